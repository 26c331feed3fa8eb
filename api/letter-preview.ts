import { z } from 'zod';
import { letterSchema } from '../contracts/letter';
import { streamName } from '../contracts/names';
import { composeLetter, peopleIn } from '../letters/compose';
import type { ActSpec } from './act';
import { madeId } from './act';
import { notFound, ok, refused } from './answer';
import { defineRoute, type Route } from './route';

/**
 * Beside the route of an act the one that shows which letters it would send, as they would go out: the same body, right
 * and refusals, and nothing is done. Where another person has to sign, the letter is as it goes out with his signature,
 * which it does not show yet.
 */
export function defineLetterPreview<P, B>(spec: ActSpec<P, B>): Route {
  const { path, tag, action, on, params, id, body, places } = spec;
  return defineRoute<P, unknown, B>({
    method: 'post',
    path: `${path}/letter-preview`,
    summary: 'See the letter that an act would send, without doing it',
    description: `The same body as \`POST ${path}\`. Nothing is done or kept.`,
    tag,
    action,
    params,
    body,
    responses: { 200: z.strictObject({ items: z.array(letterSchema) }) },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'domain',
    handler: async (context) => {
      const { actor, now, services, command } = context;
      const { letters, queries } = services.register;
      const stream = streamName(on, id(context.params));
      const row = await services.db.stream.findUnique({ where: { name: stream }, select: { projectId: true } });
      if (!row?.projectId || (await queries.access(actor, row.projectId)) === 'none') return notFound();
      const noTexts = (name: string): never => {
        throw new Error(`The preview of ${path} keeps no text "${name}".`);
      };
      const asked = {
        stream,
        command: await spec.command(context, madeId(command.id), noTexts),
        ...{ actor, now },
      };
      const found = await letters.preview(asked);
      if (!found) return notFound();
      if (!found.ok) return refused(found.fault, places);
      const names = await letters.names(found.value.flatMap(peopleIn));
      return ok({ items: found.value.map((source) => composeLetter(source, names)) });
    },
  });
}
