import { z } from 'zod';
import type {
  Baseline,
  Benefits,
  Closure,
  Funding,
  Learning,
  Publication,
  Rating,
  Records,
  Reporting,
} from '../../domain/regime/oversight';
import {
  amount,
  budget,
  costClass,
  count,
  id,
  label,
  list,
  percent,
  predicate,
  provenance,
  share,
  text,
  type AllTrue,
  type Same,
} from './common';
import { reasonField } from './procedure';

export const funding = z.strictObject({
  model: z.enum(['none', 'tranche', 'matching', 'loan']).describe('How money is given.'),
  maxSharePercent: share.optional().describe('The greatest share that is given.'),
  maxAmount: amount.optional().describe('The greatest amount.'),
  eligible: list(costClass).describe('Classes that it may pay for.'),
  clawback: z.boolean().describe('It may be asked back.'),
  tranches: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it is called.'),
      condition: text.describe('What releases it.'),
      evidence: text.describe('What proves that.'),
      approver: id.describe('Key of the body that releases it.'),
      ...provenance,
    }),
  ).describe('Parts that are released one by one.'),
  reserve: z
    .strictObject({
      p50To: id.describe('Key of the body that holds the P50; `agency` for the agency itself.'),
      reserveHeldBy: id.describe('Key of the body that holds the rest.'),
      ...provenance,
    })
    .optional()
    .describe('Who holds the reserve between P50 and P85.'),
  noApprovalNoMoney: z.boolean().describe('Without a decision there is no money at all.'),
  freezeReasons: list(reasonField).optional().describe('What the reasons of an order about a freeze state.'),
  ...provenance,
});

export const baseline = z.strictObject({
  setAt: z.enum(['decision', 'before_delivery', 'none']).describe('When it is set.'),
  setBy: z.enum(['agency', 'council', 'oversight']).describe('Who sets it.'),
  fields: list(z.enum(['cost_by_class', 'p50', 'p85', 'schedule', 'milestones', 'scope_items', 'benefits'])).describe(
    'What it holds.',
  ),
  rebaseline: z
    .strictObject({
      approver: id.describe('Key of the body that approves a new one.'),
      maxCount: count.max(1000).optional().describe('How often.'),
      coolingOff: budget.optional().describe('Not sooner after the last.'),
      reviewIfDeltaPercent: percent.optional().describe('A change beyond this goes to review.'),
      ...provenance,
    })
    .describe('Changing it.'),
  reference: z.enum(['first', 'latest', 'both']).describe('Against which one progress is measured.'),
  ...provenance,
});

export const reporting = z.strictObject({
  cadence: z.enum(['monthly', 'quarterly', 'half_yearly', 'yearly', 'none']).describe('How often.'),
  window: budget.optional().describe('Time to hand in after the period.'),
  dueDay: z
    .int()
    .min(1)
    .max(31)
    .optional()
    .describe('Day of the month after the period on which it is due; goes before the window.'),
  remindBefore: list(z.int().min(1).max(1000))
    .optional()
    .describe('Working days before the due day on which the agency is reminded.'),
  signOff: list(z.enum(['author', 'approver', 'coordinator', 'sponsor'])).describe('Who signs, in order.'),
  fields: list(id).describe('What it states.'),
  narrativeIfVariancePercent: percent.optional().describe('A variance beyond this is explained in words.'),
  late: z
    .strictObject({
      grace: budget.optional().describe('Time after the last day in which being late does nothing.'),
      effect: z.enum(['none', 'amber', 'red', 'freeze', 'escalate']).describe('What being late does.'),
      ...provenance,
    })
    .describe('A late report.'),
  dataQualityProgramme: budget.optional().describe('Time to begin one when data are not reliable.'),
  ...provenance,
});

