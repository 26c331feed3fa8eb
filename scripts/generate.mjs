/** Makes the Prisma client in generated/prisma, unless the schema is the one it was last made from. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesBelow, hashOf, isFresh, root, writeStamp } from './stamp.mjs';

const STAMP = 'generated/.stamp';

/** Returns true if the client was made anew. Throws with Prisma's own output if the schema is wrong. */
export function generate() {
  const inputs = [...filesBelow('prisma/schema.prisma'), ...filesBelow('prisma.config.ts')];
  if (!inputs.includes('prisma/schema.prisma')) return false;
  const hash = hashOf(inputs, createRequire(import.meta.url)('@prisma/client/package.json').version);
  if (isFresh(STAMP, hash)) return false;
  const cli = join(root, 'node_modules/prisma/build/index.js');
  // `generate` itself is WebAssembly. Without this variable the command first downloads a schema engine that it does
  // not use, and fails where that download is not possible.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const run = spawnSync(process.execPath, [cli, 'generate'], { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeStamp(STAMP, hash);
  return true;
}

if (process.argv[1] === import.meta.filename) generate();
