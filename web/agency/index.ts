import type { Page } from '../frame/page';
import { beginPages } from './begin-page';
import { agencyActPages } from './case-acts';
import { checkPages } from './check-page';
import { discardPages } from './discard-page';
import { filedPage } from './filed-page';
import { paperPages } from './papers/pages';
import { partsPage } from './parts-page';
import { allSectionPages } from './section-page';
import { submissionsPage } from './submissions-page';

/** The pages of an agency; the addresses in words stand before those with a draft's id. */
export const agencyPages: readonly Page[] = [
  submissionsPage,
  ...beginPages,
  partsPage,
  ...allSectionPages,
  ...paperPages,
  ...checkPages,
  ...discardPages,
  filedPage,
  ...agencyActPages,
];
