import type { Route } from '../../route';
import { readMe } from './read-me';

export const systemRoutes: readonly Route[] = [readMe];
