import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '../support/database';
import { proclaim } from '../support/proclaim';
import { buildProduct, processesOf, runTollgate, type ProductProcess } from '../support/product';

const READY = 'Tollgate is at ';
const START_MS = 180_000;
const PATIENCE_MS = 90_000;

interface Sent {
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | URLSearchParams;
}

/** Bodies and people of a scenario; everybody's handle is also their id. */
export interface Cast {
  readonly jurisdiction: string;
  readonly bodies: readonly { id: string; kind: string; key?: string; facts?: Record<string, unknown> }[];
  /** Handle to roles, each `role@body`. */
  readonly people: Readonly<Record<string, readonly string[]>>;
}

/** What a test reads of an answer, it states itself by what it expects. */
export type Body = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly body: Body;
}

/** An answer as it was sent, be it JSON, a page or a letter. */
export interface Bytes {
  readonly status: number;
  readonly text: string;
}

/** `tollgate rehearse` in processes of its own on a database of its own, driven by HTTP only, as anybody could. */
export class Rehearsal {
  private readonly home = mkdtempSync('/tmp/tollgate-scenario-');
  private readonly dataDir = join(this.home, '.tollgate');
  private readonly tokens = new Map<string, Promise<string>>();
  private database: TestDatabase | undefined;
  private system: ProductProcess | undefined;

  constructor(private readonly at: string) {
    // PostgreSQL runs as another user where this runs as root.
    chmodSync(this.home, 0o755);
  }

  async start(): Promise<void> {
    buildProduct();
    this.database = await createTestDatabase('withRules');
    const { applicationUrl, ownerUrl } = this.database;
    const rehearse = ['rehearse', '--at', this.at, '--empty', '--port', '0', '--data', this.dataDir];
    this.system = runTollgate(rehearse, { DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: ownerUrl });
    await this.system.until(READY);
  }

  async stop(): Promise<void> {
    this.system?.child.kill('SIGTERM');
    await this.system?.ended;
    for (const { pid } of processesOf(this.dataDir)) process.kill(pid, 'SIGKILL');
    if (this.database) await dropTestDatabase(this.database);
    rmSync(this.home, { recursive: true, force: true });
  }

  get url(): string {
    return /Tollgate is at (\S+)/.exec(this.system?.output() ?? '')?.[1] ?? '';
  }

  /** kill -9, without warning; the supervisor has to notice. */
  kill(kind: 'api' | 'worker'): void {
    const victims = processesOf(this.dataDir).filter(({ command }) => command.includes(`${kind}-process.js`));
    if (victims.length === 0) throw new Error(`no ${kind} is running`);
    for (const { pid } of victims) process.kill(pid, 'SIGKILL');
  }

  async setUp({ jurisdiction, bodies, people }: Cast): Promise<void> {
    for (const body of bodies) await this.post('admin', '/bodies', { name: body.id, jurisdiction, ...body });
    for (const [handle, roles] of Object.entries(people)) {
      await this.post('admin', '/people', { id: handle, handle, name: handle });
      for (const each of roles) {
        const [role, bodyId] = each.split('@');
        await this.post('admin', '/appointments', { personId: handle, bodyId, role });
      }
    }
  }

  /** Writes and files a project; answers its id. */
  async file(author: string, approver: string, draft: Record<string, unknown>): Promise<string> {
    const { id, version } = await this.post(author, '/drafts', draft);
    const filed = await this.post(approver, `/drafts/${id}/submission`, {}, { 'if-match': `"${version}"` });
    return filed.id as string;
  }

  async fileDocument(as: string, projectId: string, type: string): Promise<void> {
    const query = new URLSearchParams({ name: `${type}.txt`, type, classification: 'public' });
    const headers = { 'content-type': 'text/plain' };
    await this.post(as, `/projects/${projectId}/documents?${query.toString()}`, `${type} of ${projectId}`, headers);
  }

  /** Adds a regime and brings it into force; answers its id. */
  async proclaim(document: object): Promise<string> {
    const { regimeId } = await proclaim((as, path, body) => this.request(as, 'POST', path, body), document);
    return regimeId;
  }

  /** Moves the clock; answers what happened on the way. */
  moveTo(to: string): Promise<Body> {
    return this.post('admin', '/rehearsal/clock', { to });
  }

  /** Waits until every procedure has done what is due; an act waits for its own proceeding only. A second passes. */
  async settled(): Promise<void> {
    const { now } = await this.get('admin', '/rehearsal/clock');
    await this.moveTo(new Date(Date.parse(now) + 1_000).toISOString());
  }

  /** Reads; fails unless the answer is good. */
  async get(as: string, path: string): Promise<Body> {
    return good(await this.request(as, 'GET', path), path);
  }

  /** Acts and waits for the procedure; fails unless the answer is good. */
  async post(as: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Body> {
    return good(await this.request(as, 'POST', path, body, headers), path);
  }

  async request(
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const { status, text } = await this.send(as, method, path, body, headers);
    return { status, body: text === '' ? null : JSON.parse(text) };
  }

  /** As `request`; the answer as it was sent. */
  async send(
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Bytes> {
    const answer = await this.patiently(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(as)}`,
        'content-type': 'application/json',
        ...(method === 'POST' && { 'idempotency-key': randomUUID(), prefer: 'wait=30' }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** Like any good client: where nobody answers, the same request is sent again, with the same Idempotency-Key. */
  private async patiently(path: string, request: Sent): Promise<Response> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        const answer = await fetch(this.url + path, request);
        if (answer.status !== 503 || performance.now() > until) return answer;
      } catch (error) {
        if (performance.now() > until) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private token(handle: string): Promise<string> {
    const known = this.tokens.get(handle) ?? this.fetchToken(handle);
    this.tokens.set(handle, known);
    return known;
  }

  private async fetchToken(handle: string): Promise<string> {
    const answer = await this.patiently('/dev-issuer/token', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: handle, client_secret: 'demo' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

function good({ status, body }: Answer, path: string): unknown {
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A rehearsal for the tests of a file. */
export function useRehearsal(at: string): Rehearsal {
  const rehearsal = new Rehearsal(at);
  beforeAll(() => rehearsal.start(), START_MS);
  afterAll(() => rehearsal.stop(), START_MS);
  return rehearsal;
}

/** The story of a case, oldest first, as `type at date`. */
export async function storyOf(rehearsal: Rehearsal, as: string, projectId: string): Promise<string[]> {
  const { items } = await rehearsal.get(as, `/projects/${projectId}/timeline?limit=200`);
  return (items as { type: string; at: string }[]).map(({ type, at }) => `${type} ${at.slice(0, 10)}`).reverse();
}
