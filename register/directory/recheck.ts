import type { RequestIndependenceCheck } from '../../domain/review/commands';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>;

/**
 * Something that a person's independence rests on has changed: every open round in which he sits has to hold its members
 * against the parties of its case again. The request goes to the rounds' inboxes in the same transaction as the change;
 * `change` names it, so that it is asked once.
 */
export async function askForChecks(db: Db, personId: string, change: string, at: Instant): Promise<void> {
  const command: RequestIndependenceCheck = { type: 'RequestIndependenceCheck', why: 'ties_changed', at };
  await db.$executeRaw`
    INSERT INTO inbox (stream, from_stream, command_id, command, effective_at)
    SELECT m.stream, 'person/' || m.person_id, ${change} || ':' || m.stream, ${JSON.stringify(command)}::jsonb,
           ${at}::timestamptz
      FROM review_member m JOIN review r ON r.stream = m.stream
     WHERE m.person_id = ${personId} AND m.standing <> 'recused' AND r.status = 'open'
        ON CONFLICT (command_id) DO NOTHING`;
}
