import { SYSTEM, type Actor } from '../../../domain/kernel';
import { projectAggregate } from '../../../domain/project';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { ProjectEvent } from '../../../domain/project/events';
import type { ProjectState } from '../../../domain/project/state';
import type { Regime } from '../../../domain/regime/types';
import { approver, author } from '../fixtures/people';
import { completeSubmission, ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import { move, NEXT, rulesOf, version, withLine } from './rollout';

const KEYS = { oversight: 'oversight', council: 'council' };
const NOW = '2025-03-03T10:00:00.000Z';
const LOWER = version(SE, 'now', withLine(SE, 'investment', 1_000_000_000));

/** A project of twelve million that a lowered line brings in, with what is done about it. */
class Moved {
  readonly play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(
    completeSubmission(SE, costOf(12, 'SEK')),
  );
  readonly before = this.play.state.regimeHash;
  state: ProjectState = this.play.state;
  private seq = this.play.recorded.length;

  constructor(private readonly to: Regime = LOWER) {
    this.does(SYSTEM, move);
    const cause = this.state.due.open_gate!.seq;
    this.does(SYSTEM, { type: 'OpenGate', cause });
  }

  decide(actor: Actor, command: ProjectCommand) {
    const binds = this.state.regimeHash === NEXT ? this.to : SE;
    const versions = { [NEXT]: rulesOf(this.to), [this.before]: rulesOf(SE) };
    return projectAggregate.decide(this.state, command, {
      ...{ ...rulesOf(binds), actor, now: NOW, nextSeq: this.seq + 1, versions },
    });
  }

  does(actor: Actor, command: ProjectCommand): readonly ProjectEvent[] {
    const decision = this.decide(actor, command);
    if ('refusal' in decision) throw new Error(JSON.stringify(decision.refusal));
    for (const event of decision.events) {
      this.seq += 1;
      this.state = projectAggregate.evolve(this.state, event, { seq: this.seq, at: NOW, actor: actor.id });
    }
    return decision.events;
  }

  appeals(): this {
    this.does(approver, APPEAL);
    this.does(this.play.officer, { type: 'ForwardAppeal', appealId: 'a-1', reference: 'Dnr 7' });
    return this;
  }

  ends(outcome: 'annulled' | 'upheld'): readonly ProjectEvent[] {
    return this.does(this.play.officer, {
      ...{ type: 'RecordAppealOutcome', appealId: 'a-1', outcome, decidedOn: '2025-03-03', reference: 'Fi2025/1' },
      text: 'The law spares what was begun.',
    });
  }
}

const APPEAL: ProjectCommand = {
  ...{ type: 'FileAppeal', appealId: 'a-1', decision: { kind: 'regime_change', ref: 'ro-1' }, party: 'agency' },
  ...{ grounds: 'Half is built.', documents: [], asksStay: true },
};
const types = (events: readonly ProjectEvent[]): readonly string[] => events.map(({ type }) => type);

test('a move that binds more than before is told with the way to appeal, and until when', () => {
  const play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS).files(completeSubmission(SE, costOf(12, 'SEK')));
  const told = projectAggregate.decide(play.state, move, {
    ...{ ...rulesOf(SE), actor: SYSTEM, now: NOW, nextSeq: 9, versions: { [NEXT]: rulesOf(LOWER) } },
  });
  const [notice] = 'refusal' in told ? [] : (told.notices ?? []);
  expect(notice?.kind).toBe('regime_changed');
  expect(notice?.facts['appeal']).toMatchObject({ to: 'government', body: 'oversight', dueDate: '2025-03-24' });
});

describe('a project that a roll-out has brought in', () => {
  test('goes back under the version before when the move is annulled: out of scope, its gate closed', () => {
    const moved = new Moved().appeals();
    expect(moved.state).toMatchObject({ regimeHash: NEXT, gate: { id: 'investment-decision' } });
    const events = moved.ends('annulled');
    expect(types(events)).toEqual(['AppealEnded', 'RegimeChanged', 'ScopeFound', 'GateClosed']);
    expect(events[1]).toMatchObject({ toHash: moved.before, fromHash: NEXT, rolloutId: 'ro-1', appealId: 'a-1' });
    expect(moved.state).toMatchObject({ regimeHash: moved.before, gate: null, finding: { outcome: 'out' } });
    expect(moved.decide(approver, { ...APPEAL, appealId: 'a-2' })).not.toHaveProperty('refusal');
    expect(moved.state.appeals.decisions.map(({ kind }) => kind)).toEqual(['regime_change']);
  });

  test('stays where it is when the move is upheld', () => {
    const moved = new Moved().appeals();
    expect(types(moved.ends('upheld'))).toEqual(['AppealEnded']);
    expect(moved.state).toMatchObject({ regimeHash: NEXT, gate: { id: 'investment-decision' } });
  });

  test('is put back by the deciding body itself, where the rules let it', () => {
    const moved = new Moved();
    moved.does(approver, APPEAL);
    const annul = { type: 'ReconsiderDecision', appealId: 'a-1', value: 'annul', reasons: 'It was begun.' } as const;
    expect(types(moved.does(moved.play.decider, annul))).toContain('RegimeChanged');
  });

  test('is bound by the new version while the appeal runs: a move is not stayed', () => {
    const moved = new Moved().appeals();
    expect(moved.state.appeals.open).toMatchObject([{ kind: 'regime_change', stay: 'none' }]);
  });

  test('waits for its next gate where something open hinders the way back', () => {
    const renamed = SE.gates.map((gate) => ({ ...gate, id: `${gate.id}-new` }));
    const levels = SE.tiers.levels.map((level) => ({ ...level, gates: level.gates.map((id) => `${id}-new`) }));
    const moved = new Moved({ ...LOWER, gates: renamed, tiers: { ...SE.tiers, levels } }).appeals();
    expect(types(moved.ends('annulled'))).toEqual(['AppealEnded', 'RegimeChangePlanned']);
    expect(moved.state).toMatchObject({ regimeHash: NEXT, nextRegime: { hash: moved.before } });
  });

  test('is appealed against by its authorised signatory alone, and only where it was moved', () => {
    const moved = new Moved();
    expect(moved.decide(author, APPEAL)).toMatchObject({ refusal: { code: 'not-authorised' } });
    const other: ProjectCommand = { ...APPEAL, decision: { kind: 'regime_change', ref: 'ro-2' } };
    expect(moved.decide(approver, other)).toMatchObject({ refusal: { code: 'nothing-to-appeal' } });
  });
});
