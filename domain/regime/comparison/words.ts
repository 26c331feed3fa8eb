import { formatMoney } from '../../money';
import type { Node } from './diff';

type Entry = { readonly [name: string]: Node | undefined };

const isEntry = (node: Node | undefined): node is Entry =>
  typeof node === 'object' && node !== null && !Array.isArray(node);
const isList = (node: Node | undefined): node is readonly Node[] => Array.isArray(node);

/** Fields that hold money in minor units of the regime's currency. */
const MONEY: readonly string[] = ['amount', 'maxAmount', 'minimumTotal', 'mustContainProjectOver', 'from', 'to'];

const UNITS: Readonly<Record<string, string>> = {
  working_day: 'working day',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** A value as a person says it; money with its currency, times with their unit, conditions as a sentence. */
export function valueInWords(value: Node | undefined, field: string, currency: string): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return MONEY.includes(field) ? moneyInWords(value, currency) : String(value);
  if (typeof value === 'string') return nameInWords(value);
  if (isList(value))
    return value.length === 0 ? 'none' : value.map((each) => valueInWords(each, field, currency)).join(', ');
  if (isEntry(value)) return entryInWords(value, currency);
  return String(value);
}

function entryInWords(value: Entry, currency: string): string {
  const { n, unit } = value;
  if (typeof n === 'number' && typeof unit === 'string') return timeInWords(n, unit);
  const condition = conditionInWords(value, currency);
  if (condition !== null) return condition;
  const { label, id, key, en } = value;
  if (isEntry(label) && typeof label['en'] === 'string') return `“${label['en']}”`;
  if (typeof en === 'string') return `“${en}”`;
  const name = id ?? key;
  if (typeof name === 'string') return nameInWords(name);
  return Object.entries(value)
    .map(([field, each]) => `${nameInWords(field)} ${valueInWords(each, field, currency)}`)
    .join(', ');
}

/** Underlined names of the schema in spaces; everything else as it stands. */
const nameInWords = (text: string): string => (/^[a-z]+(_[a-z0-9]+)+$/.test(text) ? text.replaceAll('_', ' ') : text);

function timeInWords(n: number, unit: string): string {
  const name = UNITS[unit] ?? unit;
  return `${n} ${n === 1 ? name : `${name}s`}`;
}

function moneyInWords(minor: number, currency: string): string {
  const { amount } = formatMoney({ minor, currency });
  const [whole = '0', decimals = ''] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  return `${currency} ${grouped}${/[1-9]/.test(decimals) ? `.${decimals}` : ''}`;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is over',
  '>=': 'is at least',
  '<': 'is under',
  '<=': 'is at most',
  in: 'is one of',
  not_in: 'is none of',
  contains: 'contains',
};

/** A condition as a sentence: `agency.type is one of ministry, agency`; null where it is none. */
export function conditionInWords(value: Node | undefined, currency: string): string | null {
  if (!isEntry(value)) return null;
  const { all, any, not, fact, is } = value;
  if (isList(all)) return all.length === 0 ? 'always' : joined(all, 'and', currency);
  if (isList(any)) return any.length === 0 ? 'never' : joined(any, 'or', currency);
  if (not !== undefined) return `not (${conditionInWords(not, currency) ?? '?'})`;
  if (typeof fact !== 'string' || typeof is !== 'string') return null;
  if (is === 'known') return `${fact} is ${value['value'] === false ? 'not ' : ''}known`;
  const field = fact.startsWith('cost.') ? 'amount' : '';
  return `${fact} ${COMPARISONS[is] ?? is} ${valueInWords(value['value'], field, currency)}`;
}

const joined = (parts: readonly Node[], word: 'and' | 'or', currency: string): string =>
  parts
    .map((part) => {
      const text = conditionInWords(part, currency) ?? '?';
      return isEntry(part) && (isList(part['all']) || isList(part['any'])) ? `(${text})` : text;
    })
    .join(` ${word} `);
