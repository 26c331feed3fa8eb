import { unitsOf } from '../../domain/review/assessment/units';
import type { RatingInput } from '../../domain/review/commands';
import type { ReviewRule } from '../../domain/regime/review';

const FINDING = { text: 'Seen.', source: { kind: 'named', name: 'The business case' } } as const;

/** Everything that a rule has rated, at its best mark. */
export function ratingsUnder(rule: ReviewRule): readonly RatingInput[] {
  const [best] = rule.scale;
  if (!best) return [];
  return unitsOf(rule).map((unit) => ({ ...unit, level: best.id, finding: FINDING, advice: null }));
}

/** What a person still has to rate, as his own reading of the assessment says, at the scale's best mark: a request's body. */
export const ratingsMissing = (assessment: {
  readonly gaps: readonly { readonly criterion: string; readonly aspect: string | null }[];
  readonly scale: readonly { readonly id: string }[];
}) => ({
  ratings: assessment.gaps.map(({ criterion, aspect }) => ({
    ...{ criterion, aspect, level: assessment.scale[0]!.id, finding: FINDING },
  })),
});
