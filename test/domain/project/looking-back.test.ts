import { ratingInputs } from '../../../domain/project/rating-inputs';
import { runningFacts } from '../../../domain/project/running-facts';
import type { Regime } from '../../../domain/regime/types';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { leaves } from '../fixtures/exits';
import { approver, author } from '../fixtures/people';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
/** Runs with a baseline that promises hours saved. */
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));

describe('the look back after closing', () => {
  const review = (objectives = ['hours']) =>
    ({
      type: 'FileImplementationReview',
      reviewId: 'v-1',
      objectives: objectives.map((objective) => ({ objective, result: 'partly_met' as const, text: 'Half of it.' })),
      summary: 'Dearer, and useful.',
      documents: [],
    }) as const;

  it('states what was met, and computes cost and time against both baselines with their sources', () => {
    const play = measured();
    leaves(play, play.decider);
    expect(play.tasks()).toContainEqual(expect.objectContaining({ id: 'review_implementation' }));
    expect(play.code(author, review())).toBe('not-authorised');
    expect(play.refused(approver, review(['else']))).toMatchObject({
      code: 'objectives-missing',
      facts: { missing: ['hours'] },
    });
    play.then(approver, review());
    const filed = play.recorded.map(({ event }) => event).find(({ type }) => type === 'ImplementationReviewed');
    expect(filed).toMatchObject({
      cost: { actual: 44_000_000_00, first: 40_000_000_00, againstFirst: 4_000_000_00, againstLatest: 4_000_000_00 },
      end: { actual: '2025-03-03', first: '2027-06-01', againstFirst: -820 },
      sources: { exit: play.state.exit.closed!.seq, first: play.state.oversight.first!.seq },
    });
    expect(play.code(approver, review())).toBe('review-not-due');
  });

  it('leaves the final cost and the end to whoever rates it, each with the event that says so', () => {
    const play = measured();
    leaves(play, play.decider);
    const source = `project/p-1#${play.state.exit.closed!.seq}`;
    expect(ratingInputs(play.state, '2025-04-01', false, SE)).toMatchObject({
      actualCost: { value: 44_000_000_00, source },
      completedOn: { value: '2025-03-03', source },
    });
  });

  it('is held against the promise in the prices of the day, where the rules move baselines with an index', () => {
    const { state } = measured();
    const { first } = state.oversight;
    const year = Number(first!.at.slice(0, 4));
    const points = [
      { year, value: '100' },
      { year: year + 1, value: '110' },
    ];
    const indexation = { series: 'Index', base: year, points, appliesTo: ['baseline'] } as const;
    const rules: Regime = { ...SE, money: { ...SE.money, indexation } };
    const inYear = (of: number) => ratingInputs(state, `${of}-12-31`, false, rules).first.cost;
    expect(inYear(year)).toEqual({ value: first!.cost, source: `project/p-1#${first!.seq}` });
    const source = `project/p-1#${first!.seq}; Index ${year}/${year + 1}`;
    expect(inYear(year + 1)).toEqual({ value: first!.cost * 1.1, source });
    const forecast = { cost: first!.cost * 1.1, end: null, seq: 99 };
    const ratings = { ...state.oversight.ratings, forecast };
    const dearer = { ...state, oversight: { ...state.oversight, ratings } };
    const percent = (regime: Regime) =>
      runningFacts(dearer, regime, `${year + 1}-12-31`)['forecast.percentOfFirstBaseline'];
    expect(percent(rules)).toMatchObject({ value: 100, source: expect.stringContaining('Index') });
    expect(percent(SE)).toMatchObject({ value: 110 });
  });

  it('that does not come in time is a matter of the overseer', () => {
    const play = measured();
    leaves(play, play.decider).passes('2026-03-05T08:00:00.000Z');
    expect(play.state.exit.review).toMatchObject({ overdue: true, clockId: null });
    expect(play.tasks()).toContainEqual(expect.objectContaining({ id: 'follow_up_review' }));
    play.then(approver, review());
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('follow_up_review');
  });
});
