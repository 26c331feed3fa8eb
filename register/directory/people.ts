import type { Instant, LocalDate } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { askForChecks } from './recheck';

/** A person as the directory keeps them: the only place of names and addresses. */
export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly expertise: readonly string[];
  readonly employers: readonly Employer[];
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** `until` null: employed there now. */
export interface Employer {
  readonly bodyId: string;
  readonly until: LocalDate | null;
}

export type PersonText = Pick<Person, 'handle' | 'name' | 'email' | 'issuer' | 'subject' | 'expertise' | 'employers'>;
export type PersonChange = Partial<
  Omit<PersonText, 'handle'> & { readonly active: boolean; readonly workloadCap: number | null }
>;
type Db = Pick<Prisma.TransactionClient, 'person' | '$executeRaw'>;

/** Enters a person, or says what is taken. */
export async function addPerson(
  db: Db,
  id: string,
  text: PersonText,
  at: Instant,
): Promise<Person | 'id' | 'handle' | 'subject'> {
  if (await db.person.findUnique({ where: { id }, select: { id: true } })) return 'id';
  if (await db.person.findUnique({ where: { handle: text.handle }, select: { id: true } })) return 'handle';
  if (await subjectTaken(db, text.issuer, text.subject, id)) return 'subject';
  const { expertise, employers, ...rest } = text;
  const row = await db.person.create({
    data: { id, ...rest, expertise: [...expertise], employers: jsonOf(employers), createdAt: at, updatedAt: at },
  });
  return personOf(row);
}

/** Changes a person whose version is still `version`. */
export async function changePerson(
  db: Db,
  before: Person,
  change: PersonChange,
  at: Instant,
): Promise<Person | 'stale' | 'subject'> {
  const { id, version } = before;
  const { expertise, employers, ...rest } = change;
  const issuer = rest.issuer === undefined ? before.issuer : rest.issuer;
  const subject = rest.subject === undefined ? before.subject : rest.subject;
  if (await subjectTaken(db, issuer, subject, id)) return 'subject';
  const { count } = await db.person.updateMany({
    where: { id, version },
    data: {
      ...rest,
      ...(expertise && { expertise: [...expertise] }),
      ...(employers && { employers: jsonOf(employers) }),
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  if (count === 0) return 'stale';
  if (employers || rest.name !== undefined) await askForChecks(db, id, `person/${id}/${version + 1}`, at);
  return personOf(await db.person.findUniqueOrThrow({ where: { id } }));
}

async function subjectTaken(db: Db, issuer: string | null, subject: string | null, id: string): Promise<boolean> {
  if (issuer === null || subject === null) return false;
  return (await db.person.findFirst({ where: { issuer, subject, id: { not: id } }, select: { id: true } })) !== null;
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { id } });
  return row && personOf(row);
}

export interface PersonFilter {
  readonly handle?: string;
  /** The id of the last person of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** People in the order of their ids. */
export async function listPeople(db: Db, { handle, after, limit }: PersonFilter): Promise<readonly Person[]> {
  const rows = await db.person.findMany({
    where: { handle, ...(after !== undefined && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(personOf);
}

const jsonOf = (employers: readonly Employer[]): Prisma.InputJsonArray => employers.map((each) => ({ ...each }));

const personOf = (row: Prisma.PersonGetPayload<object>): Person => ({
  id: row.id,
  handle: row.handle,
  name: row.name,
  email: row.email,
  issuer: row.issuer,
  subject: row.subject,
  expertise: row.expertise,
  employers: row.employers as unknown as readonly Employer[],
  active: row.active,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
