import type { InvoicePart } from '../../domain/invoice/essentials';
import { attributeOf, childrenOf, elementAt, textAt, textOf, type Element } from './element';
import type { FieldReader } from './fields';

/** A line, as far as its cost class and its amount go. */
export interface InvoiceLine {
  readonly codes: readonly string[];
  readonly accounting: string | null;
  /** BT-131 in minor units. */
  readonly net: number;
}

/** So many kinds of lines are told apart; what is beyond them is one part without codes. */
const MOST_PARTS = 50;

const MOST_CODES = 5;
const LONGEST = 100;

/** BG-25: the lines of the invoice; an amount that cannot be read becomes a fault of the reader. */
export const linesOf = (fields: FieldReader, name: string): readonly InvoiceLine[] =>
  childrenOf(fields.root, name).map((line) => ({
    codes: codesOf(line),
    accounting: textAt(line, 'AccountingCost')?.slice(0, LONGEST) ?? null,
    net: fields.amount('BT-131', 'BR-24', elementAt(line, 'LineExtensionAmount')) ?? 0,
  }));

const codesOf = (line: Element): readonly string[] =>
  childrenOf(elementAt(line, 'Item'), 'CommodityClassification')
    .map((each) => elementAt(each, 'ItemClassificationCode'))
    .flatMap((code) => {
      const text = textOf(code);
      return text === null ? [] : [`${attributeOf(code, 'listID') ?? ''}:${text}`.slice(0, LONGEST)];
    })
    .slice(0, MOST_CODES);

/** Lines that have the same codes and the same accounting reference as one part, in the order of their first line. */
export function partsOf(lines: readonly InvoiceLine[], accounting: string | null): readonly InvoicePart[] {
  const parts = new Map<string, InvoicePart>();
  for (const { net, ...line } of lines) {
    const own = { codes: line.codes, accounting: line.accounting ?? accounting };
    const alike = parts.size < MOST_PARTS || parts.has(JSON.stringify(own)) ? own : { codes: [], accounting: null };
    const key = JSON.stringify(alike);
    const before = parts.get(key);
    parts.set(key, { ...alike, net: (before?.net ?? 0) + net, lines: (before?.lines ?? 0) + 1 });
  }
  return [...parts.values()];
}
