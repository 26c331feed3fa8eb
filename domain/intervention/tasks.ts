import type { Assignee, Task } from '../kernel';
import type { Power } from '../regime/intervention';
import type { Regime } from '../regime/types';
import type { Instant } from '../time';
import { HEARING_CLOCK, PAUSE_CLOCK } from './clocks';
import type { InterventionState, PauseInForce } from './state';
import { agency, decider, officer, signatory } from './who';

/** Kinds of task in an intervention. */
export type InterventionTaskKind =
  | 'take_over_proposal'
  | 'reply_to_hearing'
  | 'schedule_oral_hearing'
  | 'record_oral_hearing'
  | 'decide_intervention'
  | 'sign_intervention'
  | 'answer_questions'
  | 'assess_answers'
  | 'file_expert_report'
  | 'follow_up_questions'
  | 'decide_on_resumption'
  | 'decide_on_expired_pause';

/** Who has to do what in a proceeding, and by when. */
export function interventionTasks(state: InterventionState, regime: Regime): readonly Task[] {
  const { pending, pause } = state;
  const signatures = pending
    ? pending.missing.map((body) =>
        task(
          'sign_intervention',
          signatory(body, state, regime),
          pending.since,
          { act: pending.decided.act, body },
          body,
        ),
      )
    : [];
  switch (state.status) {
    case 'triggered':
      return [
        task('take_over_proposal', officer(state.bodyKey), state.statusSince, {
          proceeding: state.kind,
          triggerId: state.byRule?.triggerId,
        }),
      ];
    case 'hearing':
      return [...replyTasks(state), ...oralTasks(state)];
    case 'deciding':
      return pending ? signatures : [decideTask(state, regime)];
    case 'in_force':
      return [...(pause ? [...questionTasks(state, pause), ...pauseTasks(state, pause, regime)] : []), ...signatures];
    case 'expired':
      return [...(pause && !pending ? expiryTasks(state, pause, regime) : []), ...signatures];
    case 'none':
    case 'ordered':
    case 'proposed':
    case 'ended':
      return [];
  }
}

/** Asked for until it has replied, or its time is over. */
function replyTasks({ heard, statusSince, ...state }: InterventionState): readonly Task[] {
  if (heard.replied || heard.timeOver) return [];
  return [limited(task('reply_to_hearing', agency(state), statusSince), HEARING_CLOCK)];
}

function oralTasks({ heard: { oral }, bodyKey }: InterventionState): readonly Task[] {
  if (!oral || oral.state === 'over') return [];
  return oral.state === 'asked'
    ? [task('schedule_oral_hearing', officer(bodyKey), oral.since)]
    : [task('record_oral_hearing', officer(bodyKey), oral.since, { on: oral.on })];
}

function decideTask(state: InterventionState, regime: Regime): Task {
  const since = state.decisionAskedAt ?? state.statusSince;
  return task('decide_intervention', decider(state.bodyKey, regime), since, { proceeding: state.kind });
}

function questionTasks(state: InterventionState, { since, questions, answered }: PauseInForce): readonly Task[] {
  if (questions === 0) return [];
  const open = Array.from({ length: questions }, (_, index) => index).filter((index) => !answered.includes(index));
  const item =
    open.length > 0
      ? task('answer_questions', agency(state), since, { open })
      : task('assess_answers', officer(state.bodyKey), since, { questions });
  return [limited(item, PAUSE_CLOCK)];
}

/** What goes on under a pause besides its questions: reports of experts, questions left open, a request to go on. */
function pauseTasks(state: InterventionState, pause: PauseInForce, regime: Regime): readonly Task[] {
  const { bodyKey } = state;
  const unreported = pause.experts.filter((expert) => !pause.reported.includes(expert)).length;
  const { overdue, resumptionAsked } = pause;
  return [
    ...(pause.reportBeforeResumption && unreported > 0
      ? [limited(task('file_expert_report', officer(bodyKey), pause.since, { unreported }), PAUSE_CLOCK)]
      : []),
    ...(overdue.length > 0 ? [task('follow_up_questions', decider(bodyKey, regime), pause.since, { overdue })] : []),
    ...(resumptionAsked === null || state.pending ? [] : resumptionTasks(resumptionAsked, regime)),
  ];
}

/** Each body that may resume the project is asked. */
const resumptionTasks = (since: Instant, regime: Regime): readonly Task[] =>
  [...new Set(regime.powers.flatMap(({ body, may }) => (may.includes('resume') ? [body] : [])))].map((body) =>
    task('decide_on_resumption', decider(body, regime), since, {}, body),
  );

/** After the date of a pause that demands a decision: for each body, what it may decide. */
function expiryTasks(state: InterventionState, { renewals }: PauseInForce, regime: Regime): readonly Task[] {
  const renewable = renewals < (regime.pause?.maxRenewals ?? 0);
  const bodies = [...new Set(regime.powers.map(({ body }) => body))];
  return bodies.flatMap((body) => {
    const holds = (power: Power): boolean =>
      regime.powers.some((rule) => rule.body === body && rule.may.includes(power));
    const options = [
      ...(holds('resume') ? ['resume'] : []),
      ...(renewable && body === state.bodyKey ? ['renew'] : []),
      ...(holds('cancel') ? ['cancel'] : []),
    ];
    if (options.length === 0) return [];
    return [task('decide_on_expired_pause', decider(body, regime), state.statusSince, { options }, body)];
  });
}

const limited = (item: Task, clockId: string): Task => ({ ...item, clockId });

const task = (
  kind: InterventionTaskKind,
  assignee: Assignee,
  since: Instant,
  subject: Task['subject'] = {},
  about?: string,
): Task => ({ id: about === undefined ? kind : `${kind}:${about}`, kind, assignee, since, subject });
