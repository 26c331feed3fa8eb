import type { RunDownKind } from '../../intervention/commands';
import type { Instant, LocalDate } from '../../time';

/** An order that is issued and does not bind yet; it can be appealed against already. */
export interface IssuedOrderState {
  readonly interventionId: string;
  readonly kind: 'pause' | 'cancellation';
  /** The first day on which it binds. */
  readonly from: LocalDate;
  /** It binds only once no appeal is open. */
  readonly waitsForAppeal: boolean;
}

/** What may be spent a month during a pause. `used` is of `month` alone; all in minor units. */
export interface BurnState {
  readonly cap: number;
  /** The day from which the pause binds. */
  readonly since: LocalDate;
  /** `2025-07`. */
  readonly month: string;
  readonly used: number;
}

/** Something that is left to do, and not verified. */
export interface RunDownItemState {
  readonly id: string;
  readonly kind: RunDownKind;
  readonly due: LocalDate | null;
  readonly clockId: string | null;
  readonly status: 'open' | 'reported';
  readonly since: Instant;
  readonly overdue: boolean;
  /** Everybody who ever said that it is done. */
  readonly reportedBy: readonly string[];
}

/** How a cancelled project is wound up, while it is. */
export interface RunDownState {
  readonly interventionId: string;
  /** Key of the body that cancelled it, and says when the winding up is over. */
  readonly body: string;
  readonly since: Instant;
  /** Minor units, in all. */
  readonly cap: number;
  readonly used: number;
  readonly items: readonly RunDownItemState[];
}

/** A supplier's claim that is not settled. */
export interface ClaimState {
  readonly id: string;
  readonly interventionId: string;
  readonly since: Instant;
}

/** Orders that still do something besides the pauses in force. */
export interface OrdersState {
  readonly issued: readonly IssuedOrderState[];
  readonly runDown: RunDownState | null;
  /** A winding up that has no effect while the cancellation is stayed. */
  readonly stayedRunDown: RunDownState | null;
}

export const NO_ORDERS: OrdersState = { issued: [], runDown: null, stayedRunDown: null };
