import { z } from 'zod';
import type {
  Appeal,
  BodyPowers,
  CancelRule,
  EscalationStep,
  HearingRule,
  PauseRule,
  Trigger,
} from '../../domain/regime/intervention';
import {
  amount,
  budget,
  costClass,
  count,
  id,
  label,
  list,
  predicate,
  provenance,
  type AllTrue,
  type Same,
} from './common';
import { reasonField } from './procedure';

const power = z.enum([
  'advise',
  'require_information',
  'open_review',
  'order_remediation',
  'pause',
  'resume',
  'cancel',
  'freeze_funding',
  'release_funding',
  'publish_finding',
]);

export const bodyPowers = z.strictObject({
  body: id.describe('Key of the body.'),
  may: list(power).describe('What it may do.'),
  secondSignature: list(power).describe('Powers that need a second signature by another person of the body.'),
  maxAmount: amount.optional().describe('Up to this amount.'),
  consentOf: id.optional().describe('Key of a body that must consent.'),
  ...provenance,
});

const ground = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it says.'),
  ...provenance,
});

const effectRule = z
  .strictObject({
    default: z.enum(['at_once', 'appeal_over']).describe('What holds where the order does not say.'),
    reasonAtOnce: z.boolean().describe('An order that binds at once says why it cannot wait.'),
    ...provenance,
  })
  .describe('When orders begin to bind; at once without such a rule.');

export const pauseRule = z.strictObject({
  grounds: list(ground).describe('Grounds on which a project may be paused.'),
  maxDuration: budget.describe('The longest that an order may last.'),
  maxRenewals: count.max(100).describe('How often it may be renewed.'),
  allowedWork: list(
    z.enum(['no_regret', 'security', 'legal', 'decommission', 'contract_minimum', 'operation']),
  ).describe('Work that an order may allow meanwhile.'),
  questionsRequired: z.boolean().describe('The order asks questions that are to be answered.'),
  independentExpertsMinimum: count.max(100).describe('Independent experts that it names at least.'),
  expiry: list(z.enum(['auto_resume', 'auto_cancel', 'decision_required']))
    .min(1)
    .describe('What an order may say happens on its last day; the first is the default.'),
  burnCapRequired: z.boolean().describe('The order caps what may be spent meanwhile.'),
  stopsClocks: z.boolean().describe('Clocks of the project and its proceedings stand still meanwhile.'),
  effect: effectRule.optional(),
  remindBefore: list(z.int().min(1).max(1000))
    .optional()
    .describe('Reminders so many working days before a pause ends.'),
  reasons: list(reasonField).describe('What the reasons must state.'),
  ...provenance,
});

export const cancelRule = z.strictObject({
  grounds: list(ground).describe('Grounds on which a project may be cancelled.'),
  alternativesRequired: z.boolean().describe('The decision weighs alternatives.'),
  sunkCostExcluded: z.boolean().describe('What is spent already is left out of the comparison.'),
  contractExposureRequired: z.boolean().describe('The decision states what contracts will cost.'),
  continuityPlanRequired: z.boolean().describe('The decision says how the service goes on.'),
  runDownRequired: z
    .boolean()
    .optional()
    .describe('The order says how the project is wound up, and at what cost at most.'),
  effect: effectRule.optional(),
  lessonsDue: budget.optional().describe('Time for the lessons.'),
  reasons: list(reasonField).describe('What the reasons must state.'),
  ...provenance,
});

export const hearingRule = z.strictObject({
  clock: id.describe('Clock of the agency’s reply by id; starts with the notice.'),
  oralOnRequest: z.boolean().describe('The agency may ask to be heard orally.'),
  exceptions: list(
    z.strictObject({
      code: id.describe('Its name.'),
      label: label.describe('When no hearing is needed.'),
      approvedBy: id.describe('Key of the body that approves.'),
      ...provenance,
    }),
  ).describe('When the hearing may be left out.'),
  ...provenance,
});

