import { periodOut } from '../../../domain/project/decide/reporting/period';
import { SYSTEM } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { ScopeFinding } from '../../../domain/regime/finding';
import type { Regime } from '../../../domain/regime/types';
import { baselineOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import { filedPilot, spending } from '../fixtures/pilots';
import { completeSubmission, decisionOf, ProjectPlay } from '../fixtures/project-play';
import { calendarFor, SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import { withLine } from './rollout';

/** A line that every pilot of a million and a half is over, and a sandbox that lifts more than documents. */
const RULES: Regime = {
  ...SE,
  ...withLine(SE, 'investment', 1_000_000_00),
  pilots: {
    ...SE.pilots,
    sandbox: {
      ...SE.pilots.sandbox!,
      exempts: ['gates.investment-decision', 'thresholds.investment', 'obligations.monthly-report'],
    },
  },
};

const grant = (rule: string): ProjectCommand => ({
  ...{ type: 'GrantExemption', exemptionId: 'e-1', rules: [rule], until: '2025-12-31' },
  reasons: 'To learn what the rule costs.',
});
const exempt = (rule: string): ProjectPlay => {
  const play = filedPilot(RULES);
  return play.then(play.decider, grant(rule));
};
const findingOf = (play: ProjectPlay): ScopeFinding =>
  play.recorded.flatMap(({ event }) => (event.type === 'ScopeFound' ? [event.finding] : [])).at(-1)!;
const lifted = (play: ProjectPlay) =>
  findingOf(play).reasons.flatMap(({ code, facts }) => (code === 'exempted' ? [facts] : []));
const source = (rule: string) => ({
  ...{ rule, exemption: 'e-1', until: '2025-12-31', body: 'oversight' },
  legalRef: 'Regulation (EU) 2024/1689, art. 57',
});
const AFTERWARDS = '2026-01-01T08:00:00.000Z';

test('a pilot over the line stands at its gate as long as nothing is lifted', () => {
  const play = filedPilot(RULES);
  expect(play.state).toMatchObject({ finding: { outcome: 'in' }, gate: { id: 'investment-decision' } });
  expect(play.code(approver, { type: 'BeginPilot' })).toBe('pilot-not-beginnable');
});

describe('a gate that is lifted', () => {
  test('is not passed: the pilot begins, and its money may be spent', () => {
    const play = exempt('gates.investment-decision');
    expect(play.state).toMatchObject({ gate: null, finding: { outcome: 'in', gates: [] } });
    expect(lifted(play)).toEqual([source('gates.investment-decision')]);
    play.then(approver, { type: 'BeginPilot' }).then(author, spending('s-1', 1));
    expect(play.state.pilot?.begun).not.toBeNull();
  });

  test('is demanded again from the first day after, without anybody doing anything', () => {
    const play = exempt('gates.investment-decision');
    play.passes('2025-12-31T20:00:00.000Z');
    expect(play.state.gate).toBeNull();
    play.passes(AFTERWARDS);
    expect(play.state).toMatchObject({ exemptions: [], gate: { id: 'investment-decision' } });
    expect(lifted(play)).toEqual([]);
  });

  test('is demanded again when the body ends the exemption before its day', () => {
    const play = exempt('gates.investment-decision');
    play.then(play.decider, { type: 'EndExemption', exemptionId: 'e-1', reasons: 'It went wrong.' });
    expect(play.state.gate?.id).toBe('investment-decision');
  });
});

describe('a line that is lifted', () => {
  test('brings the pilot in no more, and keeps its amount in the finding', () => {
    const play = exempt('thresholds.investment');
    expect(play.state).toMatchObject({ gate: null, finding: { outcome: 'out' } });
    expect(lifted(play)).toEqual([source('thresholds.investment')]);
    const line = findingOf(play).thresholds.find(({ id }) => id === 'investment');
    expect(line).toMatchObject({ met: false, amount: 1_000_000_00 });
  });

  test('brings it in again when its time is over', () => {
    const play = exempt('thresholds.investment');
    play.passes(AFTERWARDS);
    expect(play.state).toMatchObject({ finding: { outcome: 'in' }, gate: { id: 'investment-decision' } });
  });
});

describe('a duty that is lifted', () => {
  test('is none as long as that lasts', () => {
    const play = exempt('obligations.monthly-report');
    expect(play.state.finding?.obligations).not.toContain('monthly-report');
    expect(lifted(play)).toEqual([source('obligations.monthly-report')]);
    play.passes(AFTERWARDS);
    expect(play.state.finding?.obligations).toContain('monthly-report');
  });

  test('to report leaves a period without a report that anybody waits for', () => {
    const play = new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', { oversight: 'oversight', council: 'council' });
    play.files(completeSubmission(SE, costOf(40, 'SEK')));
    play.then(play.officer, { type: 'ConfirmCompleteness' }).opinion('supported');
    play.then(play.decider, decisionOf('approve')).then(approver, baselineOf(costOf(40, 'SEK')));
    const clock = play.state.clocks.find(({ purpose }) => purpose === 'period')!;
    const context = {
      regime: SE,
      calendar: calendarFor(SE),
      actor: SYSTEM,
      now: '2025-04-01T00:00:00.000Z',
      nextSeq: 99,
    };
    const ended = (state: ProjectPlay['state']) => periodOut(state, clock, context);
    const [plain] = (ended(play.state) as { events: readonly object[] }).events;
    expect(plain).toMatchObject({ type: 'PeriodEnded', dueOn: expect.any(String) });
    const rules = ['obligations.monthly-report'];
    const exemption = { exemptionId: 'e-1', rules, until: '2025-12-31', since: play.now };
    expect(ended({ ...play.state, exemptions: [exemption] })).toMatchObject({
      events: [{ type: 'PeriodEnded', dueOn: null, excusedBy: 'e-1' }],
    });
  });
});
