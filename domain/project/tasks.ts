import type { Assignee, Task } from '../kernel';
import { gateRule } from '../regime/lookup';
import type { Regime } from '../regime/types';
import { openAtGate } from './decide/recommendation';
import { isDelegated } from './decide/standing';
import { missingDocuments, decisionClock, isWaitedFor } from './reading';
import {
  hasEnded,
  isPaused,
  type ConditionState,
  type ConsultationState,
  type GateState,
  type ProjectState,
} from './state';
import { ADMISSION_TASKS, admissionTasks, auditTasks } from './tasks/admission';
import { APPEAL_TASKS, appealTasks } from './tasks/appeal';
import { EXIT_TASKS, exitTasks } from './tasks/exit';
import { ADVICE_TASKS, adviceTasks, remedyTasks } from './tasks/advice';
import { FREEZE_TASKS, freezeTasks } from './tasks/freeze';
import { ESCALATION_TASKS, escalationTasks } from './tasks/escalation';
import { ORDERS_TASKS, ordersTasks } from './tasks/orders';
import { OVERSIGHT_TASKS, oversightTasks } from './tasks/oversight';
import { PILOT_TASKS, pilotTasks } from './tasks/pilot';
import { PRODUCT_TASKS, productTasks } from './tasks/product';
import { STAGE_TERM_TASKS, stageTermTasks } from './tasks/stage-term';
import { REPORTING_TASKS, reportingTasks } from './tasks/reporting';
import { agencyApprover, agencyAuthor, caseOfficer, conditionBody, decidingBody, deciderAt, officerAt } from './who';

/** What people are asked to do about a project. */
export const PROJECT_TASKS = {
  state_cost: 'The agency states the cost without which the scope cannot be found.',
  state_facts: 'The agency states the facts without which the scope cannot be found.',
  amend_submission: 'The agency amends what was returned to it.',
  submit_after_crossing: 'The agency completes its submission after it went over a line.',
  supply_documents: 'The agency files the documents that the gate requires.',
  check_completeness: 'The checking body says whether the submission is complete.',
  answer_information: 'The agency answers the questions of a request.',
  give_statement: 'A consulted body gives its statement.',
  follow_up_consultation: 'The officer waits for a late statement, or says that the case goes on without it.',
  pass_on_questions: 'The officer asks the agency what a consulted body would know, or declines.',
  decide: 'The body that decides takes its decision at the gate.',
  decide_escalated: 'The second level of the body decides what the first let lie.',
  sign_decision: 'Another person of the body signs the decision, or refuses to.',
  confirm_deviation: 'The body that the rule names confirms a departure from the opinion, or refuses to.',
  meet_condition: 'The agency proves that a condition is met.',
  verify_condition: 'The officer looks at the evidence of a condition.',
  follow_up_condition: 'The decider considers what follows from a missed condition.',
  ...ADMISSION_TASKS,
  ...OVERSIGHT_TASKS,
  ...ESCALATION_TASKS,
  ...REPORTING_TASKS,
  ...FREEZE_TASKS,
  ...ADVICE_TASKS,
  ...ORDERS_TASKS,
  ...APPEAL_TASKS,
  ...EXIT_TASKS,
  ...PILOT_TASKS,
  ...PRODUCT_TASKS,
  ...STAGE_TERM_TASKS,
} as const satisfies Readonly<Record<string, string>>;

export type ProjectTaskKind = keyof typeof PROJECT_TASKS;

/** A task that is known by its kind alone, or by kind and subject where several may be open. */
function task(
  kind: ProjectTaskKind,
  assignee: Assignee,
  since: string,
  more: { readonly of?: string; readonly clockId?: string | null; readonly subject?: Task['subject'] } = {},
): Task {
  const { of, clockId, subject } = more;
  return {
    id: of === undefined ? kind : `${kind}:${of}`,
    kind,
    assignee,
    since,
    ...(clockId ? { clockId } : {}),
    ...(subject ? { subject } : {}),
  };
}

/** Open tasks; who has to do what, since when, within which clock. */
export function projectTasks(state: ProjectState, regime: Regime): readonly Task[] {
  if (state.status === 'none') return [];
  if (hasEnded(state))
    return [
      ...auditTasks(state, regime),
      ...remedyTasks(state, regime),
      ...appealTasks(state, regime),
      ...exitTasks(state, regime),
      ...ordersTasks(state, regime),
    ];
  return [
    ...filingTasks(state),
    ...admissionTasks(state, regime),
    ...auditTasks(state, regime),
    ...requestTasks(state),
    ...(state.gate ? gateTasks(state, state.gate, regime) : []),
    ...state.conditions.flatMap((condition) => conditionTasks(state, condition, regime)),
    ...oversightTasks(state, regime),
    ...escalationTasks(state, regime),
    ...reportingTasks(state, regime),
    ...freezeTasks(state, regime),
    ...adviceTasks(state, regime),
    ...ordersTasks(state, regime),
    ...remedyTasks(state, regime),
    ...appealTasks(state, regime),
    ...exitTasks(state, regime),
    ...pilotTasks(state, regime),
    ...productTasks(state, regime),
    ...stageTermTasks(state, regime),
  ];
}

