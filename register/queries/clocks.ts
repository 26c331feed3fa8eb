import { localDateOf } from '../../domain/calendar/calendar';
import { dueDate, remindersOf, suspendedDays, type ClockReading } from '../../domain/clock';
import type { StreamClock } from '../../domain/kernel';
import type { ClockRule } from '../../domain/regime/procedure';
import type { Instant } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Law } from '../streams';
import { instant, instantOrNull, localDate } from './paging';
import type { ClockRow } from './types';

interface StoredClock {
  readonly stream: string;
  readonly clock_id: string;
  readonly rule_id: string;
  readonly kind: string;
  readonly state: ClockRow['state'];
  readonly started_at: Date;
  readonly due_date: Date | null;
  readonly expires_at: Date | null;
  readonly running: StreamClock;
}

/** The clocks of a project and of its proceedings, or of one stream alone; each date with its explanation. */
export async function clocksOf(
  prisma: PrismaClient,
  of: { readonly projectId: string } | { readonly stream: string },
  law: Law,
  now: Instant,
): Promise<readonly ClockRow[]> {
  const condition = 'stream' in of ? Prisma.sql`stream = ${of.stream}` : Prisma.sql`project_id = ${of.projectId}`;
  const rows = await prisma.$queryRaw<StoredClock[]>`
    SELECT stream, clock_id, rule_id, kind, state, started_at, due_date, expires_at, running
      FROM clock WHERE ${condition} ORDER BY expires_at NULLS LAST, stream, clock_id`;
  return rows.map((row) => clockRow(row, law, now));
}

function clockRow(row: StoredClock, law: Law, now: Instant): ClockRow {
  const rule = law.regime.clocks.find(({ id }) => id === row.rule_id);
  const reading = readingOf(row.running, law, now);
  return {
    stream: row.stream,
    clockId: row.clock_id,
    ruleId: row.rule_id,
    label: rule?.label ?? null,
    legalRef: rule?.legalRef ?? null,
    verified: rule?.verified !== false,
    kind: row.kind,
    state: row.state,
    startedAt: instant(row.started_at),
    dueDate: localDate(row.due_date),
    expiresAt: instantOrNull(row.expires_at),
    provisionalDueDate: reading?.provisionalDueDate ?? null,
    suspensions: row.running.suspensions,
    cap: capOf(row.running, law, now),
    extensions: row.running.extensions ?? [],
    extendable: extendableOf(rule),
    reminders: reading ? remindersOf(row.running, reading, law.calendar) : [],
    reminded: row.running.reminded ?? null,
    explanation: reading?.explanation ?? [],
  };
}

function capOf(clock: StreamClock, { calendar }: Law, now: Instant): ClockRow['cap'] {
  const { maxSuspensionDays: most } = clock;
  const today = localDateOf(now, calendar);
  if (most === undefined) return null;
  const suspended = today.ok ? suspendedDays(clock, today.value, calendar) : null;
  const unit = clock.budget?.unit === 'working_day' ? 'working_day' : 'day';
  return { most, used: suspended === null ? null : Math.min(suspended, most), unit };
}

const extendableOf = (rule: ClockRule | undefined): ClockRow['extendable'] =>
  rule?.extension
    ? {
        by: rule.extension.by,
        most: rule.extension.most,
        reasonRequired: rule.extension.reasonRequired,
        legalRef: rule.extension.legalRef ?? null,
      }
    : null;

function readingOf(clock: StreamClock, { calendar }: Law, now: Instant): ClockReading | null {
  const today = localDateOf(now, calendar);
  const reading = dueDate(clock, calendar, today.ok ? today.value : undefined);
  return reading.ok ? reading.value : null;
}
