import type { Page } from '../../../frame/page';
import { claimPages } from './claims';
import { runDownPages } from './run-down';

/** What is left once a project was paused or cancelled: winding up, and claims of suppliers. */
export const afterOrderPages: readonly Page[] = [...runDownPages, ...claimPages];
