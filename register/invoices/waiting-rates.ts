import { createHash } from 'node:crypto';
import { SYSTEM } from '../../domain/kernel';
import type { GiveRate } from '../../domain/invoice/commands';
import type { Instant } from '../../domain/time';
import type { WritePath } from '../execute';
import type { ExchangeRates } from '../exchange-rates';
import { perform } from '../perform';
import type { RegisterLog } from '../types';
import { datedRate } from './dated-rate';

interface Waiting {
  readonly stream: string;
  readonly currency: string;
  readonly issued_on: string;
  readonly into: string;
}

/** So many are looked at in one go; those for which there is still no rate stand at the end. */
const MOST = 2_000;

/**
 * Posts the invoices that wait for a rate which is on record by now, as they would have been posted when they came in;
 * answers whose procedures have to look. One that somebody gives a rate meanwhile is left as it is.
 */
export async function postWaitingInvoices(
  path: WritePath,
  log: RegisterLog,
  rates: Pick<ExchangeRates, 'around'>,
  now: Instant,
): Promise<readonly string[]> {
  const wake: string[] = [];
  for (const { stream, currency, issued_on: issuedOn, into } of await waiting(path)) {
    const rate = await datedRate(rates, { currency, issuedOn }, into);
    if (!rate) continue;
    const command: GiveRate = { type: 'GiveRate', ...rate };
    const told = createHash('sha256').update(JSON.stringify(rate)).digest('hex').slice(0, 16);
    const done = await perform(path, log, { stream, command, actor: SYSTEM, commandId: `${stream}:rate:${told}`, now });
    wake.push(...done.wake);
  }
  return [...new Set(wake)];
}

async function waiting({ pool }: WritePath): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<Waiting>({
    name: 'invoices_without_rate',
    text: `SELECT v.stream, v.currency, v.issued_on::text, r.document -> 'money' ->> 'currency' AS "into"
             FROM invoice v JOIN stream s ON s.name = v.stream JOIN regime_version r ON r.hash = s.regime_hash
            WHERE v.status = 'needs_rate' ORDER BY v.received_at, v.id LIMIT ${MOST}`,
  });
  return rows;
}
