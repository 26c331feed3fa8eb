import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../register/package-folder';
import { assetOf, type Asset } from './asset';

/** The one script of all pages, which work without it. */
export const SCRIPT: Asset = assetOf('js', readFileSync(join(packageFolder(), 'web/assets/tollgate.js'), 'utf8'));
