import type { Page } from '../frame/page';
import { checkpointFile, proofPage } from './proof/page';
import { registerCsv } from './register-csv';
import { statisticsPage } from './statistics';
import { statisticsFiles } from './statistics-csv';

/** What everybody may read beside the register itself: its figures, and files of both. */
export const openPages: readonly Page[] = [registerCsv, statisticsPage, ...statisticsFiles, proofPage, checkpointFile];
