import {
  A_YEAR_LATER,
  DUE_IN_THE_YEAR,
  dueOnce,
  FIRST_DAY,
  openPortfolio,
  outOfOrder,
  REPORTING,
  yearOf,
  type YearPortfolio,
} from '../scenarios/year-portfolio';
import { useFunder } from './account';
import { useOffice } from './office';

const DAY_MS = 86_400_000;
const NAMES = Object.keys(DUE_IN_THE_YEAR) as (keyof YearPortfolio)[];

const atOnce = useOffice({ now: FIRST_DAY });
useFunder(atOnce);
const byWeeks = useOffice({ now: FIRST_DAY });
useFunder(byWeeks);

describe('a year that nobody looked at, on the record alone', () => {
  let portfolio: YearPortfolio;
  let other: YearPortfolio;

  beforeAll(async () => {
    portfolio = await openPortfolio(atOnce);
    await atOnce.passes(A_YEAR_LATER);
    other = await openPortfolio(byWeeks);
    for (let at = Date.parse(FIRST_DAY) + 7 * DAY_MS; at < Date.parse(A_YEAR_LATER); at += 7 * DAY_MS)
      await byWeeks.passes(new Date(at).toISOString());
    await byWeeks.passes(A_YEAR_LATER);
  }, 180_000);

  it.each(NAMES)('happens in the order of its instants, none of them late: %s', async (name) => {
    const year = await yearOf(atOnce, portfolio[name]);
    expect(dueOnce(year, name)).toEqual(DUE_IN_THE_YEAR[name]);
    expect(outOfOrder(year)).toEqual([]);
    const counted = Object.keys(REPORTING).map((type) => [type, year.filter((each) => each.type === type).length]);
    expect(Object.fromEntries(counted)).toEqual(
      name === 'closed' ? { PeriodEnded: 0, ReportOverdue: 0, ReportLateEffect: 0 } : REPORTING,
    );
  });

  it.each(NAMES)('is the same year as one that somebody looked at every week: %s', async (name) => {
    const line = ({ stream, type, occurredAt }: Awaited<ReturnType<typeof yearOf>>[number]) =>
      `${stream.split('/')[0]} ${type} ${occurredAt}`;
    const [one, weekly] = [await yearOf(atOnce, portfolio[name]), await yearOf(byWeeks, other[name])];
    expect(one.map(line)).toEqual(weekly.map(line));
  });

  it('is told to people with the day of each thing, not with the day on which it was found', async () => {
    const { items } = await atOnce.read('olof', '/notifications?limit=200');
    const told = (items as { kind: string; createdAt: string }[]).map(
      ({ kind, createdAt }) => `${kind} ${createdAt.slice(0, 10)}`,
    );
    for (const line of ['pause_ordered 2025-05-26', 'escalation_entered 2025-06-30', 'pause_expired 2025-08-31'])
      expect(told).toContain(line);
    const instants = (items as { createdAt: string }[]).map(({ createdAt }) => createdAt);
    expect(instants).toEqual(instants.toSorted().toReversed());
  });
});
