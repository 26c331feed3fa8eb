import type { Context, Decision, Refusal } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import { awaitedRaters, isIn, ratersOf, sheetOf } from '../assessment/raters';
import { gapsOf, lacksOf, levelOf, unitKey, unitsOf, type Unit } from '../assessment/units';
import type { CommentOnCriterion, RateCriteria, RatingInput, SubmitAssessment } from '../commands';
import type { AssessmentsRevealed, CriterionRated, RatingChanged, ReviewEvent } from '../events';
import { clearMembers, notice, secretary } from '../notices';
import type { ReviewMember, ReviewState } from '../state';
import type { Sheet } from '../state/assessment';
import { clearMember, refuseReview, type ReviewRefusal } from '../who';

/**
 * A member rates what he has come to. What he calls final stays so while the others' ratings are sealed; afterwards, and
 * whenever others have seen a rating, he may change it with a reason until the opinion is given.
 */
export function rateCriteria(
  state: ReviewState,
  command: RateCriteria,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const rater = actingRater(state, context, rule);
  if ('refusal' in rater) return rater;
  const sheet = sheetOf(state, rater.personId);
  const refusal =
    refuseFinal(state, rater, rule) ??
    refuseRatings(command, rule) ??
    refuseIncompleteChanges(sheet, command.ratings, rule) ??
    refuseReasonless(state, sheet, command, rule);
  if (refusal) return refusal;
  const events = command.ratings.map((rating) => ratingEvent(state, sheet, rater.personId, rating, command.reason));
  const changed = events.filter((event) => event.type === 'RatingChanged');
  if (changed.length === 0) return { events };
  const others = clearMembers(state).filter(({ personId }) => personId !== rater.personId);
  const criteria = [...new Set(changed.map(({ criterion }) => criterion))];
  return { events, notices: [notice('rating_changed', state, others, { personId: rater.personId, criteria })] };
}

/** The rating as it goes on the record: one that nobody relied on, or a visible change. */
function ratingEvent(
  state: ReviewState,
  sheet: Sheet | undefined,
  personId: string,
  rating: RatingInput,
  reason: string | undefined,
): CriterionRated | RatingChanged {
  const { level, ...rest } = rating;
  const known = sheet?.ratings[unitKey(rating)];
  if (known && isReliedOn(state, sheet)) {
    return { type: 'RatingChanged', personId, ...rest, from: known.level, to: level, reason: reason?.trim() ?? '' };
  }
  return { type: 'CriterionRated', personId, ...rest, level, openly: state.assessment.phase === 'open' };
}

/** Others may have seen it, or its member called it final. */
const isReliedOn = ({ assessment }: ReviewState, sheet: Sheet | undefined): boolean =>
  assessment.revealedAt !== null || (sheet?.submittedAt ?? null) !== null;

/** The acting member, clear, of a round in which he rates; or the refusal. */
function actingRater(state: ReviewState, context: Context, rule: ReviewRule): ReviewMember | ReviewRefusal {
  const member = clearMember(state, context, rule);
  if ('refusal' in member) return member;
  const { assessment } = rule;
  if (!assessment || state.assessment.phase === 'none') return nothingToRate(rule);
  if (ratersOf(state, rule).some(({ personId }) => personId === member.personId)) return member;
  return refuseReview('not-a-rater', 'In this round the rapporteur rates.', {
    rule: cite(`${rule.id}.assessment`, assessment),
    facts: { personId: member.personId, raters: ratersOf(state, rule).map(({ personId }) => personId) },
    remedy: 'Discuss the ratings once they are open.',
  });
}

const nothingToRate = (rule: ReviewRule): ReviewRefusal =>
  refuseReview('nothing-to-rate', 'In this round nobody rates.', {
    rule: cite(rule.id, rule),
    facts: { criteria: rule.criteria.map(({ id }) => id) },
    remedy: 'What is to be said goes into the opinion.',
  });

function refuseFinal(state: ReviewState, { personId }: ReviewMember, rule: ReviewRule): ReviewRefusal | null {
  if (state.assessment.phase !== 'sealed' || !isIn(state, personId)) return null;
  return refuseReview('assessment-final', 'Ratings that were called final stay as they are in the blind phase.', {
    rule: cite(`${rule.id}.blindPhase`, rule.blindPhase ?? {}),
    facts: { submittedAt: sheetOf(state, personId)?.submittedAt ?? null },
    remedy: 'Change them, with a reason, once the ratings of all are open.',
  });
}

