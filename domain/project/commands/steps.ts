/** Holds the latest submission or forecast against the regime. */
export interface AssessScope {
  readonly type: 'AssessScope';
  readonly cause: number;
}
export interface OpenGate {
  readonly type: 'OpenGate';
  readonly cause: number;
}
export interface Consult {
  readonly type: 'Consult';
  readonly cause: number;
}
export interface OpenReview {
  readonly type: 'OpenReview';
  readonly cause: number;
  readonly reviewId: string;
}
export interface AskDecision {
  readonly type: 'AskDecision';
  readonly cause: number;
}
export interface StartStage {
  readonly type: 'StartStage';
  readonly cause: number;
}

/** Steps of the procedure; only the procedure takes them. `cause` is the seq of the event that made the step due. */
export type ProjectStep =
  'assess_scope' | 'open_gate' | 'consult' | 'open_review' | 'ask_decision' | 'start_stage' | 'deliver_notices';

export type StepCommand = AssessScope | OpenGate | Consult | OpenReview | AskDecision | StartStage;
