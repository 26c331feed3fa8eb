import { refuse } from '../refusal';
import { TIMETABLE_REFUSALS } from '../timetable/refusals';

/**
 * Why an intervention refuses a command: every code it uses, for the reference. The four about powers come from the
 * regime's (`domain/regime/powers.ts`).
 */
export const INTERVENTION_REFUSALS = {
  ...TIMETABLE_REFUSALS,
  'power-not-given': 'No body has this power under the regime.',
  'power-not-held': 'The actor holds no office at a body that has this power.',
  'power-needs-office': 'The actor belongs to the body, but does not decide for it.',
  'power-over-limit': "The amount is beyond the limit of the body's power.",
  'not-authorised': 'The actor holds no office that may do this in this proceeding.',
  'system-only': 'Only the procedure itself does this.',
  'intervention-exists': 'A proceeding with this id was opened already.',
  'no-such-intervention': 'No proceeding was opened under this id.',
  'intervention-ended': 'The proceeding is over; nothing can happen in it any more.',
  'not-provided-for': 'The regime has no rule on such a proceeding.',
  'unknown-ground': "The regime's rule knows no such ground.",
  'grounds-missing': 'At least one ground of the rule must be named.',
  'not-triggered': 'No proposal of a rule waits to be taken over.',
  'cost-unknown': "The body's power ends at an amount, and the project's cost is not known.",
  'condition-not-missed': 'The condition that is cited is not on record as missed.',
  'condition-repeated': 'Another condition has the same id.',
  'item-repeated': 'Two things of one list have the same id.',
  'urgency-unexplained': 'An order that binds at once says why it cannot wait, where the rule wants that.',
  'appeal-time-unknown': 'It cannot be said when the time to appeal is over.',
  'effect-after-end': 'The pause would be over before it binds.',
  'question-day-outside': 'A question is answered on a day to come, while the pause lasts.',
  'unknown-expert': 'No such expert is known, or named by the order.',
  'expert-not-independent': 'An expert is tied to the agency or to a party of the case.',
  'expert-report-missing': 'The order wants the experts to report before the project goes on.',
  'resumption-asked-already': 'A request to resume the project waits for its answer.',
  'resumption-not-asked': 'Nobody asks that the project goes on.',
  'run-down-missing': 'The order must say how the project is wound up.',
  'text-missing': 'A text is missing or blank.',
  'notice-not-given': 'The agency has not been given notice yet.',
  'hearing-not-open': 'There is no hearing (any more) to answer in.',
  'hearing-open': 'Nothing is decided before the agency was heard or the hearing is closed otherwise.',
  'hearing-not-provided-for': 'The regime has no hearing that could be waived.',
  'unknown-exception': 'The rule knows no such exception from the hearing.',
  'same-approver': 'Who approved the exception from the hearing does not decide as well.',
  'material-not-communicated': 'The decision rests on what the agency was not shown.',
  'material-missing': 'At least one document must be shown.',
  'oral-not-provided': 'The rule gives no oral hearing on request.',
  'oral-asked-already': 'An oral hearing was asked for already.',
  'oral-not-asked': 'No oral hearing is waited for.',
  'oral-not-yet': 'The day of the oral hearing is not named, or has not come.',
  'already-decided': 'The proceeding has been decided already.',
  'not-decided': 'Nothing has been ordered yet.',
  'no-pause-in-force': 'This proceeding has no pause in force.',
  'reasons-missing': 'The reasons do not state everything that the rule demands.',
  'terms-missing': 'An order must state its terms.',
  'terms-do-not-fit': 'The terms do not belong to this kind of order.',
  'date-impossible': 'The date does not exist.',
  'date-passed': 'The date must lie in the future.',
  'pause-too-long': 'The pause is longer than the rule allows.',
  'pause-not-prolonged': 'A renewal must end later than the pause that it renews.',
  'renewals-used': 'The pause was renewed as often as the rule allows.',
  'work-not-allowed': 'The rule does not know this work among what an order may allow.',
  'expiry-not-allowed': 'The rule does not let an order choose this effect of its end date.',
  'questions-missing': 'The rule demands that the order asks questions.',
  'unknown-question': 'The order asks no such question, or it is answered twice at once.',
  'answers-missing': 'At least one answer must be given.',
  'experts-missing': 'The rule demands more independent experts, each named once.',
  'burn-cap-missing': 'The rule demands a limit of the money spent while paused.',
  'amount-invalid': 'An amount is negative, not whole, or in another currency than that of the regime.',
  'alternatives-missing': 'The rule demands that alternatives to the cancellation are stated.',
  'contract-exposure-missing': 'The rule demands that the exposure under contracts is stated.',
  'continuity-missing': 'The rule demands a plan for the continuity of the service.',
  'signature-pending': 'A decision awaits its signature.',
  'no-signature-pending': 'No decision awaits a signature.',
  'same-signatory': 'Every signature must be by another person.',
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
} as const satisfies Readonly<Record<string, string>>;

export type InterventionRefusalCode = keyof typeof INTERVENTION_REFUSALS;

/** See `domain/refusal.ts`; with this aggregate's codes only. */
export const refuseIntervention = refuse<InterventionRefusalCode>;

/** A refusal of an intervention; its code is one of the documented ones. */
export type InterventionRefusal = ReturnType<typeof refuseIntervention>;