function filingTasks(state: ProjectState): readonly Task[] {
  const author = agencyAuthor(state);
  return [
    ...(state.status === 'awaiting_cost' ? [task('state_cost', author, state.since)] : []),
    ...(state.status === 'awaiting_facts' && state.admission.awaits.length === 0
      ? [task('state_facts', author, state.since)]
      : []),
    ...(state.status === 'returned' ? [task('amend_submission', author, state.since)] : []),
    ...state.crossings.map(({ thresholdId, since, clockId }) =>
      task('submit_after_crossing', author, since, {
        of: thresholdId,
        clockId,
        subject: { threshold: thresholdId },
      }),
    ),
  ];
}

const requestTasks = (state: ProjectState): readonly Task[] =>
  state.requests.map(({ id, since, questions }) =>
    task('answer_information', agencyAuthor(state), since, { of: id, subject: { requestId: id, questions } }),
  );

function gateTasks(state: ProjectState, gate: GateState, regime: Regime): readonly Task[] {
  return [
    ...completenessTasks(state, gate, regime),
    ...(gate.consultations ?? [])
      .filter((consultation) => consultation.state === 'asked' || isWaitedFor(consultation))
      .map(({ body, clockId, since }) =>
        task('give_statement', officerAt(body, regime), since, { of: body, clockId, subject: { gate: gate.id, body } }),
      ),
    ...(gate.consultations ?? []).flatMap((consultation) => consultedTasks(state, consultation, regime)),
    ...decisionTasks(state, gate, regime),
  ];
}

/** What the officer has to do about a consulted body: say how to go on without it, pass its questions on. */
function consultedTasks(state: ProjectState, consultation: ConsultationState, regime: Regime): readonly Task[] {
  const { body, since, proposal } = consultation;
  const officer = caseOfficer(state, regime);
  return [
    ...(isWaitedFor(consultation)
      ? [task('follow_up_consultation', officer, since, { of: body, subject: { body } })]
      : []),
    ...(proposal
      ? [
          task('pass_on_questions', officer, proposal.since, {
            of: proposal.id,
            subject: { body, proposalId: proposal.id },
          }),
        ]
      : []),
  ];
}

function completenessTasks(state: ProjectState, gate: GateState, regime: Regime): readonly Task[] {
  if (gate.complete) return [];
  const missing = missingDocuments(state, gate);
  const subject = { gate: gate.id, missing };
  const clockId = state.clocks.find(({ purpose }) => purpose === 'completeness')?.id;
  const checker = officerAt(gateRule(regime, gate.id).completeness.by, regime);
  return [
    ...(missing.length > 0
      ? [task('supply_documents', agencyAuthor(state), gate.opened.at, { clockId, subject })]
      : []),
    task('check_completeness', checker, gate.opened.at, { clockId, subject }),
  ];
}

/** While the project is paused nobody can decide, so nobody is asked to. */
function decisionTasks(state: ProjectState, gate: GateState, regime: Regime): readonly Task[] {
  if (isPaused(state)) return [];
  const body = decidingBody(gate, regime);
  const clockId = decisionClock(state);
  const own = isDelegated(gate);
  const second: Assignee = own ? agencyApprover(state) : { role: 'second_signatory', bodyKey: body };
  if (gate.pending) {
    const { decisionId, value, at, confirmBy } = gate.pending;
    const subject = { gate: gate.id, decisionId, value };
    if (confirmBy === undefined) return [task('sign_decision', second, at, { of: decisionId, clockId, subject })];
    const confirming = state.clocks.find(({ purpose }) => purpose === 'deviation')?.id;
    const more = { of: decisionId, clockId: confirming, subject };
    return [task('confirm_deviation', deciderAt(confirmBy, regime), at, more)];
  }
  if (!gate.asked || gate.deferredUntil !== null) return [];
  const open = openAtGate(state, gate).map(({ id }) => id);
  const reexamines = gate.reexamination?.decisionId;
  const subject = {
    gate: gate.id,
    opinion: gate.review?.outcome ?? null,
    ...(open.length > 0 ? { openRecommendations: open } : {}),
    ...(reexamines === undefined ? {} : { reexamines }),
    ...(gate.urgent ? { urgent: gate.urgent.requestId } : {}),
    ...(gate.afterUrgent === undefined ? {} : { afterUrgent: gate.afterUrgent }),
  };
  return [
    gate.escalated
      ? task('decide_escalated', second, gate.asked.at, { clockId, subject })
      : task('decide', own ? agencyApprover(state) : deciderAt(body, regime), gate.asked.at, { clockId, subject }),
  ];
}

function conditionTasks(state: ProjectState, condition: ConditionState, regime: Regime): readonly Task[] {
  const { id, since, clockId, due, missed, ifMissed } = condition;
  const body = conditionBody(condition, regime);
  const more = { of: id, clockId, subject: { conditionId: id, due, missed } };
  return [
    task('meet_condition', agencyAuthor(state), since, more),
    task('verify_condition', officerAt(body, regime), since, more),
    ...(missed && ifMissed === 'escalate' ? [task('follow_up_condition', deciderAt(body, regime), since, more)] : []),
  ];
}
