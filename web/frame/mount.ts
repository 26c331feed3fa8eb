import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import multer, { MulterError } from 'multer';
import type { VNode } from 'preact';
import { pipeline } from 'node:stream';
import { occasionOf } from '../../api/occasion';
import { problem } from '../../api/problem';
import { sendProblem, showProblemsBy } from '../../api/send';
import type { Services } from '../../api/services';
import type { Actor } from '../../domain/kernel';
import { actingAs, type Acting } from '../session/actor';
import { CSRF_FIELD, isForged } from '../session/csrf';
import { sessionOf, type WebSession } from '../session/session';
import { NotFoundPage } from '../pages/not-found';
import { sendPage, visitor } from '../visit';
import { currentZone, withinZone, zoneOfReader } from '../zone';
import { openDesk } from './desk';
import type { Entries } from './form/fields';
import { BY_ITSELF, KEY, VERSION } from './form/view';
import { KEPT, keepForm } from './kept-forms';
import type { Page, PageAnswer, PageContext, SentFile } from './page';
import { problemDocument } from './problem-document';
import { ForgedPage, ProblemPage } from './problem-page';
import type { SignedIn, Visit } from './visit';

const MOST_BYTES = 1024 * 1024;
const MOST_CONTROLS = 5_000;
const MOST_FILE_BYTES = 64 * 1024 * 1024;

const readForm = express.urlencoded({ extended: false, limit: MOST_BYTES, parameterLimit: MOST_CONTROLS });
const readSent = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_FILE_BYTES, files: 1, fields: MOST_CONTROLS, fieldSize: MOST_BYTES },
  // Of who is not signed in only what he typed is taken into memory, which is kept until he is.
  fileFilter: ({ res }, _file, take) => {
    take(null, res !== undefined && sessionOf(res) !== null);
  },
}).any();

/** A form with a file; what is more than may be sent is a problem of who sends it. */
const readFiles: RequestHandler = (request, response, next) => {
  readSent(request, response, (error: unknown) => {
    if (!(error instanceof MulterError)) next(error);
    else sendProblem(response, problem('too-large', { facts: { limit: MOST_FILE_BYTES, reason: error.code } }));
  });
};

/** The pages as a router: who comes, what was sent, whether it was forged, and what is answered. */
export function mountPages(pages: readonly Page[], services: Services): Router {
  const router = Router();
  const { limits } = services;
  const visitOf = visitor(services);
  /** Whatever comes before or behind a page is told on a page as well: too many requests, too much sent, a fault of ours. */
  const showProblems: RequestHandler = (request, response, next) => {
    showProblemsBy(response, (fault) => {
      const problem = problemDocument(services, occasionOf(response), fault);
      send(response, fault.status, ProblemPage({ visit: visitOf(request, response), problem }));
    });
    next();
  };
  for (const page of pages) {
    const reads = page.method === 'post' ? [limits.write, readForm, readFiles] : [limits.read];
    router[page.method](page.path, showProblems, ...reads, answerWith(page, services, visitOf));
  }
  router.get(NOWHERE.path, onlyBrowsers, showProblems, limits.read, answerWith(NOWHERE, services, visitOf));
  return router;
}

/** Whatever address nobody has. */
const NOWHERE: Page = {
  method: 'get',
  path: '/{*nowhere}',
  audience: 'everybody',
  answer: ({ visit }) => Promise.resolve({ status: 404, page: NotFoundPage({ visit }) }),
};

/** A program that asks for an address that is not there is answered in JSON. */
const onlyBrowsers: RequestHandler = (request, _response, next) => {
  next(request.accepts(['application/problem+json', 'html']) === 'html' ? undefined : 'route');
};

const answerWith =
  (page: Page, services: Services, visitOf: ReturnType<typeof visitor>): RequestHandler =>
  async (request, response) => {
    const session = sessionOf(response);
    const acting = session && (await actingAs(services, session, occasionOf(response).now));
    const actor = acting?.actor ?? null;
    const visit: Visit = {
      ...visitOf(request, response),
      signedIn: session && acting && (await signedInAs(services, session, acting)),
      csrf: session?.csrf ?? null,
    };
    await withinZone(zoneOfReader(visit.signedIn) ?? currentZone(), () =>
      answerVisit(page, services, { request, response, session, actor, visit }),
    );
  };

