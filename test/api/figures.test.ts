import { advises, approved, baselineOf, costOf, files, sek, submissionOf, toTheCouncil } from './case';
import { useOffice } from './office';
import {
  costFrom,
  costOverTime,
  csvOf,
  drawn,
  funnelFrom,
  historyFrom,
  loadFrom,
  portfolioByRating,
  portfolioFrom,
  slipFrom,
  submissionFunnel,
} from '../../web/charts';

const NOW = '2025-03-03T08:00:00.000Z';
const office = useOffice({ now: NOW });
const REGIME = 'regime=SE-proposed';
const RATINGS = `/portfolio/ratings?${REGIME}`;
const FUNNEL = `/portfolio/funnel?${REGIME}`;

describe('the figures of an empty portfolio', () => {
  it('are nought in the currency of the rules, and told in words', async () => {
    const answer = await office.read('olof', RATINGS);
    expect(answer).toMatchObject({ projects: 0, money: { amount: '0.00', currency: 'SEK' }, raters: [] });
    const chart = portfolioByRating(portfolioFrom(answer, 'en'), 'en');
    expect({ summary: chart.summary, spec: chart.spec }).toEqual({
      summary: 'No project that you may see is under these rules.',
      spec: null,
    });
    const funnel = await office.read('olof', FUNNEL);
    expect(submissionFunnel(funnelFrom(funnel), 'sv').summary).toBe('Inget projekt anmäldes i denna tid.');
  });

  it('are not there of rules that nobody knows', async () => {
    expect((await office.as('olof').get('/api/v1/portfolio/ratings?regime=XX-none')).status).toBe(404);
  });
});

