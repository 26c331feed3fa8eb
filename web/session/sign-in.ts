import { Router, urlencoded, type Request, type Response } from 'express';
import { CALLBACK_PATH, FAILED_PATH } from '../../api/auth/sign-in-paths';
import { occasionOf } from '../../api/occasion';
import type { Services } from '../../api/services';
import { textOf } from '../visit';
import { signInAnswers, wantsJson, type SignInAnswers } from './answers';
import { attemptOf, beginAttempt, newBrowserSecret, returnOf } from './attempt';
import { choiceRoutes } from './choice';
import { cookieOf, type OwnCookie } from './cookies';
import { isForged } from './csrf';
import { issuerClient, type IssuerClient } from './issuer-client';
import { ownPath } from './own-path';
import { beginSession, endSession, extendSession, sessionOf } from './session';

/** So long somebody may take at the issuer. */
const ATTEMPT_MS = 60 * 60_000;
const SIGNED_OUT_PATH = '/signed-out';

interface Parts {
  readonly services: Services;
  readonly client: IssuerClient;
  readonly answers: SignInAnswers;
  /** What attempts to sign in follow from. */
  readonly cookie: OwnCookie;
}

/** Where people sign in to the pages and out again. */
export function signInRoutes(services: Services): Router {
  const router = Router();
  const answers = signInAnswers(services);
  const cookie = cookieOf('tollgate_sign_in', services.config.publicUrl);
  const parts: Parts = { services, answers, cookie, client: issuerClient(services) };
  const limit = services.limits.auth;
  const readForm = urlencoded({ extended: false, limit: '16kb', parameterLimit: 50 });

  router.use(['/sign-in', '/sign-out', SIGNED_OUT_PATH, '/session'], (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    answers.showProblems(request, response);
    next();
  });
  router.get('/sign-in', limit, (request, response) => begin(parts, request, response));
  router.get(CALLBACK_PATH, limit, (request, response) => comeBack(parts, request, response));
  router.get(FAILED_PATH, (request, response) => answers.whyFailed(request, response));
  router.get(SIGNED_OUT_PATH, (request, response) => answers.signedOut(request, response));
  router.post('/sign-out', readForm, (request, response) => signOut(parts, request, response));
  router.post('/session/extend', readForm, (request, response) => extend(parts, request, response));
  if (services.developmentIssuer) router.use(choiceRoutes(services, services.developmentIssuer, { readForm, answers }));
  return router;
}

/** To the issuer, and before that to the one host to which the issuer sends people back. */
async function begin({ services, client, answers, cookie }: Parts, request: Request, response: Response) {
  const back = ownPath(request.query['return']);
  const { publicUrl } = services.config;
  if (request.host !== new URL(publicUrl).host && request.query['moved'] === undefined) {
    response.redirect(`${publicUrl}/sign-in?${new URLSearchParams({ return: back, moved: '' }).toString()}`);
    return;
  }
  const secret = cookie.read(request) ?? newBrowserSecret();
  const attempt = beginAttempt(secret, back);
  const address = await client.address(attempt);
  if (!address.ok) {
    answers.failed(response, address.fault, back);
    return;
  }
  cookie.set(response, secret, ATTEMPT_MS);
  response.redirect(address.value);
}

/** Back from the issuer: signed in, or on a page that says why not. */
async function comeBack({ services, client, answers, cookie }: Parts, request: Request, response: Response) {
  const { directory, log } = services;
  const state = textOf(request.query['state']);
  const secret = cookie.read(request);
  const attempt = secret === null ? null : attemptOf(secret, state);
  if (!attempt) {
    answers.failed(response, 'stale', returnOf(state));
    return;
  }
  const { search } = new URL(request.originalUrl, services.config.publicUrl);
  const identified = await client.identify(search, attempt);
  if (!identified.ok) {
    // Who reloads this address, or comes back to it, has long been signed in by it.
    if (identified.fault === 'stale' && sessionOf(response)) response.redirect(303, attempt.returnTo);
    else answers.failed(response, identified.fault, attempt.returnTo);
    return;
  }
  const person = await directory.identify(identified.value);
  const { requestId } = occasionOf(response);
  if (!person) {
    log.warn({ requestId }, 'somebody signed in whom the directory does not know');
    answers.unknown(request, response, identified.value);
    return;
  }
  const session = await beginSession(services, request, response, { personId: person.id, identity: identified.value });
  log.info({ requestId, personId: person.id, sessionId: session.id }, 'signed in');
  response.redirect(303, attempt.returnTo);
}

async function signOut({ services, answers }: Parts, request: Request, response: Response) {
  const session = sessionOf(response);
  if (isForged(request, session)) {
    answers.forged(request, response);
    return;
  }
  await endSession(services, request, response);
  if (session) services.log.info({ personId: session.personId, sessionId: session.id }, 'signed out');
  response.redirect(303, SIGNED_OUT_PATH);
}

/** For whoever is asked whether he is still there: to a script the new end, to a form the page that it came from. */
async function extend({ services, answers }: Parts, request: Request, response: Response) {
  const session = sessionOf(response);
  if (isForged(request, session)) {
    answers.forged(request, response);
    return;
  }
  const extended = session && (await extendSession(services, response, session));
  if (!extended) answers.notSignedIn(request, response);
  else if (wantsJson(request)) response.json({ endsAt: extended.endsAt });
  else response.redirect(303, ownPath((request.body as { return?: unknown } | undefined)?.return));
}
