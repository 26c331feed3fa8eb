import type { Route } from '../../route';
import { giveDelegationRoute } from './give';
import { listDelegationsRoute, readDelegationRoute } from './read';
import { revokeDelegationRoute } from './revoke';

export const delegationRoutes: readonly Route[] = [
  listDelegationsRoute,
  giveDelegationRoute,
  readDelegationRoute,
  revokeDelegationRoute,
];
