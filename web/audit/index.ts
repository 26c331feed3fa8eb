import type { Page } from '../frame/page';
import { recordCsv, recordPage } from './record-page';
import { trailCsv, trailPage } from './trail-page';

/** The auditor's pages: the trail of the house, and the record of a case. */
export const auditPages: readonly Page[] = [trailPage, trailCsv, recordPage, recordCsv];
