import { z } from 'zod';
import type {
  ClockRule,
  Consultation,
  DecisionRule,
  DecisionValue,
  Gate,
  ReasonField,
  Stage,
} from '../../domain/regime/procedure';
import {
  budget,
  clockBudget,
  costClass,
  count,
  id,
  label,
  list,
  predicate,
  provenance,
  roll,
  type AllTrue,
  type Same,
} from './common';

export const decisionValue = z.enum(['approve', 'approve_with_conditions', 'defer', 'return', 'reject']);

export const reasonField = z.enum(['rule', 'facts', 'alternatives_considered', 'proportionality']);

export const stage = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it is called.'),
  spendAllowed: list(costClass).describe('Cost classes that may be spent in this stage; the others are locked.'),
  maxDuration: budget.optional().describe('How long it may last.'),
  remindBefore: list(z.int().min(1).max(1000))
    .optional()
    .describe('The agency is told so many working days before that is over; without it twenty.'),
  whenOver: z
    .enum(['notice', 'escalate', 'lapse'])
    .optional()
    .describe('What becomes of a stage that lasts longer: told, decided one level up, or its approval lapses.'),
  parallel: z.boolean().optional().describe('It may run beside another stage.'),
  ...provenance,
});

const consultation = z.strictObject({
  body: id.describe('Key of the body that is asked.'),
  clock: id.describe('Clock by id.'),
  silence: z.enum(['favourable', 'no_opinion', 'escalate']).describe('What no answer means.'),
  wait: budget
    .optional()
    .describe('How long it is waited for after its time before its silence is final; not where silence escalates.'),
  ...provenance,
});

export const gate = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it is called.'),
  opens: id.describe('Stage by id that passing it opens.'),
  requiredDocuments: list(
    z.strictObject({
      type: id.describe('Type of the document.'),
      label: label.describe('What it is called.'),
      when: predicate.optional().describe('Required only when this holds.'),
      ...provenance,
    }),
  ).describe('What a complete package contains.'),
  completeness: z
    .strictObject({
      by: id.describe('Key of the body whose secretary or officer checks.'),
      clock: id.optional().describe('Clock by id.'),
      ifSilent: z.enum(['complete', 'escalate', 'none']).describe('What no check in time means.'),
      ...provenance,
    })
    .describe('The check that the package is complete.'),
  begins: z
    .enum(['receipt', 'complete_submission'])
    .describe('Whether round and decision clock begin at once or with the complete package.'),
  leadTime: id.optional().describe('Waiting clock by id that must be over before the round begins.'),
  consultations: list(consultation).describe('Bodies that are asked.'),
  review: id.optional().describe('Council round by id.'),
  decision: id.describe('Decision rule by id.'),
  spendLock: z
    .strictObject({
      classes: list(costClass).describe('Classes that are locked.'),
      until: z.enum(['decision', 'baseline']).describe('What releases them.'),
      mode: z.enum(['hard', 'soft']).describe('Refused, or flagged only.'),
      ...provenance,
    })
    .optional()
    .describe('What may not be spent before.'),
  noContractBefore: z.boolean().optional().describe('A contract signed before the decision is a violation.'),
  urgent: z
    .strictObject({
      clock: id.describe('Clock by id: how long the body has, from the request.'),
      when: predicate.optional().describe('Projects for which it may be asked; all where nothing is said.'),
      ...provenance,
    })
    .optional()
    .describe('Consent in haste, which brings the ordinary procedure of the gate with it afterwards.'),
  ...provenance,
});

