import type { EventWords } from '../words';
import { account, invoice } from './money';
import { cluster, standing } from './agency';
import { intervention } from './intervention';
import { project } from './project';
import { review } from './review';

export const en: EventWords = { project, review, intervention, account, invoice, cluster, standing };
