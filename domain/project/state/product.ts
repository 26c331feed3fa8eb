import type { Instant } from '../../time';

/** The term of a product's phase. */
export interface ProductState {
  readonly stageId: string;
  readonly term: number;
  readonly since: Instant;
  /** Impact was measured in this term. */
  readonly measured: boolean;
  /** Since when its money has stopped for want of a decision, or by one. */
  readonly stopped: { readonly at: Instant; readonly how: 'no_decision' | 'decided' } | null;
}
