import type { Page } from '../frame/page';
import { casePage } from './overview';
import { timelinePage } from './timeline';

/** The pages of a case that everybody has who takes part in it. */
export const casePages: readonly Page[] = [casePage, timelinePage];
