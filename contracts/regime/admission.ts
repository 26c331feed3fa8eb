import { z } from 'zod';
import type {
  Aggregation,
  CostBasis,
  FactDeclaration,
  Obligation,
  Scope,
  Threshold,
  Tiering,
} from '../../domain/regime/admission';
import {
  amount,
  budget,
  costClass,
  count,
  date,
  id,
  label,
  list,
  predicate,
  provenance,
  share,
  sourcedPredicate,
  type AllTrue,
  type Same,
} from './common';

export const factDeclaration = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/)
    .max(100)
    .describe('Name by which rules use it; none of the reserved prefixes.'),
  label: label.describe('How the form asks for it.'),
  type: z.enum(['text', 'number', 'boolean', 'texts', 'date']).describe('What its value looks like.'),
  values: list(
    z.strictObject({ value: z.string().min(1).max(100).describe('The value.'), label: label.describe('Its name.') }),
  )
    .optional()
    .describe('The values that a text may have.'),
  required: z.boolean().optional().describe('A submission without it is incomplete.'),
  ...provenance,
});

export const scope = z.strictObject({
  reaches: sourcedPredicate.describe('The project is reached when this holds …'),
  exclusions: list(
    z.strictObject({
      id: id.describe('Its name in findings.'),
      label: label.describe('What is excluded.'),
      when: predicate.describe('When it takes the project out.'),
      reviewDate: date.optional().describe('When the exclusion itself is to be looked at again.'),
      ...provenance,
    }),
  ).describe('… and none of these takes it out again.'),
  callIn: list(
    z.strictObject({
      by: id.describe('Key of the body.'),
      reasonRequired: z.boolean().describe('It must say why.'),
      ...provenance,
    }),
  ).describe('Bodies that may call a project in below the threshold.'),
  voluntary: z
    .strictObject({
      from: amount.optional().describe('Least amount on the first cost basis.'),
      to: amount.optional().describe('Greatest amount on the first cost basis.'),
      fact: z
        .string()
        .min(1)
        .max(100)
        .optional()
        .describe('Declared fact, true or false, by which a submission asks for it.'),
      ...provenance,
    })
    .optional()
    .describe('Range in which an agency may ask for review of its own accord.'),
  shadowRegister: z
    .strictObject({
      from: amount.describe('Amount on the first cost basis.'),
      obligations: list(id).describe('Duties by id.'),
      ...provenance,
    })
    .optional()
    .describe('Below the threshold a simplified entry is still due from this amount on.'),
});

export const costBasis = z.strictObject({
  id: id.describe('Its name; the fact `cost.<id>` carries its sum.'),
  label: label.describe('What it is called.'),
  include: list(costClass).describe('The classes that are summed.'),
  operationYears: z
    .union([z.int().min(0).max(100), z.literal('whole_life')])
    .optional()
    .describe('Years of operation that count when operation is included.'),
  ictShareOnly: z.boolean().optional().describe('Only the ICT share of each class counts.'),
  horizonYearsWhenOpenEnded: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('Open-ended development counts for so many years.'),
  statistic: z.enum(['point', 'p50', 'p85']).describe('Which figure of each line is summed.'),
  vat: z.enum(['included', 'excluded']).describe('Whether the sum has VAT in it.'),
  per: z.enum(['total', 'budget_year']).describe('The whole sum, or the highest budget year.'),
  ...provenance,
});

export const crossingRule = z.strictObject({
  effect: z
    .enum(['submit', 'inform', 'freeze_commitments'])
    .describe('What the agency must do when a forecast crosses the line.'),
  lockClasses: list(costClass).describe('Classes that may not be spent until the lock’s gate is passed.'),
  deadline: budget.optional().describe('By when.'),
  ...provenance,
});

export const threshold = z.strictObject({
  id: id.describe('Its name in findings.'),
  label: label.describe('What it is called.'),
  basis: z
    .union([
      z.strictObject({ cost: id.describe('Cost basis by id.') }),
      z.strictObject({ fact: z.string().min(1).max(100).describe('A named fact that is a number.') }),
    ])
    .describe('What is compared.'),
  operator: z.enum(['>=', '>']).describe('Whether exactly the amount is over the line (`>=`) or not (`>`).'),
  amount: amount.describe('Minor units of the regime’s currency for a cost; a plain number for a fact.'),
  when: predicate.optional().describe('The line holds only for projects of which this is true.'),
  history: list(
    z.strictObject({ from: date.describe('Since when.'), amount: amount.describe('What it was.'), ...provenance }),
  ).describe('What earlier versions said.'),
  leadsTo: z
    .enum(['scope', 'duty'])
    .describe('`scope`: brings the project into oversight. `duty`: adds duties to a project in scope.'),
  obligations: list(id).describe('Duties by id that crossing adds.'),
  approachWarningPercent: share.optional().describe('The agency is warned from this share of the amount on.'),
  crossing: crossingRule.optional().describe('What happens when a forecast crosses the line later.'),
  ...provenance,
});

const sliceKey = z.enum([
  'declared_dependency',
  'shared_system',
  'same_supplier',
  'same_contract',
  'consecutive_invoices',
  'same_budget_line',
  'similar_text',
]);

