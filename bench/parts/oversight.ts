import { wallClock } from '../../runtime/clock-port';
import { addMonths } from '../../domain/calendar/dates';
import type { Instant } from '../../domain/time';
import { agencyOf, CaseDesk, type Case } from '../cases';
import type { Ground, Report } from '../ground';
import { sendLoad } from '../load/orders';
import { BARE_TABLES } from '../load/transactions';
import { amount, rate, type Finding } from '../report';
import { holdRound, reportingRegime } from '../round';
import { timeEach } from '../statistics';

const PART = 'oversight';
/** One of each agency. */
const PROJECTS = 1_000;
/** So often somebody who watches is told how far it is. */
const TOLD_EVERY = 100;
const AT_ONCE = 20;
const BARE_SECONDS = 4;
/** A report is handed in, and signed. */
const ACTS_OF_A_REPORT = 2;

/**
 * A round of reports over many agencies, a third of them late, and a year that nobody looked at, both on the record
 * alone. Beside them stand small transactions on the same PostgreSQL, as many as acts or as clocks.
 */
export async function measureOversight(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const bareUrl = await ground.bareDatabase('bare_oversight', BARE_TABLES);
  const database = await ground.emptyDatabase('oversight');
  const desk = await CaseDesk.open(database, reportingRegime());
  try {
    report(`  ${PROJECTS} running projects are prepared, one of each agency`);
    const agencies = Array.from({ length: PROJECTS }, (_, index) => agencyOf(index));
    const cases = await desk.running(PROJECTS, 'round', agencies);
    report('  small transactions, for comparison');
    const { perSecond: bare } = await sendLoad({
      ...{ kind: 'transactions', url: bareUrl, poolSize: AT_ONCE, rows: PROJECTS },
      ...{ atOnce: AT_ONCE, seconds: BARE_SECONDS },
    });
    report(`  a round of ${PROJECTS} reports`);
    const { took } = await holdRound(desk, cases, toldBy(report, 'reports'));
    const reports = PROJECTS / took.seconds;
    report(`  ${PROJECTS} projects catch up with a year`);
    const { clocks, seconds } = await catchUp(desk, cases, toldBy(report, 'projects'));
    return [
      amount(PART, `a round of ${PROJECTS} agencies, a third late`, {
        ...{ product: took.seconds, bare: (PROJECTS * ACTS_OF_A_REPORT) / bare, unit: 's' },
      }),
      rate(PART, 'reports filed and signed', { product: reports, bare: bare / ACTS_OF_A_REPORT, unit: '/s' }),
      amount(PART, `a year of ${PROJECTS} projects, ${clocks} clocks`, {
        ...{ product: seconds, bare: clocks / bare, unit: 's' },
      }),
    ];
  } finally {
    await desk.close();
  }
}

const toldBy =
  (report: Report, what: string) =>
  (done: number): void => {
    if (done % TOLD_EVERY === 0) report(`    ${done} ${what}, ${megabytes()} MB`);
  };

/** What this process holds in memory. */
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_048_576);

/** Everything that fell due in a year on these projects is applied, as when the engine was away for so long. */
async function catchUp(
  desk: CaseDesk,
  cases: readonly Case[],
  told: (done: number) => void,
): Promise<{ clocks: number; seconds: number }> {
  const streams = cases.map(({ stream }) => stream);
  const yearLater: Instant = `${addMonths(wallClock.now().slice(0, 10), 12)}T09:00:00.000Z`;
  const before = await expired(desk, streams);
  const settle = (index: number): Promise<void> => desk.settle(streams[index] ?? '', yearLater);
  const { seconds } = await timeEach(streams.length, AT_ONCE, settle, told);
  return { clocks: (await expired(desk, streams)) - before, seconds };
}

/** Clocks that ran out, by what they left: the end of a period, a report that is too late, its effect. */
async function expired({ pool }: CaseDesk, streams: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM event
      WHERE stream = ANY($1) AND type IN ('PeriodEnded', 'ReportOverdue', 'ReportLateEffect')`,
    [streams],
  );
  return rows[0]?.n ?? 0;
}
