import type { Regime } from '../../../domain/regime/types';
import { SYSTEM, type Role } from '../../../domain/kernel';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { leaves } from '../fixtures/exits';
import { approver, at, author, ofAgency, AGENCY, person } from '../fixtures/people';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
/** Runs with a baseline that promises hours saved. */
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));
const goLive = { type: 'RecordGoLive', date: '2025-03-03', text: 'All offices use it.' } as const;

describe('benefits after close', () => {
  const closedAt = '2025-03-03';
  const DAYS = ['2025-06-03', '2025-09-03', '2026-03-03', '2028-03-03'];
  const values = [{ benefitId: 'hours', value: 6_000, measuredOn: closedAt, evidence: 'Time sheets.' }];
  const measure = (number: number) => ({ type: 'MeasureBenefits', number, values, documents: [] }) as const;
  const verify = (number: number, verdict: 'verified' | 'returned' = 'verified') =>
    ({ type: 'VerifyBenefits', number, verdict, reason: 'The sheets were read.' }) as const;
  const closed = (rules: Regime = SE) => {
    const play = measured(rules);
    return leaves(play, play.decider);
  };

  it('are measured at the regime’s dates for years, in their order, and the procedure lives as long', () => {
    const play = closed();
    expect(play.state.benefits.measurements.map(({ on }) => on)).toEqual(DAYS);
    play.passes('2028-04-01T08:00:00.000Z');
    const due = play.recorded.flatMap(({ event }) => (event.type === 'BenefitsDue' ? [event.on] : []));
    expect(due).toEqual(DAYS);
    expect(play.procedure()).toMatchObject({ overlays: expect.arrayContaining(['benefits_tracked']) });
    for (const number of [1, 2, 3, 4]) play.then(author, measure(number)).then(play.officer, verify(number));
    expect(play.state.benefits.measurements).toEqual([]);
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('measure_benefits');
  });

  it('are not measured before their day, and every promised one is', () => {
    const play = closed();
    expect(play.refused(author, measure(1))).toMatchObject({ code: 'measurement-not-open', rule: { id: 'benefits' } });
    play.passes('2025-06-04T08:00:00.000Z');
    expect(play.refused(author, { ...measure(1), values: [] })).toMatchObject({
      code: 'benefits-missing',
      facts: { missing: ['hours'] },
    });
    expect(play.code(play.officer, measure(1))).toBe('not-authorised');
  });

  it('are verified by a body that is not of the agency, and by nobody of it in whatever office', () => {
    const play = closed().passes('2025-06-04T08:00:00.000Z').then(author, measure(1));
    expect(play.code(approver, verify(1))).toBe('not-authorised');
    const both = person(
      'berta',
      at(SE, 'oversight', 'oversight_officer' satisfies Role),
      ofAgency(AGENCY, 'agency_author'),
    );
    expect(play.code(both, verify(1))).toBe('own-measurement');
    play.then(play.officer, verify(1, 'returned'));
    expect(play.tasks()).toContainEqual(expect.objectContaining({ id: 'measure_benefits:1' }));
    play.then(author, measure(1)).then(play.officer, verify(1));
    expect(play.state.benefits.measurements.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('are verified by another person of the agency where the regime leaves it to itself', () => {
    const play = closed({
      ...SE,
      benefits: { measureAfter: SE.benefits.measureAfter, verifier: 'self', frozenAfter: 'never' },
    });
    play.passes('2025-06-04T08:00:00.000Z').then(author, measure(1));
    expect(play.code(author, verify(1))).toBe('own-measurement');
    play.then(approver, verify(1));
    expect(play.state.benefits.measurements.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('that nobody hands in are a matter of the body above', () => {
    const play = closed().passes('2025-07-10T08:00:00.000Z');
    expect(play.state.benefits.measurements[0]).toMatchObject({ overdue: true, status: 'due' });
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'follow_up_benefits:1',
        assignee: { role: 'oversight_decider', bodyKey: 'oversight' },
      }),
    );
    play.then(author, measure(1)).then(play.officer, verify(1));
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('follow_up_benefits');
  });

  it('are counted from going live, where somebody said when that was', () => {
    const play = measured({ ...SE, benefits: { ...SE.benefits, frozenAfter: 'go_live' } }).then(approver, goLive);
    expect(play.state.benefits).toMatchObject({
      plannedFrom: '2025-03-03',
      measurements: [{ on: '2025-06-03' }, {}, {}, {}],
    });
    play.passes('2025-06-20T08:00:00.000Z');
    leaves(play, play.decider);
    expect(play.state.benefits.measurements).toMatchObject([
      { status: 'due' },
      { status: 'waiting' },
      { status: 'waiting' },
      { status: 'waiting' },
    ]);
    expect(play.state.clocks.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['benefit']));
  });

  it('of a project that was cancelled are not waited for', () => {
    const play = measured().then(approver, goLive);
    play.then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-1', at: play.now });
    expect(play.state.benefits.measurements).toEqual([]);
    expect(play.state.clocks.map(({ purpose }) => purpose)).not.toContain('benefit');
  });
});

describe('the targets of benefits', () => {
  const GO_LIVE: Regime = {
    ...SE,
    benefits: { ...SE.benefits, frozenAfter: 'go_live' },
    baseline: { ...SE.baseline, rebaseline: { approver: 'oversight' } },
  };
  const lower = (baselineId: string) =>
    baselineOf(sek(40), baselineId, { benefits: [{ ...baselineOf(sek(40)).benefits![0]!, target: 3_000 }] });
  const approve = (baselineId: string) =>
    ({ type: 'DecideBaseline', baselineId, value: 'approve', reasons: 'So be it.' }) as const;

  it('may change until the project is live, and not once it is', () => {
    const play = measured(GO_LIVE);
    play.then(approver, lower('b-2')).then(play.decider, approve('b-2'));
    expect(play.state.benefits.promised).toMatchObject([{ target: 3_000 }]);
    play.then(approver, goLive);
    const back = baselineOf(sek(40), 'b-3');
    expect(play.refused(approver, back)).toMatchObject({
      code: 'benefits-frozen',
      rule: { id: 'benefits' },
      facts: {
        since: '2025-03-03',
        changed: [{ id: 'hours', promised: { target: 3_000 }, proposed: { target: 12_000 } }],
      },
    });
    const more = { ...lower('b-4').benefits![0]!, id: 'quality' };
    play.then(approver, { ...lower('b-4'), benefits: [...lower('b-4').benefits!, more] });
    expect(play.state.oversight.proposal?.baselineId).toBe('b-4');
  });

  it('do not change by a proposal that was made before going live and decided after it', () => {
    const play = measured(GO_LIVE).then(approver, lower('b-2')).then(approver, goLive);
    expect(play.refused(play.decider, approve('b-2'))).toMatchObject({ code: 'benefits-frozen' });
    expect(play.state.benefits.promised).toMatchObject([{ target: 12_000 }]);
  });
});
