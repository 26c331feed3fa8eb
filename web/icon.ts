import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../register/package-folder';
import { assetOf, type Asset } from './asset';

/** The sign of the service, as browsers show it beside a page's title: a barrier that is open. */
export const ICON: Asset = assetOf('svg', readFileSync(join(packageFolder(), 'web/assets/tollgate.svg'), 'utf8'));
