import type { DocumentRef } from '../../submission';

/** How a question goes to the agency: within the round, or as an information request of the project, which stops clocks. */
export type QuestionRoute = 'question' | 'information_request';

/** A question to the agency. The secretary's own goes at once; a member's goes when the secretary passes it on. */
export interface RaiseQuestion {
  readonly type: 'RaiseQuestion';
  readonly questionId: string;
  readonly text: string;
  readonly criterion?: string;
  /** How it goes; the secretary's choice alone. */
  readonly as?: QuestionRoute;
}

export interface PassOnQuestion {
  readonly type: 'PassOnQuestion';
  readonly questionId: string;
  readonly as: QuestionRoute;
}

/** By who asked, or by the secretary, who may keep a question back. */
export interface WithdrawQuestion {
  readonly type: 'WithdrawQuestion';
  readonly questionId: string;
  readonly reason: string;
}

/** The agency answers a question that was asked within the round. */
export interface AnswerQuestion {
  readonly type: 'AnswerQuestion';
  readonly questionId: string;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}

/** From the project: its information request, which a question became, was answered or taken back. */
export interface CloseQuestion {
  readonly type: 'CloseQuestion';
  readonly questionId: string;
  /** Null: taken back. */
  readonly answer: { readonly text: string; readonly documents: readonly DocumentRef[]; readonly by: string } | null;
}
