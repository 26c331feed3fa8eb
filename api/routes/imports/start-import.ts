import { createHash } from 'node:crypto';
import { importQuery, importRunSchema } from '../../../contracts/api/imports';
import { mayImport } from '../../../domain/project/who';
import { runImport } from '../../../register/imports/run';
import { readRows } from '../../../register/imports/rows';
import { madeId } from '../../act';
import { created, fault } from '../../answer';
import { problem } from '../../problem';
import { requestBytes } from '../../request-bytes';
import { defineRoute } from '../../route';
import { runToWire } from './shared';

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Starts an import and answers at once; how far it is stands at the address of the run. The same file again changes
 * nothing, so a run that was cut off is taken up by sending the file again.
 */
export const startImportRoute = defineRoute({
  method: 'post',
  path: '/imports',
  summary: 'Import a published register',
  description: 'The body is a CSV file in UTF-8, at most 64 MB. Rows that cannot be understood go into quarantine.',
  tag: 'Imports',
  action: 'import.run',
  query: importQuery,
  bodyKind: 'stream',
  consumes: ['text/csv'],
  responses: { 201: importRunSchema },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'import',
  handler: async ({ query, actor, now, command, request, db, services }) => {
    const { register, directory, importProfiles, clock, waker, log } = services;
    const profile = importProfiles.get(query.profile);
    if (!profile) return wrong('query', '/profile', 'profile-unknown', 'is no profile', known(importProfiles));
    const version = await register.regimes.activeAt(profile.regimeId, now.slice(0, 10));
    if (!version)
      return wrong(
        'query',
        '/profile',
        'regime-unknown',
        `files under ${profile.regimeId}, which is not in force`,
        ACTIVATE,
      );
    if (!mayImport(actor, version.regime)) return fault('forbidden', notOfThisCountry(profile.jurisdiction));
    if (!request.is('text/csv')) return fault('unsupported-media-type', { facts: { accepted: ['text/csv'] } });
    const bytes = await requestBytes(request, MAX_FILE_BYTES);
    if (!bytes.ok) return fault('too-large', { facts: { limit: MAX_FILE_BYTES } });
    const runId = madeId(command.id);
    const fileHash = createHash('sha256').update(bytes.value).digest('hex');
    const address = `/api/v1/imports/${runId}`;
    const before = await db.importRun.findUnique({ where: { id: runId } });
    if (before)
      return before.fileHash === fileHash ? created(address, runToWire(before)) : fault('idempotency-key-reused');
    const rows = readRows(bytes.value, profile);
    if (!rows.ok) return wrong('body', '', rows.fault.code, rows.fault.message, rows.fault.remedy);
    const run = await db.importRun.create({
      data: {
        id: runId,
        profile: profile.id,
        fileName: query.fileName,
        fileHash,
        dryRun: query.dryRun,
        status: 'running',
        total: rows.value.length,
        startedBy: actor.id,
        startedAt: now,
      },
    });
    const filingAgency = (id: string) => directory.filingAgency(id);
    const wake = (streams: readonly string[]) => waker.wake(streams);
    const { dryRun } = query;
    const order = { runId, profile, regimeHash: version.hash, rows: rows.value, dryRun, actor };
    runImport({ prisma: services.db, register, clock, filingAgency, wake }, order).catch(async (error: unknown) => {
      log.error({ err: error, runId }, 'an import failed');
      await services.db.importRun.update({ where: { id: runId }, data: { status: 'failed', finishedAt: clock.now() } });
    });
    return created(address, runToWire(run));
  },
});

const notOfThisCountry = (jurisdiction: string) => ({
  facts: { action: 'import.run', jurisdiction },
  remedy: 'Let an oversight officer of the jurisdiction whose rules apply import it, or an administrator.',
});

const ACTIVATE = 'An administrator activates a version of the regime first.';
const known = (profiles: ReadonlyMap<string, unknown>): string => `Choose one of: ${[...profiles.keys()].join(', ')}.`;

const wrong = (place: 'query' | 'body', pointer: string, rule: string, message: string, remedy: string) => ({
  problem: problem('validation-failed', { errors: [{ in: place, pointer, rule, message, remedy }] }),
});
