import { addDays } from '../../domain/calendar/dates';
import type { LocalDate } from '../../domain/time';

/** What the words of an act stand for when it is done. */
export interface Known {
  /** The act's own day. */
  readonly day: LocalDate;
  /** The day of the start. */
  readonly today: LocalDate;
  /** What acts before have made, by the name under which they keep it. */
  readonly made: ReadonlyMap<string, string>;
}

const MONEY = /^(\d+(?:\.\d+)?) (M?)([A-Z]{3})$/;
const MILLION = 1_000_000;

/** Puts in what `{day+30}`, `{today-10}` and `{name}` stand for. */
export const filledText = (text: string, { day, today, made }: Known): string =>
  text
    .replace(/\{(day|today)([+-]\d+)?\}/g, (_, of: string, days = '0') =>
      addDays(of === 'day' ? day : today, Number(days)),
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => made.get(name) ?? whole);

/** The same in every text of a value; `12.5 MSEK` becomes the amount. */
export function filled(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return moneyOf(value) ?? filledText(value, known);
  if (Array.isArray(value)) return value.map((each) => filled(each, known));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, known)]));
}

/** An amount as the API takes it; undefined where the text is none. */
export function moneyOf(text: string): { readonly amount: string; readonly currency: string } | undefined {
  const [, number, million, currency] = MONEY.exec(text) ?? [];
  if (number === undefined || currency === undefined) return undefined;
  return { amount: (Number(number) * (million === 'M' ? MILLION : 1)).toFixed(2), currency };
}

/** What stands in an answer, if it does: `payments.0.paymentId`, `measures.instrument=session,status=open.measureId`. */
export function pick(answer: unknown, path: string): string | undefined {
  let found = answer;
  for (const step of path.split('.')) {
    if (!step.includes('=')) found = (found as Record<string, unknown> | undefined)?.[step];
    else {
      const wanted = step.split(',').map((each) => each.split('='));
      const all = found as Record<string, unknown>[] | undefined;
      found = all?.find((each) => wanted.every(([name = '', value]) => each[name] === value));
    }
  }
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}
