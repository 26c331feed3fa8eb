import type { Instant } from '../domain/time';
import type { Prisma } from '../generated/prisma/client';

/** A version came into force, or ends. */
export interface RuleNews {
  /** Of the step, which names the notifications. */
  readonly id: bigint;
  readonly hash: string;
  readonly act: 'publish' | 'retire';
  readonly at: Instant;
  readonly jurisdiction: string;
  /** Ids and dates only. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const KINDS = { publish: 'rules_published', retire: 'rules_retired' } as const;

/** Everybody who writes or signs for an agency of the jurisdiction is told by which rules it will be measured. */
export async function tellOfRules(
  tx: Prisma.TransactionClient,
  { id, hash, act, at, jurisdiction, facts }: RuleNews,
): Promise<void> {
  const stream = `regime/${hash}`;
  const news = JSON.stringify({ ...facts, hash });
  await tx.$executeRaw`
    INSERT INTO notification (id, stream, seq, project_id, person_id, jurisdiction, kind, facts, created_at)
    SELECT DISTINCT ${stream} || ':' || ${String(id)} || ':' || a.person_id, ${stream}, 0, NULL::text, a.person_id,
           ${jurisdiction}, ${KINDS[act]}, ${news}::jsonb, ${at}::timestamptz
      FROM appointment a JOIN body b ON b.id = a.body_id
     WHERE b.kind = 'agency' AND b.jurisdiction = ${jurisdiction}
       AND a.valid_from <= ${at}::timestamptz AND (a.valid_to IS NULL OR a.valid_to > ${at}::timestamptz)`;
}
