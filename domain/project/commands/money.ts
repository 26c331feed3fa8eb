import type { CostClass } from '../../regime/common';
import type { AllowedWork } from '../../regime/intervention';
import type { LocalDate } from '../../time';

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

export type MoneyCommand = RecordSpending | RecordContract;
