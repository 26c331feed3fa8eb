interface OfBody {
  /** The regime's key of the body. */
  readonly body: string;
  /** Everybody who stands behind it. */
  readonly by: readonly string[];
  readonly legalRef?: string;
  readonly verified?: boolean;
}

export interface ProjectClassified extends OfBody {
  readonly type: 'ProjectClassified';
  readonly tier: string;
  /** The tier that the body gave before; null for its first word. */
  readonly before: string | null;
  readonly reason: string;
}
export interface ProjectCalledIn extends OfBody {
  readonly type: 'ProjectCalledIn';
  readonly reason: string | null;
}
export interface CallInLifted extends OfBody {
  readonly type: 'CallInLifted';
  readonly reason: string;
}

export type AdmissionEvent = ProjectClassified | ProjectCalledIn | CallInLifted;
