import type { Page } from '../frame/page';
import { standingSaidPages } from './acts';
import { standingInCasePages } from './in-case';
import { standingReadPages } from './page';

/** How agencies stand, and how closely their projects are looked at. */
export const standingPages: readonly Page[] = [...standingReadPages, ...standingSaidPages, ...standingInCasePages];
