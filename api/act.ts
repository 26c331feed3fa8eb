import { z } from 'zod';
import { actAnswerSchema } from '../contracts/api/waiting';
import { createHash } from 'node:crypto';
import type { StreamKind } from '../contracts/names';
import { streamName } from '../contracts/names';
import type { NoteRef } from '../domain/note';
import { dropPersonalNote, writePersonalNote } from '../register/directory/notes';
import type { Answer } from './answer';
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
  /** Free texts about people, by a name: they are kept apart from the record, which gets a reference by `noted`. */
  readonly texts?: (context: RouteContext<P, unknown, B>) => Readonly<Record<string, TextAbout>>;
  /** The law's command. `made` is the new thing's id; the facts that the server adds are loaded here, by value. */
  command(
    context: RouteContext<P, unknown, B>,
    made: string,
    noted: (name: string) => NoteRef,
  ): { readonly type: string } | Promise<{ readonly type: string }>;
}

/** A free text about a person: his erasure erases it. */
interface TextAbout {
  readonly personId: string;
  readonly text: string;
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
      const notes = await keepTexts(context, stream, spec.texts?.(context) ?? {});
      const answer = await perform(context, {
        stream,
        command: await spec.command(context, made, (name) => referenceTo(name, notes)),
        places,
        ...(makes && { location: `${context.url}/${made}`, made: { [makes]: made } }),
      });
      await forgetTexts(context, notes, answer);
      return answer;
    },
  });
}

type KeptText = NoteRef & { readonly name: string; readonly written: boolean };

/** A repeated act finds the texts that it kept: their ids follow from the command's. */
async function keepTexts(
  { services, command, now }: Pick<RouteContext<unknown, unknown, unknown>, 'services' | 'command' | 'now'>,
  about: string,
  texts: Readonly<Record<string, TextAbout>>,
): Promise<readonly KeptText[]> {
  const kept: KeptText[] = [];
  for (const [name, { personId, text }] of Object.entries(texts)) {
    const noteId = madeId(createHash('sha256').update(`${command.id}\n${name}`).digest('hex'));
    const note = await writePersonalNote(services.db, { noteId, personId, about, text, writtenAt: now });
    kept.push({ name, ...note });
  }
  return kept;
}

/** What the law has not taken is not kept. */
async function forgetTexts(
  { services }: Pick<RouteContext<unknown, unknown, unknown>, 'services'>,
  notes: readonly KeptText[],
  answer: Answer,
): Promise<void> {
  if (!('problem' in answer)) return;
  for (const { noteId, written } of notes) if (written) await dropPersonalNote(services.db, noteId);
}

function referenceTo(name: string, notes: readonly KeptText[]): NoteRef {
  const note = notes.find((each) => each.name === name);
  if (!note) throw new Error(`The act keeps no text "${name}".`);
  return { noteId: note.noteId, sha256: note.sha256 };
}
