import fc from 'fast-check';
import { dueDate } from '../../../domain/clock';
import { SYSTEM } from '../../../domain/kernel';
import { projectAggregate } from '../../../domain/project';
import { foreseeMove } from '../../../domain/project/decide/regime/move';
import type { ProjectEvent, RegimeChanged } from '../../../domain/project/events';
import type { ProjectState } from '../../../domain/project/state';
import type { Regime } from '../../../domain/regime/types';
import { presets } from '../../../register/regimes';
import { baselineOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import { completeSubmission, conditionOf, decisionOf, forecastOf, ProjectPlay } from '../fixtures/project-play';
import { SE, withClock, withGate } from '../fixtures/regimes';
import { costOf, submissionOf } from '../fixtures/submissions';
import { after, decides, move, NEXT, rulesOf, version, withLine } from './rollout';

const KEYS = { oversight: 'oversight', council: 'council' };
const sek = (millions: number) => costOf(millions, 'SEK');
const LINE = 'investment';
const at = (amount: number) => withLine(SE, LINE, amount);
const LOWER = at(1_000_000_000);
const HIGHER = at(9_000_000_000);

const filed = (millions: number) =>
  new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(completeSubmission(SE, sek(millions)));
const below = () => filed(12);
const inScope = () => filed(40);
const complete = () => {
  const play = inScope();
  return play.then(play.officer, { type: 'ConfirmCompleteness' });
};
const running = () => {
  const play = complete().opinion('supported');
  return play.then(
    play.decider,
    decisionOf('approve_with_conditions', { conditions: [conditionOf('c-1', '2026-01-15')] }),
  );
};
const measured = () => running().then(approver, baselineOf(sek(40)));
const paused = () => {
  const play = measured();
  play.then(SYSTEM, { type: 'NoteIntervention', interventionId: 'i-1', kind: 'pause', at: play.now });
  return play.then(SYSTEM, {
    ...{ type: 'ApplyPause', interventionId: 'i-1', at: play.now, until: '2025-12-01', expiry: 'auto_resume' },
    allowedWork: ['security'],
  });
};

function decided(play: ProjectPlay, to: Regime): readonly ProjectEvent[] {
  const decision = decides(play, to);
  if ('refusal' in decision) throw new Error(JSON.stringify(decision.refusal));
  return decision.events;
}

const types = (events: readonly ProjectEvent[]): readonly string[] => events.map(({ type }) => type);
const changed = (events: readonly ProjectEvent[]): RegimeChanged =>
  events.find((event): event is RegimeChanged => event.type === 'RegimeChanged')!;

describe('a version that keeps running projects where they are', () => {
  it('changes nothing', () => {
    expect(decided(inScope(), version(SE, 'keep', LOWER))).toEqual([]);
  });
});

describe('a version that binds running projects at once', () => {
  it('brings a project into scope on the day of the move, and tells the agency why, in plain words', () => {
    const play = below();
    const to = version(SE, 'now', LOWER);
    const events = decided(play, to);
    expect(types(events).slice(0, 2)).toEqual(['RegimeChanged', 'ScopeFound']);
    expect(changed(events)).toMatchObject({
      ...{ fromHash: 'hash', toHash: NEXT, rolloutId: 'ro-1', why: 'The act of 2026.' },
      effects: { scope: { before: 'out', after: 'in' }, opensGate: true },
    });
    expect(changed(events).effects.appealable).toEqual(expect.arrayContaining(['in_scope', 'duty']));
    const state = after(play, events);
    expect(state).toMatchObject({ regimeHash: NEXT, inScopeSince: play.now, finding: { outcome: 'in' } });
    expect(Object.keys(state.due)).toEqual(['open_gate']);
    const told = decides(play, to);
    const [notice] = ('notices' in told && told.notices?.filter(({ kind }) => kind === 'regime_changed')) || [];
    expect(notice?.to).toContainEqual({ role: 'agency_approver', bodyId: 'agency-1' });
    expect(notice?.facts['changes']).toContainEqual(expect.stringContaining('10\u00a0000\u00a0000'));
  });

  it('takes a project out of scope, with its gate and what that locked; what is asked of it below is a new duty', () => {
    const play = inScope();
    const events = decided(play, version(SE, 'now', HIGHER));
    expect(types(events)).toEqual(expect.arrayContaining(['RegimeChanged', 'ScopeFound', 'GateClosed']));
    expect(changed(events).effects).toMatchObject({
      ...{ scope: { before: 'in', after: 'out' }, closes: play.state.gate!.id },
    });
    expect(changed(events).effects.appealable).toEqual(['duty']);
    expect(after(play, events)).toMatchObject({ gate: null, locks: [], inScopeSince: null, status: 'registered' });
  });

  it('leaves the gate, its limits and what has been done there as they are where the finding stays the same', () => {
    const play = complete();
    const events = decided(play, version(SE, 'now', at(1_900_000_000)));
    const state = after(play, events);
    expect(state.gate).toEqual(play.state.gate);
    expect(state.clocks).toEqual(play.state.clocks);
    expect(changed(events).effects).toMatchObject({ clocks: play.state.clocks.length, appealable: [] });
  });

  it('moves a project once', () => {
    const play = inScope();
    const to = version(SE, 'now', LOWER);
    const state = after(play, decided(play, to));
    const again = projectAggregate.decide(state, move, {
      ...{ ...rulesOf(to), actor: SYSTEM, now: play.now, nextSeq: 99, versions: { [NEXT]: rulesOf(to) } },
    });
    expect(again).toEqual({ events: [] });
  });

  it('leaves a project that has ended alone', () => {
    const play = inScope().then(approver, { type: 'Withdraw', reason: 'No need.' });
    expect(decided(play, version(SE, 'now', LOWER))).toEqual([]);
  });

  it('assesses what waits to be assessed under the new version, from its own instant', () => {
    const play = below().does(author, forecastOf(sek(15)));
    const posted = play.now;
    play.until('2025-03-10T08:00:00.000Z');
    const events = decided(play, version(SE, 'now', LOWER));
    expect(events[1]).toMatchObject({ type: 'ScopeFound', at: posted, finding: { outcome: 'in' } });
  });

  it('is the procedure’s alone to say', () => {
    expect(inScope().code(approver, move)).toBe('system-only');
  });
});

describe('a version that cannot take a project over', () => {
  const decisionClock = SE.clocks.find(({ id }) =>
    running().recorded.some(({ event }) => JSON.stringify(event).includes(id)),
  )!;
  const gateId = SE.gates[0]!.id;
  const renamed = <T extends { readonly id: string }>(rules: readonly T[]) =>
    rules.map((rule) => ({ ...rule, id: `${rule.id}-new` }));

  it.each<[string, () => ProjectPlay, Partial<Regime>, object]>([
    ['does not know the gate', inScope, { gates: renamed(SE.gates) }, { kind: 'gate', id: gateId, why: 'missing' }],
    ['does not know the stage', running, { stages: renamed(SE.stages) }, { kind: 'stage', why: 'missing' }],
    [
      'does not know the council’s rule',
      complete,
      { reviews: renamed(SE.reviews) },
      { kind: 'review', why: 'missing' },
    ],
    ['does not know a running clock', complete, { clocks: renamed(SE.clocks) }, { kind: 'clock', why: 'missing' }],
    ['reckons in other money', inScope, { money: { ...SE.money, currency: 'EUR' } }, { kind: 'currency', id: 'EUR' }],
    ['is another country’s', inScope, { jurisdiction: 'FI' }, { kind: 'jurisdiction', id: 'FI' }],
    [
      'has holidays that would move a limit',
      complete,
      { calendar: { ...SE.calendar, closedDays: weekdaysOf2025() } },
      { kind: 'clock', why: 'date_moves' },
    ],
    [
      'has reports by another period',
      measured,
      { reporting: { ...SE.reporting, cadence: 'yearly' } },
      { kind: 'reporting', id: 'yearly', why: 'differs' },
    ],
  ])('%s: nothing is done by halves', (_, play, changes, hindrance) => {
    expect(decisionClock).toBeDefined();
    const before = play();
    const decision = decides(before, version(SE, 'now', changes));
    expect(decision).toMatchObject({ refusal: { code: 'regime-move-hindered', rule: { id: 'migration' } } });
    const { facts, remedy } = (decision as Extract<typeof decision, { refusal: unknown }>).refusal;
    expect(facts?.['hindrances']).toContainEqual(expect.objectContaining(hindrance));
    expect(remedy).not.toBe('');
  });

  it('is refused where it is not on record', () => {
    const context = { ...rulesOf(SE), actor: SYSTEM, now: '2025-03-03T08:00:00.000Z', nextSeq: 9 };
    expect(projectAggregate.decide(inScope().state, move, context)).toMatchObject({
      refusal: { code: 'version-unknown' },
    });
  });
});

/** Every Wednesday of 2025. */
function weekdaysOf2025(): Regime['calendar']['closedDays'] {
  const first = Date.parse('2025-01-01T00:00:00Z');
  return Array.from({ length: 52 }, (_, week) => ({
    date: new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10),
  }));
}

