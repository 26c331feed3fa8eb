import type { EndIntervention, NoteAppealStay } from '../../../intervention/commands';
import type { Context, Decision, Send } from '../../../kernel';
import { decisionRule, gateRule } from '../../../regime/lookup';
import type { RecordAppealOutcome } from '../../commands';
import { clocksStoppedBy, startRuleClock, unlessReadable } from '../../clocks';
import type { AppealEnded, FreezeLifted, GateClosed, ProjectEvent } from '../../events';
import { conditionsOf, setAside } from '../../evolve/set-aside';
import { notice } from '../../notices';
import { hasEnded, type GateState, type OpenAppeal, type ProjectClock, type ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt } from '../../who';
import { evolved } from '../evolved';
import { endProceedings, endRound } from '../handler';
import { resumeRound, suspendRound } from '../information';
import { movedBack } from '../regime/back';
import { takeDecision } from '../taken';

/** How an appeal ends; `instead`: what a decision at a gate that was changed says now. */
export interface Ending extends Pick<AppealEnded, 'outcome' | 'by' | 'decidedOn' | 'reference' | 'text'> {
  readonly instead?: Required<Pick<RecordAppealOutcome, 'value' | 'conditions'>>;
}

/** What becomes of the project if the decision is set aside. */
interface Undone {
  readonly state: ProjectState;
  /** The gate that stands open again by it; null where none does. */
  readonly gate: GateState | null;
}

/**
 * The appeal is over. A decision that is set aside has no effect from now on: a pause ends, a project that was ended goes
 * on from where it stood, a gate stands open again and is decided anew. One that stands has its effect again, if that was
 * stayed.
 */
export function endAppeal(
  state: ProjectState,
  appeal: OpenAppeal,
  { instead, ...ending }: Ending,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now: at, nextSeq: seq } = context;
  const { id: appealId, kind, ref, party, body } = appeal;
  const isSetAside = ending.outcome === 'annulled' || ending.outcome === 'remanded' || instead !== undefined;
  const undone = isSetAside ? undo(state, appeal, context) : { state, gate: null };
  const closed = closedBy(state, undone, at);
  const again = !isSetAside && hasEffectAgain(state, appeal);
  const clocks = undone.gate && !instead ? decisionClocks(undone.state, undone.gate, context, closed.length) : [];
  const event: AppealEnded = {
    ...{ type: 'AppealEnded', appealId, kind, ref, party, body, ...ending, setAside: isSetAside, at },
    suspends: again && kind === 'pause' ? clocksStoppedBy(state, 'pause', regime) : [],
    ...(undone.gate ? { reopens: undone.gate.id, clocks, voids: fallen(state, ref, undone.gate) } : {}),
  };
  const cancels = again && kind === 'cancel' && !hasEnded(state);
  const cancelled: readonly ProjectEvent[] = cancels ? [{ type: 'ProjectCancelled', interventionId: ref, at }] : [];
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(body, regime)];
  const facts = {
    appealId,
    kind,
    decision: ref,
    outcome: ending.outcome,
    by: ending.by,
    reopens: event.reopens ?? null,
  };
  const ended: Decision<ProjectEvent> = unlessReadable(clocks, context) ?? {
    events: [...closed, ...liftedBy(state, event), event, ...cancelled],
    sends: [
      ...(closed.length > 0 ? endRound(state, 'amended', at) : []),
      ...(kind === 'pause' ? pauseSends(state, event, again) : []),
      ...(cancels ? endProceedings(state, 'cancelled', at) : []),
    ],
    notices: [
      notice('appeal_ended', state, to, facts),
      ...(cancels ? [notice('project_cancelled', state, [agencyApprover(state)], { interventionId: ref })] : []),
    ],
  };
  if ('refusal' in ended) return ended;
  if (isSetAside && kind === 'regime_change') {
    const over = evolved(state, ended.events, context, seq);
    const back = { ref, appealId, why: ending.text };
    return followedBy(ended, movedBack(over, back, { ...context, nextSeq: seq + ended.events.length }));
  }
  if (!instead || !undone.gate) return ended;
  return followedBy(
    ended,
    decidedInstead({ ...undone, gate: undone.gate }, event, instead, {
      ...context,
      nextSeq: seq + ended.events.length,
    }),
  );
}

