import { fractionOf } from '../../currency/exact';
import { decimalsOf } from '../../money';
import type { Threshold } from '../admission';
import type { Regime } from '../types';
import { faultIf, type Path, type RegimeFault } from './faults';

/** Values that contradict each other or cannot be meant. */
export function valueFaults(regime: Regime): readonly RegimeFault[] {
  return [
    ...money(regime),
    ...periods(regime),
    ...costBases(regime),
    ...thresholds(regime),
    ...tiers(regime),
    ...marks(regime, []),
  ];
}

function money({ money: { currency, indexation } }: Regime): readonly RegimeFault[] {
  const unknown = decimalsOf(currency) === undefined;
  const points = indexation?.points ?? [];
  const at: Path = ['money', 'indexation', 'points'];
  const years = points.map(({ year }) => year);
  const zero = points.some(({ value }) => fractionOf(value) === null);
  const noBase = indexation !== undefined && !years.includes(indexation.base);
  return [
    ...faultIf(unknown, ['money', 'currency'], 'unknown-currency', `"${currency}" is no current currency.`),
    ...faultIf(
      noBase,
      at,
      'index-without-base',
      'The index has no point for the year in whose prices the amounts are.',
    ),
    ...faultIf(new Set(years).size < years.length, at, 'index-year-twice', 'The index has two points for one year.'),
    ...faultIf(zero, at, 'index-not-positive', 'A point of the index is not positive.'),
  ];
}

function periods(regime: Regime): readonly RegimeFault[] {
  const { validFrom, validTo, scope } = regime;
  const { from = 0, to = Number.MAX_SAFE_INTEGER } = scope.voluntary ?? {};
  return [
    ...faultIf(
      (validTo ?? validFrom) < validFrom,
      ['validTo'],
      'ends-before-start',
      'The version ends before it begins.',
    ),
    ...regime.calendar.recess.flatMap((recess, at) =>
      faultIf(
        recess.to < recess.from,
        ['calendar', 'recess', at],
        'ends-before-start',
        'The recess ends before it begins.',
      ),
    ),
    ...faultIf(to < from, ['scope', 'voluntary'], 'empty-range', 'The range ends below its beginning.'),
  ];
}

function costBases({ costBases: bases }: Regime): readonly RegimeFault[] {
  return bases.flatMap(({ id, include, operationYears }, at) => [
    ...faultIf(include.length === 0, ['costBases', at, 'include'], 'sums-nothing', `The basis "${id}" sums nothing.`),
    ...faultIf(
      include.includes('operation') && operationYears === undefined,
      ['costBases', at, 'operationYears'],
      'operation-without-years',
      `The basis "${id}" includes operation; it must say how many years of it.`,
    ),
  ]);
}

function thresholds(regime: Regime): readonly RegimeFault[] {
  const lines = regime.thresholds;
  return lines.flatMap((line, at) => [
    // Of two lines on the same value and condition one never decides anything: the rules contradict each other.
    ...faultIf(
      lines.slice(0, at).some((earlier) => compareSameThing(earlier, line)),
      ['thresholds', at],
      'contradicts',
      `"${line.id}" compares the same value on the same condition as an earlier line.`,
    ),
    ...faultIf(
      line.history.some((step, n) => n > 0 && (line.history[n - 1]?.from ?? '') >= step.from),
      ['thresholds', at, 'history'],
      'not-in-order',
      'The history is not in the order of its dates.',
    ),
    ...faultIf(
      line.leadsTo === 'duty' && line.obligations.length === 0,
      ['thresholds', at, 'obligations'],
      'leads-to-nothing',
      `"${line.id}" leads to a duty and names none.`,
    ),
  ]);
}

function compareSameThing(a: Threshold, b: Threshold): boolean {
  const key = ({ basis, when, leadsTo }: Threshold): string => JSON.stringify([basis, when ?? null, leadsTo]);
  return a.leadsTo === 'scope' && key(a) === key(b);
}

function tiers({ tiers: { method, levels, questions, ...tiering } }: Regime): readonly RegimeFault[] {
  const scores = levels.slice(1).map(({ minimumScore }) => minimumScore);
  const matrix = tiering.matrix ?? [];
  const wrong = {
    single: levels.length !== 1,
    highest_answer: questions.length === 0,
    weighted_score:
      questions.length === 0 ||
      scores.some((score, at) => score === undefined || score <= (scores[at - 1] ?? -Infinity)),
    matrix: matrix.length === 0 || matrix.some(({ answers }) => answers.length !== questions.length),
    by_body: tiering.classifiedBy === undefined,
  }[method];
  const needs = {
    single: 'exactly one level',
    highest_answer: 'questions',
    weighted_score: 'questions, and for each level but the lowest a minimum score above the one before',
    matrix: 'a matrix with one answer per question in each row',
    by_body: 'the body that classifies',
  }[method];
  return faultIf(wrong, ['tiers', 'method'], 'method-incomplete', `The method "${method}" needs ${needs}.`);
}

/** Fields that are amounts or lengths wherever they stand; none of them can be negative. */
const NEVER_NEGATIVE: readonly string[] = [
  'amount',
  'from',
  'to',
  'n',
  'maxAmount',
  'minimumTotal',
  'mustContainProjectOver',
  'vatPercent',
];

/** Every value that is not verified says what is uncertain, and no amount or length is negative. */
function marks(value: unknown, path: Path): readonly RegimeFault[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => marks(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value as Record<string, unknown>);
  return [
    ...faultIf(
      'verified' in value && value.verified === false && !('note' in value),
      path,
      'unverified-without-note',
      'A value that is not verified needs a note that says what is uncertain.',
    ),
    ...entries.flatMap(([key, part]) => [
      ...faultIf(
        typeof part === 'number' && part < 0 && NEVER_NEGATIVE.includes(key),
        [...path, key],
        'negative',
        `${String(part)} is negative.`,
      ),
      ...marks(part, [...path, key]),
    ]),
  ];
}
