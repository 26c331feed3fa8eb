/** What was learnt. About the project; it names no person. */
export interface LessonWords {
  readonly kind: 'success' | 'failure' | 'near_miss';
  readonly title: string;
  readonly happened: string;
  readonly worked: string | null;
  readonly failed: string | null;
  readonly cause: string | null;
  readonly advice: string;
  readonly tags: readonly string[];
  /** A stage of the regime in which it was learnt. */
  readonly stage: string | null;
}

/** Shared with everybody, unless a provision keeps it among those who see the case. */
export interface ShareLesson extends LessonWords {
  readonly type: 'ShareLesson';
  readonly lessonId: string;
  /** The duty that it fulfils; null where nobody asked for it. */
  readonly occasion: string | null;
  readonly withheld: { readonly legalRef: string; readonly reason: string } | null;
}

/** Another person of the same body reads it before anybody else does. */
export interface ConfirmLesson {
  readonly type: 'ConfirmLesson';
  readonly lessonId: string;
  /** Why it is not shared like this; absent: it is confirmed. */
  readonly refuse?: string;
}

export type LessonCommand = ShareLesson | ConfirmLesson;
