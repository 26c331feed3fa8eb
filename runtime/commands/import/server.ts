import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { problemSchema, type ProblemDocument } from '../../../contracts/api/problem';
import { StartProblem } from '../../problem';

/** A running Tollgate, and in whose name it is asked. */
export interface Server {
  readonly url: string;
  readonly token: string;
}

/** Asks for something, or sends a file as it is read; the answer. Throws what the person at the keyboard is to read. */
export async function call(server: Server, path: string, file?: string): Promise<unknown> {
  const authorization = `Bearer ${server.token}`;
  const posting = { 'content-type': 'text/csv', 'idempotency-key': crypto.randomUUID() };
  const request =
    file === undefined
      ? { headers: { authorization } }
      : {
          method: 'POST',
          headers: { authorization, ...posting },
          body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
          duplex: 'half' as const,
        };
  const answer = await fetch(`${server.url}/api/v1${path}`, request).catch((error: unknown) => {
    throw unanswered(server, file, error);
  });
  const body = await answer.text();
  if (!answer.ok) throw refused(answer.status, body);
  return JSON.parse(body) as unknown;
}

function unanswered({ url }: Server, file: string | undefined, error: unknown): StartProblem {
  const cause = (error as { cause?: { code?: string } }).cause;
  if (file !== undefined && (cause?.code === 'ENOENT' || cause?.code === 'EISDIR' || cause?.code === 'EACCES')) {
    return new StartProblem(`The file ${file} cannot be read.`, ['Look at its name and at the rights on it.']);
  }
  return new StartProblem(`Nobody answers at ${url}.`, ['Start Tollgate, or give its address with --url.']);
}

/** A problem (RFC 9457) in words: every fault with what to do about it. */
function refused(status: number, body: string): StartProblem {
  const problem = problemOf(body);
  if (!problem) return new StartProblem(`Tollgate refused (${status}): ${body.slice(0, 500)}`, []);
  const faults = (problem.errors ?? []).map(({ message, remedy }) => `${message} ${remedy}`);
  const remedy = problem.remedy === undefined ? [] : [problem.remedy];
  return new StartProblem([problem.title, problem.detail].filter(Boolean).join(': '), [...faults, ...remedy]);
}

function problemOf(body: string): ProblemDocument | null {
  try {
    const parsed = problemSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const DEMO_ADMINISTRATOR = 'admin';

/** On a system with demo people the administrator imports; elsewhere somebody has to say who they are. */
export async function demoToken(url: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: DEMO_ADMINISTRATOR, client_secret: 'demo' };
  const asked = { method: 'POST', body: new URLSearchParams(form) };
  const answer = await fetch(`${url}/dev-issuer/token`, asked).catch(() => undefined);
  const { access_token: token } = answer?.ok ? ((await answer.json()) as { access_token?: string }) : {};
  if (token !== undefined) return token;
  throw new StartProblem(`${url} gives no demo tokens.`, [
    'Give a token of your issuer: --token TOKEN, or the variable TOLLGATE_TOKEN.',
  ]);
}
