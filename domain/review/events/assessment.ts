import type { RatingInput } from '../commands/assessment';

/** A rating that nobody but its member has relied on: the first of its criterion, or one changed while he works on it. */
export interface CriterionRated extends RatingInput {
  readonly type: 'CriterionRated';
  readonly personId: string;
  /** Given when the ratings of the others were open. */
  readonly openly: boolean;
}

/** A rating that was final, or that the others could see, is another one now. */
export interface RatingChanged extends Omit<RatingInput, 'level'> {
  readonly type: 'RatingChanged';
  readonly personId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A member's ratings are complete and final. */
export interface AssessmentSubmitted {
  readonly type: 'AssessmentSubmitted';
  readonly personId: string;
  /** The ratings of the others were open to him by then. */
  readonly openly: boolean;
}

/** The blind phase is over: all are in, its time has passed, or the opinion was given before. */
export interface AssessmentsRevealed {
  readonly type: 'AssessmentsRevealed';
  readonly why: 'all_in' | 'limit' | 'opinion_given';
  /** Members whose ratings were final, and those who still had to call theirs so. */
  readonly submitted: readonly string[];
  readonly awaited: readonly string[];
}

/** What became of the ratings of a member who was recused; neither counts. */
export interface AssessmentSetAside {
  readonly type: 'AssessmentSetAside';
  readonly personId: string;
  readonly as: 'void' | 'kept_marked';
}

export interface CommentMade {
  readonly type: 'CommentMade';
  readonly commentId: string;
  readonly personId: string;
  readonly criterion: string;
  readonly text: string;
}
