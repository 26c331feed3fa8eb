import { dueDate } from '../../domain/clock';
import type { Actor, StreamClock } from '../../domain/kernel';
import { ok, type Result } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import type { Law } from '../streams';
import { instant, pageOf, positionOf, rowsToRead } from './paging';
import { ABOUT_OTHERS_TIES } from './independence';
import { composesOrAudits } from './offices';
import { notSealed } from './sealed';
import type { Page, Paging, TimelineEntry, Viewer } from './types';

interface StoredEvent {
  readonly stream: string;
  readonly seq: number;
  readonly position: bigint;
  readonly type: string;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What those outside a council round see of it: that it began, stood still, and how it ended. */
const TOLD_OF_ROUNDS = [
  'RoundOpened',
  'MilestoneReached',
  'RoundSuspended',
  'RoundResumed',
  'ClockExtended',
  'OpinionGiven',
  'OpinionCorrected',
  'OpinionOverdue',
  'RoundLapsed',
  'RoundEnded',
];

/** What a body does before its decision is out. */
const NOT_TOLD = [
  'DecisionProposed',
  'SignatureAsked',
  'SignatureRefused',
  'ReleaseProposed',
  'ReleaseSignatureRefused',
  'FreezeProposed',
  'FreezeSignatureRefused',
  'InterventionSigned',
  'QuestionsProposed',
  'QuestionsDeclined',
];

const ORDER = 'timeline';

/**
 * The events of a project and its proceedings, or of one stream, newest first. `insider`: the reader, if he sees the inside
 * of rounds; sealed ratings he sees of his own alone. The newest of each stream are taken by its key: within one stream
 * the order of sequence numbers is that of positions, and walking all positions for a few events would read everybody's.
 */
export async function timelineOf(
  prisma: PrismaClient,
  of: { readonly projectId: string } | { readonly stream: string },
  insider: Viewer,
  law: Law,
  paging: Paging,
): Promise<Result<Page<TimelineEntry>, 'invalid-cursor'>> {
  const position = positionOf(paging, ORDER, 1);
  if (!position.ok) return position;
  const [before = null] = position.value ?? [];
  const condition = 'stream' in of ? Prisma.sql`s.name = ${of.stream}` : Prisma.sql`s.project_id = ${of.projectId}`;
  const told = insider
    ? Prisma.sql`(${notSealed(insider)} AND ${othersTies(insider)})`
    : Prisma.sql`(CASE WHEN s.kind = 'review'
    THEN e.type = ANY(${TOLD_OF_ROUNDS}) ELSE e.type <> ALL(${NOT_TOLD}) END)`;
  const after = position.value ? Prisma.sql`e.position < ${before}::bigint` : Prisma.sql`true`;
  const rows = await prisma.$queryRaw<StoredEvent[]>`
    SELECT e.stream, e.seq, e.position, e.type, e.occurred_at, e.recorded_at, e.actor, e.on_behalf_of, e.data
      FROM stream s
      CROSS JOIN LATERAL (
        SELECT e.* FROM event e WHERE e.stream = s.name AND ${told} AND ${after}
         ORDER BY e.seq DESC LIMIT ${rowsToRead(paging)}) e
     WHERE ${condition} ORDER BY e.position DESC LIMIT ${rowsToRead(paging)}`;
  return ok(
    pageOf(
      rows,
      paging,
      ORDER,
      (row) => [Number(row.position)],
      (row) => entryOf(row, law, insider),
    ),
  );
}

/** What tells of the ties of all members and candidates is told to who composes rounds or audits them. */
const othersTies = (insider: Actor): Prisma.Sql =>
  composesOrAudits(insider) ? Prisma.sql`true` : Prisma.sql`e.type <> ALL(${[...ABOUT_OTHERS_TIES]})`;

/** The event's data; what hints at a conflict of a member, for himself and for those above. */
function dataFor({ type, data }: StoredEvent, insider: Viewer): StoredEvent['data'] {
  if (type !== 'MemberAssigned' || !insider || composesOrAudits(insider) || data['personId'] === insider.id)
    return data;
  const { hints: _, ...told } = data;
  return told;
}

const entryOf = (row: StoredEvent, law: Law, insider: Viewer): TimelineEntry => ({
  stream: row.stream,
  seq: row.seq,
  type: row.type,
  at: instant(row.occurred_at),
  recordedAt: instant(row.recorded_at),
  actor: row.actor,
  onBehalfOf: row.on_behalf_of,
  data: dataFor(row, insider),
  clocks: clocksIn(row.data).map((clock) => explained(clock, law)),
});

/** Clocks that an event started are in it by value: one as `clock`, several as `clocks`. */
function clocksIn({ clock, clocks }: Readonly<Record<string, unknown>>): readonly StreamClock[] {
  const all = [...(Array.isArray(clocks) ? (clocks as unknown[]) : []), clock];
  return all.filter((each): each is StreamClock => typeof each === 'object' && each !== null && 'startedAt' in each);
}

function explained(clock: StreamClock, { calendar }: Law): TimelineEntry['clocks'][number] {
  const reading = dueDate(clock, calendar);
  const date = reading.ok ? reading.value : { dueDate: null, explanation: [] };
  return { clockId: clock.id, ruleId: clock.ruleId, dueDate: date.dueDate, explanation: date.explanation };
}
