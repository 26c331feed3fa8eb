import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../register/package-folder';

/** What ships with the product beside its code. Handed to whoever needs it as a value. */
export function assetPaths(): { migrations: string; regimes: string; workflowBundle: string } {
  const root = packageFolder();
  return {
    migrations: join(root, 'prisma/migrations'),
    regimes: join(root, 'regimes'),
    workflowBundle: join(root, 'dist/workflow-bundle.js'),
  };
}

/** The version of this installation, from its package.json. */
export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }).version;
