import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import type { Office } from '../workflows/office';

const { History } = temporal.api.history.v1;

/** The histories of each release, which its successors must be able to replay for ever. */
export const HISTORIES = join(__dirname, 'recorded');

/** Keeps a procedure's history, when the tests run with TOLLGATE_KEEP_HISTORIES set to the release's name. */
export async function keepHistory(name: string, stream: string, office: Office): Promise<void> {
  const release = process.env.TOLLGATE_KEEP_HISTORIES;
  if (!release) return;
  const folder = join(HISTORIES, release);
  mkdirSync(folder, { recursive: true });
  const history = History.fromObject(await office.history(stream)).toJSON();
  writeFileSync(join(folder, `${name}.${stream.split('/')[0] ?? ''}.json`), `${JSON.stringify(history)}\n`);
}

/** A kept history, by its path below the folder. */
export const keptHistory = (name: string): temporal.api.history.v1.History =>
  History.fromObject(JSON.parse(readFileSync(join(HISTORIES, name), 'utf8')) as object);
