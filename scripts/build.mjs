/**
 * Compiles the product to dist/ and bundles the workflows, unless dist/ was made from exactly these sources.
 * `--force` builds in any case.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { generate } from './generate.mjs';
import { filesBelow, hashOf, isFresh, root, writeStamp } from './stamp.mjs';

const require = createRequire(import.meta.url);
const STAMP = 'dist/.stamp';
const HALF = 'dist.new';
const FOLDERS = [
  ...['domain', 'contracts', 'letters', 'workflows', 'activities', 'register', 'prisma', 'api', 'web'],
  ...['runtime', 'scripts', 'bench', 'generated'],
];
const CONFIGURATION = ['.swcrc', 'package-lock.json', 'scripts/build.mjs', 'scripts/stamp.mjs'];

/** Compiles if needed. `report` receives one line at the start of the work and one at the end. */
export async function build({ force = false, report = () => {} } = {}) {
  if (!force && isFresh(STAMP, currentHash())) return false;
  return withLock(async () => {
    generate();
    // Somebody else may have built it while we waited.
    const hash = currentHash();
    if (!force && isFresh(STAMP, hash)) return false;
    const started = performance.now();
    report('Building (only when sources have changed) …');
    await compileInto(HALF);
    await bundleWorkflows(HALF);
    writeStamp(`${HALF}/.stamp`, hash);
    // Put in place whole: a build that fails or is interrupted leaves the last good one.
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(join(root, HALF), join(root, 'dist'));
    report(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  });
}

function sources() {
  return FOLDERS.flatMap((folder) => filesBelow(folder, (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')));
}

function currentHash() {
  return hashOf([...CONFIGURATION, ...filesBelow('prisma/schema.prisma'), ...sources()], process.version);
}

/** Two commands started at once must not build into the same folder. */
async function withLock(work) {
  const lock = join(root, '.build-lock');
  while (!tryLock(lock)) await delay(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')), 0);
    } catch {
      // Its holder was killed, or has just finished.
      rmSync(lock, { force: true });
    }
    return false;
  }
}

async function compileInto(folder) {
  rmSync(join(root, folder), { recursive: true, force: true });
  const { transformFile } = require('@swc/core');
  await Promise.all(
    sources().map(async (source) => {
      const file = join(root, source);
      const { code, map } = await transformFile(file, { swcrc: true, root, sourceFileName: file, ...jsx(source) });
      const target = join(root, folder, source.replace(/\.tsx?$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
      if (map) writeFileSync(`${target}.map`, map);
    }),
  );
}

/** Pages are written in TSX; nothing else is, where `<T>` begins a generic function. */
const jsx = (source) =>
  source.endsWith('.tsx')
    ? {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      }
    : {};

/** Bundled here, so that a worker starts in one second and every worker of a release runs the very same code. */
async function bundleWorkflows(folder) {
  const workflowsPath = join(root, folder, 'workflows/index.js');
  if (!existsSync(workflowsPath)) return;
  const { bundleWorkflowCode } = require('@temporalio/worker');
  const silent = { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: silent });
  writeFileSync(join(root, folder, 'workflow-bundle.js'), code);
}

if (process.argv[1] === import.meta.filename) {
  await build({ force: process.argv.includes('--force'), report: (line) => process.stderr.write(`${line}\n`) });
}
