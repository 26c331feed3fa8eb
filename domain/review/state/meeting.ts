import type { Instant } from '../../time';

/** A meeting of the round; its agenda and the words of its minutes are on the record, a decision needs neither. */
export interface Meeting {
  readonly id: string;
  readonly at: Instant;
  readonly place: string;
  readonly status: 'called' | 'held' | 'cancelled';
  readonly calledAt: Instant;
  readonly experts: readonly string[];
  /** The agency's head is invited. */
  readonly agencyHead: boolean;
  /** Members of the round on that day, who of them was there, and the chair then; null until it was held. */
  readonly held: {
    readonly at: Instant;
    readonly entitled: readonly string[];
    readonly present: readonly string[];
    readonly chair: string | null;
  } | null;
  readonly minutes: {
    readonly version: number;
    readonly by: string;
    readonly at: Instant;
    readonly approved: boolean;
  } | null;
}
