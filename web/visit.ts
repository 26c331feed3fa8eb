import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { preferredLanguage } from '../api/accept-language';
import type { Services } from '../api/services';
import { KEPT } from './frame/kept-forms';
import { ICON } from './icon';
import type { Visit } from './frame/visit';
import { isLanguage, type Language } from './i18n';
import { SCRIPT } from './script';
import { STYLESHEET } from './styles';

/** What a page is told of the request that it answers. */
export const visitor =
  ({ clock }: Pick<Services, 'clock'>) =>
  (request: Request, response: Response): Visit => ({
    language: languageOf(request, response),
    now: clock.now(),
    address: addressOf(request),
    stylesheet: STYLESHEET.path,
    script: SCRIPT.path,
    icon: ICON.path,
    signedIn: null,
    csrf: null,
    said: textOf(request.query['said']) || null,
  });

/** Answers with a page, which depends on who asks and on the language that he reads. */
export function sendPage(response: Response, status: number, page: VNode): void {
  response.status(status).vary('Accept-Language').vary('Cookie').type('html');
  if (!response.hasHeader('Cache-Control')) response.set('Cache-Control', 'no-cache');
  response.send(`<!doctype html>${render(page)}`);
}

/** A field of a query or a form; the empty text if it is not there or not one text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The choice in the address, which is kept; else the kept one, else the browser's. */
function languageOf(request: Request, response: Response): Language {
  const chosen = textOf(request.query['lang']);
  if (isLanguage(chosen)) {
    response.cookie('tollgate_language', chosen, { sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400_000 });
    return chosen;
  }
  const kept = /(?:^|;\s*)tollgate_language=([a-z]{2})/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  return isLanguage(kept) ? kept : preferredLanguage(request.headers['accept-language'], isLanguage, 'en');
}

/** Path and query as asked for, without what counts for one request only. */
function addressOf(request: Request): string {
  const url = new URL(request.originalUrl, 'http://tollgate.invalid');
  for (const once of ['lang', 'said', KEPT]) url.searchParams.delete(once);
  return `${url.pathname}${url.search}`;
}
