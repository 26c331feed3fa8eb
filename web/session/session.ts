import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Services } from '../../api/services';
import type { PrismaClient, WebSession as SessionRow } from '../../generated/prisma/client';
import type { Identity } from '../../register/directory/types';
import { cookieOf } from './cookies';

/** A person who is signed in to the pages. It authenticates pages only, never the API. */
export interface WebSession {
  /** Public; not the secret in the cookie. */
  readonly id: string;
  readonly personId: string;
  /** What each form of this session carries (`CSRF_FIELD`). */
  readonly csrf: string;
  /** When it ends unless the person does something: ISO instant, wall time. */
  readonly endsAt: string;
  /** As which the issuer signed the person in. */
  readonly identity: Identity;
}

type Deps = Pick<Services, 'db' | 'wallMs' | 'config'>;

const MINUTE_MS = 60_000;
/** A session ends when nobody has used it for so long (OWASP ASVS 5.0, V7.3.1). */
const IDLE_MS = 30 * MINUTE_MS;
/** And after so long in any case: a working day (V7.3.2). */
const ABSOLUTE_MS = 8 * 60 * MINUTE_MS;
/** Use is noted once in so long, so that reading pages seldom writes. */
const NOTE_EVERY_MS = MINUTE_MS;
const SECRET_BYTES = 32;
const SESSION_COOKIE = 'tollgate_session';

/** Reads the cookie and puts the session, if there is one, on the response; using a page prolongs it. */
export const openSessions = (services: Deps): RequestHandler => {
  const cookie = cookieOf(SESSION_COOKIE, services.config.publicUrl);
  return async (request, response, next) => {
    const secret = cookie.read(request);
    if (secret !== null) {
      const row = await findSession(services, secret);
      if (row) keepOnResponse(response, await noteUse(services, row, isUse(request)));
      else cookie.clear(response);
    }
    next();
  };
};

/** The session of the request that is being answered; null if nobody is signed in. */
export const sessionOf = (response: Response): WebSession | null =>
  (response.locals['webSession'] as WebSession | undefined) ?? null;

const keepOnResponse = (response: Response, row: SessionRow): void => {
  response.locals['webSession'] = sessionFrom(row);
};

/** Signs a person in: a new secret each time, the session of before has ended, and so have all whose time was up. */
export async function beginSession(
  services: Deps,
  request: Request,
  response: Response,
  { personId, identity }: Pick<WebSession, 'personId' | 'identity'>,
): Promise<WebSession> {
  const { db, wallMs, config } = services;
  await endSession(services, request, response);
  const now = wallMs();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const row = await db.webSession.create({
    data: {
      ...{ id: randomUUID(), secretHash: hashOf(secret), personId },
      csrf: randomBytes(SECRET_BYTES).toString('base64url'),
      ...identity,
      ...usedAt(now),
      ...{ madeAt: new Date(now), endsAt: new Date(now + ABSOLUTE_MS) },
    },
  });
  cookieOf(SESSION_COOKIE, config.publicUrl).set(response, secret);
  keepOnResponse(response, row);
  await sweepSessions(db, now);
  return sessionFrom(row);
}

/** Ends the session of this browser on the server, and takes the cookie back. */
export async function endSession({ db, config }: Deps, request: Request, response: Response): Promise<void> {
  const cookie = cookieOf(SESSION_COOKIE, config.publicUrl);
  const secret = cookie.read(request);
  if (secret === null) return;
  await db.webSession.deleteMany({ where: { secretHash: hashOf(secret) } });
  cookie.clear(response);
  delete response.locals['webSession'];
}

/** Prolongs the session from now, as far as its absolute end; null if it has ended meanwhile. */
export async function extendSession(
  { db, wallMs }: Deps,
  response: Response,
  { id }: WebSession,
): Promise<WebSession | null> {
  const [row] = await db.webSession.updateManyAndReturn({ where: { id }, data: usedAt(wallMs()) });
  if (!row) return null;
  keepOnResponse(response, row);
  return sessionFrom(row);
}

/** Forgets sessions whose time is up. */
async function sweepSessions(db: PrismaClient, now: number): Promise<void> {
  const at = new Date(now);
  await db.webSession.deleteMany({ where: { OR: [{ idleEndsAt: { lte: at } }, { endsAt: { lte: at } }] } });
}

/** The person's activity is asked again: who was signed in while being made inactive is not signed in. */
async function findSession({ db, wallMs }: Deps, secret: string): Promise<SessionRow | null> {
  const at = new Date(wallMs());
  return db.webSession.findFirst({
    where: { secretHash: hashOf(secret), idleEndsAt: { gt: at }, endsAt: { gt: at }, person: { active: true } },
  });
}

/** What a page asks for by itself, time and again, is no sign that somebody is there. */
const isUse = (request: Request): boolean => request.get('accept') !== 'text/event-stream';

async function noteUse({ db, wallMs }: Deps, row: SessionRow, used: boolean): Promise<SessionRow> {
  const now = wallMs();
  if (!used || now - row.seenAt.getTime() < NOTE_EVERY_MS) return row;
  const times = usedAt(now);
  await db.webSession.updateMany({ where: { id: row.id }, data: times });
  return { ...row, ...times };
}

const usedAt = (now: number) => ({ seenAt: new Date(now), idleEndsAt: new Date(now + IDLE_MS) });

function sessionFrom({ id, personId, csrf, idleEndsAt, endsAt, handle, issuer, subject }: SessionRow): WebSession {
  const identity = handle === null ? { issuer: issuer ?? '', subject: subject ?? '' } : { handle };
  const end = idleEndsAt < endsAt ? idleEndsAt : endsAt;
  return { id, personId, csrf, endsAt: end.toISOString(), identity };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
