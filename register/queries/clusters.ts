import type { ClusterEvent, ClusterFound, ClusterGrew } from '../../domain/cluster/events';
import type { FoundCluster } from '../../domain/cluster/state';
import { ok } from '../../domain/result';
import type { SliceProject } from '../../domain/slicing/types';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma } from '../../generated/prisma/client';
import { clocksOf } from './clocks';
import { lawOf, type QueryDeps } from './details';
import { comesAfter, instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { TogetherWith } from './slices';
import { tasksOf } from './tasks';
import type { ClockRow, Paged, Paging, TaskRow, Viewer } from './types';
import { fullyVisible, notRecused } from './visibility';

/** A project of a cluster, as far as the reader may see it. */
export interface ClusterMemberRow {
  /** Null where the reader may not see the project. */
  readonly project: { readonly id: string; readonly reference: string; readonly title: string } | null;
  readonly agencyId: string | null;
  readonly on: LocalDate | null;
  readonly amountMinor: number | null;
}

/** A cluster in a list. */
export interface ClusterRow {
  readonly id: string;
  readonly stream: string;
  readonly jurisdiction: string;
  readonly regimeId: string;
  readonly status: string;
  readonly how: string | null;
  readonly sumMinor: number;
  readonly currency: string;
  readonly lines: readonly string[];
  readonly programme: boolean;
  readonly leadId: string | null;
  readonly immuneUntil: LocalDate | null;
  /** The last day for a justification, while it runs. */
  readonly dueDate: LocalDate | null;
  readonly overdue: boolean;
  readonly members: readonly ClusterMemberRow[];
  readonly foundAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** A cluster with its evidence and its history. */
export interface ClusterDetail {
  readonly row: ClusterRow;
  /** As it was found last; links between projects that the reader sees. */
  readonly found: FoundCluster;
  /** The cost basis of the sum, and whether the programme is submitted together. */
  readonly basis: string;
  readonly jointSubmission: boolean;
  readonly history: readonly {
    readonly seq: number;
    readonly type: string;
    readonly at: Instant;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
}

/** What is wanted of clusters. */
export interface ClusterListRequest extends Paging {
  readonly viewer: Viewer;
  readonly status?: string;
  readonly projectId?: string;
}

/** What is read of clusters, and of what would be one. */
export interface ClusterQueries {
  /** What a project comes to with others that the viewer sees; null where it is no slice. */
  slicesWith(viewer: Viewer, regimeHash: string, project: SliceProject): Promise<TogetherWith | null>;
  clusterList(request: ClusterListRequest): Paged<ClusterRow>;
  clusterDetail(viewer: Viewer, clusterId: string): Promise<ClusterDetail | null>;
}

interface StoredCluster {
  readonly id: string;
  readonly stream: string;
  readonly jurisdiction: string;
  readonly regime_id: string;
  readonly status: string;
  readonly how: string | null;
  readonly sum_minor: bigint;
  readonly currency: string;
  readonly lines: string[];
  readonly programme: boolean;
  readonly lead_id: string | null;
  readonly immune_until: Date | null;
  readonly due_date: Date | null;
  readonly overdue: boolean;
  readonly found_at: Date;
  readonly updated_at: Date;
  readonly version: number;
  readonly members: readonly (
    | { readonly sees: false }
    | {
        readonly sees: true;
        readonly id: string;
        readonly reference: string;
        readonly title: string;
        readonly agency: string;
        readonly on: LocalDate;
        readonly amount: number | null;
      }
  )[];
}

const ORDER = 'clusters';

/** Clusters of which the viewer sees a project, and from none of whose projects he was recused. */
async function clustersWhere(
  { prisma }: Pick<QueryDeps, 'prisma'>,
  viewer: Viewer,
  condition: Prisma.Sql,
  limit: number,
): Promise<readonly StoredCluster[]> {
  if (!viewer) return [];
  const sees = Prisma.sql`SELECT 1 FROM cluster_member s JOIN project p ON p.id = s.project_id WHERE s.cluster_id = c.id`;
  return prisma.$queryRaw<StoredCluster[]>`
    SELECT c.*, (SELECT jsonb_agg(CASE WHEN ${fullyVisible(viewer)}
               THEN jsonb_build_object('sees', true, 'id', p.id, 'reference', p.reference, 'title', p.title,
                    'agency', m.agency_id, 'on', m.on_day, 'amount', m.amount_minor)
               ELSE jsonb_build_object('sees', false) END ORDER BY m.on_day, m.project_id)
             FROM cluster_member m JOIN project p ON p.id = m.project_id WHERE m.cluster_id = c.id) AS members
      FROM cluster c
     WHERE ${condition} AND EXISTS (${sees} AND ${fullyVisible(viewer)})
       AND NOT EXISTS (${sees} AND NOT ${notRecused(viewer)})
     ORDER BY c.found_at DESC, c.id DESC LIMIT ${limit}`;
}

/** The clusters of the cases that the viewer sees, found last first. */
export async function clusterList(deps: QueryDeps, request: ClusterListRequest): Paged<ClusterRow> {
  const { viewer, status, projectId } = request;
  const from = positionOf(request, ORDER, 2);
  if (!from.ok) return from;
  const wanted = [
    ...(status === undefined ? [] : [Prisma.sql`c.status = ${status}`]),
    ...(projectId === undefined
      ? []
      : [Prisma.sql`c.id IN (SELECT cluster_id FROM cluster_member WHERE project_id = ${projectId})`]),
    comesAfter(from.value, '<', { 'c.found_at': 'timestamptz', 'c.id': 'text' }),
  ];
  const condition = wanted.length === 0 ? Prisma.sql`true` : Prisma.join(wanted, ' AND ');
  const rows = await clustersWhere(deps, viewer, condition, rowsToRead(request));
  return ok(pageOf(rows, request, ORDER, (row) => [instant(row.found_at), row.id], rowOf));
}

/** A cluster with everything that led to it and became of it; null for who sees none of its projects. */
export async function clusterDetail(deps: QueryDeps, viewer: Viewer, clusterId: string): Promise<ClusterDetail | null> {
  const [stored] = await clustersWhere(deps, viewer, Prisma.sql`c.id = ${clusterId}`, 1);
  if (!stored) return null;
  const { prisma, clock } = deps;
  const { stream } = stored;
  const events = await prisma.event.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
  const known = events.map(({ seq, type, occurredAt, data }) => ({
    ...{ seq, at: instant(occurredAt) },
    event: { type, ...(data as object) } as ClusterEvent,
  }));
  const finds = known.flatMap(({ event }): (ClusterFound | ClusterGrew)[] =>
    event.type === 'ClusterFound' || event.type === 'ClusterGrew' ? [event] : [],
  );
  const latest = finds.at(-1);
  const first = events[0]?.data as { readonly regimeHash?: string } | undefined;
  if (!latest) return null;
  const law = await lawOf(deps, first?.regimeHash ?? '');
  const [tasks, clocks] = await Promise.all([
    tasksOf(prisma, { stream }, true),
    clocksOf(prisma, { stream }, law, clock.now()),
  ]);
  const row = rowOf(stored);
  const seen = new Set(row.members.flatMap(({ project }) => project?.id ?? []));
  const rule = law.regime.aggregation;
  return {
    row,
    found: asSeen(latest.found, seen),
    basis: rule?.sumBasis ?? '',
    jointSubmission: stored.programme && (rule?.programme?.jointSubmission ?? false),
    history: known.map(({ seq, at, event: { type, ...data } }) => ({
      ...{ seq, type, at },
      data: 'found' in data ? { ...data, found: asSeen(data.found, seen) } : data,
    })),
    tasks,
    clocks,
  };
}

/** Members and links that the reader may know of; the others are in the sum alone. */
const asSeen = (found: FoundCluster, seen: ReadonlySet<string>): FoundCluster => ({
  ...found,
  members: found.members.filter(({ projectId }) => seen.has(projectId)),
  links: found.links.filter(({ a, b }) => seen.has(a) && seen.has(b)),
});

const rowOf = (row: StoredCluster): ClusterRow => ({
  ...{ id: row.id, stream: row.stream, jurisdiction: row.jurisdiction, regimeId: row.regime_id },
  ...{ status: row.status, how: row.how, sumMinor: Number(row.sum_minor), currency: row.currency },
  ...{ lines: row.lines, programme: row.programme, leadId: row.lead_id, immuneUntil: localDate(row.immune_until) },
  ...{ dueDate: localDate(row.due_date), overdue: row.overdue },
  members: row.members.map((member) =>
    member.sees
      ? {
          project: { id: member.id, reference: member.reference, title: member.title },
          ...{ agencyId: member.agency, on: member.on, amountMinor: member.amount },
        }
      : { project: null, agencyId: null, on: null, amountMinor: null },
  ),
  ...{ foundAt: instant(row.found_at), updatedAt: instant(row.updated_at), version: row.version },
});
