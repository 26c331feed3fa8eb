import type { MatterKind, TakenOver, Unpaid } from '../commands/exit';
import type { CostClass } from '../../regime/common';
import type { CostEstimate } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { Cause } from '../state';

/** An exit that waits for its decision. Amounts in minor units. */
export interface ExitProposal extends Cause {
  readonly exitId: string;
  readonly by: readonly string[];
  readonly reasonCode: string;
  readonly text: string;
  readonly vat: CostEstimate['vat'];
  readonly byClass: Readonly<Partial<Record<CostClass, number>>>;
  readonly completedOn: LocalDate;
  readonly unpaid: readonly Unpaid[];
  readonly takenOver: readonly Pick<TakenOver, 'kind' | 'id'>[];
}

/** How the project ended: what a rating, a forecast's reference class and the review after it need. */
export interface ClosedState extends Cause {
  readonly exitId: string;
  readonly reasonCode: string;
  readonly vat: CostEstimate['vat'];
  readonly cost: number;
  readonly completedOn: LocalDate;
}

/** The review that is due after the project was closed. */
export interface ReviewDue {
  readonly since: Instant;
  /** Null once its time has run out. */
  readonly clockId: string | null;
  readonly overdue: boolean;
}

/** How the project leaves oversight, and what is asked of it afterwards. */
export interface ExitState {
  readonly proposal: ExitProposal | null;
  readonly goLive: { readonly date: LocalDate; readonly seq: number } | null;
  readonly closed: ClosedState | null;
  readonly review: ReviewDue | null;
}

export const NO_EXIT: ExitState = { proposal: null, goLive: null, closed: null, review: null };

/** Something open, as a key. */
export const matterKey = ({ kind, id }: { readonly kind: MatterKind; readonly id: string }): string => `${kind}:${id}`;
