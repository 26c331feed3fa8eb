import type { Actor } from '../domain/kernel';
import type { Instant } from '../domain/time';
import { SEALED_ACTS } from '../domain/review/assessment/seal';
import type { PrismaClient } from '../generated/prisma/client';
import { sealedStreams } from './queries/sealed';

/** An administrative act, or a refusal outside a stream. Facts are ids, codes and numbers, never a case's content. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: Pick<Actor, 'id' | 'onBehalfOf'>;
  /** The command or act: `regime.activate`, `person.create`. */
  readonly action: string;
  /** What it is about: a stream, `person/<id>`, `regime/<hash>`. */
  readonly subject: string;
  /** The refusal's code; absent for an act that was done. */
  readonly code?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly commandId?: string;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly subject: string;
  /** The project that it is about. */
  readonly project: { readonly id: string; readonly reference: string } | null;
  readonly code: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The append-only trail of refusals and administrative acts. */
export interface AuditTrail {
  /** `db` may be a transaction, so that an act and its trace are written together. */
  add(entry: AuditEntry, db?: Pick<PrismaClient, 'audit'>): Promise<void>;
  /**
   * Newest first; `before` is the id of the last row already seen. While the ratings of an open round are sealed, what was
   * refused of them is left out.
   */
  list(filter: AuditFilter): Promise<readonly AuditRow[]>;
}

export interface AuditFilter {
  readonly subject?: string;
  readonly actor?: string;
  readonly code?: string;
  readonly before?: string;
  readonly limit: number;
}

export function createAuditTrail(prisma: PrismaClient): AuditTrail {
  return {
    add: async (entry, db = prisma) => {
      await db.audit.create({
        data: {
          at: entry.at,
          actor: entry.actor.id,
          onBehalfOf: entry.actor.onBehalfOf ?? null,
          action: entry.action,
          subject: entry.subject,
          code: entry.code ?? null,
          facts: JSON.parse(JSON.stringify(entry.facts ?? {})) as object,
          commandId: entry.commandId ?? null,
        },
      });
    },
    list: async ({ subject, actor, code, before, limit }) => {
      const sealed = await sealedStreams(prisma);
      const rows = await prisma.audit.findMany({
        where: {
          ...{ subject, actor, code },
          NOT: { subject: { in: [...sealed] }, action: { in: [...SEALED_ACTS] } },
          ...(before !== undefined && { id: { lt: BigInt(before) } }),
        },
        orderBy: { id: 'desc' },
        take: limit,
      });
      const projects = await projectsOf(
        prisma,
        rows.map((row) => row.subject),
      );
      return rows.map((row) => ({
        id: String(row.id),
        at: row.at.toISOString(),
        actor: row.actor,
        onBehalfOf: row.onBehalfOf,
        action: row.action,
        subject: row.subject,
        project: projects.get(row.subject) ?? null,
        code: row.code,
        facts: row.facts as Readonly<Record<string, unknown>>,
      }));
    },
  };
}

/** The projects to which streams belong, by the name of the stream. */
async function projectsOf(
  prisma: PrismaClient,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, AuditRow['project']>> {
  const streams = await prisma.stream.findMany({
    where: { name: { in: [...new Set(subjects)] } },
    select: { name: true, projectId: true },
  });
  const ids = streams.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]));
  const found = await prisma.project.findMany({ where: { id: { in: ids } }, select: { id: true, reference: true } });
  const projects = new Map(found.map((project) => [project.id, project]));
  return new Map(streams.map(({ name, projectId }) => [name, projects.get(projectId ?? '') ?? null]));
}
