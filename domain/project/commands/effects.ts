import type { AllowedWork, PauseExpiry } from '../../regime/intervention';
import type { Instant, LocalDate } from '../../time';

/** A round's question to the agency, which the council's secretary made an information request. */
export interface AskForRound {
  readonly type: 'AskForRound';
  readonly requestId: string;
  readonly reviewId: string;
  readonly questions: readonly string[];
  /** The secretary. */
  readonly by: string;
}
export interface NoteIntervention {
  readonly type: 'NoteIntervention';
  readonly interventionId: string;
  readonly kind: 'pause' | 'cancellation';
  readonly at: Instant;
}
export interface ApplyPause {
  readonly type: 'ApplyPause';
  readonly interventionId: string;
  readonly at: Instant;
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly allowedWork: readonly AllowedWork[];
}
export interface ApplyResumption {
  readonly type: 'ApplyResumption';
  readonly interventionId: string;
  readonly at: Instant;
  readonly how: 'decided' | 'expired' | 'superseded';
}
export interface ApplyCancellation {
  readonly type: 'ApplyCancellation';
  readonly interventionId: string;
  readonly at: Instant;
}
export interface NoteInterventionEnded {
  readonly type: 'NoteInterventionEnded';
  readonly interventionId: string;
  readonly at: Instant;
}

export type EffectCommand =
  AskForRound | NoteIntervention | ApplyPause | ApplyResumption | ApplyCancellation | NoteInterventionEnded;
