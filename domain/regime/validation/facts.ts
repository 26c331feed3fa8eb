import type { Predicate } from '../../predicate';
import { FACT_DICTIONARY, isReservedFact } from '../facts';
import type { Regime } from '../types';
import { faultAt, faultIf, type Path, type RegimeFault } from './faults';

/** Every fact that a rule names is supplied by somebody: a misspelt name would stay unknown for ever. */
export function factFaults(regime: Regime): readonly RegimeFault[] {
  const known = new Set([
    ...FACT_DICTIONARY.map(({ name }) => name),
    ...regime.costBases.map(({ id }) => `cost.${id}`),
    ...(regime.facts ?? []).map(({ name }) => name),
  ]);
  return [
    ...declarations(regime),
    ...voluntary(regime),
    ...namedFacts(regime, [])
      .filter(({ name }) => !known.has(name))
      .map(({ path, name }) => faultAt(path, 'unknown-fact', `Nobody supplies the fact "${name}".`)),
  ];
}

function declarations(regime: Regime): readonly RegimeFault[] {
  return (regime.facts ?? []).flatMap(({ name, type, values }, at) => [
    ...faultIf(
      isReservedFact(name),
      ['facts', at, 'name'],
      'reserved-fact',
      `"${name}" is not the submission's to state.`,
    ),
    ...faultIf(
      values !== undefined && type !== 'text' && type !== 'texts',
      ['facts', at, 'values'],
      'values-without-text',
      `Only a text has values to choose from; "${name}" is a ${type}.`,
    ),
  ]);
}

/** A submission asks for a voluntary review by a fact that it can state, with yes or no. */
function voluntary({ scope, facts }: Regime): readonly RegimeFault[] {
  const name = scope.voluntary?.fact;
  if (name === undefined) return [];
  const declared = facts?.find((fact) => fact.name === name);
  return faultIf(
    declared?.type !== 'boolean',
    ['scope', 'voluntary', 'fact'],
    'not-a-question',
    `"${name}" is no declared fact that is true or false.`,
  );
}

interface NamedFact {
  readonly path: Path;
  readonly name: string;
}

/** All leaves of all conditions, and the thresholds that compare a fact, wherever they stand in the document. */
function namedFacts(value: unknown, path: Path): readonly NamedFact[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => namedFacts(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const here = isFactReference(value) ? [{ path: [...path, 'fact'], name: value.fact }] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => namedFacts(part, [...path, key]))];
}

function isFactReference(value: object): value is Extract<Predicate, { fact: string }> {
  return 'fact' in value && typeof value.fact === 'string';
}
