import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of Tollgate's own package.json, whether this runs from the sources or from dist/. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** What ships with the product beside its code. Handed to whoever needs it as a value. */
export function assetPaths(): { migrations: string; regimes: string; workflowBundle: string } {
  const root = packageRoot();
  return {
    migrations: join(root, 'prisma/migrations'),
    regimes: join(root, 'regimes'),
    workflowBundle: join(root, 'dist/workflow-bundle.js'),
  };
}

/** The version of this installation, from its package.json. */
export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
