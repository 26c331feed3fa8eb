import type { Page } from '../frame/page';
import { consultedPages } from './consulted';
import { followUpPages } from './follow-up';
import { remedyPages } from './remedies';

/** Statements of consulted bodies, what follows when something is late, and what may be done against a refusal. */
export const statementPages: readonly Page[] = [...consultedPages, ...followUpPages, ...remedyPages];
