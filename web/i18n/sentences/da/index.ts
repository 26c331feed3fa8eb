import { council } from './council';
import { course } from './course';
import { end } from './end';
import { gates } from './gates';
import { imports } from './imports';
import { intervention } from './intervention';
import { money } from './money';
import { pilot } from './pilot';
import { powers } from './powers';
import { remedies } from './remedies';
import { review } from './review';
import { rules } from './rules';
import { service } from './service';

export { values } from './values';

export const sentences = {
  ...council,
  ...course,
  ...end,
  ...gates,
  ...imports,
  ...intervention,
  ...money,
  ...pilot,
  ...powers,
  ...remedies,
  ...review,
  ...rules,
  ...service,
};
