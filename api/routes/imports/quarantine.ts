import { z } from 'zod';
import { Readable } from 'node:stream';
import { idSchema } from '../../../contracts/api/common';
import { correctRowBody, importRowSchema, importRunSchema } from '../../../contracts/api/imports';
import type { ImportProfile } from '../../../contracts/import-profile';
import type { ImportRun } from '../../../generated/prisma/client';
import { correctRow, quarantineCsv } from '../../../register/imports/quarantine';
import { fault, notFound, ok, type Answer } from '../../answer';
import { defineRoute, type RouteContext } from '../../route';
import { rowToWire } from './read-import';
import { runSeenBy, runToWire, unlessImportable, wrong } from './shared';

const params = z.strictObject({ importId: idSchema });
const common = { tag: 'Imports', action: 'import.run', ifMatch: 'none' } as const;

type Context = Pick<RouteContext<{ importId: string }, unknown, unknown>, 'params' | 'actor' | 'now' | 'services'>;

/** The run and its profile, where the actor may import by it and the run stands still; else the answer. */
async function restingRun(context: Context): Promise<{ run: ImportRun; profile: ImportProfile } | { answer: Answer }> {
  const { params: at, services } = context;
  const run = await runSeenBy(at.importId, context);
  const profile = run && (await services.importProfiles.get(run.profile));
  if (!run || !profile) return { answer: notFound() };
  const refused = await unlessImportable(profile, context);
  if (refused) return { answer: refused };
  return run.status === 'running' ? { answer: fault('import-running') } : { run, profile };
}

const correctRowRoute = defineRoute({
  ...common,
  method: 'patch',
  path: '/imports/{importId}/rows/{line}',
  summary: 'Correct cells of a row in quarantine',
  description: 'The row keeps what came; the corrected cells count when it is tried again. Who corrected it is kept.',
  params: z.strictObject({ importId: idSchema, line: z.coerce.number().int().min(1) }),
  body: correctRowBody,
  responses: { 200: importRowSchema },
  idempotency: 'none',
  rateClass: 'write',
  handler: async (context) => {
    const { params: at, body, actor, now, services } = context;
    const resting = await restingRun(context);
    if ('answer' in resting) return resting.answer;
    const correction = { ...resting, line: at.line, cells: body.cells, actor, now };
    const corrected = await correctRow(services.db, correction);
    if (corrected.ok) return ok(rowToWire(corrected.value));
    const { code, column } = corrected.fault;
    if (code === 'no-such-row') return notFound();
    return wrong(
      'body',
      `/cells/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      'unknown-column',
      'is no column of the row',
      'Name a heading of the file.',
    );
  },
});

const retryRoute = defineRoute({
  ...common,
  method: 'post',
  path: '/imports/{importId}/retry',
  summary: 'Try the rows in quarantine again',
  description: 'With what was corrected in them. Rows that still have faults go back into quarantine.',
  params,
  responses: { 200: importRunSchema },
  idempotency: 'kept',
  rateClass: 'import',
  handler: async (context) => {
    const { params: at, actor, services } = context;
    const resting = await restingRun(context);
    if ('answer' in resting) return resting.answer;
    await services.imports.retry(at.importId, actor);
    const run = await services.db.importRun.findUniqueOrThrow({ where: { id: at.importId } });
    return ok(runToWire(run));
  },
});

const downloadRoute = defineRoute({
  ...common,
  method: 'get',
  path: '/imports/{importId}/quarantine.csv',
  summary: 'The rows in quarantine as a file, with their faults',
  description:
    'In the columns of the file that came, after them the line, the columns at fault, the reasons and the remedies. Corrected there, it is imported again by the same profile: the further columns are not read.',
  params,
  responses: { 200: null },
  idempotency: 'none',
  rateClass: 'read',
  handler: async (context) => {
    const { params: at, services } = context;
    const run = await runSeenBy(at.importId, context);
    const profile = run && (await services.importProfiles.get(run.profile));
    if (!run || !profile) return notFound();
    return {
      status: 200,
      stream: Readable.from(quarantineCsv(services.db, run, profile)),
      headers: {
        'Content-Type': `text/csv; charset=${profile.format.encoding}`,
        'Content-Disposition': `attachment; filename="quarantine-${at.importId}.csv"`,
      },
    };
  },
});

/** What could not be filed: corrected, downloaded, tried again. */
export const quarantineRoutes = [correctRowRoute, retryRoute, downloadRoute];
