import type { Page } from '../frame/page';
import { adoptionPages } from './adoption';
import { clusterAreaPages } from './clusters';
import { comparePages } from './compare';
import { ruleDraftPages } from './drafts';
import { listPages } from './list';
import { recommendationAreaPages } from './recommendations';
import { rolloutAreaPages } from './rollouts';
import { simulationPages } from './simulate';
import { versionPages } from './version';

/** The pages of rules: read by everybody, made, tried and rolled out by some. */
export const rulesPages: readonly Page[] = [
  ...listPages,
  ...comparePages,
  ...adoptionPages,
  ...versionPages,
  ...ruleDraftPages,
  ...simulationPages,
  ...rolloutAreaPages,
  ...clusterAreaPages,
  ...recommendationAreaPages,
];
