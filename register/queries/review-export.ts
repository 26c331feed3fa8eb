import { createHash } from 'node:crypto';
import { clockRule, reviewRule } from '../../domain/regime/lookup';
import { evolveReview } from '../../domain/review/evolve';
import { SEALED_EVENTS } from '../../domain/review/assessment/seal';
import type { ReviewEvent } from '../../domain/review/events';
import { groundsOf } from '../../domain/review/grounds';
import { INITIAL_REVIEW, type ReviewState } from '../../domain/review/state';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { canonicalJson } from '../canonical-json';
import { lawOf, type QueryDeps } from './details';
import { instant, instantOrNull } from './paging';
import { reviewsWhere } from './proceedings';
import type { ExportedStep, MemberSight, ReviewExport } from './review-export-rows';
import { sealedStreams } from './sealed';

/**
 * Everything on record of one round, for an auditor: each step with the rule on which it stood, who could see the case
 * from when to when, who read what and was told what, and what was refused. Every step's digest covers all steps
 * before it (SHA-256 over the digest before and the step's canonical JSON, RFC 8785), so that a copy proves itself.
 *
 * While the ratings are sealed they are left out, and nothing is chained: `complete` is then false. Null: no such round.
 */
export async function reviewExport(deps: QueryDeps, reviewId: string): Promise<ReviewExport | null> {
  const { prisma } = deps;
  const [row] = await reviewsWhere(prisma, Prisma.sql`id = ${reviewId}`);
  if (!row) return null;
  const project = await prisma.project.findUniqueOrThrow({ where: { id: row.projectId } });
  const law = await lawOf(deps, project.regimeHash);
  const rule = reviewRule(law.regime, row.ruleId);
  const sealed = (await sealedStreams(prisma, row.projectId)).includes(row.stream);
  const stored = await prisma.event.findMany({ where: { stream: row.stream }, orderBy: { seq: 'asc' } });
  const steps = stored
    .filter(({ type }) => !sealed || !SEALED_EVENTS.includes(type))
    .map(({ position: _, stream: _stream, data, occurredAt, recordedAt, ...event }) => ({
      ...event,
      occurredAt: instant(occurredAt),
      recordedAt: instant(recordedAt),
      data,
      standsOn: groundsOf({ type: event.type as ReviewEvent['type'] }, rule, law.regime),
    }));
  const [readings, told, refused, letters, documents] = await Promise.all([
    readingsOf(prisma, row.stream, project.id),
    toldOf(prisma, row.stream),
    refusedOf(prisma, row.stream, sealed),
    prisma.letter.findMany({
      where: { stream: row.stream, issuedAt: { not: null } },
      select: { id: true, kind: true, documentId: true, issuedAt: true },
      orderBy: { number: 'asc' },
    }),
    prisma.documentFiling.findMany({
      where: { projectId: project.id },
      select: { documentId: true, name: true, type: true, at: true },
      orderBy: [{ at: 'asc' }, { documentId: 'asc' }],
    }),
  ]);
  return {
    review: { ...row, reference: project.reference },
    regime: { id: law.regime.id, version: law.regime.version, hash: project.regimeHash },
    rules: { review: rule, clock: rule.clock === undefined ? null : clockRule(law.regime, rule.clock) },
    complete: !sealed,
    steps: sealed ? steps.map((step) => ({ ...step, digest: null })) : chained(steps),
    members: sightOf(stored.map(({ data, ...meta }) => ({ event: eventOf(meta.type, data), meta }))),
    readings,
    told,
    refused,
    letters: letters.map(({ issuedAt, ...letter }) => ({ ...letter, issuedAt: instantOrNull(issuedAt) })),
    documents: documents.map(({ at, ...document }) => ({ ...document, filedAt: instant(at) })),
  };
}

const eventOf = (type: string, data: Prisma.JsonValue): ReviewEvent =>
  ({ ...(data as Prisma.JsonObject), type }) as unknown as ReviewEvent;

function chained(steps: readonly Omit<ExportedStep, 'digest'>[]): readonly ExportedStep[] {
  let before = '';
  return steps.map((step) => {
    const digest = createHash('sha256').update(before).update(canonicalJson(step)).digest('hex');
    before = digest;
    return { ...step, digest };
  });
}

interface OnRecord {
  readonly event: ReviewEvent;
  readonly meta: { readonly seq: number; readonly occurredAt: Date; readonly actor: string };
}

/** From when to when each member could see the case: as long as he was clear, by the law that ran then. */
function sightOf(record: readonly OnRecord[]): readonly MemberSight[] {
  const sight = new Map<string, { personId: string; role: string; saw: { from: string; until: string | null }[] }>();
  let state: ReviewState = INITIAL_REVIEW;
  for (const { event, meta } of record) {
    const at = instant(meta.occurredAt);
    state = evolveReview(state, event, { seq: meta.seq, at, actor: meta.actor });
    for (const { personId, role, standing } of state.members) {
      const member = sight.get(personId) ?? { personId, role, saw: [] };
      sight.set(personId, member);
      const open = member.saw.find(({ until }) => until === null);
      if (standing === 'clear' && !open) member.saw.push({ from: at, until: null });
      if (standing !== 'clear' && open) open.until = at;
    }
  }
  return [...sight.values()];
}

/** Who read what of the round, of its project's case, and of the documents filed there. */
async function readingsOf(prisma: PrismaClient, stream: string, projectId: string): Promise<ReviewExport['readings']> {
  const rows = await prisma.$queryRaw<
    { person_id: string; on_behalf_of: string; about: string; path: string; version: number; at: Date }[]
  >`SELECT person_id, on_behalf_of, about, path, version, at FROM reading
     WHERE about IN (${stream}, ${`project/${projectId}`})
        OR about IN (SELECT 'document/' || document_id FROM document_filing WHERE project_id = ${projectId})
        OR about IN (SELECT 'letter/' || id FROM letter WHERE project_id = ${projectId})
     ORDER BY at, person_id, path, version`;
  return rows.map(({ person_id: personId, on_behalf_of: onBehalfOf, at, ...reading }) => ({
    personId,
    onBehalfOf: onBehalfOf === '' ? null : onBehalfOf,
    ...reading,
    at: instant(at),
  }));
}

async function toldOf(prisma: PrismaClient, stream: string): Promise<ReviewExport['told']> {
  const rows = await prisma.notification.findMany({
    where: { stream },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ personId, role, bodyKey, kind, seq, createdAt, readAt }) => ({
    personId,
    role,
    bodyKey,
    kind,
    seq,
    at: instant(createdAt),
    readAt: instantOrNull(readAt),
  }));
}

/** What was refused; of sealed ratings, nothing while they are sealed: an auditor asks again when the phase is over. */
async function refusedOf(prisma: PrismaClient, stream: string, sealed: boolean): Promise<ReviewExport['refused']> {
  if (sealed) return [];
  const rows = await prisma.audit.findMany({ where: { subject: stream }, orderBy: { id: 'asc' } });
  return rows.map(({ at, actor, onBehalfOf, action, code, facts }) => ({
    at: instant(at),
    actor,
    onBehalfOf,
    action,
    code,
    facts: facts as Readonly<Record<string, unknown>>,
  }));
}
