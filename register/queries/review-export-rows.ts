import type { ReviewRule } from '../../domain/regime/review';
import type { ClockRule } from '../../domain/regime/procedure';
import type { Ground } from '../../domain/review/grounds';
import type { Instant } from '../../domain/time';
import type { ReviewRow } from './types';

/** One event of a round with the rules on which it stood. */
export interface ExportedStep {
  readonly seq: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly commandId: string;
  readonly occurredAt: Instant;
  /** By the wall clock. */
  readonly recordedAt: Instant;
  readonly data: unknown;
  readonly standsOn: readonly Ground[];
  /** Null while ratings are sealed: a chain with a gap would prove nothing. */
  readonly digest: string | null;
}

/** When a member could see the case. */
export interface MemberSight {
  readonly personId: string;
  readonly role: string;
  readonly saw: readonly { readonly from: Instant; readonly until: Instant | null }[];
}

/** Everything on record of one round. */
export interface ReviewExport {
  readonly review: ReviewRow & { readonly reference: string };
  readonly regime: { readonly id: string; readonly version: string; readonly hash: string };
  readonly rules: { readonly review: ReviewRule; readonly clock: ClockRule | null };
  readonly complete: boolean;
  readonly steps: readonly ExportedStep[];
  readonly members: readonly MemberSight[];
  readonly readings: readonly {
    readonly personId: string;
    readonly onBehalfOf: string | null;
    readonly about: string;
    readonly path: string;
    readonly version: number;
    readonly at: Instant;
  }[];
  readonly told: readonly {
    readonly personId: string | null;
    readonly role: string | null;
    readonly bodyKey: string | null;
    readonly kind: string;
    readonly seq: number;
    readonly at: Instant;
    readonly readAt: Instant | null;
  }[];
  readonly refused: readonly {
    readonly at: Instant;
    readonly actor: string;
    readonly onBehalfOf: string | null;
    readonly action: string;
    readonly code: string | null;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
  readonly letters: readonly {
    readonly id: string;
    readonly kind: string;
    readonly documentId: string | null;
    readonly issuedAt: Instant | null;
  }[];
  readonly documents: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly type: string;
    readonly filedAt: Instant;
  }[];
}
