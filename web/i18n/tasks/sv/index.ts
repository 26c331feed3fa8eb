import type { TaskCatalogue } from '../words';
import { agency } from './agency';
import { course } from './course';
import { gates } from './gates';
import { intervention } from './intervention';
import { money } from './money';
import { review } from './review';

export const sv: TaskCatalogue = { ...gates, ...course, ...review, ...intervention, ...money, ...agency };
