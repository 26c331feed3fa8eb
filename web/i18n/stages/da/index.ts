import type { StageWords } from '../words';
import { cases } from './case';
import { clock } from './clock';
import { council } from './council';
import { course } from './course';
import { intervention } from './intervention';
import { office } from './office';

export const da: StageWords = { case: cases, course, intervention, council, office, clock };
