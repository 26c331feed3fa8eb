import type { EventMeta } from '../../kernel';
import { unitKey, type Unit } from '../assessment/units';
import { BLIND_CLOCK } from '../clocks';
import type {
  AssessmentSetAside,
  AssessmentSubmitted,
  AssessmentsRevealed,
  CriterionRated,
  RatingChanged,
} from '../events';
import type { ReviewState } from '../state';
import type { RatingState, Sheet } from '../state/assessment';
import { withoutClock } from './shared';

export const rated = (state: ReviewState, event: CriterionRated): ReviewState =>
  withRating(state, event.personId, event, {
    level: event.level,
    finding: event.finding !== null,
    advice: event.advice !== null,
  });

export const ratingChanged = (state: ReviewState, event: RatingChanged): ReviewState =>
  withRating(state, event.personId, event, {
    level: event.to,
    finding: event.finding !== null,
    advice: event.advice !== null,
  });

export const submitted = (state: ReviewState, event: AssessmentSubmitted, { at }: EventMeta): ReviewState =>
  withSheet(state, event.personId, (sheet) => ({ ...sheet, submittedAt: at, openly: event.openly }));

export const revealed = (state: ReviewState, _event: AssessmentsRevealed, { at }: EventMeta): ReviewState => ({
  ...withoutClock(state, BLIND_CLOCK),
  assessment: { ...state.assessment, phase: 'open', revealedAt: at },
});

/** What is void is on the record alone. */
export const setAside = (state: ReviewState, { personId, as }: AssessmentSetAside): ReviewState =>
  withSheet(state, personId, (sheet) => ({
    ...sheet,
    standing: as,
    ratings: as === 'void' ? {} : sheet.ratings,
  }));

const withRating = (state: ReviewState, personId: string, unit: Unit, rating: RatingState): ReviewState =>
  withSheet(state, personId, (sheet) => ({ ...sheet, ratings: { ...sheet.ratings, [unitKey(unit)]: rating } }));

function withSheet(state: ReviewState, personId: string, change: (sheet: Sheet) => Sheet): ReviewState {
  const { sheets } = state.assessment;
  const known = sheets.find((sheet) => sheet.personId === personId);
  const blank: Sheet = { personId, standing: 'counts', submittedAt: null, openly: false, ratings: {} };
  const next = known ? sheets.map((sheet) => (sheet === known ? change(sheet) : sheet)) : [...sheets, change(blank)];
  return { ...state, assessment: { ...state.assessment, sheets: next } };
}
