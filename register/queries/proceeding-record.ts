import type { InterventionEvent } from '../../domain/intervention/events';
import type { QueryDeps } from './details';
import { instant } from './paging';
import type { Viewer } from './types';
import { accessTo } from './visibility';

/** What happened in a proceeding, as the record has it. */
export interface ProceedingEvent {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  /** What it says; amounts in minor units. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Acts that bind nobody yet, or never did: what the bodies of the case know of each other, and nobody else. */
const INSIDE: readonly InterventionEvent['type'][] = [
  'SignatureAsked',
  'InterventionSigned',
  'InterventionSignatureRefused',
];

interface Stored extends Omit<ProceedingEvent, 'at' | 'onBehalfOf'> {
  readonly occurred_at: Date;
  readonly on_behalf_of: string | null;
}

/**
 * Everything that happened in a proceeding, oldest first: notice, hearing and order stay here when it is over, whatever
 * took its place. Null if the viewer may not see the case.
 */
export async function proceedingRecord(
  { prisma, pool }: QueryDeps,
  viewer: Viewer,
  interventionId: string,
): Promise<readonly ProceedingEvent[] | null> {
  const row = await prisma.intervention.findUnique({ where: { id: interventionId }, select: { projectId: true } });
  if (!row) return null;
  const { access, inside } = await accessTo(prisma, viewer, row.projectId);
  if (access !== 'full') return null;
  const { rows } = await pool.query<Stored>(
    `SELECT seq, type, actor, on_behalf_of, occurred_at, data FROM event
      WHERE stream = $1 AND NOT type = ANY($2) ORDER BY seq`,
    [`intervention/${interventionId}`, inside ? [] : INSIDE],
  );
  return rows.map(({ occurred_at, on_behalf_of: onBehalfOf, ...event }) => ({
    ...event,
    onBehalfOf,
    at: instant(occurred_at),
  }));
}
