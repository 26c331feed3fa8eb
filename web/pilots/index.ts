import type { Page } from '../frame/page';
import { pilotActPages } from './acts';
import { exemptionPages } from './exemptions';
import { pilotPage } from './page';
import { productPages } from './product';

/** Pilots and products: how far they have gone, and what is done about them. */
export const pilotPages: readonly Page[] = [pilotPage, ...pilotActPages, ...productPages, ...exemptionPages];
