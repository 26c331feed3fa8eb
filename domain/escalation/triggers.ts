import { evaluate, type Truth } from '../predicate';
import type { Trigger } from '../regime/intervention';
import { factsUsed, valuesOf, type SourcedFacts, type UsedFact } from './facts';

/** A trigger that has fired. `spent`: it was reset while its condition still held, and fires again only after that. */
export interface Fired {
  readonly triggerId: string;
  readonly status: 'fired' | 'spent';
}

/** What becomes of a trigger. */
export type TriggerChange =
  | { readonly kind: 'fire'; readonly rule: Trigger; readonly used: readonly UsedFact[] }
  | {
      readonly kind: 'reset';
      readonly triggerId: string;
      readonly used: readonly UsedFact[];
      /** Its condition does not hold any more: it may fire again at once. */
      readonly rearmed: boolean;
    }
  | { readonly kind: 'rearm'; readonly triggerId: string };

/**
 * What the facts do to the triggers, in the order of the rules: one fires when its condition is true, once, until it is
 * reset; it is reset when `resetsWhen` is true or, without that, when its condition is false. A condition that is unknown
 * does neither. A trigger that the rules do not know any more is reset.
 */
export function triggerChanges(
  rules: readonly Trigger[],
  fired: readonly Fired[],
  facts: SourcedFacts,
): readonly TriggerChange[] {
  const gone = fired.filter(({ triggerId }) => !rules.some(({ id }) => id === triggerId));
  return [
    ...gone.map(({ triggerId }) => ({ kind: 'reset', triggerId, used: [], rearmed: true }) as const),
    ...rules.flatMap((rule) => changeOf(rule, fired.find(({ triggerId }) => triggerId === rule.id) ?? null, facts)),
  ];
}

function changeOf(rule: Trigger, fired: Fired | null, facts: SourcedFacts): readonly TriggerChange[] {
  const values = valuesOf(facts);
  const { id: triggerId, when, resetsWhen } = rule;
  const holds: Truth = evaluate(when, values).result;
  if (fired === null) return holds === 'true' ? [{ kind: 'fire', rule, used: factsUsed(when, facts) }] : [];
  if (fired.status === 'spent') return holds === 'false' ? [{ kind: 'rearm', triggerId }] : [];
  const resets = resetsWhen === undefined ? holds === 'false' : evaluate(resetsWhen, values).result === 'true';
  if (!resets) return [];
  return [{ kind: 'reset', triggerId, used: factsUsed(resetsWhen ?? when, facts), rearmed: holds === 'false' }];
}
