import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import {
  addedRatesSchema,
  conversionQuery,
  conversionSchema,
  csvRatesQuery,
  newRatesBody,
  rateListQuery,
  ratePageSchema,
} from '../../../contracts/api/exchange-rates';
import { isLocalDate } from '../../../domain/calendar/dates';
import { decimalText } from '../../../domain/currency/exact';
import { rateOn } from '../../../domain/currency/rates';
import type { Instant } from '../../../domain/time';
import { readRateFile, type RateFileFault } from '../../../register/rate-file';
import { fault, ok, page, type Reply } from '../../answer';
import { problem } from '../../problem';
import { requestBytes } from '../../request-bytes';
import { defineRoute, type Route } from '../../route';
import type { Services } from '../../services';

const ORDER = 'exchange-rates';
const MOST_BYTES = 16 * 1024 * 1024;
/** More decimals than anybody quotes. */
const DECIMALS = 10;

const common = { tag: 'Exchange rates', ifMatch: 'none' } as const;
const reading = {
  ...common,
  method: 'get',
  action: 'exchange_rate.read',
  idempotency: 'none',
  rateClass: 'read',
} as const;
const adding = { ...common, method: 'post', action: 'exchange_rate.add' } as const;

const listRoute = defineRoute({
  ...reading,
  path: '/exchange-rates',
  summary: 'The dated rates on record, the latest day first',
  description: 'None is ever changed or deleted; of two of one day the later one counts.',
  query: rateListQuery,
  responses: { 200: ratePageSchema },
  handler: async ({ query: { limit, cursor, ...filter }, url, services }) => {
    const position = cursor === undefined ? null : decodeCursor(cursor, ORDER);
    if (position && !position.ok) return fault('invalid-cursor');
    const [day, id] = position?.value ?? [];
    const before = typeof day === 'string' && typeof id === 'string' ? ([day, id] as const) : undefined;
    const isPlace = before && isLocalDate(before[0]) && /^\d{1,18}$/.test(before[1]);
    if (position && !isPlace) return fault('invalid-cursor');
    const found = await services.register.exchangeRates.list({ ...filter, before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return page(url, items, last ? encodeCursor(ORDER, [last.quotedOn, last.id]) : null);
  },
});

const conversionRoute = defineRoute({
  ...reading,
  path: '/exchange-rates/conversion',
  summary: 'The rate of a day between two currencies, and what it is made of',
  description:
    'The latest quote on or before the day, at most two weeks old; direct, turned round, or over one currency that both are quoted in. Nothing else is ever taken in its place.',
  query: conversionQuery,
  responses: { 200: conversionSchema },
  handler: async ({ query: { from, to, on }, services }) => {
    const found = rateOn(from, to, on, await services.register.exchangeRates.around(on));
    if (!found) {
      return fault('no-rate', { facts: { from, to, on }, remedy: `Have a rate from ${from} to ${to} added.` });
    }
    return ok({ from, to, on, rate: decimalText(found.factor, DECIMALS), quotes: found.quotes });
  },
});

const addRoute = defineRoute({
  ...adding,
  path: '/exchange-rates',
  summary: 'Add dated rates',
  description:
    'One that stands there already, with the same day, source and value, changes nothing. Invoices that have waited for a rate are posted by it.',
  body: newRatesBody,
  responses: { 201: addedRatesSchema },
  idempotency: 'kept',
  rateClass: 'write',
  handler: async ({ body, actor, now, services }): Promise<Reply> => {
    const { exchangeRates } = services.register;
    const added = await services.db.$transaction((tx) => exchangeRates.add(body.rates, { by: actor, at: now }, tx));
    await postWaiting(services, now);
    return { status: 201, body: added };
  },
});

const fileRoute = defineRoute({
  ...adding,
  path: '/exchange-rates/file',
  summary: 'Add the dated rates of a file, as central banks publish them',
  description:
    'A CSV file with a heading of `Date` and codes of currencies, and a line for each day with what one unit of the base currency was worth: the layout of the reference rates of the European Central Bank. Columns of currencies that are no more are left out and named. A file with a fault adds nothing.',
  query: csvRatesQuery,
  bodyKind: 'stream',
  consumes: ['text/csv'],
  responses: { 201: addedRatesSchema.extend({ ignored: z.array(z.string()) }) },
  idempotency: 'kept',
  rateClass: 'import',
  handler: async ({ query, request, actor, now, services }) => {
    if (!request.is('text/csv')) return fault('unsupported-media-type', { facts: { accepted: ['text/csv'] } });
    const bytes = await requestBytes(request, MOST_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MOST_BYTES } });
    const file = readRateFile(bytes.value.toString('utf8'), query);
    if (!file.ok) return { problem: problem('validation-failed', { errors: file.fault.map(faultOfLine) }) };
    const { rates, ignored } = file.value;
    const { exchangeRates } = services.register;
    const added = await services.db.$transaction((tx) => exchangeRates.add(rates, { by: actor, at: now }, tx), {
      timeout: 60_000,
    });
    await postWaiting(services, now);
    return { status: 201, body: { ...added, ignored } };
  },
});

/** Invoices that have waited for one of the rates count from now on; one that cannot be posted now is tried again. */
async function postWaiting({ register, waker }: Services, now: Instant): Promise<void> {
  waker.wake(await register.postWaitingInvoices(now));
}

const faultOfLine = ({ line, code, message }: RateFileFault) => ({
  ...{ in: 'body' as const, pointer: '', rule: code },
  message: `line ${line}: ${message}`,
  remedy: 'Mend the line, and send the whole file again.',
});

/** The dated rates of the register. */
export const exchangeRateRoutes: readonly Route[] = [listRoute, conversionRoute, addRoute, fileRoute];
