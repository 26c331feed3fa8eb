import type { Regime } from '../types';
import { differencesOf, type Difference, type Node } from './diff';
import { conditionInWords, valueInWords } from './words';

/** What kind of change it is: to what a rule demands, or only to what is said about it. */
export type ChangeWeight = 'rule' | 'words';

/** One change between two versions, as a person reads it. */
export interface RegimeChange {
  /** Section of the document: `thresholds`. */
  readonly section: string;
  /** The rule within it, by its identity; null for a field of the section itself. */
  readonly rule: string | null;
  /** Steps below the rule, joined by dots; empty where the rule as a whole came or went. */
  readonly field: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly weight: ChangeWeight;
  readonly before: Node | null;
  readonly after: Node | null;
  /** One English sentence. */
  readonly sentence: string;
}

/** Fields that say something about a rule and demand nothing. */
const WORDS: readonly string[] = [
  'label',
  'note',
  'legalRef',
  'sourceUrl',
  'verified',
  'terms',
  'legalBasis',
  'languages',
  'text',
  'ref',
];

/** Fields of the document's own name, which differ between any two versions. */
const NAMES: readonly string[] = ['version'];

/**
 * Everything in which two versions of rules differ, rules before words. The name of the version itself is no difference.
 * Two documents with the same content in another order have none.
 */
export function compareRegimes(before: Regime, after: Regime): readonly RegimeChange[] {
  const found = differencesOf(asNode(before), asNode(after)).filter(({ path: [first = ''] }) => !NAMES.includes(first));
  const changes = found.map((difference) => changeOf(difference, before, after));
  return [...changes.filter(({ weight }) => weight === 'rule'), ...changes.filter(({ weight }) => weight === 'words')];
}

const asNode = (regime: Regime): Node => regime as unknown as Node;

function changeOf(difference: Difference, earlier: Regime, later: Regime): RegimeChange {
  const { path, before, after } = difference;
  const [section = '', ...below] = path;
  const inList = Array.isArray(earlier[section as keyof Regime] ?? later[section as keyof Regime]);
  const rule = inList ? (below[0] ?? null) : null;
  const field = (inList ? below.slice(1) : below).join('.');
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const weight = path.some((step) => WORDS.includes(step)) ? 'words' : 'rule';
  const sentence = sentenceOf({ section, rule, field, kind }, difference, earlier, later);
  return { section, rule, field, kind, weight, before: before ?? null, after: after ?? null, sentence };
}

function sentenceOf(
  { section, rule, field, kind }: Pick<RegimeChange, 'section' | 'rule' | 'field' | 'kind'>,
  { path, before, after }: Difference,
  earlier: Regime,
  later: Regime,
): string {
  const name = nameOf(section, rule, later) ?? nameOf(section, rule, earlier);
  const subject = [spaced(section), name ?? rule].filter((each) => each !== null).join(' ');
  const what = field === '' ? subject : `${subject}, ${field.split('.').map(spaced).join(', ')}`;
  const plain = [earlier, later].some(({ thresholds }) =>
    thresholds.some(({ id, basis }) => id === rule && 'fact' in basis),
  );
  const said = (value: Node | undefined, { money: { currency } }: Regime): string =>
    conditionInWords(value, currency) ?? valueInWords(value, plain ? '' : (path.at(-1) ?? ''), currency);
  if (kind === 'added') return `${capital(what)}: new${field === '' ? '' : `, ${said(after, later)}`}.`;
  if (kind === 'removed')
    return `${capital(what)}: no longer there${field === '' ? '' : `; it was ${said(before, earlier)}`}.`;
  const [was, is] = [said(before, earlier), said(after, later)];
  const lists = listChange(before, after, later);
  if (lists !== null) return `${capital(what)}: ${lists}.`;
  return `${capital(what)}: ${is} instead of ${was}.`;
}

/** What a list of plain values gained and lost; null for anything else. */
function listChange(before: Node | undefined, after: Node | undefined, { money: { currency } }: Regime): string | null {
  const plain = (node: Node | undefined): node is readonly string[] =>
    Array.isArray(node) && node.every((each) => typeof each === 'string');
  if (!plain(before) || !plain(after)) return null;
  const gained = after.filter((each) => !before.includes(each));
  const lost = before.filter((each) => !after.includes(each));
  if (gained.length + lost.length === 0) return `in another order, ${valueInWords(after, '', currency)}`;
  return [
    ...(gained.length > 0 ? [`now also ${valueInWords(gained, '', currency)}`] : []),
    ...(lost.length > 0 ? [`no longer ${valueInWords(lost, '', currency)}`] : []),
  ].join('; ');
}

/** The label of a rule in a list, in quotation marks. */
function nameOf(section: string, rule: string | null, regime: Regime): string | null {
  const list: unknown = regime[section as keyof Regime];
  if (rule === null || !Array.isArray(list)) return null;
  const entry = (list as readonly { id?: string; key?: string; label?: { en?: string } }[]).find(
    ({ id, key }) => id === rule || key === rule,
  );
  return entry?.label?.en === undefined ? null : `“${entry.label.en}”`;
}

const spaced = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
