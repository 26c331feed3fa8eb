/**
 * Compiles the product to dist/ and bundles the workflows, unless dist/ was made from exactly these sources.
 * `--force` builds in any case.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generate } from './generate.mjs';
import { filesBelow, hashOf, isFresh, root, writeStamp } from './stamp.mjs';

const require = createRequire(import.meta.url);
const STAMP = 'dist/.stamp';
const FOLDERS = [
  ...['domain', 'contracts', 'workflows', 'activities', 'register', 'prisma', 'api', 'web'],
  ...['runtime', 'scripts', 'bench', 'generated'],
];
const CONFIGURATION = ['.swcrc', 'package-lock.json', 'scripts/build.mjs', 'scripts/stamp.mjs'];

/** Compiles if needed. `report` receives one line at the start of the work and one at the end. */
export async function build({ force = false, report = () => {} } = {}) {
  generate();
  const sources = FOLDERS.flatMap((folder) => filesBelow(folder, (name) => /\.tsx?$/.test(name)));
  const hash = hashOf([...CONFIGURATION, ...sources], process.version);
  if (!force && isFresh(STAMP, hash)) return false;
  const started = performance.now();
  report('Building (only when sources have changed) …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all(sources.map(compile));
  await bundleWorkflows();
  writeStamp(STAMP, hash);
  report(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

async function compile(source) {
  const { transformFile } = require('@swc/core');
  const { code, map } = await transformFile(join(root, source), {
    swcrc: true,
    root,
    sourceFileName: join(root, source),
  });
  const target = join(root, 'dist', source.replace(/\.tsx?$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
  if (map) writeFileSync(`${target}.map`, map);
}

/** Bundled here, so that a worker starts in one second and every worker of a release runs the very same code. */
async function bundleWorkflows() {
  const workflowsPath = join(root, 'dist/workflows/index.js');
  if (!existsSync(workflowsPath)) return;
  const { bundleWorkflowCode } = require('@temporalio/worker');
  const silent = { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: silent });
  writeFileSync(join(root, 'dist/workflow-bundle.js'), code);
}

if (process.argv[1] === import.meta.filename) {
  await build({ force: process.argv.includes('--force'), report: (line) => process.stderr.write(`${line}\n`) });
}
