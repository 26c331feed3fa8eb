import type { CostClass } from '../../regime/common';
import type { AllowedWork } from '../../regime/intervention';
import type { Instant, LocalDate } from '../../time';

/** Money spent, by class; refused while the class is locked. */
export interface RecordSpending {
  readonly type: 'RecordSpending';
  readonly spendingId: string;
  readonly class: CostClass;
  readonly amount: number;
  readonly currency: string;
  readonly date: LocalDate;
  readonly reference: string;
  /** During a pause: the allowed work that it pays for. */
  readonly allowedWork?: AllowedWork;
}
/** A contract signed; before the gate's decision that is a violation, recorded as such. */
export interface RecordContract {
  readonly type: 'RecordContract';
  readonly contractId: string;
  readonly supplier: string;
  readonly reference: string;
  readonly signedOn: LocalDate;
  readonly amount: number;
  readonly currency: string;
  /** The class that all of it is of: invoices under the contract get it. */
  readonly class?: CostClass;
}

/** The project's account tells what of its money is not settled: released and not paid, asked back and not repaid. */
export interface NoteMoneyOpen {
  readonly type: 'NoteMoneyOpen';
  readonly open: readonly { readonly kind: 'release' | 'clawback'; readonly id: string }[];
  readonly at: Instant;
}

export type MoneyCommand = RecordSpending | RecordContract;
