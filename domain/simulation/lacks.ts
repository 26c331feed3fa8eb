import { unknownFacts } from '../predicate';
import type { ReasonCode } from '../regime/reasons';
import type { ScopeWeighed } from '../regime/scope';

/** Something of a project that is not known and on which its scope may depend: a code of a scope finding, and the fact. */
export interface Lack {
  readonly code: ReasonCode;
  readonly fact: string;
}

const NONE: readonly Lack[] = [];
/** So many different sets of lacks are told apart; what comes after them shares the last. */
const MOST = 0xffff;

/** What is not known of a project, each once. What lies within a rounding depends on where the line is, and is not here. */
export function lacksOf({ reach, exclusions, thresholds, sums, entry }: ScopeWeighed): readonly Lack[] {
  const lacks: Lack[] = [];
  const add = (code: ReasonCode, facts: readonly string[]): void => {
    for (const fact of facts)
      if (!lacks.some((each) => each.code === code && each.fact === fact)) lacks.push({ code, fact });
  };
  if (reach.result === 'unknown') add('reach-unknown', unknownFacts(reach));
  for (const { explained } of exclusions)
    if (explained.result === 'unknown') add('exclusion-unknown', unknownFacts(explained));
  for (const { leadsTo, applies, appliesExplained, value, fact } of thresholds) {
    if (leadsTo !== 'scope' || applies === false) continue;
    if (applies === null && appliesExplained) add('threshold-unknown', unknownFacts(appliesExplained));
    if (value !== null) continue;
    const sum = sums.find(({ basisId }) => fact === `cost.${basisId}`);
    for (const { code } of sum?.faults ?? []) add(code, [fact]);
    if (sum && sum.missing.length > 0) add('cost-missing', [fact]);
    if (!sum) add('threshold-unknown', [fact]);
  }
  if (entry?.holds === 'unknown') add('voluntary-unknown', [entry.reason.facts['unknown'] ?? []].flat().map(String));
  return lacks.length === 0 ? NONE : lacks;
}

/** Sets of lacks, each kept once. */
export class Lacking {
  readonly all: (readonly Lack[])[] = [NONE];
  private readonly places = new Map<string, number>();

  placeOf(lacks: readonly Lack[]): number {
    if (lacks.length === 0) return 0;
    const key = lacks.map(({ code, fact }) => `${code} ${fact}`).join('|');
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = Math.min(this.all.length, MOST);
    if (place === this.all.length) this.all.push(lacks);
    this.places.set(key, place);
    return place;
  }
}
