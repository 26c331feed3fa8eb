import { addDays } from '../calendar/dates';
import { evaluate, type Explained, type Predicate } from '../predicate';
import type { LocalDate } from '../time';
import { valuesOf, type SourcedFacts } from './facts';

/** Facts that grow by one with every day on which nothing happens. */
const GROWING: readonly string[] = ['report.daysLate', 'statement.staleDays'];

/**
 * The next day on which time alone may change what the rules say: the first on which a growing fact passes a number that
 * a rule compares it with. Null while none will: a report that is not late yet becomes so by an event of its own.
 */
export function nextLook(predicates: readonly Predicate[], facts: SourcedFacts, today: LocalDate): LocalDate | null {
  const values = valuesOf(facts);
  const days = predicates.flatMap((predicate) => daysUntilChange(evaluate(predicate, values)));
  return days.length === 0 ? null : addDays(today, Math.min(...days));
}

function daysUntilChange(node: Explained): readonly number[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.parts.flatMap(daysUntilChange);
    case 'not':
      return daysUntilChange(node.part);
    case 'fact': {
      const { fact, is, expected, actual } = node;
      if (!GROWING.includes(fact) || typeof expected !== 'number' || typeof actual !== 'number') return [];
      if (fact === 'report.daysLate' && actual === 0) return [];
      // Strictly beyond, or the first day beyond "no more than".
      const passedAt = is === '>' || is === '<=' ? Math.floor(expected) + 1 : Math.ceil(expected);
      return passedAt > actual ? [passedAt - actual] : [];
    }
    case 'fault':
      return [];
  }
}
