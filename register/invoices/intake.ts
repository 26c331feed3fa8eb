import type { Pool } from 'pg';
import { streamName } from '../../contracts/names';
import type { ReceiveInvoice } from '../../domain/invoice/commands';
import type { InvoiceEssentials } from '../../domain/invoice/essentials';
import { sellerKeyOf } from '../../domain/invoice/match';
import type { Actor } from '../../domain/kernel';
import { fail, ok, type Result } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { deterministicId } from '../deterministic-id';
import type { DocumentStore } from '../documents';
import type { ExchangeRates } from '../exchange-rates';
import { datedRate } from './dated-rate';
import { matchFacts } from './match-facts';
import type { ReadInvoice } from './read';

/** What taking invoices in works with. */
export interface IntakeDeps {
  readonly pool: Pick<Pool, 'query'>;
  readonly documents: Pick<DocumentStore, 'store'>;
  readonly rates: Pick<ExchangeRates, 'around'>;
}

export interface Arrival {
  readonly bytes: Uint8Array;
  readonly read: ReadInvoice;
  /** To whom it was sent. */
  readonly agencyId: string;
  readonly channel: ReceiveInvoice['channel'];
  readonly actor: Actor;
  readonly now: Instant;
}

/** The command that takes an invoice in, and the stream that it opens. */
export interface Taken {
  readonly stream: string;
  readonly command: ReceiveInvoice;
}

/** Why an agency's invoice cannot be taken in. */
export type IntakeFault = { readonly code: 'no-rules-in-force'; readonly agencyId: string };

/** The same invoice has the same id, whoever brings it and however often: seller, number, date and type (BT-1 to BT-3). */
export const invoiceIdOf = ({ seller, number, issuedOn, typeCode }: InvoiceEssentials): string =>
  deterministicId(['invoice', sellerKeyOf(seller), number, issuedOn, typeCode].join('\n'));

/** Keeps the document, restricted to who may read the invoice, and says what the agency's records know about it. */
export async function takeIn(deps: IntakeDeps, arrival: Arrival): Promise<Result<Taken, IntakeFault>> {
  const { read, agencyId, channel, now } = arrival;
  const { essentials, findings } = read;
  const [facts, rules] = await Promise.all([
    matchFacts(deps.pool, agencyId, essentials),
    regimeOf(deps.pool, agencyId, now),
  ]);
  if (rules === null) return fail({ code: 'no-rules-in-force', agencyId });
  const rate = await datedRate(deps.rates, essentials, rules.currency);
  const documentId = await keepDocument(deps, arrival);
  const invoiceId = invoiceIdOf(essentials);
  const command: ReceiveInvoice = {
    ...{ type: 'ReceiveInvoice', invoiceId, agencyId, regimeHash: rules.hash, documentId, channel },
    ...{ essentials, findings, facts, ...(rate && { datedRate: rate }) },
  };
  return ok({ stream: streamName('invoice', invoiceId), command });
}

/** The content was read as UTF-8 XML, so the store takes it. */
async function keepDocument(
  { documents }: IntakeDeps,
  { bytes, read, agencyId, actor, now }: Arrival,
): Promise<string> {
  const name = `${read.essentials.number.replace(/[^\w.-]+/g, '_').slice(0, 100)}.xml`;
  const upload = { declaredType: 'application/xml', name, agencyId, uploadedBy: actor.id, at: now };
  const stored = await documents.store({ ...upload, content: Buffer.from(bytes) });
  if (!stored.ok) throw new Error(`An invoice that was read is no document: ${stored.fault.code}.`);
  return stored.value.id;
}

/** A version, and the currency that it reckons in. */
interface Rules {
  readonly hash: string;
  readonly currency: string;
}

/** The rules under which the agency works: those of its project that changed last, else those in force for its country. */
async function regimeOf(pool: Pick<Pool, 'query'>, agencyId: string, now: Instant): Promise<Rules | null> {
  const { rows } = await pool.query<Rules>({ ...REGIME, values: [agencyId, now.slice(0, 10)] });
  return rows[0] ?? null;
}

const REGIME = {
  name: 'invoice_regime',
  text: `SELECT rules.hash, v.document #>> '{money,currency}' AS currency FROM (
      (SELECT regime_hash AS hash, 0 AS rank FROM project WHERE agency_id = $1 ORDER BY updated_at DESC, id LIMIT 1)
      UNION ALL
      (SELECT r.hash, 1 FROM regime_version r JOIN body b ON b.jurisdiction = r.jurisdiction
        WHERE b.id = $1 AND r.status = 'active' AND r.valid_from <= $2::date
          AND (r.valid_to IS NULL OR r.valid_to >= $2::date)
        ORDER BY r.valid_from DESC, r.activated_at DESC LIMIT 1)
    ) AS rules JOIN regime_version v ON v.hash = rules.hash ORDER BY rank LIMIT 1`,
};
