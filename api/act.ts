import { z } from 'zod';
import { actAnswerSchema } from '../contracts/api/waiting';
import type { StreamKind } from '../contracts/names';
import { streamName } from '../contracts/names';
import { perform } from './perform';
import type { Action } from './policy';
import type { Places } from './refusals';
import { defineRoute, type Route, type RouteContext } from './route';

/** A person's act on one proceeding, as data. */
export interface ActSpec<P, B> {
  /** Below `/api/v1`; the proceeding's id is its first parameter. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly action: Action;
  readonly on: StreamKind;
  readonly params: z.ZodType<P>;
  /** The proceeding's id. */
  readonly id: (params: P) => string;
  readonly body: z.ZodType<B>;
  /** Where fields of the command stand in the request, if not at the same place of its body or in its path. */
  readonly places?: Places;
  /** What the act makes, where it makes a thing with an id: the name under which the answer gives that id. */
  readonly makes?: string;
  /** The law's command. `made` is the new thing's id; the facts that the server adds are loaded here, by value. */
  command(
    context: RouteContext<P, unknown, B>,
    made: string,
  ): { readonly type: string } | Promise<{ readonly type: string }>;
}

/** The id of what a command makes: a UUID (version 8, RFC 9562) of the command's id, so a repetition makes the same. */
export const madeId = (commandId: string): string =>
  `${commandId.slice(0, 8)}-${commandId.slice(8, 12)}-8${commandId.slice(13, 16)}-a${commandId.slice(17, 20)}-${commandId.slice(20, 32)}`;

/** Defines the route of an act: POST with an `Idempotency-Key`; whether it is allowed is decided by the law itself. */
export function defineAct<P, B>(spec: ActSpec<P, B>): Route {
  const { path, summary, description, tag, action, on, params, id, body, makes, places } = spec;
  return defineRoute<P, unknown, B>({
    method: 'post',
    path,
    summary,
    description,
    tag,
    action,
    params,
    body,
    responses: { [makes ? 201 : 200]: makes ? actAnswerSchema.extend({ [makes]: z.string() }) : actAnswerSchema },
    idempotency: 'register',
    ifMatch: 'optional',
    rateClass: 'write',
    subject: 'domain',
    handler: async (context) => {
      const made = madeId(context.command.id);
      const stream = streamName(on, id(context.params));
      return perform(context, {
        stream,
        command: await spec.command(context, made),
        places,
        ...(makes && { location: `${context.url}/${made}`, made: { [makes]: made } }),
      });
    },
  });
}
