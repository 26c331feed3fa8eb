import type { ReviewRule } from '../../regime/review';
import type { AreaLevel } from '../events';
import type { ReviewState } from '../state';
import { councilLevels, countedSheets } from './levels';

/** The levels that a proposal carries: of the ratings that count now; none where nobody rates, or while they are sealed. */
export const proposedLevels = (state: ReviewState, rule: ReviewRule): readonly AreaLevel[] =>
  state.assessment.phase === 'sealed' ? [] : givenLevels(state, rule);

/** The levels that the opinion carries. Giving it breaks a seal that still holds. */
export const givenLevels = (state: ReviewState, rule: ReviewRule): readonly AreaLevel[] =>
  rule.assessment ? councilLevels(countedSheets(state), rule).map(levelOnly) : [];

const levelOnly = ({ criterion, level, by, counted }: AreaLevel): AreaLevel => ({ criterion, level, by, counted });
