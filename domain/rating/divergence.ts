import type { Rating } from '../regime/oversight';

export type Rater = Rating['raters'][number];

/** The level that a rater gave last. */
export interface RaterLevel {
  readonly rater: Rater;
  readonly level: string;
}

/** How far raters stand apart, in levels of the regime's scale. */
export interface Divergence {
  readonly levels: number;
  readonly best: RaterLevel;
  readonly worst: RaterLevel;
  /** The gap is wide enough that the regime wants somebody told. */
  readonly alarming: boolean;
}

/**
 * The gap between the best and the worst rater; null where fewer than two have rated. Levels without a light
 * (colour `none`) are no rating. A regime that names no number of levels is alarmed by one.
 */
export function divergenceOf(given: readonly RaterLevel[], rating: Rating): Divergence | null {
  const lit = rating.scale.filter(({ colour }) => colour !== 'none').toSorted((a, b) => a.order - b.order);
  const rank = new Map(lit.map(({ id }, index) => [id, index]));
  const ranked = given
    .flatMap((each) => {
      const at = rank.get(each.level);
      return at === undefined ? [] : [{ ...each, at }];
    })
    .toSorted((a, b) => a.at - b.at);
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (!best || !worst || ranked.length < 2) return null;
  const levels = worst.at - best.at;
  const { at: _best, ...bestLevel } = best;
  const { at: _worst, ...worstLevel } = worst;
  return { levels, best: bestLevel, worst: worstLevel, alarming: levels >= (rating.divergenceAlertLevels ?? 1) };
}
