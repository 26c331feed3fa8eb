/** The chair or the rapporteur sends the proposal to the agency, which checks its facts. */
export interface SendFactCheck {
  readonly type: 'SendFactCheck';
}

/** Something in the draft that the agency holds to be wrong. */
export interface Correction {
  /** Where: a criterion or recommendation by id, or a part of the draft by its name (`summary`). */
  readonly section: string;
  readonly text: string;
  readonly source: string;
}

/** The agency's reply; without corrections it confirms the facts. */
export interface ReplyToFactCheck {
  readonly type: 'ReplyToFactCheck';
  readonly corrections: readonly Correction[];
}