export const aggregation = z.strictObject({
  keys: list(sliceKey).min(1).describe('What makes projects one for the thresholds.'),
  windowMonths: count.max(1200).describe('Within how many months.'),
  similarTextMinimum: share.optional().describe('Least likeness of texts.'),
  evidence: z
    .strictObject({
      minimum: count.optional().describe('Points that a tie between two projects needs; 6 if not given.'),
      points: z
        .partialRecord(sliceKey, count)
        .optional()
        .describe(
          'What each tie counts; if not given 6 for contract, system and dependency, 4 for a text or invoices, 2 for a supplier or a budget line.',
        ),
      commonAbove: count
        .optional()
        .describe('What more projects of one agency share within a window counts for nothing; 25 if not given.'),
      familiar: z
        .strictObject({
          above: count.describe('Shared by more projects of one agency than these, over all years.'),
          points: count.describe('What it counts then, at most.'),
        })
        .optional()
        .describe('10 projects and 1 point if not given: a platform, a framework contract.'),
      closeInTime: z
        .strictObject({
          days: count.min(1).max(3_650).describe('Submitted within so many days of each other.'),
          points: count.describe('What that counts beside other ties; alone it ties nothing.'),
        })
        .optional()
        .describe('60 days and 1 point if not given; no points switch it off.'),
      ...provenance,
    })
    .optional()
    .describe('How ties are weighed.'),
  sumBasis: id.describe('Cost basis by id.'),
  action: z.enum(['flag', 'require_justification', 'merge']).describe('What follows.'),
  justification: budget.optional().describe('Time for the agency’s justification.'),
  decidedBy: id.describe('Key of the body that decides.'),
  secondSignature: list(z.enum(['merge', 'immunity', 'lift']))
    .optional()
    .describe('What another person must sign before it has effect.'),
  immunityMonths: count.max(1200).optional().describe('How long an accepted split stays accepted.'),
  programme: z
    .strictObject({
      minimumTotal: amount.describe('Least sum of a programme.'),
      mustContainProjectOver: amount.optional().describe('It has a project over this amount.'),
      jointSubmission: z.boolean().describe('Its projects are submitted together.'),
      ...provenance,
    })
    .optional()
    .describe('When several projects are a programme.'),
  ...provenance,
});

const agencyAssessment = z.strictObject({
  scale: list(id).describe('The classes, ascending.'),
  assessedBy: id.describe('Key of the body that assesses.'),
  assessedEvery: budget.describe('How long an assessment holds; after it the class is unknown.'),
  ...provenance,
});

export const tiering = z.strictObject({
  method: z
    .enum(['single', 'highest_answer', 'weighted_score', 'matrix', 'by_body'])
    .describe('How the tier is found.'),
  questions: list(
    z.strictObject({
      id: id.describe('Its name.'),
      text: label.describe('What is asked.'),
      weight: z.int().min(-1000).max(1000).optional().describe('For a weighted score; 1 where not given.'),
      appliesIf: predicate.optional().describe('Asked only when this holds.'),
      answers: list(
        z.strictObject({
          level: id.describe('The tier, or the axis value of a matrix.'),
          score: z.int().min(-1_000_000).max(1_000_000).optional().describe('For a weighted score.'),
          when: predicate.describe('When this is the answer.'),
        }),
      ).describe('The first whose condition holds is the answer.'),
      ...provenance,
    }),
  ).describe('The questions.'),
  levels: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it is called.'),
      minimumScore: z.int().optional().describe('Least score, for a weighted score.'),
      obligations: list(id).describe('Duties by id.'),
      gates: list(id).describe('Gates by id, in order.'),
      ...provenance,
    }),
  )
    .min(1)
    .describe('The tiers, ascending.'),
  classifiedBy: id.optional().describe('Key of the body that classifies.'),
  matrix: list(
    z.strictObject({
      answers: list(id).describe('One axis value per question, in their order.'),
      level: id.describe('The tier.'),
    }),
  )
    .optional()
    .describe('The tier for each combination of answers.'),
  agencyCapacity: agencyAssessment
    .optional()
    .describe('How able an agency is, where that matters; fact `agency.capacityClass`.'),
  agencyConfidence: agencyAssessment
    .optional()
    .describe('How far an agency is trusted with investments; fact `agency.confidenceRating`.'),
  earnedAutonomy: z
    .strictObject({
      delegableLevels: list(id).describe('Tiers that a proven agency decides itself.'),
      grantedBy: id.describe('Key of the body that grants it.'),
      samplingPercent: share.describe('Share of its cases that is looked at all the same.'),
      expiresAfter: budget.describe('How long it lasts.'),
      ...provenance,
    })
    .optional()
    .describe('Autonomy that an agency has earned.'),
  ...provenance,
});

export const obligation = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it is called.'),
  kind: z
    .enum(['document', 'review', 'presentation', 'report', 'registration', 'plan', 'publication'])
    .describe('What kind of duty it is.'),
  documentType: id.optional().describe('The document that fulfils it.'),
  dueBefore: id.optional().describe('The gate or stage by id before which it is due.'),
  ...provenance,
});

/** Compiles only while each schema and its type say the same. */
type _AdmissionHolds = AllTrue<
  [
    Same<z.infer<typeof factDeclaration>, FactDeclaration>,
    Same<z.infer<typeof scope>, Scope>,
    Same<z.infer<typeof costBasis>, CostBasis>,
    Same<z.infer<typeof threshold>, Threshold>,
    Same<z.infer<typeof aggregation>, Aggregation>,
    Same<z.infer<typeof tiering>, Tiering>,
    Same<z.infer<typeof obligation>, Obligation>,
  ]
>;
