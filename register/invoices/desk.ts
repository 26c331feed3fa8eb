import type { Pool } from 'pg';
import type { InvoiceEssentials, InvoiceParty } from '../../domain/invoice/essentials';
import { keyOfReference } from '../../domain/invoice/match';
import type { ExchangeRate } from '../../domain/invoice/rate';
import type { Result } from '../../domain/result';
import type { PrismaClient } from '../../generated/prisma/client';
import type { DocumentStore } from '../documents';
import type { ExchangeRates } from '../exchange-rates';
import { createArrivals, type Arrivals } from './arrivals';
import { datedRate } from './dated-rate';
import { takeIn, type Arrival, type IntakeFault, type Taken } from './intake';

/** The fact of an agency that lists under which identifiers e-invoices are sent to it: `0007:2021005489`, a VAT id. */
const ADDRESSES = 'invoiceAddresses';

/** What taking e-invoices in needs besides the act itself. */
export interface InvoiceDesk {
  /** Keeps the document and makes the command, with everything by value that the law looks at. */
  takeIn(arrival: Arrival): Promise<Result<Taken, IntakeFault>>;
  /** The active agencies to whose addresses the invoice was sent. */
  agenciesOf(buyer: InvoiceParty): Promise<readonly string[]>;
  /** The rate on record of the day of an invoice; null where none is needed or known. */
  datedRate(of: Pick<InvoiceEssentials, 'currency' | 'issuedOn'>, into: string): Promise<ExchangeRate | null>;
  /** Whether the project has recorded the contract. */
  knowsContract(projectId: string, contractId: string): Promise<boolean>;
  /** Ids of invoices that wait for somebody, and are matched with the project or may be its own by what was proposed. */
  waitingFor(projectId: string): Promise<readonly string[]>;
  /** Invoices from the drop folder of which it is not known to whom they were sent. */
  readonly arrivals: Arrivals;
}

export function createInvoiceDesk(
  pool: Pool,
  prisma: PrismaClient,
  documents: DocumentStore,
  rates: Pick<ExchangeRates, 'around'>,
): InvoiceDesk {
  return {
    takeIn: (arrival) => takeIn({ pool, documents, rates }, arrival),
    datedRate: (of, into) => datedRate(rates, of, into),
    agenciesOf: (buyer) => agenciesOf(pool, buyer),
    knowsContract: async (projectId, contractId) =>
      (await prisma.contract.count({ where: { projectId, contractId } })) > 0,
    waitingFor: (projectId) => waitingFor(pool, projectId),
    arrivals: createArrivals(prisma),
  };
}

/** A project leaves by hand only: more invoices than this need not be named one by one. */
const MOST_WAITING = 200;

export async function waitingFor(pool: Pick<Pool, 'query'>, projectId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'invoices_waiting',
    text: `SELECT v.id FROM invoice v JOIN stream s ON s.name = v.stream
            WHERE v.agency_id = (SELECT agency_id FROM project WHERE id = $1)
              AND (v.status = 'needs_rate' AND v.project_id = $1
                   OR v.status = 'unmatched' AND s.snapshot::jsonb -> 'proposals' @> jsonb_build_array(jsonb_build_object('projectId', $1::text)))
            ORDER BY v.received_at, v.id LIMIT ${MOST_WAITING}`,
    values: [projectId],
  });
  return rows.map(({ id }) => id);
}

async function agenciesOf(pool: Pool, { ids, vatId }: InvoiceParty): Promise<readonly string[]> {
  const given = [...ids, ...(vatId === null ? [] : [vatId])];
  // An address that the directory gives without its scheme is meant whatever the scheme.
  const keys = given.flatMap((id) => [id, id.slice(id.indexOf(':') + 1)].map(keyOfReference));
  const { rows } = await pool.query<{ id: string }>({
    name: 'invoice_agencies',
    text: `SELECT DISTINCT b.id FROM body b CROSS JOIN LATERAL jsonb_array_elements_text(
             CASE WHEN jsonb_typeof(b.facts -> '${ADDRESSES}') = 'array' THEN b.facts -> '${ADDRESSES}' ELSE '[]' END) a
            WHERE b.kind = 'agency' AND b.active AND upper(regexp_replace(a, '[\\s\\-_./]', '', 'g')) = ANY($1)
            ORDER BY b.id`,
    values: [keys],
  });
  return rows.map(({ id }) => id);
}
