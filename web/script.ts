import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../register/package-folder';

const text = readFileSync(join(packageFolder(), 'web/assets/tollgate.js'), 'utf8');

/** The one script of all pages, which work without it, and its address, which changes with its content. */
export const SCRIPT: { readonly path: string; readonly text: string } = {
  path: `/assets/tollgate-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`,
  text,
};
