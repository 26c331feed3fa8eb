import type { Field } from '../frame/form/fields';
import type { OversightWords } from './words';

/** Conditions of a decision as fields of its form. */
export const conditionsField = (words: OversightWords['decide']): Field => ({
  kind: 'list',
  pointer: '/conditions',
  label: words.conditions,
  hint: words.conditionsHint,
  least: 0,
  add: words.addCondition,
  remove: words.removeCondition,
  entry: words.condition,
  fields: [
    { kind: 'longText', pointer: '/text', label: words.conditionText, required: true, most: 4_000, rows: 3 },
    { kind: 'date', pointer: '/due', label: words.conditionDue },
    { kind: 'text', pointer: '/evidence', label: words.evidence, required: true, most: 2_000 },
    {
      kind: 'choice',
      pointer: '/ifMissed',
      label: words.ifMissed,
      required: true,
      options: [
        { value: 'notify', label: words.ifMissedWords.notify },
        { value: 'escalate', label: words.ifMissedWords.escalate },
      ],
    },
  ],
});

/** The reasons that rules ask for, each a field of its own. */
export const reasonFields = (
  asked: readonly (keyof OversightWords['decide']['reasonHints'])[],
  words: OversightWords['decide'],
  labels: Readonly<Record<keyof OversightWords['decide']['reasonHints'], string>>,
): readonly Field[] => [
  { kind: 'heading', pointer: '/reasons', label: words.reasons, hint: words.reasonsHint },
  ...asked.map((reason): Field => ({
    kind: 'longText',
    pointer: `/reasons/${reason}`,
    label: labels[reason],
    hint: words.reasonHints[reason],
    required: true,
    most: 10_000,
    rows: 4,
  })),
];

/** The body with conditions named by their number: names of conditions are the register's, nobody has to invent them. */
export function withConditionIds(
  { conditions, ...fields }: Readonly<Record<string, unknown>>,
  prefix: string,
): Record<string, unknown> {
  const stated = (conditions ?? []) as readonly Readonly<Record<string, unknown>>[];
  return {
    reasons: {},
    ...fields,
    conditions: stated.map((condition, index) => ({ id: `${prefix}${index + 1}`, ...condition })),
  };
}
