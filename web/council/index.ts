import type { Page } from '../frame/page';
import { assessmentPage } from './assessment';
import { compositionPage } from './composition';
import { compositionActPages } from './composition-acts';
import { declarationPages } from './declaration';
import { reviewsPage } from './list';
import { meetingActPages } from './meeting-acts';
import { meetingsPage } from './meetings';
import { opinionPage } from './opinion';
import { opinionActPages } from './opinion-acts';
import { overviewPage } from './overview';
import { papersPages } from './papers';
import { poolPages } from './pool';
import { questionPages } from './questions';
import { ratePages } from './rate';

/** The pages of the council. */
export const councilPages: readonly Page[] = [
  reviewsPage,
  overviewPage,
  ...declarationPages,
  ...papersPages,
  ...ratePages,
  assessmentPage,
  ...questionPages,
  ...meetingActPages,
  meetingsPage,
  ...opinionActPages,
  opinionPage,
  ...compositionActPages,
  compositionPage,
  ...poolPages,
];
