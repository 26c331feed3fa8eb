import type { Route } from '../../route';
import { absenceRoutes } from './absences';
import { readOwnMembershipRoute, stateOwnTiesRoute } from './own';
import { changeMemberRoute, listPoolRoute, readMemberRoute } from './pool';
import { tieRoutes } from './ties';
import { OF_MEMBER, OWN } from './whose';

/** The people of a council, as its secretary and they themselves keep them. */
export const councilMemberRoutes: readonly Route[] = [
  listPoolRoute,
  readMemberRoute,
  changeMemberRoute,
  ...tieRoutes(OF_MEMBER),
  ...absenceRoutes(OF_MEMBER),
  readOwnMembershipRoute,
  stateOwnTiesRoute,
  ...tieRoutes(OWN),
  ...absenceRoutes(OWN),
];
