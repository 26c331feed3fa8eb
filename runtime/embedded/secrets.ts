import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A password that needs no escaping anywhere. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Reads what was kept in a file of ours, or undefined if there is none. */
export function readKept(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Keeps something for the next start, readable by its owner only; the file is replaced whole or not at all. */
export function keep(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
