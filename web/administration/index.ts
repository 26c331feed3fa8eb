import type { Page } from '../frame/page';
import { bodyPages } from './bodies';
import { delegationPages } from './delegations';
import { importPages } from './imports';
import { officePages } from './offices';
import { overviewPage } from './overview';
import { peoplePages } from './people';
import { correctionPages } from './quarantine';
import { ratePages } from './rates';

/** The pages of those who set the register up, and of delegations. */
export const administrationPages: readonly Page[] = [
  overviewPage,
  ...bodyPages,
  ...peoplePages,
  ...officePages,
  ...delegationPages,
  ...ratePages,
  ...importPages,
  ...correctionPages,
];
