import type { Aggregation } from '../regime/admission';
import type { SliceKey } from './types';

/**
 * What each tie counts where the regime does not say. One that is rarely there by chance suffices alone; two that often
 * are (a supplier, a budget line, a similar text) are needed together.
 */
const USUAL_POINTS: Readonly<Record<SliceKey, number>> = {
  declared_dependency: 2,
  same_contract: 2,
  shared_system: 2,
  same_supplier: 1,
  same_budget_line: 1,
  similar_text: 1,
};

const USUAL_MINIMUM = 2;
/** What so many projects of one agency have in common within a window tells nothing of any two of them. */
const USUAL_COMMON = 25;
/** Percent of words in common from which on texts are similar. */
const USUAL_SIMILARITY = 60;

/** How ties are weighed, with every default filled in. */
export interface Weighing {
  readonly keys: readonly SliceKey[];
  readonly points: Readonly<Record<SliceKey, number>>;
  readonly minimum: number;
  readonly commonAbove: number;
  readonly similarity: number;
  readonly windowMonths: number;
}

/** The rule's weighing. */
export const weighingOf = ({ keys, evidence, similarTextMinimum, windowMonths }: Aggregation): Weighing => ({
  keys,
  points: { ...USUAL_POINTS, ...evidence?.points },
  minimum: evidence?.minimum ?? USUAL_MINIMUM,
  commonAbove: evidence?.commonAbove ?? USUAL_COMMON,
  similarity: similarTextMinimum ?? USUAL_SIMILARITY,
  windowMonths,
});
