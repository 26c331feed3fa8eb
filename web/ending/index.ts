import type { Page } from '../frame/page';
import { endingActPages } from './acts';
import { lessonsPage } from './lessons';
import { endingPage } from './page';

/** How a project ends, and what is learnt from it. */
export const endingPages: readonly Page[] = [endingPage, ...endingActPages, lessonsPage];
