import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createApp } from '../../api/app';
import { publicPages } from '../../web/router';
import type { RateLimits, Services, Waker } from '../../api/services';
import { connectDatabase, type Database } from '../../prisma/client';
import { findFreePort } from '../../runtime/embedded/ports';
import { composeServices } from '../../runtime/compose/services';
import { listen } from '../../runtime/http-server';
import { useTestDatabase, type TestDatabase } from './database';

/** A clock that stands where the test puts it. */
export interface TestClock {
  now(): string;
  set(instant: string): void;
}

/** Temporal is stopped: people's acts are taken all the same. */
export const TEMPORAL_AWAY: Waker = { wake: () => undefined, settle: () => Promise.resolve('not_yet') };

const UNLIMITED: RateLimits = { read: null, write: null, auth: null, import: null };

export interface TestApiOptions {
  readonly now?: string;
  readonly rateLimits?: Partial<RateLimits>;
  /** The wall clock in milliseconds, by which tokens and sessions end. */
  readonly wallMs?: () => number;
  /** What wakes the procedures; by default nothing does. */
  readonly waker?: (database: Database) => Waker;
  /** Another way to the database. */
  readonly databaseUrl?: (url: string) => Promise<string>;
  /** The address by which people are told to come, if it is not the one that is listened on. */
  readonly publicUrl?: string;
  /** As what the pages are known to the issuer. */
  readonly pagesClient?: { readonly id: string; readonly secret: string | null };
  /** An issuer elsewhere instead of the development issuer. */
  readonly issuer?: () => string;
}

/** An answer as a test reads it. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null if there is none. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface TestRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** A value goes as JSON, a text or bytes as they are. */
  readonly body?: unknown;
}

/** Sends requests as one person, or as nobody. */
export interface TestCaller {
  request(path: string, request?: TestRequest): Promise<TestAnswer>;
  get(path: string, headers?: Record<string, string>): Promise<TestAnswer>;
  /** With a new Idempotency-Key, unless `headers` has one. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  delete(path: string, headers?: Record<string, string>): Promise<TestAnswer>;
}

export interface TestApi {
  readonly url: string;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly services: Services;
  /** A token of the development issuer, got as anybody would get it. */
  token(handle: string): Promise<string>;
  as(handle: string): TestCaller;
  with(token: string): TestCaller;
  readonly anonymous: TestCaller;
}

/** The real application on a real database and a free port; exists from the first `beforeAll` that follows the call. */
export function useApi(options: TestApiOptions = {}): TestApi {
  const database = useTestDatabase('withRules');
  let started: Awaited<ReturnType<typeof start>> | undefined;
  beforeAll(async () => {
    started = await start(database, options);
  });
  afterAll(async () => {
    await started?.stop();
  });
  const made = () => {
    if (!started) throw new Error('The API exists only while tests run.');
    return started;
  };
  const tokens = new Map<string, string>();
  const token = async (handle: string): Promise<string> => {
    const known = tokens.get(handle);
    if (known) return known;
    const fresh = await fetchToken(made().url, handle);
    tokens.set(handle, fresh);
    return fresh;
  };
  return {
    database,
    get url() {
      return made().url;
    },
    get clock() {
      return made().clock;
    },
    get services() {
      return made().services;
    },
    token,
    as: (handle) =>
      caller(
        () => made().url,
        () => token(handle),
      ),
    with: (given) =>
      caller(
        () => made().url,
        () => Promise.resolve(given),
      ),
    anonymous: caller(
      () => made().url,
      () => Promise.resolve(null),
    ),
  };
}

async function start(testDatabase: TestDatabase, options: TestApiOptions) {
  const database = connectDatabase({
    url: (await options.databaseUrl?.(testDatabase.applicationUrl)) ?? testDatabase.applicationUrl,
    maxConnections: 10,
    onIdleError: () => undefined,
  });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  let now = options.now ?? '2025-03-03T08:00:00.000Z';
  const clock: TestClock = {
    now: () => now,
    set: (instant) => {
      now = new Date(instant).toISOString();
    },
  };
  const services = await composeServices({
    database,
    clock,
    wallMs: options.wallMs ?? (() => Date.now()),
    waker: options.waker?.(database) ?? TEMPORAL_AWAY,
    probes: [],
    log: pino({ level: 'fatal' }),
    mode: 'rehearsal',
    publicUrl: options.publicUrl ?? url,
    issuer: options.issuer?.() ?? null,
    audience: 'tollgate',
    pagesClient: options.pagesClient ?? { id: 'tollgate-pages', secret: null },
    version: '0.0.0-test',
    rateLimits: { ...UNLIMITED, ...options.rateLimits },
    trustedProxies: 0,
    checkAnswers: true,
    timeZone: 'UTC',
  });
  const server = await listen(createApp(services, publicPages(services)), '127.0.0.1', port);
  const stop = async () => {
    await server.stop();
    await services.simulations.close();
    await database.close();
  };
  return { url, clock, services, stop };
}

async function fetchToken(url: string, handle: string): Promise<string> {
  const response = await fetch(`${url}/dev-issuer/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: handle, client_secret: 'demo' }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`No token for ${handle}: ${response.status}`);
  return token;
}

function caller(url: () => string, token: () => Promise<string | null>): TestCaller {
  const request = async (
    path: string,
    { method = 'GET', headers = {}, body }: TestRequest = {},
  ): Promise<TestAnswer> => {
    const bearer = await token();
    const sent = body instanceof Uint8Array ? Buffer.from(body) : typeof body === 'string' ? body : null;
    const response = await fetch(url() + path, {
      method,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && sent === null && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: sent ?? JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : null };
  };
  return {
    request,
    get: (path, headers) => request(path, { headers }),
    post: (path, body = {}, headers = {}) =>
      request(path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID(), ...headers } }),
    put: (path, body, headers) => request(path, { method: 'PUT', body, headers }),
    patch: (path, body, headers) => request(path, { method: 'PATCH', body, headers }),
    delete: (path, headers) => request(path, { method: 'DELETE', headers }),
  };
}
