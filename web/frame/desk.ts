import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import type { Asked } from '../../api/asked';
import type { RequestOccasion } from '../../api/occasion';
import type { Problem } from '../../api/problem';
import { answerTo, refusedAtDoor } from '../../api/serve';
import type { Services } from '../../api/services';
import type { ProblemDocument } from '../../contracts/api/problem';
import { fail, ok, type Result } from '../../domain/result';
import { problemDocument } from './problem-document';
import { routeAt } from './route-at';

/** What was read: the value in the shape of its contract, and the version that `If-Match` would name. */
export interface Read<T> {
  readonly value: T;
  readonly version: string | null;
}

/** A file as a route of the interface gives it. */
export interface FileAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: Readable;
}

/** What an act is done with. */
export interface Act {
  readonly method?: 'post' | 'put' | 'patch' | 'delete';
  readonly body?: unknown;
  /** Bytes instead of a body, with their media type. */
  readonly file?: { readonly bytes: Buffer; readonly type: string };
  /** The same key is the same act: it comes from the form, so that a form sent twice does it once. */
  readonly key?: string;
  /** The version that was looked at, as `Read.version` had it. */
  readonly version?: string | null;
  /** Seconds to wait for the procedure; 2 by default, so that the next page shows what follows. */
  readonly wait?: number;
}

/** What an act answered: its body as it came, the address of what it made, and the version of what it wrote. */
export interface Done {
  readonly body: unknown;
  readonly location: string | null;
  readonly version: string | null;
}

/**
 * The interface as a page uses it: the same routes, rights, checks and refusals as over HTTP, asked in the name of the
 * person who is signed in. Paths are those below `/api/v1`, with their query.
 */
export interface Desk {
  read<T>(shape: z.ZodType<T>, path: string): Promise<Result<Read<T>, ProblemDocument>>;
  act(path: string, act?: Act): Promise<Result<Done, ProblemDocument>>;
  file(path: string): Promise<Result<FileAnswer, ProblemDocument>>;
}

const ROOT = '/api/v1';

/** The interface in the name of whoever the occasion names. */
export function openDesk(services: Services, occasion: RequestOccasion): Desk {
  const documentOf = (fault: Problem): ProblemDocument => problemDocument(services, occasion, fault);

  const ask = async (method: string, path: string, act: Act) => {
    const found = routeAt(method, path);
    if (!found) throw new Error(`Pages ask for ${method} ${path}, which the interface does not have.`);
    const { route, params } = found;
    const atDoor = refusedAtDoor(route, occasion.viewer);
    if (atDoor) return fail(documentOf(atDoor));
    const asked = askedOf(method, path, params, act, route.bodyKind === 'stream');
    const { answer } = await answerTo(route, services, asked, occasion);
    return 'problem' in answer ? fail(documentOf(answer.problem)) : ok(answer);
  };

  return {
    read: async (shape, path) => {
      const answered = await ask('get', path, {});
      if (!answered.ok) return answered;
      const { value: answer } = answered;
      const body: unknown = JSON.parse('stream' in answer ? await text(answer.stream) : (answer.body ?? 'null'));
      return ok({ value: shape.parse(body), version: answer.headers?.['ETag'] ?? null });
    },
    act: async (path, act = {}) => {
      const answered = await ask(act.method ?? 'post', path, act);
      if (!answered.ok) return answered;
      const { value: answer } = answered;
      if ('stream' in answer) throw new Error(`${path} answers a file.`);
      const body: unknown = answer.body === null ? null : JSON.parse(answer.body);
      const { Location: location = null, ETag: version = null } = answer.headers;
      return ok({ body, location, version });
    },
    file: async (path) => {
      const answered = await ask('get', path, {});
      if (!answered.ok) return answered;
      const { value: answer } = answered;
      if ('stream' in answer) return ok({ headers: answer.headers ?? {}, stream: answer.stream });
      const headers = { 'Content-Type': 'application/json; charset=utf-8', ...answer.headers };
      return ok({ headers, stream: Readable.from([answer.body ?? '']) });
    },
  };
}

function askedOf(method: string, path: string, params: Record<string, string>, act: Act, unread: boolean): Asked {
  const bytes = act.file?.bytes ?? (act.body === undefined ? undefined : Buffer.from(JSON.stringify(act.body)));
  const type = act.file?.type ?? (bytes && 'application/json');
  const headers: Readonly<Record<string, string | undefined>> = {
    'content-type': type,
    'idempotency-key': method === 'get' ? undefined : (act.key ?? randomUUID()),
    'if-match': act.version ?? undefined,
    prefer: method === 'get' ? undefined : `wait=${act.wait ?? 2}`,
  };
  const [, search = ''] = path.split('?', 2);
  return Object.assign(Readable.from(bytes && unread ? [bytes] : []), {
    method: method.toUpperCase(),
    originalUrl: ROOT + path,
    params,
    query: queryOf(search),
    body: unread ? undefined : bytes,
    get: (name: string) => headers[name.toLowerCase()],
    is: (types: string | string[]) => {
      if (type === undefined) return null;
      const [plain = type] = type.split(';');
      return [types].flat().includes(plain.trim()) && plain.trim();
    },
  });
}

function queryOf(search: string): Record<string, string | string[]> {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(asked.keys())].map((name) => {
      const all = asked.getAll(name);
      return [name, all.length === 1 ? (all[0] ?? '') : all];
    }),
  );
}
