/** The body that the regime names says how much scrutiny the project gets; again, with its reason, where it errs. */
export interface ClassifyProject {
  readonly type: 'ClassifyProject';
  /** A tier of the regime by its id. */
  readonly tier: string;
  readonly reason: string;
}
/** A body that may takes a project below the lines under oversight. */
export interface CallIn {
  readonly type: 'CallIn';
  /** The regime's key of the body, where the actor decides for several that may. */
  readonly body?: string;
  readonly reason?: string;
}
/** The body that called the project in lets go of it again. */
export interface LiftCallIn {
  readonly type: 'LiftCallIn';
  readonly reason: string;
}

export type AdmissionCommand = ClassifyProject | CallIn | LiftCallIn;
