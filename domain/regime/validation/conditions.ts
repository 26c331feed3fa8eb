import type { Predicate } from '../../predicate';
import { FACT_DICTIONARY, type FactType } from '../facts';
import type { Regime } from '../types';
import { faultAt, type Path, type RegimeFault } from './faults';

interface Known {
  readonly type: FactType;
  /** The values that it may have; undefined: any. */
  readonly values?: readonly string[];
}

type Comparison = Extract<Predicate, { fact: string }>;

/** Conditions that hold of no project, since they compare a fact with what it can never be. */
export function conditionFaults(regime: Regime): readonly RegimeFault[] {
  const known = new Map<string, Known>([
    ...FACT_DICTIONARY.map(({ name, type }) => [name, { type }] as const),
    ...regime.costBases.map(({ id }) => [`cost.${id}`, { type: 'amount' }] as const),
    ...(regime.facts ?? []).map(
      ({ name, type, values }) =>
        [name, { type, ...(values && { values: values.map(({ value }) => value) }) }] as const,
    ),
  ]);
  return comparisonsIn(regime, []).flatMap(({ path, comparison }) => {
    const fact = known.get(comparison.fact);
    return fact ? faultsOf(comparison, fact, path) : [];
  });
}

const JS_TYPE: Readonly<Record<FactType, 'string' | 'number' | 'boolean'>> = {
  text: 'string',
  texts: 'string',
  date: 'string',
  number: 'number',
  amount: 'number',
  boolean: 'boolean',
};

function faultsOf({ fact, is, value }: Comparison, { type, values }: Known, path: Path): readonly RegimeFault[] {
  if (is === 'known') return [];
  const compared: readonly unknown[] = Array.isArray(value) ? value : [value];
  return compared.flatMap((each, at) => {
    const here: Path = Array.isArray(value) ? [...path, 'value', at] : [...path, 'value'];
    if (each === null) return [];
    if (typeof each !== JS_TYPE[type]) {
      return [faultAt(here, 'wrong-type', `"${fact}" is a ${type} and can never be ${JSON.stringify(each)}.`)];
    }
    if (values && typeof each === 'string' && !values.includes(each)) {
      return [faultAt(here, 'unknown-value', `"${fact}" can only be ${values.join(', ')}; not "${each}".`)];
    }
    return [];
  });
}

/** Every comparison of every condition, wherever it stands in the document. */
function comparisonsIn(value: unknown, path: Path): readonly { path: Path; comparison: Comparison }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => comparisonsIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const here = isComparison(value) ? [{ path, comparison: value }] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => comparisonsIn(part, [...path, key]))];
}

const isComparison = (value: object): value is Comparison =>
  'fact' in value && typeof value.fact === 'string' && 'is' in value;
