import type { Instant } from '../../../domain/time';
import { delegationInForce, type Delegation } from '../../../register/directory/delegations';

/** A delegation as it is answered. */
export const shownAt = (now: Instant) => (delegation: Delegation) => ({
  ...delegation,
  inForce: delegationInForce(delegation, now),
});
