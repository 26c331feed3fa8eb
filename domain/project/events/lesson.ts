import type { ShareLesson } from '../commands/lesson';
import type { Role } from '../../kernel';
import type { Instant } from '../../time';
import type { ProjectClock } from '../state';

/** The regime asks for a lesson from now on. */
export interface LessonAsked {
  readonly type: 'LessonAsked';
  readonly occasion: string;
  readonly at: Instant;
  readonly clock: ProjectClock | null;
}

/** Somebody has written down what was learnt; another person of his body reads it first. */
export interface LessonShared extends Omit<ShareLesson, 'type'> {
  readonly type: 'LessonShared';
  /** `agency`, or the key of a body. */
  readonly body: string;
  readonly role: Role;
  readonly by: readonly string[];
}

export interface LessonConfirmed {
  readonly type: 'LessonConfirmed';
  readonly lessonId: string;
  readonly occasion: string | null;
  /** It stays among those who see the case. */
  readonly withheld: boolean;
}

export interface LessonRefused {
  readonly type: 'LessonRefused';
  readonly lessonId: string;
  readonly reason: string;
}

export interface LessonOverdue {
  readonly type: 'LessonOverdue';
  readonly occasion: string;
  readonly clockId: string;
  readonly at: Instant;
}

export type LessonEvent = LessonAsked | LessonShared | LessonConfirmed | LessonRefused | LessonOverdue;
