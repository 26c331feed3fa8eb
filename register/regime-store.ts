import type { PoolClient } from 'pg';
import type { Actor } from '../domain/kernel';
import type { Regime } from '../domain/regime/types';
import type { Instant, LocalDate } from '../domain/time';
import type { PrismaClient } from '../generated/prisma/client';
import type { AdoptionStage, AdoptionStep } from '../domain/regime/adoption/adoption';
import type { AuditTrail } from './audit';
import { adopt, stepsOf, type Adopted, type Adoption } from './regime-adoption';

/** A version of a regime, without its document. */
export interface RegimeVersionRow {
  readonly hash: string;
  readonly regimeId: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly status: AdoptionStage;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** First and last day on which it admits projects, by its publication and retirement; null: not published, no end. */
  readonly admitsFrom: LocalDate | null;
  readonly admitsUntil: LocalDate | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** Anything that runs a query: the pool, or the connection of a transaction. */
export type Queryable = Pick<PoolClient, 'query'>;

/** The versions of the regimes. A version is immutable but for its status; its name is its hash. */
export interface RegimeStore {
  /** Keeps a version as a draft, with its text where it was written as one. The same document again changes nothing. */
  insert(version: {
    hash: string;
    regime: Regime;
    by: Actor;
    at: Instant;
    text?: string;
  }): Promise<'created' | 'exists'>;
  /** Proposes, approves, refuses, publishes or retires a version. */
  adopt(adoption: Adoption): Promise<Adopted>;
  /** Publishes a version from the first day of its text on. */
  activate(hash: string, by: Actor, at: Instant): Promise<Adopted>;
  /** What was done with a version, oldest first. */
  history(hash: string): Promise<readonly AdoptionStep[]>;
  /** The text of a version as it was written; null where none is on record. */
  textOf(hash: string): Promise<string | null>;
  /** The document; from memory after the first time. */
  byHash(hash: string, db?: Queryable): Promise<Regime | null>;
  /** The document, if it was read before. */
  cached(hash: string): Regime | null;
  /** The version under which a project is admitted on this date: the active one that became valid last. */
  activeAt(regimeId: string, date: LocalDate): Promise<{ hash: string; regime: Regime } | null>;
  list(filter?: { regimeId?: string; status?: AdoptionStage }): Promise<readonly RegimeVersionRow[]>;
  find(hash: string): Promise<RegimeVersionRow | null>;
}

export function createRegimeStore(prisma: PrismaClient, pool: Queryable, audit: AuditTrail): RegimeStore {
  const documents = new Map<string, Regime>();

  async function byHash(hash: string, db: Queryable = pool): Promise<Regime | null> {
    const known = documents.get(hash);
    if (known) return known;
    const { rows } = await db.query<{ document: Regime }>('SELECT document FROM regime_version WHERE hash = $1', [
      hash,
    ]);
    const [row] = rows;
    if (!row) return null;
    // Another reader may have been faster: one object for each hash, since calendars are composed once per object.
    const regime = documents.get(hash) ?? row.document;
    documents.set(hash, regime);
    return regime;
  }

  return {
    byHash,
    cached: (hash) => documents.get(hash) ?? null,
    insert: async ({ hash, regime, by, at, text }) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.regimeVersion.createMany({
          data: [rowOf(hash, regime, by, at)],
          skipDuplicates: true,
        });
        if (count === 0) return 'exists';
        if (text !== undefined) await tx.regimeText.create({ data: { hash, text } });
        const facts = { regimeId: regime.id, version: regime.version };
        await audit.add({ at, actor: by, action: 'regime.add', subject: `regime/${hash}`, facts }, tx);
        return 'created';
      }),
    adopt: (adoption) => adopt(prisma, audit, adoption),
    activate: (hash, by, at) => adopt(prisma, audit, { hash, act: 'publish', by, at }),
    history: (hash) => stepsOf(prisma, hash),
    textOf: async (hash) => (await prisma.regimeText.findUnique({ where: { hash } }))?.text ?? null,
    activeAt: async (regimeId, date) => {
      const day = new Date(`${date}T00:00:00Z`);
      const row = await prisma.regimeVersion.findFirst({
        where: {
          regimeId,
          status: 'active',
          admitsFrom: { lte: day },
          OR: [{ admitsUntil: null }, { admitsUntil: { gte: day } }],
        },
        orderBy: [{ admitsFrom: 'desc' }, { activatedAt: 'desc' }],
        select: { hash: true },
      });
      const regime = row && (await byHash(row.hash));
      return regime ? { hash: row.hash, regime } : null;
    },
    list: async ({ regimeId, status } = {}) => {
      const rows = await prisma.regimeVersion.findMany({
        where: { regimeId, status },
        omit: { document: true },
        orderBy: [{ regimeId: 'asc' }, { validFrom: 'asc' }, { version: 'asc' }],
      });
      return rows.map(versionOf);
    },
    find: async (hash) => {
      const row = await prisma.regimeVersion.findUnique({ where: { hash }, omit: { document: true } });
      return row && versionOf(row);
    },
  };
}

const rowOf = (hash: string, regime: Regime, by: Actor, at: Instant) => ({
  hash,
  regimeId: regime.id,
  version: regime.version,
  jurisdiction: regime.jurisdiction,
  document: JSON.parse(JSON.stringify(regime)) as object,
  validFrom: new Date(`${regime.validFrom}T00:00:00Z`),
  validTo: regime.validTo === undefined ? null : new Date(`${regime.validTo}T00:00:00Z`),
  createdBy: by.id,
  createdAt: at,
});

interface StoredVersion {
  readonly hash: string;
  readonly regimeId: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly status: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly admitsFrom: Date | null;
  readonly admitsUntil: Date | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const dateOf = (date: Date): LocalDate => date.toISOString().slice(0, 10);

const versionOf = (row: StoredVersion): RegimeVersionRow => ({
  hash: row.hash,
  regimeId: row.regimeId,
  version: row.version,
  jurisdiction: row.jurisdiction,
  status: row.status as AdoptionStage,
  validFrom: dateOf(row.validFrom),
  validTo: row.validTo && dateOf(row.validTo),
  admitsFrom: row.admitsFrom && dateOf(row.admitsFrom),
  admitsUntil: row.admitsUntil && dateOf(row.admitsUntil),
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
});
