import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ROOT = join(__dirname, '../..');

/** The file with the bundle of the procedures as they are now; made once for all test files that need it. */
export async function workflowBundle(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['workflows', 'contracts']) {
    for (const name of readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.ts'))) {
      hash.update(readFileSync(join(ROOT, folder, name)));
    }
  }
  hash.update(readFileSync(join(ROOT, 'package-lock.json')));
  const file = join(tmpdir(), `tollgate-workflows-${hash.digest('hex').slice(0, 16)}.js`);
  if (existsSync(file)) return file;
  const logger = new DefaultLogger('ERROR');
  const { code } = await bundleWorkflowCode({ workflowsPath: join(ROOT, 'workflows/index.ts'), logger });
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
