import type { Assignee, Notice } from '../kernel';
import { TIMETABLE_NOTICES } from '../timetable/notices';
import type { ProjectState } from './state';

/** What people are told of a project, and who; the text is made from kind and facts in the reader's language. */
export const PROJECT_NOTICES = {
  ...TIMETABLE_NOTICES,
  project_filed: 'To the overseer: an agency has filed a project.',
  project_amended: 'To the overseer: an agency has amended what it filed.',
  scope_found: 'To the agency: what the rules make of its project.',
  approaching_line: 'To the agency: its cost comes close to a line.',
  line_crossed: 'To agency and overseer: a forecast went over a line, with what follows.',
  crossing_overdue: 'To agency and overseer: the agency did not submit in time after crossing a line.',
  gate_opened: 'To the agency and whoever checks completeness: the project stands at a gate.',
  gate_closed: 'To agency and overseer: the gate fell away without a decision.',
  lead_time_over: 'To the agency: the waiting time before the round is over.',
  information_requested: 'To the agency: questions that stop the clock.',
  information_answered: 'To the overseer: the agency has answered.',
  information_request_withdrawn: 'To the agency: a question needs no answer any more.',
  submission_complete: 'To agency and overseer: the submission is complete.',
  completeness_overdue: 'To the overseer: nobody checked the submission in time.',
  statement_requested: 'To a consulted body: its statement is asked for.',
  statement_given: 'To the overseer: a consulted body has answered.',
  consultation_late: 'To the overseer and the body: a consulted body let its time run out and is waited for.',
  consultation_closed: 'To the body and the overseer: the case goes on without its statement.',
  questions_proposed: 'To the overseer: a consulted body would have the agency asked something.',
  questions_declined: 'To a consulted body: its questions are not passed on.',
  consultation_silent: 'To the overseer and the body: a consulted body let its time run out.',
  opinion_received: 'To agency and overseer: the council has given its opinion, or will give none.',
  decision_asked: 'To the decider: the gate is ready to be decided.',
  signature_asked: 'To the second signatories: a decision awaits their signature.',
  signature_refused: 'To the decider: the second signature was refused.',
  decision_taken: 'To agency and overseer: the gate is decided, by a person or by silence.',
  decision_overdue: 'To agency and overseer: the time for the decision ran out without one.',
  deferral_ended: 'To agency and decider: the question that was put off has come back.',
  condition_verified: 'To the agency: a condition is met.',
  condition_missed: 'To agency and overseer: a condition was not met in time.',
  stage_started: 'To the agency: the stage has begun.',
  baseline_set: 'To the overseer: a baseline stands.',
  violation_flagged: 'To agency and overseer: something was done that the rules forbid.',
  project_paused: 'To the agency: a pause order is in force.',
  project_resumed: 'To the agency: a pause is over.',
  project_cancelled: 'To the agency: the project is cancelled.',
  project_withdrawn: 'To the overseer: the agency has taken its project back.',
  project_closed: 'To agency and overseer: the project is closed.',
  opinion_answered: 'To agency, overseer and council: the opinion was answered.',
  answer_overdue: 'To whoever must answer and the body above: the opinion was not answered in time.',
  review_reopened: 'To agency, overseer and council: the council looks at the question again, on new facts.',
  recommendation_claimed: 'To the verifier: the owner says that a recommendation is done.',
  recommendation_verified: 'To owner and agency: a recommendation is closed.',
  recommendation_returned: 'To owner and agency: the evidence does not prove that a recommendation is done.',
  recommendation_superseded: 'To owner, agency and verifier: the council has taken a recommendation back.',
  recommendation_overdue: 'To owner, agency, verifier and the body above: the date of a recommendation has passed.',
  direction_sought:
    'To the political level and the agency: who answers for the money objects, and asks for a direction.',
  direction_signature_asked: 'To the second signatories: a direction awaits their signature.',
  direction_refused: 'To the directing body: the second signature was refused.',
  direction_given: 'To agency, overseer and decider: the project goes on by political direction.',
  reexamination_asked: 'To decider and overseer: the agency asks for another look at a negative decision.',
  reexamination_lapsed: 'To agency and overseer: nobody asked for another look in time.',
  deviation_confirmation_asked: 'To the body that must confirm it: a decision departs from the opinion.',
  deviation_lapsed: 'To the decider and that body: a departure from the opinion was not confirmed in time.',
} as const satisfies Readonly<Record<string, string>>;

export type ProjectNoticeKind = keyof typeof PROJECT_NOTICES;

/** A notice of this project; every one names it. */
export const notice = (
  kind: ProjectNoticeKind,
  { id, reference }: Pick<ProjectState, 'id' | 'reference'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice => ({ kind, to, facts: { projectId: id, reference, ...facts } });
