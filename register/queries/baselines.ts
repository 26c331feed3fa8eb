import type { BaselineContent } from '../../domain/project/commands';
import { compareBaselines, type BaselineComparison } from '../../domain/reporting/compare-baselines';
import type { Instant } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import { instant, instantOrNull } from './paging';

/** A baseline as it was stated, with who set it and who decided on it. */
export interface BaselineRow {
  readonly baselineId: string;
  /** 1 for the first; null while it waits for a decision, and where that was no. */
  readonly number: number | null;
  readonly status: 'proposed' | 'stands' | 'refused';
  readonly content: BaselineContent;
  /** Why the baseline changed; null of the first. */
  readonly reason: string | null;
  readonly setBy: string;
  readonly at: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly reasons: string | null;
  /** Sequence number of the event that has its content. */
  readonly seq: number;
}

/** Every baseline that a project ever had or asked for; the first and the latest side by side. */
export interface Baselines {
  readonly items: readonly BaselineRow[];
  readonly first: string | null;
  readonly latest: string | null;
  /** Null until there is a baseline. */
  readonly comparison: BaselineComparison | null;
}

export async function baselinesOf(prisma: PrismaClient, projectId: string): Promise<Baselines> {
  const rows = await prisma.$queryRaw<
    {
      baseline_id: string;
      number: number | null;
      status: BaselineRow['status'];
      set_by: string;
      reason: string | null;
      decided_by: string | null;
      decided_at: Date | null;
      reasons: string | null;
      at: Date;
      seq: number;
      data: BaselineContent;
    }[]
  >`SELECT b.*, e.data FROM baseline b JOIN event e ON e.stream = b.stream AND e.seq = b.seq
     WHERE b.project_id = ${projectId} ORDER BY b.seq`;
  const items = rows.map((row): BaselineRow => {
    const { cost, start, end, milestones = [], scopeItems = [], benefits = [] } = row.data;
    return {
      baselineId: row.baseline_id,
      number: row.number,
      status: row.status,
      content: { cost, start, end, milestones, scopeItems, benefits },
      reason: row.reason,
      setBy: row.set_by,
      at: instant(row.at),
      decidedBy: row.decided_by,
      decidedAt: instantOrNull(row.decided_at),
      reasons: row.reasons,
      seq: row.seq,
    };
  });
  const standing = items
    .flatMap((item) => (item.number === null ? [] : [{ ...item, number: item.number }]))
    .toSorted((a, b) => a.number - b.number);
  const [first, latest] = [standing[0], standing.at(-1)];
  return {
    items,
    first: first?.baselineId ?? null,
    latest: latest?.baselineId ?? null,
    comparison: first && latest ? compareBaselines(first.content, latest.content) : null,
  };
}
