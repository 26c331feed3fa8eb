import type { Criterion, ReviewRule, ScaleLevel } from '../../regime/review';
import type { RatingState, Sheet } from '../state/assessment';

/** Something that is rated on its own. */
export interface Unit {
  readonly criterion: string;
  readonly aspect: string | null;
}

/** What a rating lacks before it can be final. */
export interface RatingGap extends Unit {
  readonly lacks: readonly ('level' | 'finding' | 'advice')[];
}

/** The name under which the state keeps a rating; ids have no slash. */
export const unitKey = ({ criterion, aspect }: Unit): string =>
  aspect === null ? criterion : `${criterion}/${aspect}`;

/** The level of this criterion follows from its aspects and is never stated. */
export const isComputed = ({ aspects }: Criterion, { assessment }: ReviewRule): boolean =>
  assessment?.areaLevel === 'worst_aspect' && (aspects ?? []).length > 0;

/** Everything that a member rates: each aspect, and each criterion whose level does not follow from its aspects. */
export const unitsOf = (rule: ReviewRule): readonly Unit[] =>
  rule.criteria.flatMap((criterion) => [
    ...(isComputed(criterion, rule) ? [] : [{ criterion: criterion.id, aspect: null }]),
    ...(criterion.aspects ?? []).map(({ id }) => ({ criterion: criterion.id, aspect: id })),
  ]);

export const levelOf = ({ scale }: ReviewRule, id: string): ScaleLevel | undefined =>
  scale.find((level) => level.id === id);

/** What is demanded of a rating at this level and is not there. */
export function lacksOf(rating: RatingState, level: ScaleLevel | undefined): RatingGap['lacks'] {
  return [
    ...(level?.findingRequired === true && !rating.finding ? (['finding'] as const) : []),
    ...(level?.adviceRequired === true && !rating.advice ? (['advice'] as const) : []),
  ];
}

/** What a sheet lacks before its member can call it final, in the order of the criteria. */
export function gapsOf(sheet: Sheet | undefined, rule: ReviewRule): readonly RatingGap[] {
  return unitsOf(rule).flatMap((unit): RatingGap[] => {
    const rating = sheet?.ratings[unitKey(unit)];
    const lacks = rating ? lacksOf(rating, levelOf(rule, rating.level)) : (['level'] as const);
    return lacks.length > 0 ? [{ ...unit, lacks }] : [];
  });
}
