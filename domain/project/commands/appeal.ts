import type { DecisionValue } from '../../regime/procedure';
import type { DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';
import type { AppealableKind, AppealParty } from '../state/appeal';
import type { ConditionInput } from './gate';

/** Somebody appeals against a decision. The agency does so itself; for others the officer records what came in. */
export interface FileAppeal {
  readonly type: 'FileAppeal';
  readonly appealId: string;
  readonly decision: { readonly kind: AppealableKind; readonly ref: string };
  readonly party: AppealParty;
  /** Name of the organisation that appeals, where it is not the agency. */
  readonly name?: string;
  readonly grounds: string;
  readonly documents: readonly DocumentRef[];
  /** When it came in; today where the agency appeals itself. */
  readonly filedOn?: LocalDate;
  /** When the party received the decision, where that is known. */
  readonly receivedOn?: LocalDate;
  readonly asksStay: boolean;
}
/** Whether the decision has no effect until the appeal is decided; by the body, or as the court has ordered. */
export interface DecideAppealStay {
  readonly type: 'DecideAppealStay';
  readonly appealId: string;
  readonly value: 'grant' | 'deny';
  readonly reason: string;
  /** The court's order, where it decided. */
  readonly reference?: string;
}
/** The deciding body looks at its own decision again before it hands the appeal on. */
export interface ReconsiderDecision {
  readonly type: 'ReconsiderDecision';
  readonly appealId: string;
  readonly value: 'maintain' | 'annul';
  readonly reasons: string;
}
/** The appeal came after its time. */
export interface DismissLateAppeal {
  readonly type: 'DismissLateAppeal';
  readonly appealId: string;
  readonly reasons: string;
}
/** The appeal goes to who decides on it. */
export interface ForwardAppeal {
  readonly type: 'ForwardAppeal';
  readonly appealId: string;
  readonly reference: string;
}
/** What the court, or who else decides on the appeal, has decided. */
export interface RecordAppealOutcome {
  readonly type: 'RecordAppealOutcome';
  readonly appealId: string;
  readonly outcome: 'upheld' | 'annulled' | 'changed' | 'remanded' | 'dismissed';
  readonly decidedOn: LocalDate;
  readonly reference: string;
  readonly text: string;
  /** For a decision at a gate that was changed: what it says now, and under which conditions. */
  readonly value?: Exclude<DecisionValue, 'defer'>;
  readonly conditions?: readonly ConditionInput[];
}
export interface WithdrawAppeal {
  readonly type: 'WithdrawAppeal';
  readonly appealId: string;
  readonly reason: string;
}
/** A slip of the pen in a decision is put right; what it says stays the same. */
export interface CorrectDecision {
  readonly type: 'CorrectDecision';
  readonly decision: { readonly kind: AppealableKind; readonly ref: string };
  readonly corrections: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly reason: string;
}

export type AppealCommand =
  | FileAppeal
  | DecideAppealStay
  | ReconsiderDecision
  | DismissLateAppeal
  | ForwardAppeal
  | RecordAppealOutcome
  | WithdrawAppeal
  | CorrectDecision;
