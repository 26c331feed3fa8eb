import type { MemberTie } from '../../domain/review/commands';
import type { Instant, LocalDate } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { dayOf, tieOf } from './candidates';
import { askForChecks } from './recheck';

/** A tie with its version, as it is maintained. */
export interface KeptTie extends MemberTie {
  readonly personId: string;
  readonly version: number;
  readonly updatedAt: Instant;
}

export type TieText = Omit<MemberTie, 'id'>;

/** Days, first and last included, on which a person cannot serve. */
export interface Absence {
  readonly id: string;
  readonly personId: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

type Db = Pick<Prisma.TransactionClient, 'memberTie' | 'absence' | 'person' | '$executeRaw'>;

/** Who changes something about a person, and when. */
export interface By {
  readonly by: string;
  readonly at: Instant;
}

/** Enters a tie of a person. */
export async function addTie(db: Db, personId: string, id: string, tie: TieText, { by, at }: By): Promise<KeptTie> {
  const stamps = { createdBy: by, createdAt: at, updatedAt: at };
  const row = await db.memberTie.create({ data: { id, personId, ...columnsOf(tie), ...stamps } });
  await askForChecks(db, personId, `tie/${id}/1`, at);
  return keptTie(row);
}

/** A tie of the person that was not withdrawn; null if there is none. */
export async function findTie(db: Db, personId: string, id: string): Promise<KeptTie | null> {
  const row = await db.memberTie.findFirst({ where: { id, personId, withdrawnAt: null } });
  return row && keptTie(row);
}

/** Changes a tie whose version is still `before`'s. */
export async function changeTie(
  db: Db,
  { id, personId, version }: KeptTie,
  tie: TieText,
  at: Instant,
): Promise<KeptTie | 'stale'> {
  const { count } = await db.memberTie.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { ...columnsOf(tie), version: { increment: 1 }, updatedAt: at },
  });
  if (count === 0) return 'stale';
  await askForChecks(db, personId, `tie/${id}/${version + 1}`, at);
  return keptTie(await db.memberTie.findUniqueOrThrow({ where: { id } }));
}

/** Takes a tie back that should not have been entered; one that is over gets its last day instead. */
export async function withdrawTie(db: Db, { id, personId }: KeptTie, at: Instant): Promise<void> {
  await db.memberTie.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: at, updatedAt: at } });
  await askForChecks(db, personId, `tie/${id}/withdrawn`, at);
}

/** All ties of a person that were not withdrawn, in the order of their ids. */
export async function tiesOf(db: Db, personId: string): Promise<readonly KeptTie[]> {
  const rows = await db.memberTie.findMany({ where: { personId, withdrawnAt: null }, orderBy: { id: 'asc' } });
  return rows.map(keptTie);
}

/** The person confirms that the ties on file are all there are, be it none. */
export async function stateTies(db: Db, personId: string, at: Instant): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { tiesStatedAt: at } });
}

export async function addAbsence(db: Db, { id, personId, from, until }: Absence, { by, at }: By): Promise<Absence> {
  const days = { fromDay: new Date(from), untilDay: new Date(until) };
  return absenceOf(await db.absence.create({ data: { id, personId, ...days, createdBy: by, createdAt: at } }));
}

/** Takes an absence back; null if the person has none of this id. */
export async function withdrawAbsence(db: Db, personId: string, id: string, at: Instant): Promise<Absence | null> {
  const row = await db.absence.findFirst({ where: { id, personId, withdrawnAt: null } });
  if (row) await db.absence.update({ where: { id }, data: { withdrawnAt: at } });
  return row && absenceOf(row);
}

/** All absences of a person that were not withdrawn, first to last. */
export async function absencesOf(db: Db, personId: string): Promise<readonly Absence[]> {
  const rows = await db.absence.findMany({
    where: { personId, withdrawnAt: null },
    orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
  });
  return rows.map(absenceOf);
}

const columnsOf = ({ kind, name, number, bodyId, from, until }: TieText) => ({
  ...{ kind, name, number, bodyId },
  fromDay: from === null ? null : new Date(from),
  untilDay: until === null ? null : new Date(until),
});

const keptTie = (row: Prisma.MemberTieGetPayload<object>): KeptTie => ({
  ...tieOf(row),
  personId: row.personId,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
});

const absenceOf = ({ id, personId, fromDay, untilDay }: Prisma.AbsenceGetPayload<object>): Absence => ({
  id,
  personId,
  from: dayOf(fromDay),
  until: dayOf(untilDay),
});
