import { bringInvoice } from '../../api/routes/invoices/bring';
import { unread } from '../../api/routes/invoices/xml';
import { problem, renderProblem, type Problem } from '../../api/problem';
import { SYSTEM } from '../../domain/kernel';
import { MAX_INVOICE_BYTES } from '../../register/invoices/inspect';
import { readInvoice, type ReadInvoice } from '../../register/invoices/read';
import type { OneAtATime } from '../../register/one-at-a-time';
import type { Register } from '../../register/types';
import type { ClockPort } from '../clock-port';
import { Repeated } from '../repeated';
import { FolderFiles, type Patience } from './folder-files';

const PERIOD_MS = 2_000;
/** So many files in one turn; then another worker may have the next. */
const AT_ONCE = 200;
const PATIENCE: Patience = { wholeMs: 1_000, brokenMs: 60_000 };

export interface DropFolderDeps {
  readonly folder: string;
  readonly register: Pick<Register, 'invoices' | 'documents' | 'perform'>;
  readonly clock: ClockPort;
  /** Tells the procedures of these streams that something changed. */
  readonly wake: (streams: readonly string[]) => void;
  /** One reader at a time, in all workers that share the folder and the database. */
  readonly turns: OneAtATime;
  /** `https://tollgate.example`: the pages of problems stand below it. */
  readonly publicUrl: string;
  readonly log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
  };
  readonly patience?: Patience;
  /** The wall clock, by which the age of a file is told. */
  readonly wallMs?: () => number;
}

/**
 * Takes e-invoices from a folder, each once. A file is taken by renaming it; the invoice is on the record before the file
 * goes to `done`. A process that is killed in between leaves it in `processing`, from where it is taken again: the same
 * file is the same command, and gets the same answer.
 */
export class DropFolder {
  private readonly files: FolderFiles;
  private readonly repeated: Repeated;

  constructor(private readonly deps: DropFolderDeps) {
    this.files = new FolderFiles(deps.folder, deps.patience ?? PATIENCE, deps.wallMs ?? (() => Date.now()));
    this.repeated = new Repeated(async () => (await this.pass()) >= AT_ONCE, {
      ...{ restMs: PERIOD_MS, log: deps.log, failed: `e-invoices could not be taken from ${deps.folder}; tried again` },
    });
  }

  /** Begins to look every few seconds. What cannot be done is logged and tried again. */
  start(): void {
    this.repeated.start();
  }

  stop(): Promise<void> {
    return this.repeated.stop();
  }

  /** One turn: what was left over first, then what lies there. How many files were settled. */
  pass(): Promise<number> {
    return this.deps.turns(async () => {
      await this.files.prepare();
      const left = await this.files.leftovers();
      for (const name of left) await this.settle(name);
      const taken = await this.files.take(AT_ONCE);
      for (const name of taken) await this.settle(name);
      return left.length + taken.length;
    });
  }

  private async settle(name: string): Promise<void> {
    const content = await this.files.read(name);
    const fault = content === null ? TOO_LARGE : await this.bring(name, content);
    if (fault === null) {
      await this.files.done(name);
      return;
    }
    const { publicUrl, log } = this.deps;
    await this.files.rejected(
      name,
      renderProblem(fault, { publicUrl, instance: `urn:file:${encodeURIComponent(name)}`, language: 'en' }),
    );
    log.info({ file: name, code: fault.code }, 'an e-invoice was not taken');
  }

  /** Null: it is on the record, or waits for an administrator to say whose it is. */
  private async bring(name: string, bytes: Buffer): Promise<Problem | null> {
    const read = readInvoice(bytes);
    if (!read.ok) return unread(read.fault);
    const agencies = await this.deps.register.invoices.agenciesOf(read.value.essentials.buyer);
    const [agencyId] = agencies;
    if (agencyId === undefined || agencies.length > 1) return this.wait(name, bytes, read.value, agencies.length);
    return this.receive(bytes, read.value, agencyId);
  }

  private async receive(bytes: Buffer, read: ReadInvoice, agencyId: string): Promise<Problem | null> {
    const { register, clock, wake } = this.deps;
    const arrival = { bytes, read, agencyId, channel: 'folder', actor: SYSTEM, now: clock.now() } as const;
    const settled = await bringInvoice(register, { ...arrival, commandIdOf: (documentId) => `folder:${documentId}` });
    wake(settled.wake);
    return settled.result === 'rejected' ? settled.problem : null;
  }

  private async wait(name: string, bytes: Buffer, read: ReadInvoice, agencies: number): Promise<Problem | null> {
    const { register, clock } = this.deps;
    const at = clock.now();
    const upload = { content: bytes, declaredType: 'application/xml', name, agencyId: null, uploadedBy: SYSTEM.id, at };
    const stored = await register.documents.store(upload);
    if (!stored.ok) return problem('validation-failed');
    const reason = agencies === 0 ? 'nobody' : 'several';
    await register.invoices.arrivals.note(stored.value.id, name, read.essentials, reason, at);
    return null;
  }
}

const TOO_LARGE = problem('too-large', {
  facts: { limit: MAX_INVOICE_BYTES },
  remedy: 'Send attachments apart from the invoice.',
});
