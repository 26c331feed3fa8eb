import { streamName } from '../contracts/names';
import type { Route, RouteContext } from './route';

/** What a path parameter names, in the order in which the narrower one counts. */
const NAMED_BY: readonly (readonly [parameter: string, about: (id: string) => string])[] = [
  ['reviewId', (id) => streamName('review', id)],
  ['interventionId', (id) => streamName('intervention', id)],
  ['clusterId', (id) => streamName('cluster', id)],
  ['invoiceId', (id) => streamName('invoice', id)],
  ['letterId', (id) => `letter/${id}`],
  ['documentId', (id) => `document/${id}`],
  ['projectId', (id) => streamName('project', id)],
];

/**
 * Keeps who read this part of a case, before it is answered: an auditor can then say who knew what, and when. Lists,
 * and what is read without signing in, tell nothing of a case that its outline does not, and are not kept.
 */
export async function noteReading(route: Route, context: RouteContext<unknown, unknown, unknown>): Promise<void> {
  const { viewer, params, services, now, url } = context;
  if (route.method !== 'get' || !viewer || typeof params !== 'object' || params === null) return;
  const named = params as Readonly<Record<string, unknown>>;
  for (const [parameter, about] of NAMED_BY) {
    const id = named[parameter];
    if (typeof id !== 'string') continue;
    const [path = url] = url.split('?');
    await services.register.readings.note({ actor: viewer, about: about(id), path, at: now });
    return;
  }
}
