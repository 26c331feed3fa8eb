/** Runs a script of this repository that is written in TypeScript: node scripts/run.mjs bench/index.ts [arguments]. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './stamp.mjs';

const [, , script, ...rest] = process.argv;
if (!script) throw new Error('Say which script to run, for example: node scripts/run.mjs bench/index.ts');
await build({ report: (line) => process.stderr.write(`${line}\n`) });
const target = join(root, 'dist', script.replace(/\.ts$/, '.js'));
process.argv = [process.argv[0], target, ...rest];
createRequire(import.meta.url)(target);
