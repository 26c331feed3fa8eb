import type { Criterion, ReviewRule } from '../../regime/review';
import type { ReviewState } from '../state';
import type { RatingState, Sheet } from '../state/assessment';
import { isComputed, levelOf, unitKey } from './units';

/** What a level stands on: the levels behind it, each with what it counted as (null: for nothing, it does not apply). */
export interface LevelGround {
  readonly personId: string;
  readonly aspect: string | null;
  readonly level: string;
  readonly countsAs: string | null;
}

/** One member's level of a criterion. */
export interface MemberLevel {
  readonly personId: string;
  readonly level: string;
  /** `stated` by the member, or the `worst_aspect` of those he rated. */
  readonly by: 'stated' | 'worst_aspect';
  readonly because: readonly LevelGround[];
}

/** What the council's members say of a criterion together. Spread: steps on the scale between best and worst. */
export interface CriterionLevel {
  readonly criterion: string;
  /** How many counted members gave each mark; marks that nobody gave are left out. */
  readonly distribution: Readonly<Record<string, number>>;
  readonly counted: number;
  readonly best: string | null;
  readonly worst: string | null;
  /** The middle one; of an even number the worse of the two in the middle. */
  readonly median: string | null;
  readonly spread: number | null;
  /**
   * The council's level. `one_rater`: there is one. `worst_aspect`: the rule takes the worst aspect, so the worst that any
   * member gave stands. `median`: else.
   */
  readonly level: string | null;
  readonly by: 'one_rater' | 'worst_aspect' | 'median' | null;
  /** The ratings on which the level stands. */
  readonly because: readonly LevelGround[];
  readonly members: readonly MemberLevel[];
}

/** The sheets that count: final, and of members who are clear. */
export function countedSheets({ assessment, members }: ReviewState): readonly Sheet[] {
  const clear = new Set(members.filter(({ standing }) => standing === 'clear').map(({ personId }) => personId));
  return assessment.sheets.filter(
    ({ personId, standing, submittedAt }) => standing === 'counts' && submittedAt !== null && clear.has(personId),
  );
}

/** The council's level of each criterion, from the sheets given; shown to nobody while they are sealed. */
export const councilLevels = (sheets: readonly Sheet[], rule: ReviewRule): readonly CriterionLevel[] =>
  rule.criteria.map((criterion) =>
    together(
      criterion,
      sheets.flatMap((sheet) => memberLevel(sheet, criterion, rule) ?? []),
      rule,
    ),
  );

/** A member's level of a criterion: stated, or the worst of its aspects; null while he has rated nothing of it. */
export function memberLevel(sheet: Sheet, criterion: Criterion, rule: ReviewRule): MemberLevel | null {
  const ground = (aspect: string | null, { level }: RatingState): LevelGround => {
    return { personId: sheet.personId, aspect, level, countsAs: effective(level, rule) };
  };
  if (!isComputed(criterion, rule)) {
    const rating = sheet.ratings[criterion.id];
    if (!rating) return null;
    return { personId: sheet.personId, level: rating.level, by: 'stated', because: [ground(null, rating)] };
  }
  const grounds = (criterion.aspects ?? []).flatMap(({ id }) => {
    const rating = sheet.ratings[unitKey({ criterion: criterion.id, aspect: id })];
    return rating ? [ground(id, rating)] : [];
  });
  const [first] = grounds;
  if (!first) return null;
  const worst = worstOf(grounds, rule);
  const because = worst === null ? grounds : grounds.filter(({ countsAs }) => countsAs === worst);
  return { personId: sheet.personId, level: worst ?? first.level, by: 'worst_aspect', because };
}

function together({ id }: Criterion, members: readonly MemberLevel[], rule: ReviewRule): CriterionLevel {
  const grounds = members.map(({ personId, level }) => ({
    ...{ personId, aspect: null, level },
    countsAs: effective(level, rule),
  }));
  const ranked = grounds
    .flatMap(({ countsAs }) => (countsAs === null ? [] : [countsAs]))
    .sort((a, b) => rank(a, rule) - rank(b, rule));
  const [best = null, worst = null] = [ranked[0], ranked.at(-1)];
  const median = ranked[Math.floor(ranked.length / 2)] ?? null;
  const by = members.length === 0 ? null : members.length === 1 ? 'one_rater' : wayOf(rule);
  // Where nobody holds the criterion to apply, that is the council's level.
  const level = (by === 'worst_aspect' ? worst : median) ?? members[0]?.level ?? null;
  const distribution: Record<string, number> = {};
  for (const each of members) distribution[each.level] = (distribution[each.level] ?? 0) + 1;
  return {
    ...{ criterion: id, distribution, counted: members.length, best, worst, median, level, by, members },
    spread: best === null || worst === null ? null : rank(worst, rule) - rank(best, rule),
    because: because(members, level, by, rule),
  };
}

const wayOf = ({ assessment }: ReviewRule): 'worst_aspect' | 'median' =>
  assessment?.areaLevel === 'worst_aspect' ? 'worst_aspect' : 'median';

/** A worst level stands on those who gave it; a middle one on all of them. */
function because(
  members: readonly MemberLevel[],
  level: string | null,
  by: CriterionLevel['by'],
  rule: ReviewRule,
): readonly LevelGround[] {
  const behind = by === 'worst_aspect' ? members.filter((each) => effective(each.level, rule) === level) : members;
  return (behind.length > 0 ? behind : members).flatMap((each) => each.because);
}

/** What a mark counts as; null if it says that the criterion does not apply. */
function effective(id: string, rule: ReviewRule): string | null {
  const level = levelOf(rule, id);
  return level?.notApplicable === true ? null : (level?.countsAs ?? id);
}

/** The scale lists its marks best first. */
const rank = (id: string, { scale }: ReviewRule): number => scale.findIndex((level) => level.id === id);

function worstOf(grounds: readonly LevelGround[], rule: ReviewRule): string | null {
  return grounds
    .flatMap(({ countsAs }) => (countsAs === null ? [] : [countsAs]))
    .reduce<string | null>((worst, id) => (worst === null || rank(id, rule) > rank(worst, rule) ? id : worst), null);
}