export const appeal = z.strictObject({
  routes: list(
    z.strictObject({
      decisions: list(
        z.enum(['gate_decision', 'pause', 'cancel', 'freeze', 'resumption_refused', 'regime_change']),
      ).describe('Against what.'),
      who: list(z.enum(['agency', 'supplier', 'grant_holder'])).describe('By whom.'),
      to: z.enum(['administrative_court', 'government', 'parent_ministry', 'none']).describe('To whom.'),
      body: id.optional().describe('Key of the deciding body it is handed to.'),
      clock: id.optional().describe('Clock by id.'),
      staysEffect: z.enum(['automatic', 'on_request', 'no']).describe('Whether the decision waits.'),
      deemedReceipt: budget.optional().describe('A decision counts as received so long after its issue.'),
      ...provenance,
    }),
  ).describe('Ways to appeal.'),
  resubmission: z
    .strictObject({
      allowed: z.boolean().describe('A refused project may be submitted again.'),
      after: budget.optional().describe('Not before.'),
      changedFacts: z.boolean().describe('Only with changed facts.'),
      ...provenance,
    })
    .describe('Submitting again.'),
  selfCorrection: z.boolean().describe('The body may correct its own decision.'),
  ...provenance,
});

const planUpdates = z.strictObject({
  every: budget.describe('Time from one update to the next, from the acceptance of the plan.'),
  to: id.optional().describe('Key of a body that is told beside the one in charge.'),
  remindBefore: list(z.int().min(1).max(1000)).optional().describe('Reminders so many working days before.'),
  ifMissed: z.enum(['notify', 'escalate', 'fail']).describe('What a missed update does; `fail` fails the step.'),
  ...provenance,
});

export const trigger = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it watches.'),
  when: predicate.describe('When it opens a proceeding by itself.'),
  action: z
    .enum(['open_review', 'mandatory_session', 'remediation_plan', 'freeze_commitments', 'notify', 'escalate'])
    .describe('What it does.'),
  deadline: budget.optional().describe('By when, from the firing.'),
  notice: budget.optional().describe('So long before a session is held or money frozen.'),
  resetsWhen: predicate.optional().describe('When it may fire again; without it, when `when` does not hold any more.'),
  body: id.optional().describe('Key of the body in charge; without it the one that oversees the project.'),
  reviewRule: id
    .optional()
    .describe(
      'The rule of the council round that `open_review` or `mandatory_session` opens; without it a session is held.',
    ),
  freezes: list(costClass).optional().describe('Classes that `freeze_commitments` freezes; without it all.'),
  updates: planUpdates.optional().describe('How often the agency says how the plan of `remediation_plan` goes.'),
  ...provenance,
});

export const escalationStep = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it is called.'),
  enterIf: predicate.describe('When it begins.'),
  body: id.describe('Key of the body in charge.'),
  instrument: z
    .enum(['remediation_plan', 'health_check', 'investment_review', 'session', 'freeze'])
    .describe('What it does.'),
  deadline: budget.optional().describe('By when.'),
  exitIf: predicate.describe('When it ends.'),
  next: id.optional().describe('The step by id that follows if it fails or its deadline is missed.'),
  freezes: list(costClass).optional().describe('Classes that the instrument `freeze` freezes; without it all.'),
  updates: planUpdates.optional().describe('How often the agency says how a plan that was accepted goes.'),
  ...provenance,
});

/** Compiles only while each schema and its type say the same. */
type _InterventionHolds = AllTrue<
  [
    Same<z.infer<typeof bodyPowers>, BodyPowers>,
    Same<z.infer<typeof pauseRule>, PauseRule>,
    Same<z.infer<typeof cancelRule>, CancelRule>,
    Same<z.infer<typeof hearingRule>, HearingRule>,
    Same<z.infer<typeof appeal>, Appeal>,
    Same<z.infer<typeof trigger>, Trigger>,
    Same<z.infer<typeof escalationStep>, EscalationStep>,
  ]
>;
