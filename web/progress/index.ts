import type { Page } from '../frame/page';
import { benefitActPages } from './acts/benefit-acts';
import { conditionPages } from './acts/conditions';
import { measureActPages } from './acts/measures';
import { oversightActPages } from './acts/oversight-acts';
import { reportPages } from './acts/reports';
import { figureCsv } from './figures';
import { progressPage } from './page';
import { roundPages } from './rounds';

/** How a case goes, and what is done about it while it runs. */
export const progressPages: readonly Page[] = [
  progressPage,
  figureCsv,
  ...roundPages,
  ...reportPages,
  ...oversightActPages,
  ...benefitActPages,
  ...measureActPages,
  ...conditionPages,
];
