import type { Route } from '../../route';
import { accountActs } from './acts';
import { freezeActs } from './freezes';
import { readAccountRoutes } from './read';

export const accountRoutes: readonly Route[] = [...readAccountRoutes, ...accountActs, ...freezeActs];
