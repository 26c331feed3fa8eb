import type { ProblemCatalogue } from '../words';
import { agency } from './agency';
import { course } from './course';
import { end } from './end';
import { gates } from './gates';
import { general } from './general';
import { intervention } from './intervention';
import { money } from './money';
import { pilot } from './pilot';
import { review } from './review';
import { service } from './service';

export const sv: ProblemCatalogue = {
  ...service,
  ...general,
  ...gates,
  ...course,
  ...end,
  ...review,
  ...intervention,
  ...money,
  ...agency,
  ...pilot,
};
