import { dateFrom } from '../dates';
import { plain, UNKNOWN, WITHHELD } from './words';

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

interface Amounts {
  readonly share: number;
  readonly decimal: '.' | ',';
  readonly thousands: ',' | '.' | ' ' | null;
  readonly signs: readonly string[];
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
  ...['D/M/YYYY', 'DD-MM-YYYY', 'MMMM D, YYYY', 'D MMMM YYYY', 'MMMM YYYY', 'MMMM YY', 'YYYY-MM', 'YYYY'],
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
  const begins = (cell: string, words: readonly string[]) => words.some((word) => plain(cell).startsWith(word));
  const withheld = stated.filter((cell) => begins(cell, WITHHELD));
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
    withheld: [...new Set(withheld.map((cell) => cell.split(/\s+/)[0] ?? cell))],
    unknown: [...new Set(unknown)],
    words: [...new Set(said)].slice(0, 40),
  };
}

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

const AMOUNT =
  /^-?(?<before>[^\d\s.,'-]{0,3})\s?(?<digits>\d[\d.,' \u00a0\u202f]*\d|\d)\s?(?<after>[^\d\s.,'-]{0,3})$/u;

function amountsOf(cells: readonly string[]): Amounts {
  const found = cells.flatMap((cell) => {
    const { before = '', digits, after = '' } = AMOUNT.exec(cell)?.groups ?? {};
    return digits === undefined ? [] : [{ digits, signs: [before, after].filter(Boolean) }];
  });
  const share = cells.length === 0 ? 0 : found.length / cells.length;
  const signs = [...new Set(found.flatMap((each) => each.signs))].slice(0, 10);
  const votes = { '.': 0, ',': 0 };
  const groups = new Set<string>();
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
  }
  const decimal = votes[','] > votes['.'] ? ',' : '.';
  const thousands = ([',', '.', ' '] as const).find((sign) => groups.has(sign) && sign !== decimal) ?? null;
  return { share, decimal, thousands, signs };
}
