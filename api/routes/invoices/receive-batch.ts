import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { batchAnswerSchema, forAgencyQuery, type BatchDocument } from '../../../contracts/api/invoice-batch';
import { MAX_INVOICE_BYTES } from '../../../register/invoices/inspect';
import { readInvoice } from '../../../register/invoices/read';
import { unzipEntry, zipEntries, type ZipEntry } from '../../../register/zip';
import { fault, ok, type Answer } from '../../answer';
import { keyReused } from '../../once';
import { problem, renderProblem, type Problem } from '../../problem';
import { requestBytes } from '../../request-bytes';
import { defineRoute, type RouteContext } from '../../route';
import { agencyOf, agencyUnclear } from './addressee';
import { bringInvoice } from './bring';
import { unread } from './xml';

const ZIP = ['application/zip', 'application/x-zip-compressed'];

/** What one batch may hold: more is sent in several. */
const LIMITS = { archiveBytes: 50 * 1024 * 1024, documents: 500, unpackedBytes: 100 * 1024 * 1024 };

type Context = RouteContext<unknown, z.infer<typeof forAgencyQuery>, unknown>;

/** Takes many e-invoices in, each for itself. */
export const receiveBatchRoute = defineRoute({
  method: 'post',
  path: '/invoices/batch',
  summary: 'Bring in many e-invoices at once, and hear of each what became of it',
  description:
    'The body is a ZIP archive of at most 50 MB with at most 500 files, each a UBL 2.1 Invoice or CreditNote of at most ' +
    '10 MB, together at most 100 MB unpacked. Each is taken in for itself, in the archive’s order, as if it had come ' +
    'alone: what one lacks keeps back no other. `taken` is on record now, `known` was before, `rejected` says why and ' +
    'what to do. Folders, and files whose name begins with a dot, are left out and named. The same key with the same ' +
    'archive gets the same results and takes nothing twice, also where the first request broke off half-way; what was ' +
    'rejected is tried again.',
  tag: 'Invoices',
  action: 'invoice.receive',
  query: forAgencyQuery,
  bodyKind: 'stream',
  consumes: ZIP,
  responses: { 200: batchAnswerSchema },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'import',
  subject: 'domain',
  handler: async (context) => {
    const { request } = context;
    const bytes = await requestBytes(request, LIMITS.archiveBytes);
    if (!bytes.ok) return tooLarge({ archiveBytes: LIMITS.archiveBytes });
    if (!request.is(ZIP)) return fault('unsupported-media-type', { facts: { accepted: ZIP } });
    const entries = zipEntries(bytes.value);
    if (entries === null) return notZip();
    const files = entries.filter(({ name }) => !isLeftOut(name));
    const unpackedBytes = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length > LIMITS.documents || unpackedBytes > LIMITS.unpackedBytes) {
      return tooLarge({ documents: files.length, unpackedBytes, limits: LIMITS });
    }
    if (!(await isSameArchive(context, bytes.value))) return { problem: keyReused() };
    const documents: BatchDocument[] = [];
    // One after the other: a credit note finds the invoice before it.
    for (const [place, entry] of files.entries())
      documents.push(await settle(context, bytes.value, { ...entry, place }));
    const count = (result: BatchDocument['result']) => documents.filter((each) => each.result === result).length;
    const leftOut = entries.filter(({ name }) => isLeftOut(name)).map(({ name }) => name);
    return ok({ taken: count('taken'), known: count('known'), rejected: count('rejected'), documents, leftOut });
  },
});

/** Folders, and what file systems put beside files of their own accord. */
const isLeftOut = (name: string): boolean =>
  name.endsWith('/') || name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

/** The bytes are not part of the request's hash here, so the archive of a key is noted before anything is taken from it. */
async function isSameArchive({ command, services, now }: Context, archive: Buffer): Promise<boolean> {
  const commandId = `${command.id}:batch`;
  const requestHash = createHash('sha256').update(command.requestHash).update(archive).digest('hex');
  const data = [{ commandId, requestHash, answer: {}, at: now }];
  await services.db.outcome.createMany({ data, skipDuplicates: true });
  const noted = await services.db.outcome.findUniqueOrThrow({ where: { commandId }, select: { requestHash: true } });
  return noted.requestHash === requestHash;
}

/** A file of the archive, and which of its files: the same place of the same archive is the same command. */
type Placed = ZipEntry & { readonly place: number };

async function settle(context: Context, archive: Buffer, entry: Placed): Promise<BatchDocument> {
  const { services, command, language } = context;
  const found = await bring(context, archive, entry);
  const { name } = entry;
  if ('invoiceId' in found) return { name, result: found.result, invoiceId: found.invoiceId, problem: null };
  const instance = `urn:tollgate:act:${command.id}#${encodeURIComponent(name)}`;
  const rendered = renderProblem(found.problem, { publicUrl: services.config.publicUrl, instance, language });
  return { name, result: 'rejected', invoiceId: null, problem: rendered };
}

async function bring({ query, actor, now, command, services }: Context, archive: Buffer, entry: Placed) {
  const rejected = (why: Problem) => ({ result: 'rejected', problem: why }) as const;
  if (entry.size > MAX_INVOICE_BYTES) return rejected(problem('too-large', { facts: { limit: MAX_INVOICE_BYTES } }));
  const unpacked = unzipEntry(archive, entry);
  if (!unpacked.ok) return rejected(damaged(unpacked.fault));
  const read = readInvoice(unpacked.value);
  if (!read.ok) return rejected(unread(read.fault));
  const agencyId = query.agencyId ?? (await agencyOf(services.register, actor, read.value.essentials.buyer));
  if (agencyId === null) return rejected(agencyUnclear(actor));
  const arrival = { bytes: unpacked.value, read: read.value, agencyId, channel: 'api', actor, now } as const;
  const settled = await bringInvoice(services.register, {
    ...arrival,
    commandIdOf: () => `${command.id}:${entry.place}`,
  });
  services.waker.wake(settled.wake);
  return settled;
}

const tooLarge = (facts: Readonly<Record<string, unknown>>): Answer =>
  fault('too-large', { facts, remedy: 'Send fewer documents, in several batches.' });

const archiveFault = (rule: string, message: string, remedy: string): Problem =>
  problem('validation-failed', { errors: [{ in: 'body', pointer: '', rule, message, remedy }] });

const notZip = (): Answer => ({
  problem: archiveFault('not-an-archive', 'is no ZIP archive that can be read', 'Send a ZIP archive of XML files.'),
});

const damaged = (rule: 'damaged' | 'not-packed-so'): Problem =>
  rule === 'damaged'
    ? archiveFault(rule, 'cannot be unpacked: it is not what the archive says', 'Make the archive anew.')
    : archiveFault(rule, 'is encrypted or packed in an unusual way', 'Pack it with deflate, without a password.');
