import type { ProjectCommand } from '../../../domain/project/commands';
import type { MachineRating } from '../../../domain/rating/types';
import { rateByMachine } from '../../../domain/rating/rate';
import type { Regime } from '../../../domain/regime/types';
import { approver, author } from '../fixtures/people';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
const forecast = (millions: number, end: string | null = '2027-06-01'): ProjectCommand => ({
  type: 'PostForecast',
  forecastId: `f-${millions}`,
  cost: sek(millions),
  end,
  reason: 'The contract is signed.',
});
const rating = (rater: 'self' | 'council' | 'oversight', level: string): ProjectCommand => ({
  type: 'GiveRating',
  ratingId: 'r-1',
  rater,
  level,
  reasons: 'By what we see.',
});
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));
const machine = (play: ReturnType<typeof measured>): MachineRating => play.events('MachineRated').at(-1)!.rating;

describe('the machine', () => {
  it('rates no project that has no baseline', () => {
    expect(running(SE, []).then(author, forecast(40)).events('MachineRated')).toEqual([]);
  });

  it('says at the first baseline what is missing, and is never green for lack of a forecast', () => {
    expect(machine(measured())).toMatchObject({
      kind: 'cannot_be_computed',
      missing: expect.arrayContaining([{ metric: 'cost-first', inputs: ['projectedCost'] }]),
    });
  });

  it.each([
    [44, '2027-06-01', 'green'],
    [44.1, '2027-06-01', 'amber'],
    [50.1, '2027-06-01', 'red'],
    [40, '2027-09-15', 'red'],
  ])('rates a forecast of %s million for %s %s, from inputs that name their events', (millions, end, level) => {
    const play = measured().then(author, forecast(millions, end));
    expect(machine(play)).toMatchObject({ kind: 'rated', level });
    const { seq } = play.recorded.find(({ event }) => event.type === 'ForecastPosted')!.meta;
    const rated = play.events('MachineRated').at(-1)!;
    expect(rated.inputs.projectedCost).toEqual({
      value: Math.round(millions * 100_000_000),
      source: `project/p-1#${seq}`,
    });
    expect(rated.definition).toMatchObject({ formulas: expect.arrayContaining(['cost_variance/1']) });
    expect(rateByMachine(rated.inputs, SE.rating)).toEqual(rated.rating);
  });

  it('knows no end where the forecast gives none, and no cost where VAT is treated otherwise', () => {
    expect(machine(measured().then(author, forecast(40, null)))).toMatchObject({
      missing: [{ metric: 'schedule', inputs: ['projectedEnd'] }],
    });
    const withVat = { ...forecast(40), cost: { ...sek(40), vat: 'included' } } as ProjectCommand;
    expect(machine(measured().then(author, withVat))).toMatchObject({ kind: 'cannot_be_computed' });
  });

  it('measures against the first baseline still when a later one hides the overrun', () => {
    const play = measured()
      .passes('2025-11-03T08:00:00.000Z')
      .then(approver, baselineOf(sek(45.9), 'b-2'));
    const decision = { type: 'DecideBaseline', baselineId: 'b-2', value: 'approve', reasons: 'Sound.' } as const;
    play.then(play.decider, decision).then(author, forecast(45.9));
    expect(machine(play)).toMatchObject({ kind: 'rated', level: 'amber', decisive: ['cost-first'] });
  });

  it('keeps the state small over ten years of monthly forecasts, and every rating can be computed again', () => {
    const play = measured();
    for (let month = 0; month < 120; month += 1) {
      const [year, of] = [2025 + Math.floor((month + 4) / 12), ((month + 4) % 12) + 1];
      play.passes(`${year}-${String(of).padStart(2, '0')}-05T08:00:00.000Z`);
      play.then(author, { ...forecast(40 + (month % 15)), forecastId: `f-${month}` } as ProjectCommand);
    }
    expect(JSON.stringify(play.state).length).toBeLessThan(64 * 1024);
    const ratings = play.events('MachineRated');
    expect(ratings.length).toBeGreaterThanOrEqual(120);
    for (const each of ratings) expect(rateByMachine(each.inputs, SE.rating)).toEqual(each.rating);
  });
});

describe('people', () => {
  it('rate with reasons, each as what he is', () => {
    const play = measured().then(author, forecast(40));
    expect(play.code(author, rating('self', 'green'))).toBe('not-authorised');
    expect(play.code(play.decider, rating('council', 'green'))).toBe('not-authorised');
    expect(play.code(play.decider, { ...rating('oversight', 'green'), reasons: ' ' } as ProjectCommand)).toBe(
      'text-missing',
    );
    expect(play.refused(play.decider, rating('oversight', 'blue'))).toMatchObject({
      code: 'unknown-level',
      facts: { scale: ['green', 'amber', 'red'] },
    });
    play.then(approver, rating('self', 'green')).then(play.decider, rating('oversight', 'green'));
    expect(play.state.oversight.ratings.given.map(({ rater }) => rater)).toEqual(['machine', 'self', 'oversight']);
  });

  it('rate only where the regime wants their rating, and no project in a state without a light', () => {
    const alone: Regime = { ...SE, rating: { ...SE.rating, raters: ['machine'] } };
    expect(measured(alone).code(approver, rating('self', 'green'))).toBe('rater-not-provided');
    const dark: Regime = { ...SE, rating: { ...SE.rating, noLightStates: ['running'] } };
    expect(measured(dark).code(approver, rating('self', 'green'))).toBe('no-light');
    expect(machine(measured(dark))).toEqual({ kind: 'no_light', state: 'running' });
  });

  it('of the council say what they depart from where its word goes before the numbers', () => {
    const rules: Regime = { ...SE, rating: { ...SE.rating, combine: 'council_override' } };
    const play = measured(rules).then(author, forecast(40));
    play.then(play.official('carin', 'council', 'council_chair'), rating('council', 'red'));
    expect(play.events('RatingGiven')).toMatchObject([{ rater: 'council', level: 'red', overrides: 'green' }]);
  });

  it('who see it otherwise than the machine raise an alarm, once, until they agree', () => {
    const play = measured().then(author, forecast(60)).then(approver, rating('self', 'green'));
    expect(play.events('RatingsDiverged')).toMatchObject([
      { levels: 2, best: { rater: 'self' }, worst: { rater: 'machine', level: 'red' } },
    ]);
    expect(play.tasks().find(({ kind }) => kind === 'explain_divergence')).toMatchObject({
      assignee: { role: 'oversight_officer' },
    });
    play.then(approver, rating('self', 'green'));
    expect(play.events('RatingsDiverged')).toHaveLength(1);
    expect(play.notices.filter(({ kind }) => kind === 'ratings_diverged')).toHaveLength(1);
    play.then(approver, rating('self', 'red'));
    expect(play.events('RatingsConverged')).toHaveLength(1);
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('explain_divergence');
    expect(play.replayed()).toEqual(play.state);
  });
});
