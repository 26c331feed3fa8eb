import type { Page } from '../../frame/page';
import { draftPages } from './draft';
import { draftFormPages } from './forms';
import { draftListPages } from './list';

/** Making rules: from the beginning of a draft to its proposal. */
export const ruleDraftPages: readonly Page[] = [...draftListPages, ...draftFormPages, ...draftPages];
