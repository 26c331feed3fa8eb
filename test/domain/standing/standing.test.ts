import fc from 'fast-check';
import { standing } from '../../../domain/standing';
import type { NoteAudit, StandingCommand } from '../../../domain/standing/commands';
import type { StandingEvent } from '../../../domain/standing/events';
import type { StandingState } from '../../../domain/standing/state';
import { drawOf, isSampled } from '../../../domain/project/sampling';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { Regime } from '../../../domain/regime/types';
import type { Instant } from '../../../domain/time';
import { AGENCY, approver, at, person } from '../fixtures/people';
import { calendarFor, preset } from '../fixtures/regimes';
import { Play } from '../review/play';

const GB = preset('UK-v6');
const CA = preset('CA');
const NZ = preset('NZ');

/** The standing of one agency under a regime, as the register plays it. */
class StandingPlay extends Play<StandingState, StandingCommand, StandingEvent, never> {
  constructor(rules: Regime, start: Instant) {
    super(standing, rules, calendarFor(rules), start);
  }
  evolves(state: StandingState, event: StandingEvent, meta: Parameters<typeof standing.evolve>[2]): StandingState {
    return standing.evolve(state, event, meta);
  }
  code(actor: Actor, command: StandingCommand): string {
    return this.refused(actor, command).code;
  }
}

const opening = { agencyId: AGENCY, regimeHash: 'hash' };
const assess = (of: 'capacity' | 'confidence', value: string, assessedOn: string): StandingCommand => ({
  ...{ type: 'AssessAgency', assessmentId: `a-${assessedOn}`, of, value, assessedOn, ...opening },
  ...{ evidence: 'The organisational assessment.', documents: [] },
});
const grant = (...levels: string[]): StandingCommand => ({
  ...{ type: 'GrantAutonomy', grantId: 'g-1', levels, reason: 'A proven record.', ...opening },
});
const secretariat = person('sam', at(CA, 'secretariat', 'oversight_decider'));
const treasury = person('tess', at(NZ, 'treasury', 'oversight_decider'));
const minister = person('mia', at(GB, 'minister', 'oversight_decider'));
const gds = person('gus', at(GB, 'gds', 'oversight_decider'));
const START = '2026-03-02T14:00:00.000Z';

describe('an assessment', () => {
  it('holds for three years to the end of its last day, and is unknown from the next day on', () => {
    const play = new StandingPlay(CA, START).does(secretariat, assess('capacity', '2', '2026-03-02'));
    expect(play.state.capacity).toMatchObject({ value: '2', until: '2029-03-02', body: 'secretariat' });
    play.until('2029-03-03T04:59:59.999Z');
    expect(play.state.capacity?.value).toBe('2');
    play.until('2029-03-03T05:00:00.000Z');
    expect(play.state).toMatchObject({ capacity: null, lapsed: [{ of: 'capacity' }] });
    expect(play.tasks()).toMatchObject([
      { kind: 'reassess_agency', assignee: { role: 'oversight_decider', bodyKey: 'secretariat' } },
    ]);
    play.does(secretariat, assess('capacity', '3', '2029-03-02'));
    expect(play.state).toMatchObject({ capacity: { value: '3', until: '2032-03-02' }, lapsed: [] });
    expect(play.events('AgencyAssessed')).toHaveLength(2);
    expect(play.replayed()).toEqual(play.state);
  });

  it('is told to every project of the agency, and to a new one what it does not know', () => {
    const play = new StandingPlay(NZ, START);
    const join = { ...opening, type: 'JoinStanding', projectId: 'p-1', revision: 0, at: START } as const;
    play.does(SYSTEM, join);
    expect(play.sends).toEqual([]);
    play.does(treasury, assess('confidence', 'B', '2026-03-01'));
    expect(play.sends).toMatchObject([
      { to: 'project/p-1', command: { type: 'NoteStanding', standing: { revision: 1, confidence: { value: 'B' } } } },
    ]);
    play.does(SYSTEM, { ...join, projectId: 'p-2' });
    expect(play.sends.at(-1)).toMatchObject({ to: 'project/p-2', command: { standing: { revision: 1 } } });
    play.does(SYSTEM, { ...join, projectId: 'p-3', revision: 1 });
    expect(play.sends).toHaveLength(2);
    play.does(SYSTEM, { type: 'LeaveStanding', projectId: 'p-1', at: START });
    expect(play.state.projects).toEqual(['p-2', 'p-3']);
  });

  it('is the word of the body that the regime names, of its scale, dated, with evidence', () => {
    const play = new StandingPlay(CA, START).does(secretariat, assess('capacity', '2', '2026-03-01'));
    const board = person('bea', at(CA, 'treasury-board', 'oversight_decider'));
    const officer = person('olga', at(CA, 'secretariat', 'oversight_officer'));
    for (const stranger of [board, officer, approver]) {
      expect(play.code(stranger, assess('capacity', '3', '2026-03-02'))).toBe('not-authorised');
    }
    expect(play.code(secretariat, assess('capacity', '5', '2026-03-02'))).toBe('class-unknown');
    expect(play.code(secretariat, assess('confidence', '2', '2026-03-02'))).toBe('assessment-not-provided');
    expect(play.code(secretariat, assess('capacity', '3', '2026-03-03'))).toBe('date-in-future');
    expect(play.code(secretariat, assess('capacity', '3', '2026-02-30'))).toBe('date-impossible');
    expect(play.code(secretariat, assess('capacity', '3', '2026-02-01'))).toBe('assessment-older');
    const blank = { ...assess('capacity', '3', '2026-03-02'), evidence: ' ' } as StandingCommand;
    expect(play.code(secretariat, blank)).toBe('text-missing');
    const fresh = new StandingPlay(CA, START);
    expect(fresh.code(secretariat, assess('capacity', '2', '2023-03-01'))).toBe('assessment-outdated');
    fresh.does(secretariat, assess('capacity', '2', '2023-03-02'));
    expect(fresh.state.capacity?.until).toBe('2026-03-02');
  });
});

