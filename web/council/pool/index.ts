import type { Page } from '../../frame/page';
import { poolActPages } from './acts';
import { memberPages } from './member';
import { poolListPages } from './page';

/** The pool of a council, and what is on file of its members. */
export const poolPages: readonly Page[] = [...poolListPages, ...memberPages, ...poolActPages];