describe('the figures of a portfolio', () => {
  const ids: string[] = [];
  beforeAll(async () => {
    for (const level of ['green', 'red']) {
      const id = await approved(office, submissionOf(30));
      ids.push(id);
      await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
      await office.act('anders', `/projects/${id}/ratings`, { rater: 'self', level, reasons: 'As we see it.' });
    }
    const forecast = { cost: costOf(45), end: '2027-06-30', reason: 'Counted again.' };
    await office.act('astrid', `/projects/${ids[1]}/forecasts`, forecast);
    await files(office, submissionOf(45));
  });

  it('hold every project once under each rater, with its money', async () => {
    const answer = await office.read('olof', RATINGS);
    expect(answer).toMatchObject({ projects: 3, money: sek(120), unknown: 0, asOf: office.clock.now() });
    const of = (rater: string) =>
      answer.raters
        .find((each: { rater: string }) => each.rater === rater)
        .groups.map(({ level, light, projects, money }: Record<string, unknown>) => [level, light, projects, money]);
    expect(of('self')).toEqual([
      ['green', 'green', 1, sek(30)],
      // What it is expected to cost now.
      ['red', 'red', 1, sek(45)],
      [null, 'none', 1, sek(45)],
    ]);
    expect(of('machine')).toContainEqual(['red', 'red', 1, sek(45)]);
    const { table, summary } = portfolioByRating(portfolioFrom(answer, 'en'), 'en');
    expect(table.rows).toContainEqual(['Agency', 'Green', 1, '30000000.00', 0]);
    expect(summary).toContain('3 projects, together 120 million SEK.');
  });

  it('tell how far submissions came, and how long they waited', async () => {
    const { reviewId } = await toTheCouncil(office, submissionOf(40));
    await office.passes('2025-03-13T08:00:00.000Z');
    await advises(office, reviewId);
    const { steps } = await office.read('olof', FUNNEL);
    const step = (name: string) => steps.find((each: { step: string }) => each.step === name);
    expect(step('submitted')).toMatchObject({ projects: 4, wait: null });
    expect(step('in_scope')).toMatchObject({ projects: 4 });
    expect(step('round_opened')).toMatchObject({ projects: 4, waiting: 0 });
    expect(step('opinion')).toMatchObject({ projects: 3, wait: { median: 0, p80: 10 }, waiting: 1 });
    expect(step('decided')).toMatchObject({ projects: 2, waiting: 1 });
    const before = await office.read('olof', `${FUNNEL}&until=2025-03-02`);
    expect(before.steps[0]).toMatchObject({ step: 'submitted', projects: 0 });
  });

  it('count only what the reader sees whole, for everybody who is signed in', async () => {
    expect(await office.read('birgit', RATINGS)).toMatchObject({ projects: 0 });
    expect(await office.read('astrid', RATINGS)).toMatchObject({ projects: 4 });
    expect(await office.read('olof', `${RATINGS}&agency=se-other-agency`)).toMatchObject({ projects: 0 });
    expect((await office.anonymous.get(`/api/v1${RATINGS}`)).status).toBe(401);
    expect((await office.anonymous.get(`/api/v1${FUNNEL}`)).status).toBe(401);
    expect((await office.as('olof').get('/api/v1/portfolio/funnel')).status).toBe(422);
  });

  it('become the load of a council on stated assumptions, for everybody', async () => {
    const path = '/api/v1/councils/se-council/load?before=1&after=2&memberDays=3&memberDaysAMonth=2';
    const { status, body } = await office.anonymous.get(path);
    expect(status).toBe(200);
    expect(body.assumptions).toEqual({ memberDays: 3, memberDaysAMonth: 2 });
    const march = body.months.find(({ month }: { month: string }) => month === '2025-03');
    expect(body.months.map(({ month }: { month: string }) => month)).toEqual(['2025-02', '2025-03', '2025-04']);
    expect(body.months[0]).toMatchObject({ load: 0, rounds: 0 });
    // Three rounds of three members.
    expect(march).toMatchObject({ rounds: 3, load: 27, members: 4, capacity: 8 });
    expect(loadFrom(body).months).toHaveLength(3);
    const unsaid = (await office.anonymous.get('/api/v1/councils/se-council/load')).body;
    expect(unsaid.months[0].capacity).toBeNull();
    expect((await office.anonymous.get('/api/v1/councils/se-agency/load')).status).toBe(404);
  });

  it('become the cost of a project over time, drawn with its table', async () => {
    const [id] = ids;
    const read = (part: string) => office.read('olof', `/projects/${id}/${part}`);
    for (const [date, amount] of [
      ['2025-03-03', 2],
      ['2025-03-04', 3],
    ] as const) {
      const spending = { class: 'delivery', amount: sek(amount), date, reference: `Invoice of ${date}` };
      await office.act('astrid', `/projects/${id}/spending`, spending);
    }
    const [baselines, spending, reports, forecasts, reference] = await Promise.all([
      read('baselines'),
      read('spending'),
      read('reports'),
      read('forecasts').then(({ items }) => items),
      read('reference-forecast'),
    ]);
    const data = costFrom({ baselines, spending, reports, forecasts, reference });
    const { end } = baselineOf(30);
    expect(data).toMatchObject({ currency: 'SEK', first: { amount: '30000000.00', end }, latest: { end } });
    expect(data.spent).toEqual([{ day: '2025-03-13', amount: '5000000.00' }]);
    const chart = costOverTime(data, 'da');
    expect(csvOf(chart.table)).toContain('Forbrugt,2025-03-13,5000000.00');
    expect((await drawn(chart)).pictures?.wide.marks).toContain('Første 30');
    expect(slipFrom(baselines, reports).milestones.map(({ name }) => name)).toEqual(
      baselineOf(30).milestones.map(({ name }) => name),
    );
  });

  it('become the ratings of a project over time', async () => {
    const { items } = await office.read('olof', `/projects/${ids[1]}/ratings`);
    const scale = [
      { id: 'red', label: { en: 'Red' }, colour: 'red', order: 3 },
      { id: 'green', label: { en: 'Green' }, colour: 'green', order: 1 },
    ] as const;
    const { raters } = historyFrom(items, scale, '2025-03-13', 'en');
    const self = raters.find(({ rater }) => rater === 'self');
    expect(self?.ratings).toEqual([{ from: '2025-03-03', to: '2025-03-13', label: 'Red', light: 'red' }]);
    expect(raters.find(({ rater }) => rater === 'machine')?.ratings.at(-1)).toMatchObject({ label: 'Red' });
  });
});
