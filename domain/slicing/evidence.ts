import type { Aggregation } from '../regime/admission';
import type { SliceKey } from './types';

/**
 * What each tie counts where the regime does not say. A point stands for two bits: that two projects of one agency have
 * it in common by chance is half as likely twice over with each point more. One that is rarely there by chance suffices
 * alone. A supplier or a budget line is one of some dozens; both together are met by chance too often, and a text that
 * is nearly the same, or invoices in a row, are needed beside one of them.
 */
const USUAL_POINTS: Readonly<Record<SliceKey, number>> = {
  declared_dependency: 6,
  same_contract: 6,
  shared_system: 6,
  similar_text: 4,
  consecutive_invoices: 4,
  same_supplier: 2,
  same_budget_line: 2,
};

const USUAL_MINIMUM = 6;
/** What so many projects of one agency have in common within a window tells nothing of any two of them. */
const USUAL_COMMON = 25;
/** A platform or a framework contract that an agency works with for years tells next to nothing. */
const USUAL_FAMILIAR = { above: 10, points: 1 } as const;
/** Who cuts a project up often files its parts soon after each other. */
const USUAL_CLOSENESS = { days: 60, points: 1 } as const;
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
  /** What more projects of an agency than these share over all years counts at most so much. */
  readonly familiar: { readonly above: number; readonly points: number };
  readonly closeInTime: { readonly days: number; readonly points: number };
}

/** The rule's weighing. */
export const weighingOf = ({ keys, evidence, similarTextMinimum, windowMonths }: Aggregation): Weighing => ({
  keys,
  points: { ...USUAL_POINTS, ...evidence?.points },
  minimum: evidence?.minimum ?? USUAL_MINIMUM,
  commonAbove: evidence?.commonAbove ?? USUAL_COMMON,
  similarity: similarTextMinimum ?? USUAL_SIMILARITY,
  windowMonths,
  familiar: evidence?.familiar ?? USUAL_FAMILIAR,
  closeInTime: evidence?.closeInTime ?? USUAL_CLOSENESS,
});