describe('a version that binds a project from its next gate on', () => {
  const to = version(SE, 'next_gate', LOWER);
  const waiting = (play: ProjectPlay) => after(play, decided(play, to));
  const assess = (play: ProjectPlay, state: ProjectState) =>
    projectAggregate.decide(
      state,
      { type: 'AssessScope', cause: state.due.assess_scope!.seq },
      { ...rulesOf(SE), actor: SYSTEM, now: play.now, nextSeq: 50, versions: { [NEXT]: rulesOf(to) } },
    );
  const submits = (play: ProjectPlay, state: ProjectState, millions: number) =>
    play.evolves(
      state,
      {
        ...{
          type: 'ProjectAmended',
          submission: submissionOf(sek(millions)),
          authors: [],
          draftId: null,
          reason: 'Grown.',
        },
      },
      { seq: 40, at: play.now, actor: 'anna' },
    );

  it('changes nothing before, and says so to the agency', () => {
    const play = below();
    const decision = decides(play, to);
    expect(decision).toMatchObject({
      events: [{ type: 'RegimeChangePlanned', toHash: NEXT }],
      notices: [{ kind: 'regime_change_planned' }],
    });
    expect(waiting(play)).toMatchObject({ regimeHash: 'hash', nextRegime: { hash: NEXT }, due: {} });
  });

  it('binds it when a submission calls for a gate, which opens under the new version', () => {
    const play = below();
    const decision = assess(play, submits(play, waiting(play), 22));
    const { events } = decision as Extract<typeof decision, { events: unknown }>;
    expect(events.slice(0, 2)).toMatchObject([{ type: 'RegimeChanged' }, { type: 'ScopeFound', opensGate: true }]);
    expect(after(play, events)).toMatchObject({ regimeHash: NEXT, nextRegime: null });
  });

  it('waits on while no gate is called for', () => {
    const play = below();
    const decision = assess(play, submits(play, waiting(play), 13));
    expect(decision).toMatchObject({ events: [{ type: 'ScopeFound', finding: { outcome: 'out' } }] });
  });

  it('leaves the gate to the version before where the new one cannot take the project over, and tells the officer', () => {
    const play = complete();
    const state = submits(play, waiting(play), 45);
    const elsewhere = version(SE, 'next_gate', {
      clocks: SE.clocks.map((clock) => ({ ...clock, id: `${clock.id}-n` })),
    });
    const decision = projectAggregate.decide(
      { ...state, gate: null, passed: [] },
      { type: 'AssessScope', cause: state.due.assess_scope!.seq },
      { ...rulesOf(SE), actor: SYSTEM, now: play.now, nextSeq: 50, versions: { [NEXT]: rulesOf(elsewhere) } },
    );
    expect(decision).toMatchObject({ events: [{ type: 'ScopeFound', opensGate: true }] });
    expect('notices' in decision && decision.notices?.map(({ kind }) => kind)).toContain('regime_change_hindered');
  });
});

