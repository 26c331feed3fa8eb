import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { FAILED_PATH } from '../../api/auth/sign-in-paths';
import { occasionOf } from '../../api/occasion';
import { problem, type Problem } from '../../api/problem';
import { sendProblem, showProblemsBy } from '../../api/send';
import type { Services } from '../../api/services';
import type { Identity } from '../../register/directory/types';
import type { Visit } from '../frame/visit';
import { signInWords } from '../i18n/sign-in';
import { NotFoundPage } from '../pages/not-found';
import { sendPage, textOf, visitor } from '../visit';
import type { IssuerFault } from './issuer-client';
import { NoticePage, signInAddress } from './notice-page';
import { ownPath } from './own-path';
import { UnknownPage } from './unknown-page';

/** What the routes of the sign-in answer where somebody is not signed in. */
export interface SignInAnswers {
  visitOf(request: Request, response: Response): Visit;
  /** From now on problems of this request are pages, unless a script asks. */
  showProblems(request: Request, response: Response): void;
  /** Sends the browser on to the page that says why; code and state of the issuer do not stay in its address. */
  failed(response: Response, fault: IssuerFault, back?: string): void;
  /** That page. */
  whyFailed(request: Request, response: Response): void;
  unknown(request: Request, response: Response, identity: Identity): void;
  forged(request: Request, response: Response): void;
  notSignedIn(request: Request, response: Response): void;
  signedOut(request: Request, response: Response): void;
}

const STATUS: Readonly<Record<IssuerFault, number>> = { denied: 403, stale: 400, away: 503, failed: 502 };

/** The answers in the language of whoever asks. */
export function signInAnswers(services: Pick<Services, 'clock'>): SignInAnswers {
  const visitOf = visitor(services);
  /** A page at its own address, from which a choice of language leads back to it. */
  const send = (request: Request, response: Response, status: number, page: (visit: Visit) => VNode): void => {
    const visit = visitOf(request, response);
    const address = request.method === 'GET' && request.path !== FAILED_PATH ? '/sign-in' : visit.address;
    sendPage(response, status, page({ ...visit, address }));
  };
  const refuse = (response: Response, code: 'forbidden' | 'unauthenticated', remedy: string): void =>
    sendProblem(response, problem(code, { remedy }));
  return {
    visitOf,
    showProblems: (request, response) => {
      if (wantsJson(request)) return;
      showProblemsBy(response, (fault) => {
        sendPage(
          response,
          fault.status,
          problemPage(fault, visitOf(request, response), occasionOf(response).requestId),
        );
      });
    },
    failed: (response, why, back = '/') => {
      response.redirect(303, `${FAILED_PATH}?${new URLSearchParams({ why, return: back }).toString()}`);
    },
    whyFailed: (request, response) => {
      const asked = textOf(request.query['why']);
      const why = isFault(asked) ? asked : 'failed';
      const address = signInAddress(ownPath(request.query['return']));
      send(request, response, STATUS[why], (visit) => {
        const says = signInWords(visit.language);
        return NoticePage({ visit, notice: says[why], again: { label: says.again, address } });
      });
    },
    unknown: (request, response, identity) => send(request, response, 403, (visit) => UnknownPage({ visit, identity })),
    forged: (request, response) => {
      if (wantsJson(request)) refuse(response, 'forbidden', 'Send it from a page of this service.');
      else
        send(request, response, 403, (visit) =>
          NoticePage({ visit, notice: signInWords(visit.language).forged, again: null }),
        );
    },
    notSignedIn: (request, response) => {
      if (wantsJson(request)) {
        refuse(response, 'unauthenticated', 'Sign in again; what was not sent is still in the page.');
        return;
      }
      send(request, response, 401, (visit) => {
        const says = signInWords(visit.language);
        return NoticePage({ visit, notice: says.ended, again: { label: says.again, address: '/sign-in' } });
      });
    },
    signedOut: (request, response) =>
      send(request, response, 200, (visit) => {
        const says = signInWords(visit.language);
        return NoticePage({ visit, notice: says.signedOut, again: { label: says.again, address: '/sign-in' } });
      }),
  };
}

const isFault = (text: string): text is IssuerFault => Object.hasOwn(STATUS, text);

/** A script says that it wants JSON; a browser that shows a page names HTML. */
export const wantsJson = (request: Request): boolean => request.accepts(['html', 'json']) === 'json';

function problemPage({ status, facts }: Problem, visit: Visit, requestId: string): VNode {
  const says = signInWords(visit.language);
  const again = { label: says.again, address: '/sign-in' };
  if (status === 404) return NotFoundPage({ visit });
  if (status === 429) {
    const text = says.tooMany.text(Number(facts?.['retryAfterSeconds'] ?? 60));
    return NoticePage({ visit, notice: { title: says.tooMany.title, text }, again });
  }
  return NoticePage({ visit, notice: status === 503 ? says.away : says.failed, again, reference: requestId });
}
