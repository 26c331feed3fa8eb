import type { Instant } from '../../time';

/** What the state keeps of a rating; its words are in the event. */
export interface RatingState {
  readonly level: string;
  /** A finding with its source, advice: whether there is one. */
  readonly finding: boolean;
  readonly advice: boolean;
}

/** One member's ratings, by criterion or `criterion/aspect`. */
export interface Sheet {
  readonly personId: string;
  /** `void`, `kept_marked`: its member was recused; it counts no more, and is kept on the record where the rule says so. */
  readonly standing: 'counts' | 'void' | 'kept_marked';
  /** Since when its member calls it final; null while he works on it. */
  readonly submittedAt: Instant | null;
  /** It was called final when the ratings of the others were open already. */
  readonly openly: boolean;
  readonly ratings: Readonly<Record<string, RatingState>>;
}

/** The ratings of a round. */
export interface AssessmentState {
  /** `none`: nobody rates. `sealed`: everybody sees his own alone. `open`: all of the round see all. */
  readonly phase: 'none' | 'sealed' | 'open';
  /** When the seal was broken; null before, and where there never was one. */
  readonly revealedAt: Instant | null;
  readonly sheets: readonly Sheet[];
}

/** A question to the agency that is not closed yet. */
export interface OpenQuestion {
  readonly id: string;
  readonly by: string;
  readonly raisedAt: Instant;
  /** Kept until it is passed on. */
  readonly text: string | null;
  /** `information_request`: the project asks it, and the agency answers there. Null while the secretary has it. */
  readonly passedAs: 'question' | 'information_request' | null;
  readonly passedAt: Instant | null;
}

/** The questions of a round. */
export interface QuestionsState {
  readonly open: readonly OpenQuestion[];
  /** Ids of all questions ever raised. */
  readonly ids: readonly string[];
}

/** The agency's check of the facts of a draft opinion. */
export interface FactCheckState {
  /** `over`: answered, or its time ran out. One that is over holds for later proposals too, until another is asked for. */
  readonly status: 'none' | 'open' | 'over';
  /** The number of the proposal that was sent last, and when; 0 and null while none was. */
  readonly proposal: number;
  readonly since: Instant | null;
  /** Sequence number of its sending; 0 while there was none. */
  readonly seq: number;
}

export const NOTHING_ASSESSED: AssessmentState = { phase: 'none', revealedAt: null, sheets: [] };
export const NO_QUESTIONS: QuestionsState = { open: [], ids: [] };
export const NO_FACT_CHECK: FactCheckState = { status: 'none', proposal: 0, since: null, seq: 0 };
