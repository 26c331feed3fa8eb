import type { Page } from '../frame/page';
import { callInBothPages } from './call-in';
import { consultedPages } from './consulted';
import { directionPages } from './directions';
import { followUpPages } from './follow-up';
import { remedyPages } from './remedies';

/** Statements of consulted bodies, what follows when something is late, and what may be done against a refusal. */
export const statementPages: readonly Page[] = [
  ...consultedPages,
  ...followUpPages,
  ...remedyPages,
  ...directionPages,
  ...callInBothPages,
];
