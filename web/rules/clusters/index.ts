import type { Page } from '../../frame/page';
import { clusterActPages } from './acts';
import { flagPages } from './flag';
import { clusterListPages } from './list';
import { clusterPages } from './one';

/** Projects that come to a line together. */
export const clusterAreaPages: readonly Page[] = [
  ...clusterListPages,
  ...flagPages,
  ...clusterActPages,
  ...clusterPages,
];
