import type { Page } from '../frame/page';
import { appealActPages } from './acts';
import { courtOrderPages } from './court-orders';
import { onePage } from './one';
import { appealsPage } from './page';

/** The pages of appeals against decisions in a case. */
export const appealPages: readonly Page[] = [appealsPage, onePage, ...appealActPages, ...courtOrderPages];
