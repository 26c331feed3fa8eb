import type { Route } from '../route';
import { draftRoutes } from './drafts';
import { systemRoutes } from './system';

/** Every route below `/api/v1`; the description, the table of rights and their tests are made from this list. */
export const routes: readonly Route[] = [...systemRoutes, ...draftRoutes];
