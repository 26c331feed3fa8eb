import {
  firstDayOf,
  lastDayOf,
  refusalOf,
  stageAfter,
  type AdoptionAct,
  type AdoptionStage,
  type AdoptionStep,
} from '../domain/regime/adoption/adoption';
import type { Actor, Refusal } from '../domain/kernel';
import { ok, type Result } from '../domain/result';
import type { Instant, LocalDate } from '../domain/time';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import type { AuditTrail } from './audit';
import { tellOfRules } from './regime-news';

/** An act on a version, with what it says. */
export interface Adoption {
  readonly hash: string;
  readonly act: AdoptionAct;
  readonly by: Actor;
  readonly at: Instant;
  readonly reason?: string;
  /** Of a proposal: everybody who wrote in the text. */
  readonly authors?: readonly string[];
  /** Of a publication the first day of admission, of a retirement the last; absent: as early as may be. */
  readonly day?: LocalDate;
  /** In a rehearsal rules may begin before today. */
  readonly mayBePast?: boolean;
  /** Of a proposal: the draft that becomes the version, as its proposer has read it. */
  readonly draft?: { readonly id: string; readonly version: number };
}

/**
 * `version-taken`: another text of this id and version is, or was, in force. `stale`: somebody changed the draft
 * meanwhile.
 */
export type Adopted = 'done' | 'unknown' | 'version-taken' | 'stale' | { readonly refusal: Refusal };

const UNIQUE_VIOLATION = 'P2002';

interface VersionRow {
  readonly regime_id: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly status: AdoptionStage;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly created_by: string;
}

/** Does one act on a version, if what was done with it so far allows it; the row is locked, so that of two one is first. */
export async function adopt(prisma: PrismaClient, audit: AuditTrail, adoption: Adoption): Promise<Adopted> {
  try {
    return await prisma.$transaction((tx) => adoptIn(tx, audit, adoption));
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return 'version-taken';
    throw error;
  }
}

async function adoptIn(tx: Prisma.TransactionClient, audit: AuditTrail, adoption: Adoption): Promise<Adopted> {
  const { hash, act, by, at, reason } = adoption;
  const [row] = await tx.$queryRaw<VersionRow[]>`
    SELECT regime_id, version, jurisdiction, status, valid_from, valid_to, created_by
      FROM regime_version WHERE hash = ${hash} FOR UPDATE`;
  if (!row) return 'unknown';
  const steps = await stepsOf(tx, hash);
  if (isRepeated(adoption, row.status, steps.at(-1))) return 'done';
  const refusal = refusalOf(act, by, row.status, steps);
  if (refusal) return { refusal };
  const day = dayOf(adoption, row);
  if (!day.ok) return { refusal: day.fault };
  if (adoption.draft && !(await becomes(tx, adoption.draft, hash))) return 'stale';
  await tx.regimeVersion.update({ where: { hash }, data: changeOf(adoption, row, day.value) });
  const authors = act === 'propose' ? authorsOf(adoption, row) : [];
  const step = await tx.regimeStep.create({
    data: {
      ...{ hash, act, by: by.id, at, authors: [...authors] },
      onBehalfOf: by.onBehalfOf ?? null,
      reason: reason ?? null,
      day: day.value === null ? null : asDay(day.value),
    },
  });
  const facts = { regimeId: row.regime_id, version: row.version, day: day.value };
  await audit.add({ at, actor: by, action: `regime.${act}`, subject: `regime/${hash}`, facts }, tx);
  if (act === 'publish' || act === 'retire') {
    await tellOfRules(tx, { id: step.id, hash, act, at, jurisdiction: row.jurisdiction, facts });
  }
  return 'done';
}

/** The same act again, because its answer was lost, changes nothing. */
const isRepeated = (
  { act, by, reason, day }: Adoption,
  stage: AdoptionStage,
  last: AdoptionStep | undefined,
): boolean =>
  last?.act === act &&
  last.by === by.id &&
  last.reason === (reason ?? null) &&
  (day === undefined || last.day === day) &&
  stage === stageAfter(act);

/** The draft becomes the version, unless it was changed since it was read. */
async function becomes(
  tx: Prisma.TransactionClient,
  { id, version }: NonNullable<Adoption['draft']>,
  hash: string,
): Promise<boolean> {
  const where = { id, version, proposedHash: null };
  return (await tx.regimeDraft.updateMany({ where, data: { proposedHash: hash } })).count === 1;
}

/** What was done with a version, oldest first. */
export async function stepsOf(
  db: Pick<Prisma.TransactionClient, 'regimeStep'>,
  hash: string,
): Promise<readonly AdoptionStep[]> {
  const rows = await db.regimeStep.findMany({ where: { hash }, orderBy: { id: 'asc' } });
  return rows.map(({ act, by, onBehalfOf, at, reason, authors, day }) => ({
    ...{ by, onBehalfOf, reason, authors },
    act: act as AdoptionAct,
    at: at.toISOString(),
    day: day && dateOf(day),
  }));
}

/** Whoever added the document has written it, unless it came with the product. */
const authorsOf = ({ authors = [] }: Adoption, { created_by: creator }: VersionRow): readonly string[] =>
  creator === 'system' ? authors : [...new Set([...authors, creator])];

function dayOf({ act, by, at, day, mayBePast }: Adoption, row: VersionRow): Result<LocalDate | null, Refusal> {
  const today = at.slice(0, 10);
  if (act === 'retire') return lastDayOf(day ?? null, today);
  if (act !== 'publish') return ok(null);
  return firstDayOf({
    validFrom: dateOf(row.valid_from),
    validTo: row.valid_to && dateOf(row.valid_to),
    wanted: day ?? null,
    today,
    mayBePast: mayBePast === true || by.kind === 'system',
  });
}

function changeOf({ act, at }: Adoption, row: VersionRow, day: LocalDate | null): Prisma.RegimeVersionUpdateInput {
  const date = day === null ? null : asDay(day);
  if (act === 'publish') {
    return { status: 'active', activatedAt: at, admitsFrom: date, admitsUntil: row.valid_to };
  }
  // A version that ends on a later day is in force until then.
  if (act === 'retire' && date !== null) return { retiredAt: at, admitsUntil: date };
  return { status: stageAfter(act), ...(act === 'retire' && { retiredAt: at }) };
}

const asDay = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);
const dateOf = (date: Date): LocalDate => date.toISOString().slice(0, 10);
