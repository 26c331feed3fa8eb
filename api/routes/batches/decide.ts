import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { batchDecisionsBody, batchOutcomeSchema, batchParams } from '../../../contracts/api/batches';
import { streamName } from '../../../contracts/names';
import type { Decide } from '../../../domain/project/commands';
import type { Outcome } from '../../../register/types';
import { madeId } from '../../act';
import type { RouteContext } from '../../route';

type Params = z.infer<typeof batchParams>;
type Entry = z.infer<typeof batchDecisionsBody>['decisions'][number];
type Result = z.infer<typeof batchOutcomeSchema>;
type Item = Result['items'][number];
type Context = RouteContext<Params, unknown, z.infer<typeof batchDecisionsBody>>;

/**
 * Decides one after the other: each with a command of its own, whose id follows from that of the call and from the
 * project, so that a call that broke off in the middle goes on where it was.
 */
export async function decideBatch(context: Context): Promise<Result> {
  const members = await membersOf(context);
  const items: Item[] = [];
  const wake = new Set<string>();
  for (const entry of context.body.decisions) {
    const done = members.has(entry.projectId) ? await decideOne(context, entry) : NOT_OF_THE_BATCH;
    done.wake.forEach((stream) => wake.add(stream));
    items.push({ projectId: entry.projectId, ...done.item });
  }
  context.services.waker.wake([...wake]);
  const accepted = items.filter(({ outcome }) => outcome === 'accepted').length;
  return { items, accepted, refused: items.length - accepted };
}

const NOTHING = { decisionId: null, version: null, refusal: null } as const;
const NOT_OF_THE_BATCH = { item: { outcome: 'not_found', ...NOTHING }, wake: [] } as const;

/** Those of the named projects that belong to the batch and that the actor sees. */
async function membersOf({ viewer, params, body, services }: Context): Promise<ReadonlySet<string>> {
  const named = body.decisions.map(({ projectId }) => projectId);
  return new Set(await services.register.queries.inBatch({ viewer, ...params, projectIds: named }));
}

async function decideOne({ command, actor, now, services }: Context, { projectId, ...words }: Entry) {
  const commandId = createHash('sha256').update(`${command.id}:${projectId}`).digest('hex');
  const decisionId = madeId(commandId);
  const decide: Decide = { type: 'Decide', decisionId, ...words };
  const { outcome, wake } = await services.register.perform({
    ...{ stream: streamName('project', projectId), command: decide, actor, commandId, now },
    requestHash: command.requestHash,
  });
  return { item: itemOf(outcome, decisionId), wake };
}

function itemOf(outcome: Outcome, decisionId: string): Omit<Item, 'projectId'> {
  if (outcome.kind === 'accepted') return { outcome: 'accepted', decisionId, version: outcome.seq, refusal: null };
  if (outcome.kind !== 'refused') return NOT_OF_THE_BATCH.item;
  const { code, message, field = null, facts = {}, remedy = null } = outcome.refusal;
  const refusal = { code, message, field, facts, remedy };
  return { outcome: 'refused', decisionId: null, version: outcome.seq, refusal };
}
