import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import type { VNode } from 'preact';
import { pipeline } from 'node:stream';
import { occasionOf } from '../../api/occasion';
import { renderProblem, type Problem } from '../../api/problem';
import { showProblemsBy } from '../../api/send';
import type { Services } from '../../api/services';
import type { Actor } from '../../domain/kernel';
import { CSRF_FIELD, isForged } from '../session/csrf';
import { sessionOf, type WebSession } from '../session/session';
import type { Stylesheet } from '../styles';
import { sendPage, visitor } from '../visit';
import { openDesk } from './desk';
import type { Entries } from './form/fields';
import { KEY, VERSION } from './form/view';
import { KEPT, keepForm } from './kept-forms';
import type { Page, PageAnswer, PageContext, SentFile } from './page';
import { ForgedPage, ProblemPage } from './problem-page';
import type { SignedIn, Visit } from './visit';

const MOST_BYTES = 1024 * 1024;
const MOST_CONTROLS = 5_000;
const MOST_FILE_BYTES = 64 * 1024 * 1024;

const readForm = express.urlencoded({ extended: false, limit: MOST_BYTES, parameterLimit: MOST_CONTROLS });
const readFiles = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_FILE_BYTES, files: 1, fields: MOST_CONTROLS, fieldSize: MOST_BYTES },
}).any();

/** The pages as a router: who comes, what was sent, whether it was forged, and what is answered. */
export function mountPages(pages: readonly Page[], services: Services, stylesheet: Stylesheet): Router {
  const router = Router();
  const { limits } = services;
  const visitOf = visitor(services, stylesheet);
  for (const page of pages) {
    const answer = answerWith(page, services, visitOf);
    const reads = page.method === 'post' ? [limits.write, readForm, readFiles] : [limits.read];
    router[page.method](page.path, ...reads, answer);
  }
  return router;
}

const answerWith =
  (page: Page, services: Services, visitOf: ReturnType<typeof visitor>): RequestHandler =>
  async (request, response) => {
    const plain = visitOf(request, response);
    showProblemsBy(response, (fault) => {
      send(response, fault.status, ProblemPage({ visit: plain, problem: documentOf(fault, services, response) }));
    });
    const session = sessionOf(response);
    const actor = session && (await actorOf(services, session, response));
    const visit: Visit = {
      ...plain,
      signedIn: session && actor && (await signedInAs(services, session, actor)),
      csrf: session?.csrf ?? null,
    };
    const sent = page.method === 'post' ? sentWith(request) : NOTHING_SENT;
    if (page.method === 'post' && isForged(request, session)) {
      send(response, 403, ForgedPage({ visit }));
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
  };

/** The acting person with today's appointments; whoever has none left is still signed in and sees that he has none. */
async function actorOf({ directory }: Services, { personId }: WebSession, response: Response): Promise<Actor | null> {
  const person = await directory.person(personId);
  if (!person) return null;
  const actor = await directory.actor(person, occasionOf(response).now, null);
  return actor.ok ? actor.value : null;
}

async function signedInAs({ register, directory }: Services, { endsAt }: WebSession, actor: Actor): Promise<SignedIn> {
  const [person, unread] = await Promise.all([directory.person(actor.id), register.queries.unreadCount(actor)]);
  return { id: actor.id, name: person?.name ?? '', appointments: actor.appointments, unread, endsAt };
}

/** A problem that the frame meets before or behind the page: too many requests, too much sent, a fault of ours. */
const documentOf = (fault: Problem, { config }: Services, response: Response) => {
  const { requestId, language } = occasionOf(response);
  return renderProblem(fault, { publicUrl: config.publicUrl, language, instance: `urn:uuid:${requestId}` });
};

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
  } else send(response, answer.status ?? 200, answer.page);
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