describe('earned autonomy', () => {
  const granted = () => new StandingPlay(GB, START).does(minister, grant('low', 'medium'));

  it('is granted by the minister for tiers that may be delegated, and ends with its last day', () => {
    const play = granted();
    expect(play.state.grant).toMatchObject({ levels: ['low', 'medium'], until: '2028-03-02', suspended: null });
    play.until('2028-03-02T23:59:59.999Z');
    expect(play.state.grant).not.toBeNull();
    play.until('2028-03-03T00:00:00.000Z');
    expect(play.state.grant).toBeNull();
    expect(play.events('AutonomyLapsed')).toHaveLength(1);
  });

  it('is refused to anybody else, for the highest tier, and under rules without it', () => {
    const play = new StandingPlay(GB, START);
    expect(play.code(gds, grant('low'))).toBe('not-authorised');
    expect(play.refused(minister, grant('low', 'high'))).toMatchObject({
      ...{ code: 'level-not-delegable', facts: { levels: ['high'] } },
      rule: { id: 'tiers.earnedAutonomy', verified: false },
    });
    expect(play.code(minister, grant())).toBe('level-not-delegable');
    expect(new StandingPlay(CA, START).code(secretariat, grant('1'))).toBe('autonomy-not-provided');
    expect(play.code(minister, { type: 'SuspendAutonomy', reason: 'Why.' })).toBe('no-autonomy');
  });

  it('is suspended by what an audit found, told to all projects at once, and reinstated by who granted it', () => {
    const play = granted();
    play.does(SYSTEM, { ...opening, type: 'JoinStanding', projectId: 'p-1', revision: 1, at: START });
    const note: NoteAudit = {
      ...{ type: 'NoteAudit', projectId: 'p-9', decisionId: 'd-9', grantId: 'g-1', findings: 'No business case.' },
      ...{ body: 'gds', at: START },
    };
    play.does(SYSTEM, { ...note, grantId: 'g-0' });
    expect(play.state.grant?.suspended).toBeNull();
    play.does(SYSTEM, note);
    expect(play.state.grant?.suspended).toMatchObject({ why: 'audit' });
    expect(play.sends.at(-1)).toMatchObject({ to: 'project/p-1', command: { standing: { autonomy: null } } });
    expect(play.tasks()).toMatchObject([{ kind: 'review_autonomy', assignee: { bodyKey: 'minister' } }]);
    expect(play.code(minister, { type: 'SuspendAutonomy', reason: 'Again.' })).toBe('autonomy-suspended');
    play.does(minister, { type: 'ReinstateAutonomy', reason: 'The board was strengthened.' });
    expect(play.sends.at(-1)).toMatchObject({ command: { standing: { autonomy: { grantId: 'g-1' } } } });
    expect(play.code(minister, { type: 'ReinstateAutonomy', reason: 'Again.' })).toBe('autonomy-not-suspended');
  });
});

describe('the sample', () => {
  it('follows from project and grant alone, and nobody else’s hand', () => {
    expect([drawOf('p-1', 'g-1'), drawOf('p-1', 'g-1')]).toEqual([drawOf('p-1', 'g-1'), drawOf('p-1', 'g-1')]);
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (project, autonomy) => {
        const draw = drawOf(project, autonomy);
        return Number.isInteger(draw) && draw >= 0 && draw < 100 && isSampled(draw, 100) && !isSampled(draw, 0);
      }),
    );
  });

  it('takes about as many as the percentage says', () => {
    const drawn = Array.from({ length: 20_000 }, (_, n) => drawOf(`project-${n}`, 'grant-1'));
    const share = drawn.filter((draw) => isSampled(draw, 10)).length / drawn.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
    expect(new Set(drawn).size).toBe(100);
  });
});
