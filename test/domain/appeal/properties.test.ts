import fc from 'fast-check';
import type { ProjectEvent } from '../../../domain/project/events';
import { hasEnded, type ProjectClock } from '../../../domain/project/state';
import { freezes } from '../../../domain/project/state/freeze';
import { assertReaching } from '../fixtures/reaching';
import { make, MOVES, type Spent } from './moves';
import { stayingBy, WholeCase } from './whole-case';

/** What the record says of pauses, stays and freezes, kept by itself. */
interface Bound {
  readonly pauses: Map<string, Set<string>>;
  /** Stayed appeals against approvals, by the decision. */
  readonly approvals: Map<string, string>;
  readonly frozen: Map<string, Extract<ProjectEvent, { type: 'SpendingFrozen' }> & { readonly stays: Set<string> }>;
  read: number;
}

/** Reads on what has happened since it was last read. */
function follow(bound: Bound, whole: WholeCase): void {
  for (const { event } of whole.project.recorded.slice(bound.read)) note(bound, event);
  bound.read = whole.project.recorded.length;
}

function note({ pauses, approvals, frozen }: Bound, event: ProjectEvent): void {
  switch (event.type) {
    case 'ProjectPaused':
      if (!pauses.has(event.interventionId)) pauses.set(event.interventionId, new Set());
      return;
    case 'ProjectResumed':
      pauses.delete(event.interventionId);
      return;
    case 'ProjectCancelled':
      pauses.clear();
      return;
    case 'AppealStayed':
      if (event.kind === 'pause') pauses.get(event.ref)?.add(event.appealId);
      if (event.kind === 'gate_decision') approvals.set(event.appealId, event.ref);
      if (event.kind === 'freeze') frozen.get(event.ref)?.stays.add(event.appealId);
      return;
    case 'AppealEnded':
      if (event.setAside && event.kind === 'pause') pauses.delete(event.ref);
      if (event.setAside && event.kind === 'freeze') frozen.delete(event.ref);
      for (const stays of pauses.values()) stays.delete(event.appealId);
      for (const { stays } of frozen.values()) stays.delete(event.appealId);
      approvals.delete(event.appealId);
      return;
    case 'SpendingFrozen':
      frozen.set(event.freezeId, { ...event, stays: new Set() });
      return;
    case 'FreezeLifted':
      frozen.delete(event.freezeId);
      return;
    default:
  }
}

/** Money flows while nothing binds it, and not a moment before. */
function checkSpending(bound: Bound, spent: Spent, whole: WholeCase): void {
  const paused = [...bound.pauses.values()].some((stays) => stays.size === 0);
  expect(spent.code === 'work-not-allowed').toBe(paused);
  if (paused) return;
  const isFrozen = [...bound.frozen.values()].some(
    ({ stays, classes }) => stays.size === 0 && freezes({ classes }, spent.class),
  );
  const passing = whole.project.state.appeals.decisions.filter(({ at, decided }) =>
    whole.project.state.passed.some((gate) => gate.gateId === decided?.gate.id && gate.at === at),
  );
  const isStayed = [...bound.approvals.values()].some((ref) => passing.some((each) => each.ref === ref));
  if (isFrozen || isStayed || whole.project.state.stageId === null) expect(spent.code).toBe('class-locked');
}

const OF_GATE: readonly ProjectClock['purpose'][] = [
  ...(['completeness', 'lead_time', 'consultation', 'decision', 'deferral', 'deviation'] as const),
];

/** Whatever limits the gate stands still while the project is paused, and does not once it is free. */
function checkClocks({ project: { state } }: WholeCase): void {
  const isPaused = state.pauses.some(({ stayedBy }) => stayedBy === undefined);
  for (const { purpose, suspensions } of state.clocks) {
    const standing = suspensions.filter(({ to }) => to === null);
    if (isPaused && OF_GATE.includes(purpose)) expect(standing).not.toEqual([]);
    if (!isPaused) expect(standing.filter(({ cause }) => cause === 'pause')).toEqual([]);
  }
}

/** No two signatures under one act are of one person. */
function checkSignatures(whole: WholeCase): void {
  const acts = [whole.project.recorded, ...[...whole.proceedings.values()].map(({ recorded }) => recorded)].flat();
  for (const { event } of acts) {
    if (!('decidedBy' in event && 'signedBy' in event)) continue;
    const persons = [event.decidedBy, event.signedBy].flat().filter((each) => each !== null);
    expect(new Set(persons).size).toBe(persons.length);
  }
}

/** What an order has superseded keeps its notice and its hearing, and is named by what took its place. */
function checkHearings({ proceedings }: WholeCase): void {
  for (const [id, { state, recorded }] of proceedings) {
    if (state.outcome !== 'superseded') continue;
    const types = recorded.map(({ event }) => event.type);
    expect(types).toEqual(expect.arrayContaining(['InterventionProposed', 'NoticeGiven', 'HearingClosed']));
    expect([...proceedings.values()].some((other) => other.state.supersedes === id)).toBe(true);
  }
}

const REACHED = [
  ...['ProjectPaused', 'ProjectResumed', 'ProjectCancelled', 'AppealStayed', 'SpendingRecorded', 'SpendingFrozen'],
  ...['set aside pause', 'set aside cancel', 'set aside gate_decision'],
];

describe('whatever is ordered, appealed against, stayed, set aside and spent, in whatever order', () => {
  test('money flows only while nothing binds it, nobody signs twice, no gate’s time runs in a pause, nothing is lost', () => {
    const reached = new Set<string>();
    assertReaching(
      fc.property(fc.constantFrom('automatic', 'on_request'), MOVES, (staysEffect, moves) => {
        const whole = new WholeCase(stayingBy(staysEffect));
        const bound: Bound = { pauses: new Map(), approvals: new Map(), frozen: new Map(), read: 0 };
        const { first } = whole.project.state.oversight;
        moves.forEach((move, step) => {
          follow(bound, whole);
          const spent = make(whole, move, step);
          if (spent) checkSpending(bound, spent, whole);
          expect(whole.project.state.oversight.first).toEqual(first);
          if (!hasEnded(whole.project.state)) checkClocks(whole);
        });
        checkSignatures(whole);
        checkHearings(whole);
        expect(whole.project.replayed()).toEqual(whole.project.state);
        for (const { event } of whole.project.recorded) {
          reached.add(event.type);
          if (event.type === 'AppealEnded' && event.setAside) reached.add(`set aside ${event.kind}`);
        }
      }),
      { numRuns: 60, reached, names: REACHED },
    );
  });
});
