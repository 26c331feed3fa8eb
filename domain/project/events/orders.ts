import type { RunDownItem } from '../../intervention/commands';
import type { DocumentRef } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { NoteOrder, Reasons, RecordSupplierClaim, UpdateSupplierClaim } from '../commands';
import type { ProjectClock } from '../state';

/** An order is issued that binds later. */
export interface OrderNoted extends Omit<NoteOrder, 'type'> {
  readonly type: 'OrderNoted';
}
/** A request to resume the project was refused: a decision that can be appealed against. */
export interface ResumptionRefusalNoted {
  readonly type: 'ResumptionRefusalNoted';
  readonly interventionId: string;
  readonly refusalId: string;
  readonly at: Instant;
}
/** How a cancelled project is wound up: what is left to do, and what it may cost at most, in minor units. */
export interface RunDownOrdered {
  readonly body: string;
  readonly cap: number;
  readonly items: readonly RunDownItem[];
  readonly clocks: readonly ProjectClock[];
}
export interface RunDownItemReported {
  readonly type: 'RunDownItemReported';
  readonly itemId: string;
  readonly evidence: string;
  readonly documents: readonly DocumentRef[];
  readonly by: readonly string[];
}
export interface RunDownItemVerified {
  readonly type: 'RunDownItemVerified';
  readonly itemId: string;
  readonly reason: string;
  readonly by: readonly string[];
}
export interface RunDownItemReturned {
  readonly type: 'RunDownItemReturned';
  readonly itemId: string;
  readonly reason: string;
  readonly by: readonly string[];
}
export interface RunDownItemOverdue {
  readonly type: 'RunDownItemOverdue';
  readonly itemId: string;
  readonly clockId: string;
  readonly due: LocalDate | null;
  readonly at: Instant;
}
export interface RunDownCompleted {
  readonly type: 'RunDownCompleted';
  readonly interventionId: string;
  readonly reasons: Reasons;
  /** What it has cost, in minor units, against what it might. */
  readonly used: number;
  readonly cap: number;
  readonly decidedBy: readonly string[];
}
export interface SupplierClaimRecorded extends Omit<RecordSupplierClaim, 'type'> {
  readonly type: 'SupplierClaimRecorded';
}
export interface SupplierClaimUpdated extends Omit<UpdateSupplierClaim, 'type'> {
  readonly type: 'SupplierClaimUpdated';
}

export type OrdersEvent =
  | OrderNoted
  | ResumptionRefusalNoted
  | RunDownItemReported
  | RunDownItemVerified
  | RunDownItemReturned
  | RunDownItemOverdue
  | RunDownCompleted
  | SupplierClaimRecorded
  | SupplierClaimUpdated;