/** A request with who comes, as far as he is known. */
interface Visited {
  readonly request: Request;
  readonly response: Response;
  readonly session: WebSession | null;
  readonly actor: Actor | null;
  readonly visit: Visit;
}

async function answerVisit(
  page: Page,
  services: Services,
  { request, response, session, actor, visit }: Visited,
): Promise<void> {
  const sent = page.method === 'post' ? sentWith(request) : NOTHING_SENT;
  if (page.method === 'post' && isForged(request, session)) {
    send(response, 403, ForgedPage({ visit }));
    return;
  }
  if (page.audience === 'signed_in' && !actor && sent.entries.has(BY_ITSELF)) {
    // What is still on somebody's screen needs no keeping; it is told that it was not saved.
    sendAnswer(response, visit, { data: {}, status: 401 });
    return;
  }
  if (page.audience === 'signed_in' && !actor) {
    response.redirect(303, await signInFirst(services, page, visit, sent.entries));
    return;
  }
  const occasion = { ...occasionOf(response), viewer: actor, language: visit.language };
  const context: PageContext = {
    visit,
    ...sent,
    params: request.params as Record<string, string>,
    query: new URL(request.originalUrl, 'http://tollgate.invalid').searchParams,
    desk: openDesk(services, occasion),
    get actor(): Actor {
      if (!actor) throw new Error('nobody is signed in on a page for everybody');
      return actor;
    },
    services,
  };
  sendAnswer(response, visit, await page.answer(context));
}

const signedInAs = async (
  { register }: Services,
  { endsAt }: WebSession,
  { actor: { id, appointments }, actor, name }: Acting,
): Promise<SignedIn> => ({
  ...{ id, name, appointments, endsAt },
  unread: await register.queries.unreadCount(actor),
});

/** A form that was sent without a session is kept, and shown again after signing in. */
async function signInFirst(services: Services, page: Page, { address }: Visit, entries: Entries): Promise<string> {
  const back = new URL(address, 'http://tollgate.invalid');
  if (page.method === 'post' && entries.size > 0) back.searchParams.set(KEPT, await keepForm(services, entries));
  return `/sign-in?${new URLSearchParams({ return: `${back.pathname}${back.search}` }).toString()}`;
}

type Sent = Pick<PageContext, 'entries' | 'files' | 'actKey' | 'version'>;

const NOTHING_SENT: Sent = { entries: new Map(), files: [], actKey: '', version: null };

function sentWith(request: Request): Sent {
  const body = (request.body ?? {}) as Record<string, string | string[]>;
  const entries = new Map(Object.entries(body).map(([name, value]) => [name, [value].flat()]));
  const hidden = (name: string): string | null => {
    const [value = null] = entries.get(name) ?? [];
    entries.delete(name);
    return value;
  };
  hidden(CSRF_FIELD);
  return { actKey: hidden(KEY) ?? '', version: hidden(VERSION), entries, files: filesOf(request) };
}

/** What was sent as a file; a control left empty sends one without a name. */
const filesOf = ({ files }: Request): readonly SentFile[] =>
  (Array.isArray(files) ? files : []).flatMap(({ fieldname, originalname, mimetype, buffer }) =>
    originalname === '' ? [] : [{ pointer: fieldname, name: originalname, type: mimetype, bytes: buffer }],
  );

function sendAnswer(response: Response, visit: Visit, answer: PageAnswer): void {
  if ('problem' in answer) send(response, answer.problem.status, ProblemPage({ visit, problem: answer.problem }));
  else if ('to' in answer) response.redirect(303, withSaid(answer.to, answer.said));
  else if ('file' in answer) {
    for (const [name, value] of Object.entries(answer.file.headers)) response.setHeader(name, value);
    pipeline(answer.file.stream, response, () => undefined);
  } else if ('data' in answer) response.set('Cache-Control', 'no-store').status(answer.status).json(answer.data);
  else send(response, answer.status ?? 200, answer.page);
}

function withSaid(to: string, said: string | undefined): string {
  if (said === undefined) return to;
  const [path = '', fragment] = to.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}said=${said}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Pages of people who are signed in are nobody else's; none is kept by the browser after signing out. */
function send(response: Response, status: number, page: VNode): void {
  if (sessionOf(response)) response.set('Cache-Control', 'no-store');
  sendPage(response, status, page);
}
