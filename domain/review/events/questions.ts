import type { DocumentRef } from '../../submission';
import type { QuestionRoute } from '../commands/questions';

export interface QuestionRaised {
  readonly type: 'QuestionRaised';
  readonly questionId: string;
  readonly by: string;
  readonly text: string;
  readonly criterion: string | null;
}

/** The agency has it from now on. */
export interface QuestionPassedOn {
  readonly type: 'QuestionPassedOn';
  readonly questionId: string;
  readonly as: QuestionRoute;
}

export interface QuestionAnswered {
  readonly type: 'QuestionAnswered';
  readonly questionId: string;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
  /** Who answered for the agency. */
  readonly by: string;
}

export interface QuestionWithdrawn {
  readonly type: 'QuestionWithdrawn';
  readonly questionId: string;
  /** Null where the information request that it became was taken back. */
  readonly reason: string | null;
}
