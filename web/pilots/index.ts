import type { Page } from '../frame/page';
import { pilotActPages } from './acts';
import { pilotPage } from './page';

/** Pilots: how far they have gone, and what is done about them. */
export const pilotPages: readonly Page[] = [pilotPage, ...pilotActPages];
