import { createHash } from 'node:crypto';
import { importQuery, importRunSchema } from '../../../contracts/api/imports';
import { madeId } from '../../act';
import { created, fault } from '../../answer';
import { defineRoute } from '../../route';
import { chunksOf, runToWire, unlessImportable, wrong } from './shared';

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Starts an import and answers when the file's rows are kept; how far it is stands at the address of the run. The same
 * file again changes nothing, and a run that was cut off goes on by itself.
 */
export const startImportRoute = defineRoute({
  method: 'post',
  path: '/imports',
  summary: 'Import a published register',
  description:
    'The body is a CSV file in the encoding that the profile names, at most 64 MB. Rows that cannot be understood go into quarantine.',
  tag: 'Imports',
  action: 'import.run',
  query: importQuery,
  bodyKind: 'stream',
  consumes: ['text/csv'],
  responses: { 201: importRunSchema },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'import',
  handler: async (context) => {
    const { query, actor, now, command, request, services } = context;
    const profile = await services.importProfiles.get(query.profile);
    if (!profile) {
      const known = (await services.importProfiles.list()).map((each) => each.profile.id).join(', ');
      return wrong('query', '/profile', 'profile-unknown', 'is no profile', `Choose one of: ${known}.`);
    }
    const refused = await unlessImportable(profile, context);
    if (refused) return refused;
    if (!request.is('text/csv')) return fault('unsupported-media-type', { facts: { accepted: ['text/csv'] } });
    const runId = madeId(command.id);
    const address = `/api/v1/imports/${runId}`;
    const before = await services.db.importRun.findUnique({ where: { id: runId } });
    if (before) {
      const same = (await hashOf(chunksOf(request))) === before.fileHash;
      return same ? created(address, runToWire(before)) : fault('idempotency-key-reused');
    }
    const { fileName, dryRun } = query;
    const order = { runId, profile, fileName, dryRun, actor, now, maxBytes: MAX_FILE_BYTES };
    const started = await services.imports.start(order, chunksOf(request));
    if (started.ok) return created(address, runToWire(started.value));
    // What is left of the body is read and thrown away, so that the answer reaches who sends it.
    request.resume();
    const { code, message, remedy } = started.fault;
    if (code === 'too-large') return fault('too-large', { facts: { limit: MAX_FILE_BYTES }, remedy });
    return wrong('body', '', code, message, remedy);
  },
});

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
