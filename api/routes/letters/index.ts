import type { Route } from '../../route';
import { readLetterRoutes } from './read-letters';

export const letterRoutes: readonly Route[] = readLetterRoutes;
