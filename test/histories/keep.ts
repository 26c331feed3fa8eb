import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Office } from '../workflows/office';

/** The histories of each release, which its successors must be able to replay for ever. */
export const HISTORIES = join(__dirname, 'recorded');

/** Keeps a procedure's history, when the tests run with TOLLGATE_KEEP_HISTORIES set to the release's name. */
export async function keepHistory(name: string, stream: string, office: Office): Promise<void> {
  const release = process.env.TOLLGATE_KEEP_HISTORIES;
  if (!release) return;
  const folder = join(HISTORIES, release);
  mkdirSync(folder, { recursive: true });
  const history = await office.history(stream);
  writeFileSync(join(folder, `${name}.${stream.split('/')[0] ?? ''}.json`), `${historyToJSON(history)}\n`);
}