function refuseRatings({ ratings, filed }: RateCriteria, rule: ReviewRule): ReviewRefusal | null {
  const units = unitsOf(rule).map(unitKey);
  for (const [index, rating] of ratings.entries()) {
    const at = `/ratings/${index}`;
    const refusal =
      refuseUnit(rating, units, at, rule) ??
      refuseRepeated(ratings, index, at, rule) ??
      refuseLevel(rating, at, rule) ??
      refuseWords(rating, filed, at, rule);
    if (refusal) return refusal;
  }
  return null;
}

function refuseUnit(unit: Unit, units: readonly string[], at: string, rule: ReviewRule): ReviewRefusal | null {
  if (units.includes(unitKey(unit))) return null;
  const criterion = rule.criteria.find(({ id }) => id === unit.criterion);
  const { criterion: id, aspect } = unit;
  if (criterion && aspect === null) {
    return refuseReview('level-computed', 'The level of this criterion is its worst aspect; it is not stated.', {
      rule: cite(`${rule.id}.assessment`, rule.assessment ?? {}),
      field: `${at}/aspect`,
      facts: { criterion: id, aspects: (criterion.aspects ?? []).map((each) => each.id) },
      remedy: 'Rate its aspects.',
    });
  }
  return refuseReview('unknown-criterion', 'The rule knows no such criterion or aspect.', {
    rule: cite(rule.id, rule),
    field: criterion ? `${at}/aspect` : `${at}/criterion`,
    facts: { criterion: id, aspect, known: units },
    remedy: 'Rate what the rule names.',
  });
}

function refuseRepeated(
  ratings: readonly RatingInput[],
  index: number,
  at: string,
  rule: ReviewRule,
): ReviewRefusal | null {
  const keys = ratings.map(unitKey);
  const key = keys[index];
  return key === undefined || keys.indexOf(key) === index
    ? null
    : refuseReview('criterion-repeated', 'One act rates a criterion or aspect once.', {
        rule: cite(rule.id, rule),
        field: `${at}/criterion`,
        facts: { rated: key },
        remedy: 'Leave out all but one.',
      });
}

function refuseLevel({ level }: RatingInput, at: string, rule: ReviewRule): ReviewRefusal | null {
  if (levelOf(rule, level)) return null;
  return refuseReview('unknown-level', "The rule's scale has no such mark.", {
    rule: cite(rule.id, rule),
    field: `${at}/level`,
    facts: { known: rule.scale.map(({ id }) => id) },
    remedy: 'Choose a mark of the scale.',
  });
}

/** What is stated says something, and where it comes from. */
function refuseWords(
  { finding, advice }: RatingInput,
  filed: readonly string[],
  at: string,
  rule: ReviewRule,
): ReviewRefusal | null {
  if (advice !== null && advice.trim() === '') return blank(`${at}/advice`, rule);
  if (finding === null) return null;
  if (finding.text.trim() === '') return blank(`${at}/finding/text`, rule);
  const { source } = finding;
  if (source.kind === 'named') return source.name.trim() === '' ? blank(`${at}/finding/source/name`, rule) : null;
  if (filed.includes(source.documentId)) return null;
  return refuseReview('source-not-on-file', 'The document named as the source is not on file in this case.', {
    rule: cite(`${rule.id}.assessment`, rule.assessment ?? {}),
    field: `${at}/finding/source/documentId`,
    facts: { documentId: source.documentId },
    remedy: 'Have the document filed in the case, or name the source.',
  });
}

const blank = (field: string, rule: ReviewRule): ReviewRefusal =>
  refuseReview('text-missing', 'What is stated is blank.', {
    rule: cite(`${rule.id}.assessment`, rule.assessment ?? {}),
    field,
    facts: { blank: field },
    remedy: 'State it, or leave it out.',
  });

/** What was called final stays complete through every change. */
function refuseIncompleteChanges(
  sheet: Sheet | undefined,
  ratings: readonly RatingInput[],
  rule: ReviewRule,
): ReviewRefusal | null {
  if (!sheet || sheet.submittedAt === null) return null;
  for (const [index, { criterion, aspect, level, finding, advice }] of ratings.entries()) {
    const state = { level, finding: finding !== null, advice: advice !== null };
    const [lacks] = lacksOf(state, levelOf(rule, level));
    if (lacks !== undefined) {
      return incomplete([{ criterion, aspect, lacks: [lacks] }], rule, `/ratings/${index}/${lacks}`);
    }
  }
  return null;
}

