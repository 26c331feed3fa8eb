import type { CostClass } from '../../regime/common';
import type { AllowedWork } from '../../regime/intervention';
import type { Instant } from '../../time';
import type { NoteMoneyOpen } from '../commands/money';

/** A pause or a freeze that is over: an invoice of a day within it may still come. */
export interface PastStop {
  readonly kind: 'pause' | 'freeze';
  /** The intervention, or the freeze. */
  readonly ref: string;
  readonly ruleId: string;
  readonly classes: readonly CostClass[] | 'all';
  readonly allowedWork: readonly AllowedWork[];
  readonly from: Instant;
  readonly to: Instant;
}

/** What was invoiced, as far as decisions need it; every posting is in its event, never here. */
export interface ActualsState {
  /** By class, in minor units of the regime's currency: what counts now, credit notes and what was taken back deducted. */
  readonly invoiced: Readonly<Partial<Record<CostClass, { readonly net: number; readonly vat: number }>>>;
  /** Contracts that were signed before the decision they had to wait for; the last of them. */
  readonly earlyContracts: readonly { readonly contractId: string; readonly gateId: string }[];
  /** The last of them. */
  readonly pastStops: readonly PastStop[];
  /** What of the money in the project's account is not settled; bounded by the account. */
  readonly moneyOpen: NoteMoneyOpen['open'];
}

export const NO_ACTUALS: ActualsState = { invoiced: {}, earlyContracts: [], pastStops: [], moneyOpen: [] };

/** More of either than any project has had; what lies further back is on the record. */
const MOST_KEPT = 25;

/** A list with one more, of bounded length: the oldest falls away. */
export const keptWith = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-MOST_KEPT);
