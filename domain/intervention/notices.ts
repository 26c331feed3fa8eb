import type { Assignee, Notice } from '../kernel';
import { TIMETABLE_NOTICES } from '../timetable/notices';
import type { InterventionState } from './state';

/**
 * What people are told of an intervention, and who; the text is made from kind and facts in the reader's language. That
 * its project is paused, resumed or cancelled, the project tells its agency.
 */
export const INTERVENTION_NOTICES = {
  ...TIMETABLE_NOTICES,
  intervention_proposed: 'To officer and decider: a proceeding is open.',
  proposal_triggered:
    'To officer and decider: a rule proposes a pause or a cancellation; the officer takes it over or declines.',
  proposal_declined: 'To officer and decider: the proposal of a rule was declined.',
  hearing_opened: 'To the agency: what is proposed, with the material, and by when it may answer.',
  oral_hearing_asked: 'To the officer: the agency wants to be heard in person.',
  oral_hearing_scheduled: 'To the agency: the day of the oral hearing.',
  oral_hearing_recorded: 'To agency and decider: the minutes of the oral hearing are on the record.',
  material_shared: 'To the agency: further material, and that its time to answer begins anew.',
  order_issued: 'To agency and officer: it is ordered, and from when on it binds.',
  effect_held_back: 'To agency and officer: the day of an order has come; a stay or an open appeal holds it back.',
  order_lapsed: 'To agency and officer: an order never came to bind, since its last day has passed.',
  question_overdue: 'To agency, officer and decider: a question of the order was not answered by its day.',
  expert_report_filed: 'To the decider: an independent expert has reported.',
  resumption_asked: 'To officer and decider: the agency asks that the project goes on.',
  resumption_refused: 'To agency and officer: the request to resume the project is refused; it stays paused.',
  alternatives_stated: 'To the other side: alternatives were stated, with their figures.',
  termination_costs_stated: 'To the officer: the agency has stated what ending its contracts would cost.',
  hearing_closed: 'To agency and officer: the hearing is closed, and how.',
  decision_needed: 'To the decider: the proceeding is ready to be decided.',
  signature_needed: 'To the signatories: a decision awaits their signature.',
  signature_refused: 'To the decider: a signature was refused.',
  intervention_dismissed: 'To agency and officer: nothing is ordered.',
  pause_ordered: 'To the officer: the pause is in force.',
  pause_renewed: 'To the officer: the pause was prolonged.',
  pause_expired: 'To officer and decider, and to the agency where a decision is required: its date has come.',
  resumption_ordered: 'To the officer: the project goes on.',
  cancellation_ordered: 'To officer and decider: the project is cancelled.',
  questions_answered: "To the officer: the agency has answered the order's questions.",
  proposal_withdrawn: 'To the agency: the body has taken its proposal back.',
  intervention_ended: 'To agency and officer: the proceeding is over without an order of its own.',
} as const satisfies Readonly<Record<string, string>>;

export type InterventionNoticeKind = keyof typeof INTERVENTION_NOTICES;

/** A notice of this proceeding; every one names the proceeding, its kind and the project. */
export function notice(
  kind: InterventionNoticeKind,
  { interventionId, projectId, kind: proceeding }: Pick<InterventionState, 'interventionId' | 'projectId' | 'kind'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice {
  return { kind, to, facts: { interventionId, projectId, proceeding, ...facts } };
}
