import { evaluate, type Explained, type Facts, type FactValue, type Predicate } from '../predicate';

/** A fact of a running case, and where it comes from: an event (`project/<id>#<seq>`), or what it was derived from. */
export interface SourcedFact {
  readonly value: FactValue;
  readonly source: string;
}

/** Facts by name. One that is not there is not known, which no rule takes for good news. */
export type SourcedFacts = Readonly<Record<string, SourcedFact>>;

/** A fact as a rule saw it; null where it was not known. */
export interface UsedFact {
  readonly name: string;
  readonly value: FactValue;
  readonly source: string | null;
}

/** The values alone, for predicates. */
export const valuesOf = (facts: SourcedFacts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));

/** The facts that a predicate names, as they are; each once, in its order. */
export function factsUsed(predicate: Predicate, facts: SourcedFacts): readonly UsedFact[] {
  const names = new Set<string>();
  collect(evaluate(predicate, valuesOf(facts)), names);
  return [...names].map((name) => {
    const { value = null, source = null } = facts[name] ?? {};
    return { name, value, source };
  });
}

function collect(node: Explained, names: Set<string>): void {
  switch (node.kind) {
    case 'all':
    case 'any':
      for (const part of node.parts) collect(part, names);
      return;
    case 'not':
      collect(node.part, names);
      return;
    case 'fact':
      names.add(node.fact);
      return;
    case 'fault':
  }
}
