import type { ReviewState } from '../state';

/** Events that tell of ratings before the seal is broken; of everything else nobody learns what was rated. */
export const SEALED_EVENTS: readonly string[] = ['CriterionRated', 'RatingChanged'];

/** Acts whose refusals tell of ratings: which mark lacked its finding, whose sheet lacked what. */
export const SEALED_ACTS: readonly string[] = ['RateCriteria', 'SubmitAssessment'];

/**
 * The state as these persons may see it: while the ratings are sealed without those of others, and without what the
 * number of them would tell. Who is in remains.
 */
export function withoutSealed(state: ReviewState, personIds: readonly string[]): ReviewState {
  const { assessment } = state;
  if (assessment.phase !== 'sealed') return state;
  const sheets = assessment.sheets
    .filter((sheet) => personIds.includes(sheet.personId) || sheet.submittedAt !== null)
    .map((sheet) => (personIds.includes(sheet.personId) ? sheet : { ...sheet, ratings: {} }));
  return { ...state, assessment: { ...assessment, sheets } };
}
