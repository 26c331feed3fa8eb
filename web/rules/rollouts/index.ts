import type { Page } from '../../frame/page';
import { rolloutListPages } from './list';
import { rolloutPages } from './one';
import { rolloutPreviewPages } from './preview';

/** Bringing a version of rules to the projects that run. */
export const rolloutAreaPages: readonly Page[] = [...rolloutPreviewPages, ...rolloutListPages, ...rolloutPages];
