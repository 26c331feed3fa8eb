import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import { rolloutPreviewBody, rolloutPreviewSchema } from '../../../contracts/api/rollouts';
import { sourcesOf } from '../../../register/rollouts/store';
import { fault, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { notReached, versionSubject } from './shared';

const ORDER = 'rollout-preview';

export const previewRolloutRoute = defineRoute({
  method: 'post',
  path: '/rollouts/preview',
  summary: 'What would rolling a version out do to each running project?',
  description:
    'Decided by the law on the record as it stands: into scope or out of it, another tier, gates, duties and locks that come and go, and what keeps a project from moving. The first page counts all. Changes nothing.',
  tag: 'Regimes',
  action: 'rollout.read',
  body: rolloutPreviewBody,
  responses: { 200: rolloutPreviewSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: versionSubject,
  handler: async ({ body: { toHash, fromHashes, cursor: given, limit }, now, db, services }) => {
    const cursor = given === undefined ? null : decodeCursor(given, ORDER);
    if (cursor && !cursor.ok) return fault('invalid-cursor');
    const [last = null] = cursor?.value ?? [];
    if (cursor && typeof last !== 'string') return fault('invalid-cursor');
    const sources = await sourcesOf(db, toHash, fromHashes ?? null);
    if (!sources.ok) return notReached(sources.fault);
    const plan = { toHash, fromHashes: sources.value.from, after: last === null ? null : String(last), limit };
    const preview = await services.register.previewRollout(plan, now);
    if (!preview) return notFound();
    const { counts, projects: items, more } = preview;
    const end = items.at(-1);
    return ok({ counts, items, next: more && end ? encodeCursor(ORDER, [end.projectId]) : null });
  },
});
