import type { DatedRate } from '../domain/currency/rates';
import type { Actor } from '../domain/kernel';
import type { Instant, LocalDate } from '../domain/time';
import type { Prisma, PrismaClient } from '../generated/prisma/client';
import type { AuditTrail } from './audit';

/** A rate with who added it. */
export interface KeptRate extends DatedRate {
  readonly id: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

/** The dated rates of the register. None is ever changed: a correction of the same day and source is a later row. */
export interface ExchangeRates {
  /** Keeps what is not known yet, with a row in the audit trail. */
  add(
    rates: readonly DatedRate[],
    doing: { readonly by: Actor; readonly at: Instant },
    db: Prisma.TransactionClient,
  ): Promise<{ readonly added: number; readonly known: number }>;
  /** The latest day first; `before` is the position of the last row already seen. */
  list(filter: {
    readonly currency?: string;
    readonly on?: LocalDate;
    readonly before?: readonly [day: LocalDate, id: string];
    readonly limit: number;
  }): Promise<readonly KeptRate[]>;
  /** Of each pair of currencies the latest quotes that may still speak for a day, the latest word first. */
  around(day: LocalDate): Promise<readonly DatedRate[]>;
}

interface StoredRate {
  readonly id: bigint;
  readonly base: string;
  readonly quote: string;
  readonly rate: string;
  readonly day: string;
  readonly source: string;
  readonly added_by: string;
  readonly added_at: Date;
}

const datedRate = ({
  base,
  quote,
  rate,
  day,
  source,
}: Omit<StoredRate, 'id' | 'added_by' | 'added_at'>): DatedRate => ({
  ...{ from: base, to: quote, rate, quotedOn: day, source },
});

export function createExchangeRates(prisma: PrismaClient, audit: AuditTrail): ExchangeRates {
  return {
    add: async (rates, { by, at }, db) => {
      const added = await db.$executeRaw`
        INSERT INTO exchange_rate (base, quote, rate, quoted_on, source, added_by, added_at)
        SELECT DISTINCT r."from", r."to", r.rate, r."quotedOn"::date, r.source, ${by.id}, ${at}::timestamptz
          FROM jsonb_to_recordset(${JSON.stringify(rates)}::jsonb)
            AS r("from" text, "to" text, rate text, "quotedOn" text, source text)
         WHERE NOT EXISTS (
           SELECT 1 FROM (
             SELECT k.rate FROM exchange_rate k
              WHERE k.base = r."from" AND k.quote = r."to" AND k.quoted_on = r."quotedOn"::date AND k.source = r.source
              ORDER BY k.id DESC LIMIT 1) latest WHERE latest.rate = r.rate)`;
      const days = rates.map(({ quotedOn }) => quotedOn).toSorted();
      const facts = { added, from: days[0], to: days.at(-1), sources: [...new Set(rates.map(({ source }) => source))] };
      await audit.add({ at, actor: by, action: 'exchange_rate.add', subject: 'exchange-rates', facts }, db);
      return { added, known: rates.length - added };
    },
    list: async ({ currency = null, on = null, before, limit }) => {
      const [day = null, id = null] = before ?? [];
      const rows = await prisma.$queryRaw<StoredRate[]>`
        SELECT id, base, quote, rate, quoted_on::text AS day, source, added_by, added_at FROM exchange_rate
         WHERE (${currency}::text IS NULL OR ${currency} IN (base, quote))
           AND (${on}::date IS NULL OR quoted_on = ${on}::date)
           AND (${day}::date IS NULL OR (quoted_on, id) < (${day}::date, ${id}::bigint))
         ORDER BY quoted_on DESC, id DESC LIMIT ${limit}`;
      return rows.map((row) => ({
        ...datedRate(row),
        ...{ id: String(row.id), addedBy: row.added_by, addedAt: row.added_at.toISOString() },
      }));
    },
    around: async (day) => {
      const rows = await prisma.$queryRaw<StoredRate[]>`
        SELECT DISTINCT ON (base, quote) base, quote, rate, quoted_on::text AS day, source FROM exchange_rate
         WHERE quoted_on <= ${day}::date AND quoted_on > ${day}::date - 15
         ORDER BY base, quote, quoted_on DESC, id DESC`;
      return rows.map(datedRate);
    },
  };
}