function refuseReasonless(
  state: ReviewState,
  sheet: Sheet | undefined,
  { ratings, reason }: RateCriteria,
  rule: ReviewRule,
): ReviewRefusal | null {
  const changes = isReliedOn(state, sheet) && ratings.some((rating) => sheet?.ratings[unitKey(rating)] !== undefined);
  if (!changes || (reason ?? '').trim() !== '') return null;
  return refuseReview('text-missing', 'A rating that was final or open to the others is changed with a reason.', {
    rule: cite(`${rule.id}.assessment`, rule.assessment ?? {}),
    field: '/reason',
    facts: { revealedAt: state.assessment.revealedAt, submittedAt: sheet?.submittedAt ?? null },
    remedy: 'State why the rating is changed.',
  });
}

const incomplete = (missing: Refusal['facts'] | readonly object[], rule: ReviewRule, field?: string): ReviewRefusal =>
  refuseReview('assessment-incomplete', 'A criterion is not rated, or lacks what its mark demands.', {
    rule: cite(`${rule.id}.assessment`, rule.assessment ?? {}),
    ...(field === undefined ? {} : { field }),
    facts: { missing },
    remedy: 'Rate everything, with the findings and the advice that the marks demand.',
  });

/** The member calls his ratings final; the last one who does so ends the blind phase. */
export function submitAssessment(
  state: ReviewState,
  _command: SubmitAssessment,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const rater = actingRater(state, context, rule);
  if ('refusal' in rater) return rater;
  const { personId } = rater;
  if (isIn(state, personId)) {
    return refuseReview('already-submitted', 'The member has called his ratings final already.', {
      rule: cite(`${rule.id}.assessment`, rule.assessment ?? {}),
      facts: { personId, submittedAt: sheetOf(state, personId)?.submittedAt ?? null },
      remedy: 'Nothing more is needed; once the ratings are open a change is possible, with its reason.',
    });
  }
  const gaps = gapsOf(sheetOf(state, personId), rule);
  if (gaps.length > 0) return incomplete(gaps, rule);
  return { events: [{ type: 'AssessmentSubmitted', personId, openly: state.assessment.phase === 'open' }] };
}

/** Members discuss a criterion once its ratings are open. */
export function commentOnCriterion(
  state: ReviewState,
  { commentId, criterion, text }: CommentOnCriterion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const member = clearMember(state, context, rule);
  if ('refusal' in member) return member;
  if (state.assessment.phase === 'none') return nothingToRate(rule);
  if (state.assessment.phase === 'sealed') {
    return refuseReview('assessment-sealed', 'The ratings are sealed; they are discussed when all are open.', {
      rule: cite(`${rule.id}.blindPhase`, rule.blindPhase ?? {}),
      facts: { awaited: awaitedRaters(state, rule).map(({ personId }) => personId) },
      remedy: 'Wait until all ratings are in, or the time of the blind phase has passed.',
    });
  }
  if (rule.criteria.every(({ id }) => id !== criterion)) {
    return refuseReview('unknown-criterion', 'The rule knows no such criterion.', {
      rule: cite(rule.id, rule),
      field: '/criterion',
      facts: { criterion, known: rule.criteria.map(({ id }) => id) },
      remedy: 'Name a criterion of the rule.',
    });
  }
  if (text.trim() === '') return blank('/text', rule);
  return { events: [{ type: 'CommentMade', commentId, personId: member.personId, criterion, text }] };
}

/** The time of the blind phase has passed: what there is, is open, even if ratings are missing. */
export const blindPhaseOver = (state: ReviewState, rule: ReviewRule): Decision<ReviewEvent> =>
  state.assessment.phase === 'sealed'
    ? { events: [revelation(state, rule, 'limit')], notices: [revelationNotice(state, rule, 'limit')] }
    : { events: [] };

/** The seal is broken; who is in and who is not. */
export function revelation(state: ReviewState, rule: ReviewRule, why: AssessmentsRevealed['why']): AssessmentsRevealed {
  const raters = ratersOf(state, rule).map(({ personId }) => personId);
  return {
    type: 'AssessmentsRevealed',
    why,
    submitted: raters.filter((personId) => isIn(state, personId)),
    awaited: raters.filter((personId) => !isIn(state, personId)),
  };
}

export const revelationNotice = (state: ReviewState, rule: ReviewRule, why: AssessmentsRevealed['why']) =>
  notice('assessments_revealed', state, [secretary(rule), ...clearMembers(state)], { why });
