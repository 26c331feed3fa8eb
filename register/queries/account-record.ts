import { streamName } from '../../contracts/names';
import type { AccountEvent } from '../../domain/account/events';
import type { FreezeEvent } from '../../domain/project/events/freeze';
import type { QueryDeps } from './details';
import { instant } from './paging';
import type { ProceedingEvent } from './proceeding-record';
import type { Viewer } from './types';
import { accessTo } from './visibility';

/** An act about the money of a project, with the stream on which it stands: the account's, or for freezes the project's. */
export interface AccountRecordEvent extends ProceedingEvent {
  readonly stream: string;
}

/** What only books what the project did elsewhere: the ledger and the project's own record tell of it. */
const BOOKED: readonly AccountEvent['type'][] = ['SpendBooked', 'StandingNoted'];

const FREEZES: readonly FreezeEvent['type'][] = [
  'SpendingFrozen',
  'FreezeLifted',
  'FreezeProposed',
  'FreezeSignatureRefused',
];

/** Until it is signed, a release or an order is the body's own affair. */
const INSIDE: readonly string[] = [
  'ReleaseProposed',
  'ReleaseSignatureRefused',
  'FreezeProposed',
  'FreezeSignatureRefused',
];

interface Stored extends Omit<AccountRecordEvent, 'at' | 'onBehalfOf'> {
  readonly occurred_at: Date;
  readonly on_behalf_of: string | null;
}

/**
 * What people and bodies did with the money of a project, oldest first: promised, claimed, released, asked back, froze,
 * each with its reasons and evidence. Null if the viewer does not see the whole case.
 */
export async function accountRecord(
  { prisma, pool }: QueryDeps,
  viewer: Viewer,
  projectId: string,
): Promise<readonly AccountRecordEvent[] | null> {
  const { access, inside } = await accessTo(prisma, viewer, projectId);
  if (access !== 'full') return null;
  const { rows } = await pool.query<Stored>(
    `SELECT stream, seq, type, actor, on_behalf_of, occurred_at, data FROM event
      WHERE ((stream = $1 AND type <> ALL($3)) OR (stream = $2 AND type = ANY($4))) AND type <> ALL($5)
      ORDER BY position`,
    [
      ...[streamName('account', projectId), streamName('project', projectId)],
      ...[BOOKED, FREEZES, inside ? [] : INSIDE],
    ],
  );
  return rows.map(({ occurred_at, on_behalf_of: onBehalfOf, ...event }) => ({
    ...event,
    onBehalfOf,
    at: instant(occurred_at),
  }));
}