export const clockRule = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What it is called.'),
  kind: z
    .enum(['limit', 'waiting'])
    .describe('`limit`: the last day counts whole. `waiting`: over at the first instant of its date.'),
  start: z
    .enum([
      'receipt',
      'registration',
      'complete_submission',
      'passed_on',
      'notice',
      'decision_issued',
      'decision_received',
      'crossing',
      'urgent_request',
      'opinion',
      'unfilled_seats',
    ])
    .describe('What starts it; that day does not count.'),
  budget: clockBudget.describe('How long it is.'),
  endsOn: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .optional()
    .describe(
      'Ends on this day of a year instead (`06-30`), the same for all: the first that leaves at least the budget.',
    ),
  programmeBudget: budget.optional().describe('How long it is for programmes.'),
  roll: roll.describe('What happens to a last day that is not a working day.'),
  suspendOn: list(z.enum(['information_request', 'consulted_body_late', 'recusal', 'pause', 'court_stay'])).describe(
    'What makes it stand still.',
  ),
  maxSuspensionDays: count.max(10_000).optional().describe('The most that suspensions add.'),
  deemed: z
    .enum(['approve', 'reject', 'complete', 'favourable', 'no_opinion', 'escalate', 'lapse', 'proceed', 'none'])
    .describe('What silence means when it has run out.'),
  extension: z
    .strictObject({
      most: budget.describe('The most that may be added.'),
      by: id.describe('Key of the body that may.'),
      reasonRequired: z.boolean().describe('It must say why.'),
      ...provenance,
    })
    .optional()
    .describe('Whether it may be extended.'),
  delayNotice: z
    .strictObject(provenance)
    .optional()
    .describe('The agency is told why, when this is extended or runs out without effect.'),
  remindBefore: list(z.int().min(1).max(1000)).describe('Reminders so many working days before.'),
  ...provenance,
});

export const decisionRule = z.strictObject({
  id: id.describe('Its name.'),
  label: label.describe('What is decided.'),
  body: id.describe('Key of the body that decides.'),
  values: list(decisionValue).min(1).describe('What it may decide.'),
  binding: z
    .enum(['advisory', 'comply_or_explain', 'consent', 'order'])
    .describe('What the decision is for the agency.'),
  bindingWhen: predicate.optional().describe('Bound only where this holds; advisory otherwise.'),
  clock: id.optional().describe('Clock of the decision by id.'),
  reasons: list(reasonField).describe('What the reasons must state, each on its own.'),
  secondSignature: list(decisionValue).describe('Decisions that need a second signature.'),
  conditions: z
    .strictObject({
      remindBefore: list(z.int().min(1).max(1000)).describe('Reminders so many working days before one is due.'),
      ...provenance,
    })
    .optional()
    .describe('What holds of the conditions of such a decision.'),
  deviation: z
    .strictObject({
      reasonsRequired: z.boolean().describe('Departing from the council’s opinion needs reasons.'),
      publish: z.boolean().describe('They are published.'),
      by: id.optional().describe('Key of the body that must confirm the departure.'),
      clock: id.optional().describe('Clock by id: how long that body has.'),
      ...provenance,
    })
    .describe('Departing from the council’s opinion.'),
  politicalDirection: z
    .strictObject({
      by: id.describe('Key of the body that may direct.'),
      publish: z.boolean().describe('The direction is published.'),
      secondSignature: z.boolean().optional().describe('Another person of that body must sign as well.'),
      writtenForm: z.boolean().optional().describe('It must be filed in writing.'),
      ...provenance,
    })
    .optional()
    .describe('A direction from above.'),
  reexamination: z
    .strictObject({
      when: predicate.describe('For whom.'),
      finalBy: id.describe('Key of the body that decides in the end.'),
      clock: id.optional().describe('Clock by id: how long the party has to ask.'),
      ...provenance,
    })
    .optional()
    .describe('After a refusal: asking to look again.'),
  ...provenance,
});

/** Compiles only while each schema and its type say the same. */
type _ProcedureHolds = AllTrue<
  [
    Same<z.infer<typeof stage>, Stage>,
    Same<z.infer<typeof consultation>, Consultation>,
    Same<z.infer<typeof gate>, Gate>,
    Same<z.infer<typeof clockRule>, ClockRule>,
    Same<z.infer<typeof decisionRule>, DecisionRule>,
    Same<z.infer<typeof decisionValue>, DecisionValue>,
    Same<z.infer<typeof reasonField>, ReasonField>,
  ]
>;
