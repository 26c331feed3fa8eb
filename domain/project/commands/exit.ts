import type { CostClass } from '../../regime/common';
import type { CostEstimate, DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';

/** What may be open when a project leaves, by the area that it comes from. */
export type MatterKind =
  | 'condition'
  | 'recommendation'
  | 'answer'
  | 'request'
  | 'crossing'
  | 'lock'
  | 'freeze'
  | 'payment'
  | 'release'
  | 'clawback'
  | 'invoice';

/** Something that is open, by its name in the project. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
}

/** An open matter that somebody takes over when the project leaves: an office, no person. */
export interface TakenOver extends Matter {
  readonly by: string;
  readonly how: string;
}

/** What was spent in the end on one class, in minor units of the regime's currency. */
export interface FinalCost {
  readonly class: CostClass;
  readonly amount: number;
}

/** Money that is owed still, by the reference of its contract or invoice. */
export interface Unpaid {
  readonly reference: string;
  readonly amount: number;
}

/** The agency asks that its project leave oversight. */
export interface ProposeExit {
  readonly type: 'ProposeExit';
  readonly exitId: string;
  /** A code of the regime's reasons. */
  readonly reasonCode: string;
  readonly text: string;
  readonly currency: string;
  readonly vat: CostEstimate['vat'];
  readonly finalCost: readonly FinalCost[];
  /** The day on which the work ended. */
  readonly completedOn: LocalDate;
  readonly benefits: {
    readonly state: 'realised' | 'partly_realised' | 'expected' | 'given_up' | 'none';
    readonly text: string;
  };
  readonly unpaid: readonly Unpaid[];
  /** Ids of e-invoices that may be its own and do not count there yet, by value. */
  readonly waitingInvoices: readonly string[];
  readonly takenOver: readonly TakenOver[];
  readonly documents: readonly DocumentRef[];
}

/** The body that the regime names, or else another signatory of the agency, lets it leave or not. */
export interface DecideExit {
  readonly type: 'DecideExit';
  readonly exitId: string;
  readonly value: 'approve' | 'refuse';
  readonly reasons: string;
  readonly waitingInvoices: readonly string[];
  /** What has become open since, and who takes it over. */
  readonly takenOver: readonly TakenOver[];
}

/** What the project made is in use. */
export interface RecordGoLive {
  readonly type: 'RecordGoLive';
  readonly date: LocalDate;
  readonly text: string;
}

/** An objective as it is seen after a year of use. */
export interface ObjectiveFinding {
  /** A benefit or a scope item of a baseline, or a name of its own. */
  readonly objective: string;
  readonly result: 'met' | 'partly_met' | 'not_met';
  readonly text: string;
}

/** The review after the project was closed. */
export interface FileImplementationReview {
  readonly type: 'FileImplementationReview';
  readonly reviewId: string;
  readonly objectives: readonly ObjectiveFinding[];
  readonly summary: string;
  readonly documents: readonly DocumentRef[];
}

export type ExitCommand = ProposeExit | DecideExit | RecordGoLive | FileImplementationReview;
