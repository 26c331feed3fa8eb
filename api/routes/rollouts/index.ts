import type { Route } from '../../route';
import { rolloutActRoutes } from './act';
import { previewRolloutRoute } from './preview';
import { proposeRolloutRoute } from './propose';
import { readRolloutRoutes } from './read';

export const rolloutRoutes: readonly Route[] = [
  previewRolloutRoute,
  proposeRolloutRoute,
  ...rolloutActRoutes,
  ...readRolloutRoutes,
];
