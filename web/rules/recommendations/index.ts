import type { Page } from '../../frame/page';
import { recommendationListPages } from './list';
import { recommendationPages } from './one';

/** Recommendations until they are closed. */
export const recommendationAreaPages: readonly Page[] = [...recommendationListPages, ...recommendationPages];
