import type { ClockExplanation } from '../../clock';
import type { AppealRoute } from '../../regime/intervention';
import type { DocumentRef } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { CorrectDecision } from '../commands/appeal';
import type { ProjectClock } from '../state';
import type { AppealableKind, AppealParty } from '../state/appeal';

/** Until when one could appeal, and why until then. */
export interface AppealTime {
  readonly ruleId: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  /** From when it was counted. `unknown`: nobody knows when the decision was received, so no appeal is late. */
  readonly from: 'issued' | 'received' | 'deemed_received' | 'unknown';
  readonly dueDate: LocalDate | null;
  readonly explanation: readonly ClockExplanation[];
}

export interface AppealFiled {
  readonly type: 'AppealFiled';
  readonly appealId: string;
  readonly kind: AppealableKind;
  readonly ref: string;
  readonly party: AppealParty;
  readonly name: string | null;
  readonly grounds: string;
  readonly documents: readonly DocumentRef[];
  readonly filedOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  /** Null where the route has no limit. */
  readonly time: AppealTime | null;
  readonly late: boolean;
  readonly to: AppealRoute['to'];
  /** Key of the body that took the decision and hands the appeal on. */
  readonly body: string;
  readonly asksStay: boolean;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly at: Instant;
}
/** The decision has no effect until the appeal is decided. */
export interface AppealStayed {
  readonly type: 'AppealStayed';
  readonly appealId: string;
  readonly kind: AppealableKind;
  readonly ref: string;
  /** `automatic`: by the regime's rule, with the appeal itself. */
  readonly how: 'automatic' | 'granted';
  readonly reason: string | null;
  readonly reference: string | null;
  /** Clocks that stand still from now on, since what they limit waits. */
  readonly suspends: readonly string[];
  readonly at: Instant;
}
export interface AppealStayDenied {
  readonly type: 'AppealStayDenied';
  readonly appealId: string;
  readonly reason: string;
  readonly reference: string | null;
}
/** The deciding body has looked again and maintains its decision. */
export interface DecisionMaintained {
  readonly type: 'DecisionMaintained';
  readonly appealId: string;
  readonly reasons: string;
}
export interface AppealForwarded {
  readonly type: 'AppealForwarded';
  readonly appealId: string;
  readonly to: AppealRoute['to'];
  readonly reference: string;
}
export interface AppealEnded {
  readonly type: 'AppealEnded';
  readonly appealId: string;
  readonly kind: AppealableKind;
  readonly ref: string;
  /** Who had appealed, and the body that took the decision; absent on the record of earlier releases. */
  readonly party?: AppealParty;
  readonly body?: string;
  readonly outcome: 'upheld' | 'annulled' | 'changed' | 'remanded' | 'dismissed' | 'dismissed_late' | 'withdrawn';
  readonly by: 'appeal_body' | 'deciding_body' | 'party';
  readonly decidedOn: LocalDate | null;
  readonly reference: string | null;
  readonly text: string;
  /** The decision is set aside; otherwise it stands, and a stay of it is over. */
  readonly setAside: boolean;
  /** Clocks that stand still again, since the pause has effect again. */
  readonly suspends: readonly string[];
  /** The gate that stands open again, if its decision is set aside. */
  readonly reopens?: string;
  /** The time in which that is decided anew. */
  readonly clocks?: readonly ProjectClock[];
  /** Conditions that fell with the decision. */
  readonly voids?: readonly string[];
  readonly at: Instant;
}
export interface DecisionCorrected {
  readonly type: 'DecisionCorrected';
  readonly kind: AppealableKind;
  readonly ref: string;
  readonly corrections: CorrectDecision['corrections'];
  readonly reason: string;
}

export type AppealEvent =
  | AppealFiled
  | AppealStayed
  | AppealStayDenied
  | DecisionMaintained
  | AppealForwarded
  | AppealEnded
  | DecisionCorrected;
