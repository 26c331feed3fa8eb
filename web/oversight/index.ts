import type { Page } from '../frame/page';
import { askPages } from './ask';
import { completePages } from './complete';
import { decidePages } from './decide';
import { figurePages } from './figures';
import { interventionPages } from './interventions/pages';
import { paperPages } from './papers';
import { comparedPage } from './ratings/compared';
import { ratingsPage } from './ratings/in-case';
import { portfolioPage } from './portfolio';
import { portfolioCsv } from './portfolio-csv';
import { signPages } from './sign';
import { viewPages } from './views';

/** The pages of the oversight body. */
export const oversightPages: readonly Page[] = [
  portfolioPage,
  portfolioCsv,
  ...viewPages,
  ...figurePages,
  comparedPage,
  ratingsPage,
  ...completePages,
  ...askPages,
  ...decidePages,
  ...signPages,
  ...interventionPages,
  ...paperPages,
];
