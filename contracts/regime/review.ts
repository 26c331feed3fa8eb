import { z } from 'zod';
import type { ReviewRule, TieHint } from '../../domain/regime/review';
import { budget, count, id, label, list, provenance, share, type AllTrue, type Same } from './common';
import { decisionValue } from './procedure';

const tieHint = z.enum([
  'employed_by_agency',
  'formerly_employed_by_agency',
  'adviser_of_agency',
  'employed_by_party',
  'formerly_employed_by_party',
  'interest_in_party',
  'relative_of_party',
  'wrote_prestudy',
]);

export const reviewRule = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it is called.'),
  model: z
    .enum(['council', 'panel', 'rapporteur', 'gateway_team', 'peer', 'external_assurance'])
    .describe('Who reviews, and how.'),
  body: id.describe('Key of the council.'),
  composition: z
    .strictObject({
      min: z.int().min(1).max(100).describe('Least number of members in a round.'),
      max: z.int().min(1).max(100).describe('Greatest number.'),
      chairRequired: z.boolean().describe('One of them chairs.'),
      requiredExpertise: list(id).describe('Expertise that must be present.'),
      termYears: z.int().min(1).max(50).optional().describe('Length of a term.'),
      maxTerms: z.int().min(1).max(50).optional().describe('Terms that a member may serve.'),
      workloadCap: z.int().min(1).max(1000).optional().describe('Rounds at a time per member.'),
      assignment: z.enum(['by_chair', 'by_secretary', 'rotation', 'least_loaded']).describe('How members are chosen.'),
      unfilled: z
        .strictObject({
          clock: id.describe('Clock by id: how long the round may stand without enough members.'),
          escalateTo: id.describe('Key of the body that is told after that.'),
          ...provenance,
        })
        .optional()
        .describe('What happens while the pool cannot fill the round.'),
      ...provenance,
    })
    .describe('Who sits in a round.'),
  conflict: z
    .strictObject({
      grounds: list(
        z.strictObject({
          code: id.describe('Its name.'),
          label: label.describe('What it says.'),
          effect: z.enum(['exclude', 'disclose', 'ask_chair']).describe('What follows from declaring it.'),
          hintedBy: list(tieHint).optional().describe('Ties in the directory that hint at it.'),
          ...provenance,
        }),
      ).describe('Grounds that a member declares for each case.'),
      coolingOffMonths: count.max(1200).describe('How long former employment counts as a tie.'),
      earlierActs: z.enum(['void', 'keep_marked']).describe('What becomes of a vote that a recused member had given.'),
      ...provenance,
    })
    .describe('Conflicts of interest.'),
  quorum: z
    .strictObject({
      minimum: z.int().min(1).max(100).describe('At least so many entitled members vote …'),
      percent: share.optional().describe('… and at least this share of them.'),
      chairPresent: z.boolean().optional().describe('The chair must vote.'),
      ...provenance,
    })
    .describe('When a round can decide.'),
  vote: z
    .strictObject({
      method: z.enum(['simple_majority', 'qualified_majority', 'consensus']).describe('How votes count.'),
      percent: share.optional().describe('For a qualified majority: share of the votes cast.'),
      tie: z.enum(['chair_casting_vote', 'rejected', 'repeat']).describe('What a tie means.'),
      abstention: z.enum(['allowed', 'with_reason', 'forbidden']).describe('Whether a member may abstain.'),
      dissentRecorded: z.boolean().describe('A differing opinion goes into the record.'),
      ...provenance,
    })
    .describe('How the round votes.'),
  criteria: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What is judged.'),
      aspects: list(
        z.strictObject({ id: id.describe('Its name.'), label: label.describe('What is judged on its own.') }),
      )
        .optional()
        .describe('What belongs to it.'),
      ...provenance,
    }),
  ).describe('What a member judges.'),
  scale: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it means.'),
      findingRequired: z.boolean().optional().describe('A finding with its source must be stated.'),
      adviceRequired: z.boolean().optional().describe('Advice must be stated.'),
      countsAs: id.optional().describe('Mark by id that it counts as where the worst one is sought.'),
      notApplicable: z.boolean().optional().describe('It says that the criterion does not apply.'),
    }),
  ).describe('The marks, best first.'),
  assessment: z
    .strictObject({
      by: z.enum(['each_member', 'rapporteur']).describe('Who rates.'),
      required: z.boolean().describe('No opinion is proposed before all ratings are in.'),
      areaLevel: z
        .enum(['stated', 'worst_aspect'])
        .describe('The level of a criterion with aspects: stated, or its worst aspect.'),
      ...provenance,
    })
    .optional()
    .describe('How members rate the criteria; without it nobody rates.'),
  blindPhase: z
    .strictObject({
      limit: budget.optional().describe('After this time the ratings are open, even if some are missing.'),
      ...provenance,
    })
    .optional()
    .describe('Nobody sees the ratings of others until all are in.'),
  factCheck: z
    .strictObject({ time: budget.describe('How long the agency has.'), ...provenance })
    .optional()
    .describe('The agency checks the facts of the draft before the vote.'),
  meeting: z
    .strictObject({
      required: z.boolean().describe('The council meets before it votes.'),
      notice: budget.optional().describe('How long before it is called.'),
      agencyHeadAttends: z.boolean().describe('The head of the agency is invited.'),
      ...provenance,
    })
    .optional()
    .describe('The meeting of the council.'),
  clock: id.optional().describe('Clock of the opinion by id.'),
  milestones: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What happens.'),
      after: budget.describe('How long after the beginning.'),
      remindBefore: list(z.int().min(1).max(1000))
        .optional()
        .describe('Reminders of secretary and agency so many working days before.'),
      ...provenance,
    }),
  ).describe('Steps on the way.'),
  outcomes: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What the council says.'),
      followedBy: list(decisionValue).describe('Decisions that follow it; any other must be explained.'),
      ...provenance,
    }),
  ).describe('What the opinion may say.'),
  riskProfiles: list(
    z.strictObject({
      id: id.describe('Its name.'),
      label: label.describe('What it means.'),
      suggests: list(id).describe('Duties by id that it suggests.'),
      ...provenance,
    }),
  ).describe('Risk profiles that an opinion may give.'),
  answer: z
    .strictObject({
      by: z.enum(['agency', 'decider']).describe('Who answers.'),
      clock: id.describe('Clock by id.'),
      publish: z.boolean().describe('The answer is published.'),
      ...provenance,
    })
    .optional()
    .describe('Comply or explain: the answer to the opinion, recommendation by recommendation.'),
  followUp: z
    .strictObject({
      verifier: id.describe('Key of the body that verifies the evidence.'),
      remindBefore: list(z.int().min(1).max(1000)).describe('Reminders so many working days before the due date.'),
      escalateTo: id.describe('Key of the body that is told when one is overdue.'),
      openAtGate: z
        .enum(['warn', 'refuse'])
        .optional()
        .describe('What an open recommendation means for the decision before which it had to be met.'),
      ...provenance,
    })
    .optional()
    .describe('How recommendations are followed until they are closed.'),
  reopening: z
    .strictObject({ by: list(id).describe('Keys of the bodies that may.'), ...provenance })
    .optional()
    .describe('Having the question reviewed again on new facts.'),
  letterLanguage: z.string().min(2).max(10).optional().describe('Language of the letter; else the regime’s first.'),
  ...provenance,
});

/** Compiles only while schema and type say the same. */
type _ReviewHolds = AllTrue<[Same<z.infer<typeof reviewRule>, ReviewRule>, Same<z.infer<typeof tieHint>, TieHint>]>;
