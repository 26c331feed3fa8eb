import { missing, TO_FILL_IN, type Findings } from './findings';
import type { Amounts } from './values';
import { plain } from './plain';

/** Words of a heading that say in what an amount is counted. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\b(bn|billions?|milliards?|miliardi|mrd|mia|mld)\b/, 1_000_000_000],
  [
    /(£|\$|€)\s?m\b|\bm\s?(£|\$|€)|\b(millions?|millionen|mio|mkr|mnkr|meur|musd|mdkk|mnok|miljoen|miljoner|millones|milioni|mln|mill)\b|\(m\)/,
    1_000_000,
  ],
  [/\b(thousands?|tsd|tkr|keur|teur|milliers|duizend|miles|migliaia|tys)\b|\b1[., ]?000\b/, 1_000],
];

/** How the amounts of a column are read: by the sign that stands in them, where that tells; else by how the file separates cells. */
function signsOf(amounts: Amounts | undefined, { sample, open }: Findings) {
  const { decimal = '.', thousands = null, signs = [], unclear = null } = amounts ?? {};
  if (unclear === null) return { decimal, thousands, signs };
  const other = unclear === '.' ? ',' : '.';
  // Who writes decimals with a comma separates cells with a semicolon.
  const groups = (sample.format.delimiter === ';') === (unclear === '.');
  open.push(
    `cost.decimal: each amount has three digits after “${unclear}”; it was taken for ${groups ? 'groups of three' : 'decimals'}`,
  );
  return groups ? { decimal: other, thousands: unclear, signs } : { decimal: unclear, thousands: null, signs };
}

/** The section on cost, as far as it could be told. */
export function costOf(findings: Findings): Record<string, unknown> {
  const { told, regime, open } = findings;
  const found = told.get('cost') ?? told.get('cost.latest');
  const column = found?.guess.column ?? missing(open, 'cost: no column looks like amounts');
  const magnitudes = found?.look.amounts.magnitudes ?? {};
  const named = UNITS.find(([words]) => words.test(plain(column)))?.[1];
  const isScaled = Object.keys(magnitudes).length > 0;
  if (found && named === undefined && !isScaled)
    open.push('cost.unit: the heading does not say whether amounts are in millions; 1 was taken');
  const unit = isScaled ? 1 : (named ?? 1);
  if (unit > 1 || isScaled)
    open.push(
      'cost.roundedTo: figures in such units were taken as rounded at their last decimal; leave it out where they are exact',
    );
  const { decimal, thousands, signs } = signsOf(found?.look.amounts, findings);
  const [basis] = regime?.costBases ?? [];
  const latest = told.has('cost') ? told.get('cost.latest') : undefined;
  if (told.has('spent'))
    open.push('cost.spent: a column looks like money spent; say of which class, and up to which date');
  return {
    ...{ column, currency: regime?.money.currency ?? TO_FILL_IN, unit },
    ...(isScaled && { magnitudes }),
    ...((unit > 1 || isScaled) && { roundedTo: 'last_decimal' }),
    decimal,
    ...(thousands !== null && { thousands }),
    ...(signs.length > 0 && { signs }),
    ...{ vat: basis?.vat ?? TO_FILL_IN, basisId: basis?.id ?? TO_FILL_IN },
    unknown: [...new Set(['', ...(found?.look.unknown ?? [])])],
    ...(latest && { latest: { column: latest.guess.column } }),
  };
}
