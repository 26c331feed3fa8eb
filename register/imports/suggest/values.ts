import { dateFrom } from '../dates';
import { plain, UNKNOWN, WITHHELD } from './plain';

/** What the values of a column look like. Shares are of the cells that say something. */
export interface Look {
  readonly filled: number;
  readonly distinct: number;
  readonly meanLength: number;
  readonly dates: { readonly share: number; readonly formats: readonly string[] };
  readonly amounts: Amounts;
  readonly colours: number;
  /** Words of the column that say that a value is kept back, or is not known. */
  readonly withheld: readonly string[];
  readonly unknown: readonly string[];
  readonly words: readonly string[];
}

/** How the amounts of a column are written. */
export interface Amounts {
  readonly share: number;
  readonly decimal: '.' | ',';
  readonly thousands: ',' | '.' | ' ' | null;
  readonly signs: readonly string[];
  /** The sign of which the values do not tell whether it is for decimals or for groups of three digits. */
  readonly unclear: '.' | ',' | null;
  /** Words after the amounts that multiply them, and by how much. */
  readonly magnitudes: Readonly<Record<string, number>>;
}

const FORMATS = [
  ...[
    'YYYY-MM-DD',
    'YYYY-MM-DD HH:mm:ss',
    'YYYY-MM-DDTHH:mm:ssZ',
    'DD.MM.YYYY',
    'DD.MM.YY',
    'DD/MM/YYYY',
    'MM/DD/YYYY',
  ],
  ...[
    'D.M.YYYY',
    'D/M/YYYY',
    'M/D/YYYY',
    'DD-MM-YYYY',
    'D-M-YYYY',
    'YYYY/MM/DD',
    'MMMM D, YYYY',
    'D MMMM YYYY',
    'D. MMMM YYYY',
  ],
  ...['MMMM YYYY', 'MMMM YY', 'MM/YYYY', 'MM.YYYY', 'YYYY-MM', 'YYYY'],
];

const COLOURS = [
  'green',
  'amber',
  'yellow',
  'red',
  'vert',
  'orange',
  'jaune',
  'rouge',
  'grun',
  'gelb',
  'rot',
  'gron',
  'gul',
  'rod',
  'groen',
  'geel',
  'rood',
  'verde',
  'amarillo',
  'rojo',
  'gronn',
  'grontt',
  'rott',
];

/** Looks at the cells of a column. */
export function lookAt(cells: readonly string[]): Look {
  const stated = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const beginning = (cell: string) => WITHHELD.find((phrase) => plain(cell).startsWith(phrase));
  const withheld = stated.filter((cell) => beginning(cell) !== undefined);
  const unknown = stated.filter((cell) => UNKNOWN.includes(plain(cell)));
  const said = stated.filter((cell) => !withheld.includes(cell) && !unknown.includes(cell));
  const share = (count: number): number => (said.length === 0 ? 0 : count / said.length);
  return {
    filled: cells.length === 0 ? 0 : stated.length / cells.length,
    distinct: share(new Set(said).size),
    meanLength: share(said.reduce((sum, cell) => sum + cell.length, 0)),
    dates: datesOf(said),
    amounts: amountsOf(said),
    colours: share(
      said.filter((cell) =>
        plain(cell)
          .split(/[ /-]+/)
          .every((word) => COLOURS.includes(word)),
      ).length,
    ),
    withheld: [...new Set(withheld.map((cell) => firstWords(cell, beginning(cell) ?? '')))],
    unknown: [...new Set(unknown)],
    words: [...new Set(said)].slice(0, 40),
  };
}

/** As many words of a cell as a phrase has, as they stand there. */
const firstWords = (cell: string, phrase: string): string =>
  cell.split(/\s+/).slice(0, phrase.split(' ').length).join(' ');

/** The fewest formats by which the most cells are dates; day and month are told apart where one goes beyond 12. */
function datesOf(cells: readonly string[]): Look['dates'] {
  const formats: string[] = [];
  let left = [...cells];
  while (left.length > 0 && formats.length < 3) {
    const counted = FORMATS.map((format) => ({
      format,
      count: left.filter((cell) => dateFrom(cell, [format], 'start') !== null).length,
    }));
    const best = counted.reduce((most, each) => (each.count > most.count ? each : most));
    if (best.count === 0 || (formats.length > 0 && best.count < cells.length * 0.02)) break;
    formats.push(best.format);
    left = left.filter((cell) => dateFrom(cell, [best.format], 'start') === null);
  }
  return { share: cells.length === 0 ? 0 : 1 - left.length / cells.length, formats };
}

/** How publishers write thousands, millions and milliards behind an amount, without capitals. */
const MAGNITUDES: readonly (readonly [number, readonly string[]])[] = [
  [1_000, ['k', 'tsd', 'tsd.', 'tkr']],
  [1_000_000, ['m', 'mn', 'mio', 'mio.', 'mkr', 'mln', 'million', 'miljoen']],
  [1_000_000_000, ['bn', 'b', 'mrd', 'mrd.', 'mia', 'mia.', 'md', 'billion', 'miljard']],
];

const magnitudeOf = (word: string): number | undefined =>
  MAGNITUDES.find(([, words]) => words.includes(word.toLowerCase()))?.[0];

const AMOUNT = /^-?(?<before>[^\d\s.,'-]{0,3})\s?(?<digits>\d[\d.,' \u00a0\u202f]*\d|\d)\s?(?<after>[^\d\s,'-]{0,8})$/u;

function amountsOf(cells: readonly string[]): Amounts {
  const found = cells.flatMap((cell) => {
    const { before = '', digits, after = '' } = AMOUNT.exec(cell)?.groups ?? {};
    if (digits === undefined) return [];
    const scale = magnitudeOf(after);
    const signs = [before, ...(scale === undefined ? [after] : [])].filter(Boolean);
    return [{ digits, signs, magnitude: scale === undefined ? [] : [[after, scale] as const] }];
  });
  const share = cells.length === 0 ? 0 : found.length / cells.length;
  const signs = [...new Set(found.flatMap((each) => each.signs))].slice(0, 10);
  const votes = { '.': 0, ',': 0 };
  const groups = new Set<string>();
  const unclear = new Set<'.' | ','>();
  for (const { digits } of found) {
    if (/[ \u00a0\u202f]\d{3}/.test(digits)) groups.add(' ');
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) continue;
    const sign = digits[last] as '.' | ',';
    const other = sign === '.' ? ',' : '.';
    // Two kinds of sign: the last is the decimal one. One kind: three digits after it, or several of it, are groups.
    if (digits.includes(other) && digits.indexOf(other) < last) {
      votes[sign] += 3;
      groups.add(other);
    } else if (digits.split(sign).length > 2) {
      votes[other] += 3;
      groups.add(sign);
    } else if (digits.length - last - 1 !== 3) votes[sign] += 2;
    else unclear.add(sign);
  }
  const decimal = votes[','] > votes['.'] ? ',' : '.';
  const thousands = ([',', '.', ' '] as const).find((sign) => groups.has(sign) && sign !== decimal) ?? null;
  const [only = null] = unclear;
  const isUnclear = unclear.size === 1 && votes['.'] === 0 && votes[','] === 0 && groups.size === 0;
  const magnitudes = Object.fromEntries(found.flatMap((each) => each.magnitude));
  return { share, decimal, thousands, signs, unclear: isUnclear ? only : null, magnitudes };
}
