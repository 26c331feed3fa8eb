import type { Instant } from '../domain/time';
import { Prisma, type PrismaClient } from '../generated/prisma/client';
import { instant } from './queries/paging';
import { undeclared } from './queries/visibility';

/** How often somebody is told by mail what he is told on the pages. */
export type MailHabit = 'at_once' | 'daily' | 'none';

/** What a person has chosen; once a day, in the language of the installation, where he has chosen nothing. */
export interface MailChoice {
  readonly choice: MailHabit;
  readonly language: string | null;
  /** Where mails go; null: nobody has given an address, so none do. */
  readonly address: string | null;
}

/** What one person is to be told by mail now. */
export interface DueMail {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly choice: MailHabit;
  readonly language: string | null;
  readonly messages: readonly DueMessage[];
}

/** A notification that was neither read nor mailed. */
export interface DueMessage {
  readonly id: string;
  readonly kind: string;
  readonly createdAt: Instant;
  /** Of its project; null for news of rules. */
  readonly project: { readonly id: string; readonly reference: string } | null;
}

type Db = Pick<Prisma.TransactionClient, 'mailChoice' | 'person'>;

export async function mailChoiceOf(db: Db, personId: string): Promise<MailChoice> {
  const [row, person] = await Promise.all([
    db.mailChoice.findUnique({ where: { personId } }),
    db.person.findUnique({ where: { id: personId }, select: { email: true } }),
  ]);
  const { choice = 'daily', language = null } = row ?? {};
  return { choice: choice as MailHabit, language, address: person?.email ?? null };
}

/** Keeps what a person has chosen; what he was told before is not mailed any more. */
export async function chooseMail(
  db: Db,
  personId: string,
  { choice, language, at }: Pick<MailChoice, 'choice' | 'language'> & { readonly at: Instant },
): Promise<MailChoice> {
  const kept = { choice, language, changedAt: at };
  await db.mailChoice.upsert({ where: { personId }, create: { personId, ...kept }, update: kept });
  return mailChoiceOf(db, personId);
}

/** More than anybody reads in one mail; the others wait on the page. */
const MOST_MESSAGES = 50;
const AT_ONCE = 200;

interface Stored {
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly choice: MailHabit;
  readonly language: string | null;
  readonly messages: readonly (Omit<DueMessage, 'project'> & {
    readonly projectId: string | null;
    readonly reference: string | null;
  })[];
}

/**
 * Who is to be told by mail, of the people after `after` in the order of their ids: whoever wants it at once, and whoever
 * wants it once a day and was told something before `digestBefore`. What was read on the pages is not mailed, nor what
 * somebody was told before he chose, nor what he may not know of by now.
 */
export async function dueMails(
  prisma: PrismaClient,
  { digestBefore, after }: { readonly digestBefore: Instant; readonly after: string },
): Promise<readonly DueMail[]> {
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT p.id AS person_id, p.name, p.email, COALESCE(c.choice, 'daily') AS choice, c.language,
           jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'createdAt', m.created_at,
             'projectId', m.project_id, 'reference', m.reference) ORDER BY m.created_at DESC, m.id DESC) AS messages
      FROM person p LEFT JOIN mail_choice c ON c.person_id = p.id
      CROSS JOIN LATERAL (
        SELECT n.id, n.kind, n.created_at, n.project_id, o.reference
          FROM notification n LEFT JOIN project o ON o.id = n.project_id
         WHERE n.person_id = p.id AND n.mailed_at IS NULL AND n.read_at IS NULL
           AND n.created_at >= COALESCE(c.changed_at, '-infinity')
           AND (c.choice = 'at_once' OR n.created_at < ${digestBefore}::timestamptz)
           AND NOT EXISTS (SELECT 1 FROM recusal x WHERE x.person_id = p.id AND x.project_id = n.project_id)
           AND NOT ${undeclared(Prisma.sql`p.id`, Prisma.sql`n.project_id`)}
         ORDER BY n.created_at DESC, n.id DESC LIMIT ${MOST_MESSAGES}) m
     WHERE p.active AND p.email IS NOT NULL AND COALESCE(c.choice, 'daily') <> 'none' AND p.id > ${after}
     GROUP BY p.id, p.name, p.email, c.choice, c.language ORDER BY p.id LIMIT ${AT_ONCE}`;
  return rows.map(({ person_id: personId, email: address, messages, ...row }) => ({
    ...{ personId, address, name: row.name, choice: row.choice, language: row.language },
    messages: messages.map(({ projectId, reference, createdAt, ...message }) => ({
      ...message,
      createdAt: instant(new Date(createdAt)),
      project: projectId === null || reference === null ? null : { id: projectId, reference },
    })),
  }));
}

/** These went out by mail. */
export async function markMailed(prisma: PrismaClient, ids: readonly string[], at: Instant): Promise<void> {
  await prisma.notification.updateMany({ where: { id: { in: [...ids] }, mailedAt: null }, data: { mailedAt: at } });
}
