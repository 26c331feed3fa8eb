import type { RunDownItem } from '../../intervention/commands';
import type { AllowedWork, PauseExpiry } from '../../regime/intervention';
import type { Instant, LocalDate } from '../../time';
import type { ConditionInput } from './gate';

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
  /** What may be spent a month, in minor units; null or absent for no limit. */
  readonly burnCap?: number | null;
}
export interface ApplyResumption {
  readonly type: 'ApplyResumption';
  readonly interventionId: string;
  readonly at: Instant;
  readonly how: 'decided' | 'expired' | 'superseded';
  /** What the resumption demands; their ids are the project's. */
  readonly conditions?: readonly ConditionInput[];
  /** The body that looks after the conditions. */
  readonly body?: string;
}
/** An order is issued that binds later. */
export interface NoteOrder {
  readonly type: 'NoteOrder';
  readonly interventionId: string;
  readonly kind: 'pause' | 'cancellation';
  /** The first day on which it binds. */
  readonly from: LocalDate;
  /** It binds only once no appeal is open. */
  readonly waitsForAppeal: boolean;
  readonly at: Instant;
}
/** A request to resume the project was refused. */
export interface NoteResumptionRefused {
  readonly type: 'NoteResumptionRefused';
  readonly interventionId: string;
  /** Names the refusal as a decision that can be appealed against. */
  readonly refusalId: string;
  readonly at: Instant;
}
export interface ApplyCancellation {
  readonly type: 'ApplyCancellation';
  readonly interventionId: string;
  readonly at: Instant;
  /** The body that cancels. */
  readonly body?: string;
  /** What is left to do, and what it may cost at most, in minor units. */
  readonly runDown?: { readonly cap: number; readonly items: readonly RunDownItem[] };
}
export interface NoteInterventionEnded {
  readonly type: 'NoteInterventionEnded';
  readonly interventionId: string;
  readonly at: Instant;
}

export type EffectCommand =
  | AskForRound
  | NoteOrder
  | NoteResumptionRefused
  | NoteIntervention
  | ApplyPause
  | ApplyResumption
  | ApplyCancellation
  | NoteInterventionEnded;
