import {
  checkpointSchema,
  comparisonQuery,
  comparisonSchema,
  consistencyQuery,
  consistencySchema,
  inclusionQuery,
  inclusionSchema,
} from '../../../contracts/api/proof';
import { fault, ok } from '../../answer';
import { defineRoute, type Route } from '../../route';

const READ = { method: 'get', tag: 'Proof', idempotency: 'none', ifMatch: 'none', rateClass: 'read' } as const;

const base64 = (hash: Buffer): string => hash.toString('base64');

const checkpointRoute = defineRoute({
  ...READ,
  path: '/proof/checkpoint',
  summary: 'The newest checkpoint of the record, to be kept',
  description: 'Whoever keeps it elsewhere can prove later whether anything that is under it was changed.',
  action: 'proof.read',
  responses: { 200: checkpointSchema },
  handler: async ({ services }) => {
    const newest = await services.register.proof.newest();
    if (!newest) return fault('not-found', { detail: 'Nothing has been sealed yet; it is within seconds.' });
    const { root, ...checkpoint } = newest;
    return ok({ ...checkpoint, rootHash: base64(root) });
  },
});

const consistencyRoute = defineRoute({
  ...READ,
  path: '/proof/consistency',
  summary: 'What proves that the later record begins with the earlier one',
  action: 'proof.read',
  query: consistencyQuery,
  responses: { 200: consistencySchema },
  handler: async ({ query: { earlier, later }, services }) => {
    const hashes = await services.register.proof.consistency(earlier, later);
    return hashes
      ? ok({ hashes: hashes.map(base64) })
      : fault('not-found', { detail: 'There are not so many entries.' });
  },
});

const comparisonRoute = defineRoute({
  ...READ,
  path: '/proof/comparison',
  summary: 'Hold a checkpoint that was kept against the record',
  action: 'proof.read',
  query: comparisonQuery,
  responses: { 200: comparisonSchema },
  handler: async ({ query: { note }, services }) => {
    const checked = await services.register.proof.check(note);
    if (!checked.ok) return ok({ outcome: checked.fault, size: null, at: null });
    const { outcome, size, at } = checked.value;
    return ok({ outcome, size, at });
  },
});

const inclusionRoute = defineRoute({
  ...READ,
  path: '/proof/inclusion',
  summary: 'What proves that an entry is in the record',
  action: 'proof.locate',
  query: inclusionQuery,
  responses: { 200: inclusionSchema },
  handler: async ({ query: { stream, seq }, services }) => {
    const found = await services.register.proof.inclusion(stream, seq);
    if (!found) return fault('not-found', { detail: 'It is not under the newest checkpoint.' });
    const { root, leafHash, hashes, ...place } = found;
    return ok({ ...place, rootHash: base64(root), leafHash: base64(leafHash), hashes: hashes.map(base64) });
  },
});

/** What proves that nobody rewrote the record. */
export const proofRoutes: readonly Route[] = [checkpointRoute, consistencyRoute, comparisonRoute, inclusionRoute];