describe('whatever a project is in the middle of', () => {
  const LIVES: readonly (() => ProjectPlay)[] = [below, inScope, complete, running, measured, paused];
  const targets = presets().map(({ regime }) => regime);
  const shuffled = (regime: Regime): readonly Regime[] => [
    regime,
    { ...regime, jurisdiction: SE.jurisdiction, money: SE.money, calendar: SE.calendar },
    { ...SE, ...withLine(SE, LINE, 100), tiers: SE.tiers },
    withGate(SE, SE.gates[0]!.id, { consultations: [], review: undefined }),
    withClock(SE, SE.clocks[0]!.id, { remindBefore: [1] }),
    { ...SE, reporting: { ...SE.reporting, cadence: 'none' } },
    { ...SE, baseline: { ...SE.baseline, setAt: 'none' }, triggers: [], escalation: [] },
  ];

  it('a move is whole or does not happen: first baseline, conditions, hearing and what has passed are never lost', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.nat(LIVES.length - 1), fc.nat(targets.length - 1), fc.nat(6), (life, target, twist) => {
        const play = LIVES[life]!();
        const to = version(shuffled(targets[target]!)[twist]!, 'now');
        const before = play.state;
        const decision = decides(play, to);
        const foreseen = foreseeMove(before, NEXT, rulesOf(to), {
          ...{ ...rulesOf(play.rules), actor: SYSTEM, now: play.now, nextSeq: play.recorded.length + 1 },
        });
        if ('refusal' in decision) {
          outcomes.add('refused');
          expect(decision.refusal.code).toBe('regime-move-hindered');
          expect(foreseen).toMatchObject({ outcome: 'needs_hand', hindrances: decision.refusal.facts!['hindrances'] });
          return;
        }
        outcomes.add('moved');
        expect(foreseen).toMatchObject({ outcome: 'moved', effects: changed(decision.events).effects });
        const state = after(play, decision.events);
        expect(state.baselines).toEqual(before.baselines);
        expect(state.oversight.first).toEqual(before.oversight.first);
        expect(state.conditions).toEqual(before.conditions);
        expect(state.interventions).toEqual(before.interventions);
        expect(state.pauses).toEqual(before.pauses);
        expect(state.requests).toEqual(before.requests);
        expect(state.passed).toEqual(before.passed);
        goesOn(state, to, play.now);
      }),
      { numRuns: 120, seed: 11 },
    );
    expect([...outcomes].sort()).toEqual(['moved', 'refused']);
  });

  /** Tasks, procedure and every clock have their rule under the version. */
  function goesOn(state: ProjectState, to: Regime, now: string): void {
    const rules = rulesOf(to);
    expect(() => projectAggregate.tasks(state, to)).not.toThrow();
    expect(() => projectAggregate.procedure(state, to)).not.toThrow();
    for (const clock of state.clocks) {
      const reading = dueDate(clock, rules.calendar);
      const instant = reading.ok && reading.value.expiresAt !== null ? reading.value.expiresAt : null;
      if (instant === null) continue;
      const context = { ...rules, actor: SYSTEM, now: instant > now ? instant : now, nextSeq: 200 };
      const expired = projectAggregate.decide(state, { type: 'ExpireClock', clockId: clock.id }, context);
      expect('events' in expired && expired.events.length).toBeGreaterThan(0);
    }
  }
});
