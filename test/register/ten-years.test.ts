import type { FileReport } from '../../domain/project/commands';
import type { MachineRated } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { rateByMachine } from '../../domain/rating/rate';
import { rebuild } from '../../register/rebuild';
import { baselineOf, estimateOf } from '../domain/fixtures/baselines';
import { approver, author } from '../domain/fixtures/people';
import { SE } from '../domain/fixtures/regimes';
import { reportOf, signature } from '../domain/project/reports';
import { Cases, PEOPLE } from './case';
import { useDesk } from './support';

const YEARS = 10;
const PROJECT = 'decade';
const STREAM = `project/${PROJECT}`;
/** No month may leave more on the record than this: what a period, a report, ratings and a ladder's step come to. */
const MOST_EVENTS_A_MONTH = 25;

const desk = useDesk(undefined, [SE]);

async function stateNow(): Promise<{ readonly state: ProjectState; readonly bytes: number; readonly seq: number }> {
  const [row] = await desk.rows<{ snapshot: string; seq: number }>(
    'SELECT snapshot::text AS snapshot, seq FROM stream WHERE name = $1',
    STREAM,
  );
  const { snapshot, seq } = row!;
  return { state: JSON.parse(snapshot) as ProjectState, bytes: Buffer.byteLength(snapshot), seq };
}

/** A year in three is far over its cost, and the end moves away all the time. */
function reportFor(period: string, month: number, changes: Partial<FileReport> = {}): FileReport {
  const millions = Math.floor(month / 12) % 3 === 1 ? 60 + (month % 5) : 40 + (month % 3);
  return reportOf({
    ...{ reportId: `report-${month}`, period, narrative: 'Later than planned.', plan: 'Catch up.' },
    spent: [{ class: 'delivery', amount: 1_000_000_00 + month * 10_000_00 }],
    forecast: { cost: estimateOf(millions, 'SEK'), end: month < 20 ? '2027-06-01' : '2036-06-01' },
    milestones: ['contract', 'pilot'].map((id) => ({ id, reached: null, expected: '2036-01-01' })),
    ...changes,
  });
}

/** One month: it ends, its report comes (every seventh a month late), and once a year a report is put right. */
async function liveThrough(cases: Cases, month: number): Promise<void> {
  const { state } = await stateNow();
  const { period, to } = state.reporting.current!;
  await cases.passes(`${to}T23:30:00.000Z`);
  if (month % 7 === 6) return;
  const owed = (await stateNow()).state.reporting.open.map((each) => each.period);
  for (const [index, each] of owed.entries()) await files(cases, reportFor(each, month, idOf(month, index)));
  expect(owed).toContain(period);
  if (month % 12 !== 0 || month === 0) return;
  const corrected = { reportId: `correction-${month}`, correction: 'An invoice of that month was missing.' };
  await files(cases, reportFor(period, month, corrected));
}

const idOf = (month: number, index: number) => ({ reportId: `report-${month}-${index}` });

async function files(cases: Cases, report: FileReport): Promise<void> {
  await cases.then(author, STREAM, report);
  await cases.then(approver, STREAM, signature(report.reportId));
}

describe('ten years of monthly reports on one project, on the register', () => {
  const years: { bytes: number; events: number }[] = [];

  beforeAll(async () => {
    const cases = new Cases(desk);
    await cases.approved(PROJECT);
    await cases.then(approver, STREAM, baselineOf(estimateOf(40, 'SEK')));
    for (let year = 0; year < YEARS; year += 1) {
      const before = (await stateNow()).seq;
      for (let month = 0; month < 12; month += 1) await liveThrough(cases, year * 12 + month);
      const { bytes, seq } = await stateNow();
      years.push({ bytes, events: seq - before });
    }
  }, 120_000);

  test('the state stays below 64 KB, and does not grow with the years', () => {
    expect(Math.max(...years.map(({ bytes }) => bytes))).toBeLessThan(64 * 1024);
    const [third, last] = [years[3]!, years.at(-1)!];
    expect(last.bytes - third.bytes).toBeLessThan(2_048);
  });

  test('a year leaves so many events and no more, and none of them is large', async () => {
    for (const { events } of years) expect(events).toBeLessThan(12 * MOST_EVENTS_A_MONTH);
    const [largest] = await desk.rows<{ bytes: number; type: string }>(
      'SELECT octet_length(data::text) AS bytes, type FROM event WHERE stream = $1 ORDER BY 1 DESC LIMIT 1',
      STREAM,
    );
    expect(largest!.bytes).toBeLessThan(16 * 1024);
  });

  test('every period has its rating, which anybody can compute again from its event alone', async () => {
    const rows = await desk.rows<{ seq: number; data: MachineRated }>(
      "SELECT seq, data FROM event WHERE stream = $1 AND type = 'MachineRated' AND data ? 'period' ORDER BY seq",
      STREAM,
    );
    const fixed = rows.filter(({ data }) => data.why === 'period').map(({ data }) => data.period!.period);
    expect(fixed).toHaveLength(YEARS * 12);
    expect(new Set(fixed).size).toBe(YEARS * 12);
    expect(rows.some(({ data }) => data.why === 'restatement')).toBe(true);
    expect(new Set(rows.map(({ data }) => data.rating.kind))).toContain('rated');
    for (const { data } of rows) expect(rateByMachine(data.inputs, SE.rating)).toEqual(data.rating);
    const restated = await desk.register.queries.restatedRatings(PEOPLE.officer, PROJECT, desk.hash(SE));
    for (const each of restated as readonly { recorded: unknown; restated: unknown }[])
      expect(each.restated).toEqual(each.recorded);
  });

  test('every number in a rating names an event that stood before it', async () => {
    const events = await desk.rows<{ seq: number; data: MachineRated }>(
      "SELECT seq, data FROM event WHERE stream = $1 AND type = 'MachineRated'",
      STREAM,
    );
    for (const { seq, data } of events) {
      const sources = JSON.stringify(data.inputs).matchAll(/"source":"([^"]+)"/g);
      for (const [, source] of sources) {
        const named = /^project\/decade#(\d+)$/.exec(source!);
        expect([seq, source, Number(named?.[1]) <= seq]).toEqual([seq, source, true]);
      }
    }
  });

  test('the same state, projections and tasks follow from the events alone', async () => {
    const { pool, prisma } = desk.database;
    expect(await rebuild({ pool, prisma }, { check: true })).toMatchObject({ differing: 0 });
  });
});
