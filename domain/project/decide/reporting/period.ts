import { addDays, daysInMonth, partsOf } from '../../../calendar/dates';
import { localDateOf } from '../../../calendar/calendar';
import { dueDate } from '../../../clock';
import type { Context, Decision } from '../../../kernel';
import type { Reporting } from '../../../regime/oversight';
import { nextPeriod, periodOf, type Cadence, type Period } from '../../../reporting/periods';
import type { Instant, LocalDate } from '../../../time';
import { startFixedClock, startWaitClock } from '../../clocks';
import type { PeriodEnded, ProjectEvent, ReportingBegan } from '../../events';
import { notice } from '../../notices';
import { hasEnded, type ProjectClock, type ProjectState } from '../../state';
import { agencyAuthor } from '../../who';
import { NOTHING_FOLLOWS, type Follow } from '../follow';
import { reportsLiftedBy } from '../pilot/lifted';
import { endOfDayBefore } from './late';

/**
 * What makes a project report: its first baseline, or its first stage where the regime knows no baseline; or other rules.
 */
const BEGINS: readonly ProjectEvent['type'][] = ['BaselineSet', 'BaselineApproved', 'StageStarted', 'RegimeChanged'];

/** The project's first period begins where it reports from now on. */
export const beginsReporting: Follow = ({ before, after, events, context }) => {
  const { cadence } = context.regime.reporting;
  if (cadence === 'none' || before.reporting.current !== null) return NOTHING_FOLLOWS;
  const begins = events.some(({ type }) => BEGINS.includes(type));
  if (!begins || hasEnded(after) || !mustReport(after, context)) return NOTHING_FOLLOWS;
  return { events: begin(after, cadence, context) };
};

const mustReport = ({ baselines, stageId }: ProjectState, { regime }: Context): boolean =>
  regime.baseline.setAt === 'none' ? stageId !== null : baselines.count > 0;

function begin(state: ProjectState, cadence: Cadence, context: Context): readonly ReportingBegan[] {
  const { now: at, calendar } = context;
  const today = localDateOf(at, calendar);
  if (!today.ok) return [];
  const period = periodOf(today.value, cadence);
  return [{ type: 'ReportingBegan', ...period, at, clocks: periodClock(state, period, at, context) }];
}

/** The wait until a period is over. Beyond the calendar there is none: a day is never guessed. */
function periodClock(
  state: ProjectState,
  { period, to }: Period,
  startedAt: Instant,
  { regime, calendar, nextSeq: seq }: Context,
): readonly ProjectClock[] {
  const about = { purpose: 'period', subject: period, startedAt, seq } as const;
  const clock = startFixedClock(state, regime, 'waiting', addDays(to, 1), about);
  return dueDate(clock, calendar).ok ? [clock] : [];
}

/** A period is over: its report is due, and the next period runs. */
export function periodOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const { now: at, regime } = context;
  const { current } = state.reporting;
  const { cadence } = regime.reporting;
  if (current?.period !== clock.subject || cadence === 'none') return { events: [] };
  const next = nextPeriod(current, cadence);
  const running = periodClock(state, next, at, context);
  const excused = reportsLiftedBy(state, regime);
  const report = excused ? null : reportClock(state, current, at, context);
  const dueOn = report && dueOnOf(report, context);
  const ended: PeriodEnded = {
    type: 'PeriodEnded',
    ...current,
    at,
    clockId: clock.id,
    next: running.length > 0 ? next : null,
    dueOn,
    ...(excused ? { excusedBy: excused.exemptionId } : {}),
    clocks: [...running, ...(report && dueOn !== null ? [report] : [])],
  };
  if (excused) return { events: [ended] };
  const facts = { period: ended.period, dueOn };
  return { events: [ended], notices: [notice('report_due', state, [agencyAuthor(state)], facts)] };
}

/**
 * The time to report. A window is counted from the period's last day, which as the day of the event does not count; a
 * day of the month is that of the month after the period. A regime that names neither has no last day.
 */
function reportClock(
  state: ProjectState,
  { period, to }: Period,
  at: Instant,
  { regime, nextSeq: seq }: Context,
): ProjectClock | null {
  const { window, dueDay, remindBefore } = regime.reporting;
  const about = {
    purpose: 'report',
    subject: period,
    startedAt: endOfDayBefore(at),
    seq,
    remindBefore,
  } as const;
  if (dueDay !== undefined) return startFixedClock(state, regime, 'limit', dayAfter(to, dueDay), about);
  return window === undefined ? null : startWaitClock(state, regime, window, 'report', about);
}

/** So many days into the month after the period; its last day where it is shorter. */
function dayAfter(to: LocalDate, dueDay: NonNullable<Reporting['dueDay']>): LocalDate {
  const first = addDays(to, 1);
  const [year, month] = partsOf(first);
  return addDays(first, Math.min(dueDay, daysInMonth(year, month)) - 1);
}

/** Null as well where the calendar does not reach it. */
function dueOnOf(clock: ProjectClock, { calendar }: Context): LocalDate | null {
  const reading = dueDate(clock, calendar);
  return reading.ok ? reading.value.dueDate : null;
}
