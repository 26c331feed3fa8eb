import type { Page } from '../../frame/page';
import { simulateForm } from './form';
import { trialPages } from './page';

/** Trying rules on projects. */
export const simulationPages: readonly Page[] = [...simulateForm, ...trialPages];
