import { personsOf } from '../../domain/actor';
import type { Actor } from '../../domain/kernel';
import { ok } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import { byReach, reachOf } from './reach';
import { OF_RULES, withRulesTasks } from './rules-tasks';
import type { Paged, Paging, TaskRow } from './types';
import { mustDeclare } from './visibility';

interface StoredTask {
  readonly stream: string;
  readonly task_id: string;
  readonly kind: string;
  readonly project_id: string | null;
  readonly reference: string;
  readonly title: string;
  readonly role: NonNullable<TaskRow['assignee']['role']> | null;
  readonly body_id: string | null;
  readonly body_key: string | null;
  readonly person_id: string | null;
  readonly since: Date;
  readonly clock_id: string | null;
  readonly due_date: Date | null;
  readonly clock_state: TaskRow['clockState'];
  readonly subject: Readonly<Record<string, unknown>> | null;
}

const selectTasks = (
  from: Prisma.Sql,
): Prisma.Sql => Prisma.sql`SELECT t.stream, t.task_id, t.kind, t.project_id, p.reference, p.title, t.role, t.body_id,
    t.body_key, t.person_id, t.since, t.clock_id, c.due_date, c.state AS clock_state, t.subject
  FROM ${from} t LEFT JOIN project p ON p.id = t.project_id
  LEFT JOIN clock c ON c.stream = t.stream AND c.clock_id = t.clock_id`;

const taskRow = (row: StoredTask): TaskRow => ({
  stream: row.stream,
  taskId: row.task_id,
  kind: row.kind,
  project: row.project_id === null ? null : { id: row.project_id, reference: row.reference, title: row.title },
  assignee: {
    ...(row.role && { role: row.role }),
    ...(row.body_id && { bodyId: row.body_id }),
    ...(row.body_key && { bodyKey: row.body_key }),
    ...(row.person_id && { personId: row.person_id }),
  },
  since: instant(row.since),
  clockId: row.clock_id,
  dueDate: localDate(row.due_date),
  clockState: row.clock_state,
  subject: row.subject,
});

/** The open tasks of a case, or of one of its proceedings; of a council round who does not see its inside sees the agency's. */
export async function tasksOf(
  prisma: PrismaClient,
  of: { readonly projectId: string } | { readonly stream: string },
  inside: boolean,
): Promise<readonly TaskRow[]> {
  const told = inside ? Prisma.sql`true` : Prisma.sql`(t.stream NOT LIKE 'review/%' OR t.body_id = t.agency_id)`;
  const condition = 'stream' in of ? Prisma.sql`t.stream = ${of.stream}` : Prisma.sql`t.project_id = ${of.projectId}`;
  const rows = await prisma.$queryRaw<StoredTask[]>`
    ${selectTasks(Prisma.sql`task`)} WHERE ${condition} AND ${told} ORDER BY c.due_date NULLS LAST, t.since, t.stream, t.task_id`;
  return rows.map(taskRow);
}

/** What may wait for a member, in whatever office, before he has declared. */
const BEFORE_DECLARING = ['declare_conflict'];

const ORDER = 'tasks';
const DUE = Prisma.sql`COALESCE(c.due_date, 'infinity'::date)`;

/** What waits for the actor, the most urgent first; of no case from which he is recused. */
export async function tasksFor(prisma: PrismaClient, actor: Actor, paging: Paging): Paged<TaskRow> {
  const position = positionOf(paging, ORDER, 4);
  if (!position.ok) return position;
  const [due = null, since = null, stream = null, task = null] = position.value ?? [];
  const after = position.value
    ? Prisma.sql`(${DUE}, t.since, t.stream, t.task_id) > (${due ?? 'infinity'}::date, ${since}::timestamptz, ${stream}, ${task})`
    : Prisma.sql`true`;
  const rows = await prisma.$queryRaw<StoredTask[]>`
    ${selectTasks(withRulesTasks(actor))}
     WHERE (${Prisma.join(assignedTo(actor), ' OR ')} OR t.kind = ANY(${[...OF_RULES]})) AND ${after} AND NOT EXISTS (
       SELECT 1 FROM recusal x WHERE x.project_id = t.project_id AND x.person_id = ANY(${[...personsOf(actor)]}))
       AND (NOT ${mustDeclare(actor, Prisma.sql`t.project_id`)} OR t.kind = ANY(${BEFORE_DECLARING}))
     ORDER BY ${DUE}, t.since, t.stream, t.task_id LIMIT ${rowsToRead(paging)}`;
  const last = (row: StoredTask) => [localDate(row.due_date), instant(row.since), row.stream, row.task_id];
  return ok(pageOf(rows, paging, ORDER, last, taskRow));
}

/** In person; in an office at a body; in an office at the body that a regime knows by a key; in an office anywhere. */
function assignedTo(actor: Actor): Prisma.Sql[] {
  const inPerson = Prisma.sql`t.person_id = ANY(${[...personsOf(actor)]})`;
  const offices = actor.appointments.map((office) => {
    const { role, bodyId, bodyKey, jurisdiction } = office;
    const atBody = Prisma.sql`t.body_id = ${bodyId}`;
    const atKey = Prisma.sql`(t.jurisdiction = ${jurisdiction} AND t.body_key = ${bodyKey})`;
    const anywhere = Prisma.sql`(t.jurisdiction = ${jurisdiction} AND t.body_id IS NULL AND t.body_key IS NULL)`;
    return Prisma.sql`(t.person_id IS NULL AND (t.role IS NULL OR t.role = ${role}) AND (${atBody} OR ${atKey} OR ${anywhere})
      AND ${reachOf(office)})`;
  });
  // What waits for the delegator in person is for his eyes, unless all his cases are delegated.
  const reached = byReach(actor, () => Prisma.sql`true`);
  return [Prisma.sql`(${inPerson} AND (t.person_id = ${actor.id} OR ${reached}))`, ...offices];
}