function undo(state: ProjectState, { kind, ref }: OpenAppeal, { now: at, nextSeq: seq }: Context): Undone {
  const undone = setAside(state, { kind, ref }, { seq, at });
  const stands = state.gate !== null && state.gate.id === undone.gate?.id && state.gate.deferredUntil === null;
  return { state: undone, gate: kind === 'gate_decision' && !stands ? undone.gate : null };
}

/** A freeze that is set aside is lifted. */
const liftedBy = ({ freezes }: ProjectState, { kind, ref, setAside: isSetAside, at }: AppealEnded) =>
  isSetAside && kind === 'freeze' && freezes.some(({ freezeId }) => freezeId === ref)
    ? [{ type: 'FreezeLifted', freezeId: ref, how: 'annulled', at, reason: null } satisfies FreezeLifted]
    : [];

/** Another gate at which the project stands meanwhile falls away: it lies behind the one that is open again. */
function closedBy({ gate: stands }: ProjectState, { gate }: Undone, at: string): readonly GateClosed[] {
  if (!stands || !gate || stands.id === gate.id) return [];
  return [{ type: 'GateClosed', gateId: stands.id, at, reason: 'earlier_gate' }];
}

/** The body has its whole time for the new decision, from the outcome. */
function decisionClocks(
  state: ProjectState,
  { id }: GateState,
  { regime, now, nextSeq }: Context,
  before: number,
): readonly ProjectClock[] {
  const { clock } = decisionRule(regime, gateRule(regime, id).decision);
  if (clock === undefined) return [];
  const about = { purpose: 'decision', subject: id, startedAt: now, seq: nextSeq + before } as const;
  return [startRuleClock(state, regime, clock, about)];
}

function fallen(state: ProjectState, ref: string, { id }: GateState): readonly string[] {
  const decision = state.appeals.decisions.find((each) => each.kind === 'gate_decision' && each.ref === ref);
  return decision ? conditionsOf(state, { gateId: id, at: decision.at }).map((condition) => condition.id) : [];
}

/** What who decided on the appeal has put in the place of the decision, with all that follows from such a decision. */
const decidedInstead = (
  { state, gate }: { readonly state: ProjectState; readonly gate: GateState },
  { appealId, reference, text }: AppealEnded,
  { value, conditions }: NonNullable<Ending['instead']>,
  context: Context,
): Decision<ProjectEvent> =>
  takeDecision(
    state,
    gate,
    { decisionId: `appeal:${appealId}`, value, reasons: { rule: reference ?? '', facts: text }, conditions },
    { by: 'appeal', decidedBy: null, signedBy: null, appealId },
    context,
  );

type Decided = Extract<Decision<ProjectEvent>, { events: unknown }>;

function followedBy(first: Decided, then: Decision<ProjectEvent>): Decision<ProjectEvent> {
  if ('refusal' in then) return then;
  return {
    events: [...first.events, ...then.events],
    sends: [...(first.sends ?? []), ...(then.sends ?? [])],
    notices: [...(first.notices ?? []), ...(then.notices ?? [])],
  };
}

/** It was stayed for this appeal, and for no other that is still open. */
const hasEffectAgain = ({ appeals }: ProjectState, { id, kind, ref, stay }: OpenAppeal): boolean =>
  stay === 'granted' &&
  !appeals.open.some(
    (other) => other.id !== id && other.kind === kind && other.ref === ref && other.stay === 'granted',
  );

function pauseSends(
  state: ProjectState,
  { appealId, ref, setAside: isSetAside, at }: AppealEnded,
  again: boolean,
): readonly Send[] {
  const to = `intervention/${ref}`;
  if (isSetAside) {
    const command: EndIntervention = { type: 'EndIntervention', reason: 'annulled', projectId: state.id, at };
    return [...resumeRound(state, ref, at), { to, command, effectiveAt: at }];
  }
  const isPaused = state.pauses.some(({ interventionId }) => interventionId === ref);
  const command: NoteAppealStay = { type: 'NoteAppealStay', appealId, stayed: false, at };
  return [...(again && isPaused ? suspendRound(state, 'pause', ref, at) : []), { to, command, effectiveAt: at }];
}
