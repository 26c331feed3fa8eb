import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import { missingAssessments, scaleBlockers } from '../decide/pilot/evidence';
import { pilotBody, pilotDecider } from '../decide/pilot/who';
import type { ProjectState } from '../state';
import type { PilotState } from '../state/pilot';
import { agencyApprover, agencyAuthor, deciderAt } from '../who';

/** What people are asked to do about a pilot. */
export const PILOT_TASKS = {
  begin_pilot: 'The agency’s approver begins the pilot, with its assessments on file.',
  record_pilot_result: 'The agency says what the pilot has shown.',
  verify_pilot_result: 'Another person looks at the evidence of the result.',
  propose_scaling: 'The agency says what a pilot that has proved itself would become.',
  decide_pilot: 'The body that the regime names decides: stop, another term, or scale.',
  sign_pilot_decision: 'Another person signs the decision about the pilot, or refuses to.',
} as const satisfies Readonly<Record<string, string>>;

const task = (
  kind: keyof typeof PILOT_TASKS,
  assignee: Task['assignee'],
  since: string,
  subject: NonNullable<Task['subject']> = {},
): Task => ({ id: kind, kind, assignee, since, subject });

/** Open tasks of a pilot; none once it was stopped or scaled. */
export function pilotTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { pilot } = state;
  if (!pilot || pilot.ended) return [];
  if (!pilot.begun) return beginTasks(state, pilot, regime);
  const { pending, begun } = pilot;
  if (pending) {
    const { decisionId, value, body } = pending;
    const second = { role: 'second_signatory', bodyKey: body } as const;
    return [task('sign_pilot_decision', second, pending.since, { decisionId, value })];
  }
  const clockId = state.clocks.find(({ purpose }) => purpose === 'pilot_term')?.id;
  return resultTasks(state, pilot, begun.at, regime).map((each) => (clockId ? { ...each, clockId } : each));
}

function beginTasks(state: ProjectState, pilot: PilotState, regime: Regime): readonly Task[] {
  const out = state.status === 'registered' && state.finding?.outcome === 'out';
  if (!out && state.status !== 'running') return [];
  const missing = missingAssessments(state, pilot, regime, 'start').map(({ documentType }) => documentType);
  return [task('begin_pilot', agencyApprover(state), state.since, { missing })];
}

function resultTasks(state: ProjectState, pilot: PilotState, begun: string, regime: Regime): readonly Task[] {
  const { result, hold, proposal, term } = pilot;
  const current = result?.term === term && result.status !== 'refused' ? result : null;
  const blockers = scaleBlockers(state, pilot, regime);
  const verified = current?.status === 'verified';
  const scaler = pilotBody('scale', regime);
  const decider = proposal && scaler !== null ? deciderAt(scaler, regime) : pilotDecider(state, regime);
  const subject = {
    held: hold?.cap ?? null,
    blockers: blockers.map(({ code }) => code),
    proposalId: proposal?.proposalId ?? null,
  };
  return [
    ...(current ? [] : [task('record_pilot_result', agencyAuthor(state), begun, { term })]),
    ...(current?.status === 'unverified'
      ? [task('verify_pilot_result', agencyApprover(state), current.since, { resultId: current.resultId })]
      : []),
    ...(verified && blockers.length === 0 && !proposal
      ? [task('propose_scaling', agencyApprover(state), current.since, { resultId: current.resultId })]
      : []),
    ...(hold || verified ? [task('decide_pilot', decider, hold?.at ?? current?.since ?? begun, subject)] : []),
  ];
}
