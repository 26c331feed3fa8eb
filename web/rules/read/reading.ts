import type { ClockBudget } from '../../../domain/clock';
import type { FactValue, Predicate } from '../../../domain/predicate';
import type { Label, Provenance } from '../../../domain/regime/common';
import type { Regime } from '../../../domain/regime/types';
import { wordOf } from '../../components/standing';
import { budgetText, localeOf, minorText, numberText } from '../../format';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import { termsOf, type Terms } from '../../terms';
import { valueWords } from './values';
import type { ValueWords } from './values/words';
import { readingWords, type ReadingWords } from './words';

/** What a rule says: a name of what it says, and what. */
export type Row = readonly [name: string, text: string];

/** One rule as it is read: its name, what it says, and where it comes from. */
export interface Item {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly of: Provenance;
}

/** A part of a version of rules. */
export interface Section {
  readonly id: keyof ReadingWords['sections'];
  readonly items: readonly Item[];
}

/** Everything that a section is written with. */
export interface Reading {
  readonly rules: Regime;
  readonly language: Language;
  readonly terms: Terms;
  readonly words: ReadingWords;
  readonly values: ValueWords;
  /** Of minor units of the currency of the rules. */
  readonly money: (minor: number) => string;
  readonly time: (budget: ClockBudget) => string;
  /** Several, or the word for none. */
  readonly list: (texts: readonly string[]) => string;
  readonly yesNo: (value: boolean) => string;
  readonly body: (key: string) => string;
  readonly label: (label: Label) => string;
  readonly condition: (predicate: Predicate) => string;
}

/** What the rules are read with in a language. */
export function readingOf(rules: Regime, language: Language): Reading {
  const terms = termsOf(rules, language);
  const words = readingWords(language);
  const list = new Intl.ListFormat(localeOf(language), { style: 'long', type: 'unit' });
  const plain = {
    rules,
    language,
    terms,
    words,
    values: valueWords(language),
    money: (minor: number) => minorText({ minor, currency: rules.money.currency }, language),
    time: (budget: ClockBudget) => budgetText(budget, language),
    list: (texts: readonly string[]) => (texts.length === 0 ? words.none : list.format(texts)),
    yesNo: (value: boolean) => (value ? words.yes : words.no),
    body: (key: string) => (key === 'agency' ? words.agency : terms.body(key)),
    label: terms.text,
  };
  return { ...plain, condition: (predicate) => conditionText(predicate, plain) };
}

type Plain = Omit<Reading, 'condition'>;

/** A condition as a sentence, in the words of the rules. */
function conditionText(predicate: Predicate, reading: Plain): string {
  const { words } = reading;
  if ('all' in predicate) return predicate.all.length === 0 ? words.always : joined(predicate.all, words.and, reading);
  if ('any' in predicate) return joined(predicate.any, words.or, reading);
  if ('not' in predicate) return words.not(conditionText(predicate.not, reading));
  const { fact, is, value } = predicate;
  const name = factText(fact, reading);
  if (is === 'known') return value === false ? words.compare.unknown(name) : words.compare.known(name);
  return words.compare[is](name, valueText(fact, value, reading));
}

const joined = (parts: readonly Predicate[], word: string, reading: Plain): string =>
  parts
    .map((part) => {
      const text = conditionText(part, reading);
      return parts.length > 1 && ('all' in part || 'any' in part) ? `(${text})` : text;
    })
    .join(` ${word} `);

/** What a fact is called in a sentence. */
export function factText(fact: string, { terms, values }: Pick<Plain, 'terms' | 'values'>): string {
  if (fact.startsWith('cost.')) return `“${terms.costBasis(fact.slice('cost.'.length))}”`;
  const known = values.facts[fact];
  if (known !== undefined) return known;
  const label = terms.fact(fact);
  return label === fact ? wordOf({}, fact) : `“${label}”`;
}

function valueText(fact: string, value: FactValue, reading: Plain): string {
  const { words, list, money, language, yesNo } = reading;
  if (value === null) return words.none;
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return fact.startsWith('cost.') ? money(value) : numberText(value, language, 2);
  if (typeof value === 'string') return wordFor(fact, value, reading);
  return list(value.map((each) => wordFor(fact, each, reading)));
}

/** What a text that a fact may have is called. */
function wordFor(fact: string, value: string, { rules, terms, values, language }: Plain): string {
  const { case: cases, course } = stageWords(language);
  if (fact === 'agency.type') return wordOf(values.agencyType, value);
  if (fact === 'project.kind') return wordOf(cases.kind, value);
  if (/^rating\.\w+Level$/.test(fact)) return terms.level(value);
  if (fact.startsWith('rating.')) return wordOf(course.light, value);
  if (fact === 'tier.level' || fact === 'tier.classified') return terms.tier(value);
  if (fact === 'project.stage') return terms.stage(value);
  if (fact === 'review.outcome') return terms.outcome(value);
  if (fact === 'review.riskProfile') return terms.riskProfile(value);
  if (fact === 'scope.calledInBy') return terms.body(value);
  const declared = rules.facts?.find(({ name }) => name === fact)?.values?.find((each) => each.value === value);
  return declared ? terms.text(declared.label) : wordOf({}, value);
}

/** The rows of which something is said. */
export const rowsOf = (...rows: readonly (Row | false | null | undefined)[]): readonly Row[] =>
  rows.filter((row): row is Row => Array.isArray(row) && row[1] !== '');
