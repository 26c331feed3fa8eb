import type { ReportFiled } from '../../domain/project/events';
import { ok, type Result } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { findProject, lawOf, type QueryDeps } from './details';
import { instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Page, Paging, Viewer } from './types';
import { fullyVisible } from './visibility';

/** What counts as spent in one class (and month), in minor units of the regime's currency. */
export interface SpendingSums {
  readonly class: string;
  /** By hand, without an e-invoice. */
  readonly recorded: number;
  /** By e-invoices, without VAT; credit notes and what was taken back deducted. */
  readonly invoiced: number;
  readonly vat: number;
  /** How many entries these numbers are the sum of. */
  readonly entries: number;
}

/** What the newest report says was spent in a class, beside what was spent until the last day of its period. */
export interface ReportedClass {
  readonly class: string;
  /** Null where the report says nothing of this class. */
  readonly reported: number | null;
  readonly actual: number;
}

export interface ViolationRow {
  readonly seq: number;
  readonly violation: string;
  /** The invoice, the spending or the contract. */
  readonly ref: string;
  readonly gate: string | null;
  readonly rule: { readonly id: string; readonly legalRef: string | null; readonly verified: boolean | null } | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

/** One contract of one seller under which several projects are invoiced. */
export interface SharedContract {
  readonly seller: string;
  /** In the spelling by which references are compared. */
  readonly reference: string;
  readonly projects: readonly {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly invoices: number;
  }[];
}

export interface ProjectSpending {
  readonly currency: string;
  readonly asOf: Instant;
  readonly classes: readonly SpendingSums[];
  readonly months: readonly (SpendingSums & { readonly month: string })[];
  readonly report: {
    readonly reportId: string;
    readonly period: string;
    readonly until: LocalDate;
    /** Sequence number of the event that has it. */
    readonly seq: number;
    readonly classes: readonly ReportedClass[];
  } | null;
  /** The latest of them. */
  readonly violations: readonly ViolationRow[];
  readonly sharedContracts: readonly SharedContract[];
}

const MOST_VIOLATIONS = 200;
const MOST_SHARED = 50;

/** What was recorded, invoiced and reported as spent of one project. */
export async function spendingOf(deps: QueryDeps, viewer: Viewer, projectId: string): Promise<ProjectSpending> {
  const { prisma, clock } = deps;
  const project = await findProject(deps, projectId);
  const { regime } = await lawOf(deps, project?.regime.hash ?? '');
  const [months, report, violations, sharedContracts] = await Promise.all([
    monthsOf(prisma, projectId),
    reportOf(prisma, projectId),
    violationsOf(prisma, projectId),
    sharedContractsOf(prisma, viewer, projectId),
  ]);
  const { currency } = regime.money;
  return { currency, asOf: clock.now(), classes: byClass(months), months, report, violations, sharedContracts };
}

interface StoredSums {
  readonly month: string;
  readonly class: string;
  readonly recorded: string;
  readonly invoiced: string;
  readonly vat: string;
  readonly entries: number;
}

async function monthsOf(prisma: PrismaClient, projectId: string): Promise<ProjectSpending['months']> {
  const rows = await prisma.$queryRaw<StoredSums[]>`
    SELECT to_char(spent_on, 'YYYY-MM') AS month, class,
           COALESCE(sum(net_minor) FILTER (WHERE source = 'recorded'), 0)::text AS recorded,
           COALESCE(sum(net_minor) FILTER (WHERE source = 'invoiced'), 0)::text AS invoiced,
           COALESCE(sum(vat_minor), 0)::text AS vat, count(*)::integer AS entries
      FROM spending_entry WHERE project_id = ${projectId} GROUP BY 1, 2 ORDER BY 1, 2`;
  return rows.map(({ recorded, invoiced, vat, ...row }) => ({
    ...row,
    recorded: Number(recorded),
    invoiced: Number(invoiced),
    vat: Number(vat),
  }));
}

function byClass(months: ProjectSpending['months']): readonly SpendingSums[] {
  const sums = new Map<string, SpendingSums>();
  for (const { class: of, recorded, invoiced, vat, entries } of months) {
    const before = sums.get(of) ?? { class: of, recorded: 0, invoiced: 0, vat: 0, entries: 0 };
    sums.set(of, {
      class: of,
      recorded: before.recorded + recorded,
      invoiced: before.invoiced + invoiced,
      vat: before.vat + vat,
      entries: before.entries + entries,
    });
  }
  return [...sums.values()].sort((a, b) => (a.class < b.class ? -1 : 1));
}

/** The newest report that is in, with what was spent until the last day of its period by the entries. */
async function reportOf(prisma: PrismaClient, projectId: string): Promise<ProjectSpending['report']> {
  const [row] = await prisma.$queryRaw<{ seq: number; data: Omit<ReportFiled, 'type'>; until: LocalDate | null }[]>`
    SELECT e.seq, e.data, (SELECT x.data ->> 'to' FROM event x
                            WHERE x.stream = e.stream AND x.type = 'PeriodEnded'
                              AND x.data ->> 'period' = e.data ->> 'period' LIMIT 1) AS until
      FROM event e WHERE e.stream = ${`project/${projectId}`} AND e.type = 'ReportFiled' AND (e.data ->> 'newest')::boolean
     ORDER BY e.seq DESC LIMIT 1`;
  if (!row || row.until === null) return null;
  const { seq, data, until } = row;
  const { reportId, period, statement } = data;
  const actual = await prisma.$queryRaw<{ class: string; sum: string }[]>`
    SELECT class, sum(net_minor)::text AS sum FROM spending_entry
     WHERE project_id = ${projectId} AND spent_on <= ${until}::date GROUP BY class`;
  const spent = statement.spent ?? [];
  const classes = [...new Set([...spent.map((each) => each.class), ...actual.map((each) => each.class)])].sort();
  return {
    ...{ reportId, period, until, seq },
    classes: classes.map((of) => ({
      class: of,
      reported: spent.find((each) => each.class === of)?.amount ?? null,
      actual: Number(actual.find((each) => each.class === of)?.sum ?? 0),
    })),
  };
}

async function violationsOf(prisma: PrismaClient, projectId: string): Promise<readonly ViolationRow[]> {
  const rows = await prisma.violation.findMany({
    where: { projectId },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    take: MOST_VIOLATIONS,
  });
  return rows.map(({ seq, violation, ref, gate, ruleId, legalRef, verified, facts, at }) => ({
    ...{ seq, violation, ref, gate, at: instant(at), facts: facts as ViolationRow['facts'] },
    rule: ruleId === null ? null : { id: ruleId, legalRef, verified },
  }));
}

/** Invoices of one seller that name one contract or order, matched to this project and to others that the reader sees. */
async function sharedContractsOf(
  prisma: PrismaClient,
  viewer: Viewer,
  projectId: string,
): Promise<readonly SharedContract[]> {
  return prisma.$queryRaw<SharedContract[]>`
    WITH own AS (
      SELECT DISTINCT v.agency_id, v.seller_key, r.reference FROM invoice v CROSS JOIN unnest(v.reference_keys) r(reference)
       WHERE v.project_id = ${projectId} AND v.status <> 'rejected'
    ), charged AS (
      SELECT max(v.seller) AS seller, o.reference, v.seller_key, p.id, p.reference AS name, p.title,
             count(*)::integer AS invoices
        FROM own o JOIN invoice v ON v.agency_id = o.agency_id AND v.seller_key = o.seller_key
         AND o.reference = ANY(v.reference_keys) AND v.status <> 'rejected'
        JOIN project p ON p.id = v.project_id
       WHERE ${fullyVisible(viewer)} GROUP BY o.reference, v.seller_key, p.id, p.reference, p.title
    )
    SELECT max(seller) AS seller, reference, jsonb_agg(jsonb_build_object(
             'id', id, 'reference', name, 'title', title, 'invoices', invoices) ORDER BY name) AS projects
      FROM charged GROUP BY reference, seller_key HAVING count(*) > 1 ORDER BY 1, 2 LIMIT ${MOST_SHARED}`;
}

/** One entry: money recorded by hand, or a posting of an invoice. */
export interface SpendingEntryRow {
  /** Sequence number of the project's event. */
  readonly seq: number;
  readonly class: string;
  readonly source: string;
  /** The spending's id, or the invoice's. */
  readonly ref: string;
  readonly number: string;
  readonly spentOn: LocalDate | null;
  readonly net: number;
  readonly vat: number | null;
  readonly currency: string;
  readonly contractId: string | null;
}

export interface SpendingEntriesRequest extends Paging {
  readonly class?: string;
  /** `2025-03` */
  readonly month?: string;
  readonly source?: string;
}

interface StoredEntry {
  readonly seq: number;
  readonly class: string;
  readonly source: string;
  readonly ref: string;
  readonly number: string;
  readonly spent_on: Date;
  readonly net: string;
  readonly vat: string | null;
  readonly currency: string;
  readonly contract_id: string | null;
}

const ORDER = 'spending-entries';

/** The entries behind the sums, those recorded last first. */
export async function spendingEntries(
  prisma: PrismaClient,
  projectId: string,
  request: SpendingEntriesRequest,
): Promise<Result<Page<SpendingEntryRow>, 'invalid-cursor'>> {
  const position = positionOf(request, ORDER, 2);
  if (!position.ok) return position;
  const [seq = null, of = null] = position.value ?? [];
  const conditions = [
    Prisma.sql`project_id = ${projectId}`,
    ...(position.value ? [Prisma.sql`(seq, class) < (${seq}::integer, ${of})`] : []),
    ...(request.class === undefined ? [] : [Prisma.sql`class = ${request.class}`]),
    ...(request.month === undefined ? [] : [Prisma.sql`to_char(spent_on, 'YYYY-MM') = ${request.month}`]),
    ...(request.source === undefined ? [] : [Prisma.sql`source = ${request.source}`]),
  ];
  const rows = await prisma.$queryRaw<StoredEntry[]>`
    SELECT seq, class, source, ref, number, spent_on, net_minor::text AS net, vat_minor::text AS vat, currency, contract_id
      FROM spending_entry WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY seq DESC, class DESC LIMIT ${rowsToRead(request)}`;
  const item = ({ spent_on, net, vat, contract_id, ...row }: StoredEntry): SpendingEntryRow => ({
    ...row,
    ...{
      spentOn: localDate(spent_on),
      net: Number(net),
      vat: vat === null ? null : Number(vat),
      contractId: contract_id,
    },
  });
  return ok(pageOf(rows, request, ORDER, (row) => [row.seq, row.class], item));
}
