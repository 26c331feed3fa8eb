import { z } from 'zod';
import { MAX_PREDICATE_DEPTH, MAX_PREDICATE_NODES, type Predicate } from '../../domain/predicate';
import { COST_CLASSES } from '../../domain/regime/common';

/** Everything in a regime is bounded: the document comes from outside and is kept for ever. */
export const MOST_ITEMS = 200;

/** A list with so many items at most. */
export const list = <T extends z.ZodType>(item: T): z.ZodArray<T> => z.array(item).max(MOST_ITEMS);

/** An identifier within the regime, used in references, URLs and ids of clocks. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'Letters, digits, ".", "_" and "-", at most 64, no sign first.');

/** A short text for people. */
export const text = z.string().min(1).max(500);

/** A text of several sentences. */
export const prose = z.string().min(1).max(4000);

/** ISO 8601 date. */
export const date = z.iso.date();

/** A whole number that is not negative, safe in a computation; for amounts: minor units. */
export const count = z.int().min(0);

/** A year of prices. */
export const year = z.int().min(1900).max(2200);

/** Minor units of the regime's currency. */
export const amount = z.int().min(0);

/** A whole percentage. */
export const percent = z.int().min(0).max(1000);

/** A share in whole percent. */
export const share = z.int().min(0).max(100);

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A text by language; English is always there. */
export const label = z
  .object({ en: text.describe('The text in English.') })
  .catchall(text)
  .superRefine((labels, context) => {
    for (const language of Object.keys(labels)) {
      if (!LANGUAGE.test(language))
        context.addIssue({ code: 'custom', path: [language], message: 'Not a language tag.' });
    }
  });

/** Where a rule comes from; fields that every rule may carry. */
export const provenance = {
  verified: z
    .boolean()
    .optional()
    .describe('False: the value is not verified; every finding and screen that uses it says so.'),
  legalRef: text.optional().describe('The provision: act and section, or the published page.'),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional()
    .describe('Where it can be read.'),
  note: prose.optional().describe('What is uncertain or was chosen, and why.'),
};

/** The classes into which every cost is broken down. */
export const costClass = z.enum(COST_CLASSES);

/** An amount of time. */
export const budget = z.strictObject({
  n: z.int().min(0).max(10_000).describe('How many.'),
  unit: z
    .enum(['working_day', 'day', 'week', 'month', 'quarter', 'year'])
    .describe('Of what: working days are those of the regime’s calendar.'),
});

/** The time of a clock. */
export const clockBudget = z.strictObject({
  n: z.int().min(0).max(10_000).describe('How many.'),
  unit: z
    .enum(['working_day', 'day', 'week', 'month', 'quarter', 'year', 'hour'])
    .describe(
      'Of what: working days are those of the regime’s calendar; hours run from the very instant of the start.',
    ),
});

/** Whether and how far a last day moves that is not a working day. */
export const roll = z.enum(['none', 'next_working_day']);

const factValue = z.union([text, z.number(), z.boolean(), z.null(), z.array(text).max(MOST_ITEMS)]);

const leaf = {
  fact: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9._<>-]{0,99}$/)
    .describe('The name of the fact; see the dictionary of facts.'),
  is: z
    .enum(['=', '!=', '>', '>=', '<', '<=', 'in', 'not_in', 'contains', 'known'])
    .describe('How the fact is compared. `known` asks whether it is stated at all.'),
  value: factValue.describe('What it is compared with. Amounts are minor units of the regime’s currency.'),
};

// The same object at every call: what walks the schema knows by identity that it was there before.
const node: z.ZodType<Predicate> = z
  .lazy(() => anyNode)
  .meta({ id: 'Condition', description: 'A condition on named facts, as data.' });
const anyNode = z.union([
  z.strictObject({ all: list(node).describe('True when every part is.') }),
  z.strictObject({ any: list(node).describe('True when one part is.') }),
  z.strictObject({ not: node.describe('True when this is false.') }),
  z.strictObject(leaf),
]);

/** A condition as data, no deeper and no larger than the domain evaluates. */
export const predicate = z.preprocess(refuseTooDeep, node);

/** A condition that also says where it comes from. */
export const sourcedPredicate = z.preprocess(
  refuseTooDeep,
  z.union([
    z.strictObject({ all: list(node).describe('True when every part is.'), ...provenance }),
    z.strictObject({ any: list(node).describe('True when one part is.'), ...provenance }),
    z.strictObject({ not: node.describe('True when this is false.'), ...provenance }),
    z.strictObject({ ...leaf, ...provenance }),
  ]),
);

/** Measures before the schema descends, since a schema that recurses on a hostile document would exhaust the stack. */
function refuseTooDeep(value: unknown, context: z.RefinementCtx): unknown {
  let [level, depth, nodes] = [[value], 0, 0];
  while (level.length > 0) {
    depth += 1;
    nodes += level.length;
    if (depth > MAX_PREDICATE_DEPTH + 1 || nodes > MAX_PREDICATE_NODES) {
      context.addIssue({ code: 'custom', message: `A condition has at most ${MAX_PREDICATE_DEPTH} levels.` });
      return z.NEVER;
    }
    level = level.flatMap(childrenOf);
  }
  return value;
}

/** Groups and what they hold; a list belongs to its group, so it is no level of its own. */
function childrenOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { all, any, not } = value as Record<string, unknown>;
  return [all, any]
    .filter(Array.isArray)
    .flat()
    .concat(not === undefined ? [] : [not]);
}

/**
 * A type written out so that two ways of writing the same one are assignable to each other, and no others: whether a
 * field is optional becomes a value, since otherwise a schema that forgot an optional field would still fit its type.
 */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: readonly [Presence<T, Key>, Plain<T[Key]>] }
    : T;

type Presence<T, Key extends keyof T> =
  Pick<T, Key> extends Required<Pick<T, Key>> ? 'always there' : 'may be left out';

/** Whether two types are the same, field by field, optional fields included. */
export type Same<A, B> = [Plain<A>, Plain<B>] extends [Plain<B>, Plain<A>] ? true : false;

/** Takes nothing but truths: a false among them does not compile. */
export type AllTrue<T extends readonly true[]> = T;
