/** What passes between the workflows and the record: ids, sequence numbers and instants only, nothing of a case's content. */

/** The small procedural view of a stream. */
export interface ProcedureView {
  readonly stream: string;
  readonly seq: number;
  /** Steps that are the procedure's to take now; each with the seq of the event that made it due. */
  readonly due: readonly { readonly step: string; readonly cause: number; readonly subject?: string }[];
  /** Open proceedings with a workflow of their own: `review/<id>`, `intervention/<id>`. */
  readonly children: readonly string[];
  readonly ended: boolean;
  /** Domain instant of the earliest clock; null when none runs. */
  readonly wakesAt: string | null;
  readonly stage: string;
  readonly overlays: readonly string[];
  readonly agencyId: string;
  readonly tier: string | null;
}

/** What a proceeding's workflow is started with; the same after continue-as-new. */
export interface ProceedingInput {
  readonly id: string;
  /** Domain time minus engine time in milliseconds: 0, except in rehearsal. Fixed at the start, given by value. */
  readonly offsetMs: number;
  /** The project that opened it; absent for a project. */
  readonly projectId?: string;
}

/** The record as a proceeding's workflow sees it; both run as local activities on our own database. */
export interface RecordActivities {
  /** Applies what is due at `now` and reads the view; where nothing is due any more, notes that all up to its seq was seen. */
  view(input: { stream: string; now: string }): Promise<ProcedureView>;
  /** Takes one step by a system command whose id is derived from it, and returns the view after it. */
  act(input: { stream: string; step: string; cause: number; subject?: string; now: string }): Promise<ProcedureView>;
}

/** Where a roll-out stands after a batch of its projects, and how many were taken. */
export interface RolloutBatch {
  readonly status: 'proposed' | 'running' | 'paused' | 'stopped' | 'done';
  readonly taken: number;
}

/** What a roll-out's procedure is started with; the same after continue-as-new. */
export type RolloutInput = Pick<ProceedingInput, 'id' | 'offsetMs'>;

/** A roll-out on the record; a normal activity, since a batch takes longer than a workflow task may. */
export interface RolloutActivities {
  /** Takes the next projects of a roll-out that runs; safe to repeat. */
  takeRolloutBatch(input: { id: string; now: string }): Promise<RolloutBatch>;
}

/** Everything slow or foreign; normal activities. */
export interface DeliveryActivities {
  /** Delivers the notices of a stream that were not delivered yet; safe to repeat. */
  deliverNotices(input: { stream: string; now: string }): Promise<{ delivered: number }>;
  /** Writes the letters of a stream that are due and were not issued yet; safe to repeat. */
  issueLetters(input: { stream: string; now: string }): Promise<{ issued: number }>;
}