export const rating = z.strictObject({
  scale: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it means.'),
      colour: z.enum(['green', 'amber', 'red', 'none']).describe('Its colour.'),
      order: count.max(1000).describe('Its rank, best first.'),
    }),
  ).describe('The lights.'),
  metrics: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it measures.'),
      formula: z
        .enum(['cost_variance', 'schedule_variance', 'benefit_variance', 'staleness', 'overdue_milestones'])
        .describe('How it is computed.'),
      reference: z.enum(['first', 'latest']).describe('Against which baseline.'),
      unit: z.enum(['percent', 'months', 'days', 'money']).describe('Its unit.'),
      greenUpTo: z.number().describe('Green up to and including this.'),
      amberUpTo: z.number().describe('Amber up to and including this; red beyond.'),
      ...provenance,
    }),
  ).describe('What the machine rating is made of.'),
  combine: z.enum(['worst', 'weighted', 'council_override']).describe('How the metrics make one light.'),
  raters: list(z.enum(['self', 'council', 'oversight', 'machine'])).describe('Who rates.'),
  stalenessDays: count.max(10_000).optional().describe('A rating older than this is stale.'),
  divergenceAlertLevels: count.max(10).optional().describe('Raters that differ by so many lights are reported.'),
  noLightStates: list(id).describe('States without a light.'),
  ...provenance,
});

export const benefits = z.strictObject({
  measureAfter: list(budget).describe('When benefits are measured, after going live or, failing that, closing.'),
  verifier: z.enum(['independent', 'finance', 'self']).describe('Who verifies them.'),
  verifiedBy: id.optional().describe('Key of the body that verifies; else the overseer, or a funder.'),
  window: budget.optional().describe('Time to hand in what was measured.'),
  remindBefore: list(count.max(1000)).optional().describe('Reminders so many working days before.'),
  overdueTo: id.optional().describe('Key of the body that is told when nothing came; else the overseer.'),
  frozenAfter: z.enum(['go_live', 'decision', 'never']).describe('From when on targets no longer change.'),
  ...provenance,
});

export const closure = z.strictObject({
  reasons: list(z.strictObject({ code: id.describe('Its name.'), label: label.describe('What it says.') })).describe(
    'Reasons for leaving oversight.',
  ),
  evidence: list(id).describe('Documents that prove it.'),
  exitIsDecisionOf: id.optional().describe('Key of the body that decides on leaving.'),
  postImplementationReview: budget.optional().describe('When it is looked at again.'),
  reviewedBy: id.optional().describe('Key of the body that then looks at it; else the agency.'),
  ...provenance,
});

export const publication = z.strictObject({
  fields: list(
    z.strictObject({
      name: id.describe('The field.'),
      publish: z.enum(['now', 'embargo', 'aggregate', 'never']).describe('Whether and when it is public.'),
      until: text.optional().describe('The event that lifts an embargo.'),
      ...provenance,
    }),
  ).describe('What is public, field by field; a field that is not named is not published.'),
  lag: budget.optional().describe('Published so long after.'),
  licence: text.optional().describe('The licence of published data.'),
  ...provenance,
});

export const records = z.strictObject({
  retention: budget.optional().describe('How long records are kept.'),
  archiveFormat: text.optional().describe('Format for the archive.'),
  ...provenance,
});

export const learning = z.strictObject({
  lessonRequiredAt: list(z.enum(['gate', 'cancellation', 'closure'])).describe('When a lesson is owed.'),
  when: predicate.optional().describe('Owed only when this holds.'),
  ...provenance,
});

/** Compiles only while each schema and its type say the same. */
type _OversightHolds = AllTrue<
  [
    Same<z.infer<typeof funding>, Funding>,
    Same<z.infer<typeof baseline>, Baseline>,
    Same<z.infer<typeof reporting>, Reporting>,
    Same<z.infer<typeof rating>, Rating>,
    Same<z.infer<typeof benefits>, Benefits>,
    Same<z.infer<typeof closure>, Closure>,
    Same<z.infer<typeof publication>, Publication>,
    Same<z.infer<typeof records>, Records>,
    Same<z.infer<typeof learning>, Learning>,
  ]
>;
