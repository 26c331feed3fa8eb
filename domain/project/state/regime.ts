import type { Instant } from '../../time';

/** The version of the rules under which the project goes on from its next gate. */
export interface NextRegime {
  readonly hash: string;
  readonly regime: { readonly id: string; readonly version: string };
  readonly rolloutId: string;
  readonly why: string;
  readonly since: Instant;
}
