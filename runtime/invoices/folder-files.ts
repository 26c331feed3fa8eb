import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { MAX_INVOICE_BYTES } from '../../register/invoices/inspect';

/** How long a file must have been left alone: one that ends as an invoice does, and one that does not (yet). */
export interface Patience {
  readonly wholeMs: number;
  readonly brokenMs: number;
}

/** How much of a file's end shows whether it is whole. */
const TAIL = 256;
const WHOLE = /<\/(?:[\w.-]+:)?(?:Invoice|CreditNote)\s*>\s*$/;

/**
 * The files of a drop folder. A file is renamed into `processing`, and from there into `done` or `rejected`; a rename is
 * whole or has not happened, so that at any instant each file is in exactly one place.
 */
export class FolderFiles {
  constructor(
    private readonly folder: string,
    private readonly patience: Patience,
    private readonly wallMs: () => number,
  ) {}

  async prepare(): Promise<void> {
    for (const name of ['processing', 'done', 'rejected']) await mkdir(join(this.folder, name), { recursive: true });
  }

  /** What was taken and not settled when a process ended, by name. */
  leftovers(): Promise<readonly string[]> {
    return this.xmlIn(this.path('processing'));
  }

  /** Takes up to so many files that nobody writes any more; their names, in order. */
  async take(most: number): Promise<readonly string[]> {
    const taken: string[] = [];
    const busy = new Set(await this.leftovers());
    for (const name of await this.xmlIn(this.folder)) {
      if (taken.length >= most) break;
      if (busy.has(name) || !(await this.isLeftAlone(join(this.folder, name)))) continue;
      await rename(join(this.folder, name), this.path('processing', name));
      taken.push(name);
    }
    return taken;
  }

  /** The content of a taken file; null where it is larger than any invoice. */
  async read(name: string): Promise<Buffer | null> {
    const path = this.path('processing', name);
    const { size } = await lstat(path);
    return size > MAX_INVOICE_BYTES ? null : readFile(path);
  }

  async done(name: string): Promise<void> {
    await this.settle(name, 'done');
  }

  /** The reason goes first: a file that stands among the rejected always has one. */
  async rejected(name: string, problem: object): Promise<void> {
    const target = await this.freeName(name, 'rejected');
    const reason = this.path('rejected', `${target}.problem.json`);
    await writeFile(`${reason}.part`, `${JSON.stringify(problem, null, 2)}\n`);
    await rename(`${reason}.part`, reason);
    await rename(this.path('processing', name), this.path('rejected', target));
  }

  private async settle(name: string, place: 'done'): Promise<void> {
    await rename(this.path('processing', name), this.path(place, await this.freeName(name, place)));
  }

  /** Another file of the same name may lie there: then this one is told apart by its content. */
  private async freeName(name: string, place: 'done' | 'rejected'): Promise<string> {
    if (!(await exists(this.path(place, name)))) return name;
    const { name: stem, ext } = parse(name);
    return `${stem}.${await shortHash(this.path('processing', name))}${ext}`;
  }

  private path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** Files only, no links, nothing hidden. */
  private async xmlIn(folder: string): Promise<readonly string[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.xml$/i.test(entry.name))
      .map(({ name }) => name)
      .sort();
  }

  /** Nobody has written it for a while; longer where it does not end as an invoice does. */
  private async isLeftAlone(path: string): Promise<boolean> {
    const { mtimeMs, size } = await lstat(path);
    const quietMs = this.wallMs() - mtimeMs;
    if (quietMs < this.patience.wholeMs) return false;
    return quietMs >= this.patience.brokenMs || WHOLE.test(await tailOf(path, size));
  }
}

async function tailOf(path: string, size: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const length = Math.min(TAIL, size);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('latin1');
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function shortHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
  } finally {
    await file.close();
  }
  return hash.digest('hex').slice(0, 12);
}
