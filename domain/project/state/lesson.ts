import type { Instant } from '../../time';
import type { Role } from '../../kernel';

/** A lesson that the regime asks for and nobody has shared yet. */
export interface LessonDue {
  /** `gate.<id>`, `closure` or `cancellation`. */
  readonly occasion: string;
  readonly since: Instant;
  readonly clockId: string | null;
  readonly overdue: boolean;
}

/** A lesson that nobody else of its body has read yet. */
export interface UnconfirmedLesson {
  readonly lessonId: string;
  readonly occasion: string | null;
  /** `agency`, or the key of a body. */
  readonly body: string;
  readonly by: readonly string[];
  /** In which role it was shared. */
  readonly role: Role;
  readonly since: Instant;
  readonly withheld: boolean;
}

/** What is owed to those who come after. */
export interface LearningState {
  readonly due: readonly LessonDue[];
  readonly unconfirmed: readonly UnconfirmedLesson[];
  /** Occasions of which a confirmed lesson tells. */
  readonly told: readonly string[];
}

export const NO_LESSONS: LearningState = { due: [], unconfirmed: [], told: [] };
