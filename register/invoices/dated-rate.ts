import { decimalText } from '../../domain/currency/exact';
import { rateOn } from '../../domain/currency/rates';
import type { InvoiceEssentials } from '../../domain/invoice/essentials';
import type { ExchangeRate } from '../../domain/invoice/rate';
import type { ExchangeRates } from '../exchange-rates';

/** More decimals than anybody quotes. */
const DECIMALS = 10;

/** The rate on record of the day on which an invoice was issued; null where none is needed, or none is known. */
export async function datedRate(
  rates: Pick<ExchangeRates, 'around'>,
  { currency, issuedOn }: Pick<InvoiceEssentials, 'currency' | 'issuedOn'>,
  into: string,
): Promise<ExchangeRate | null> {
  if (currency === into) return null;
  const found = rateOn(currency, into, issuedOn, await rates.around(issuedOn));
  if (!found) return null;
  const quotes = found.quotes.map(({ from, to, rate, source }) => `${source}: ${from}/${to} ${rate}`);
  const [oldest = issuedOn] = found.quotes.map(({ quotedOn }) => quotedOn).toSorted();
  return { rate: decimalText(found.factor, DECIMALS), quotedOn: oldest, source: quotes.join('; ') };
}
