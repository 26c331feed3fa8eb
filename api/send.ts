import { pipeline } from 'node:stream';
import type { Request, Response } from 'express';
import type { Reply } from './answer';
import { occasionOf } from './occasion';
import { renderProblem, type Problem } from './problem';

/** A reply with its body in bytes: what is sent, and what is kept for a repetition. */
export interface RenderedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** The reply as it goes out. */
export const renderReply = ({ status, headers = {}, body }: Reply): RenderedReply => ({
  status,
  headers,
  body: body === undefined ? null : JSON.stringify(body),
});

/** Sends a reply; a GET whose `If-None-Match` names the present version is 304 without a body. */
export function sendReply(request: Request, response: Response, { status, headers, body }: RenderedReply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'GET' && status === 200 && isFresh(request, headers['ETag'])) {
    response.status(304).end();
    return;
  }
  response.status(status);
  if (body === null) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(body);
}

/** A reply with a file for its body. */
export type FileReply = Reply & Required<Pick<Reply, 'stream'>>;

/** Sends a file; a reader who goes away ends the reading. */
export function sendStream(response: Response, { status, headers = {}, stream }: FileReply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.status(status);
  pipeline(stream, response, () => undefined);
}

function isFresh(request: Request, etag: string | undefined): boolean {
  const wanted = request.get('if-none-match');
  if (etag === undefined || wanted === undefined) return false;
  return wanted.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

/** Has problems of this request shown as a page: a person reads the answer. */
export function showProblemsBy(response: Response, show: (fault: Problem) => void): void {
  response.locals['showProblem'] = show;
}

/** Where the act that a problem answers has an id, the problem carries that id, and a repetition is the same bytes. */
export function sendProblem(response: Response, fault: Problem, actId?: string): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
  const show = response.locals['showProblem'] as ((fault: Problem) => void) | undefined;
  if (show) {
    show(fault);
    return;
  }
  const { requestId, traceparent, language } = occasionOf(response);
  const publicUrl = response.app.locals['publicUrl'] as string;
  const document = renderProblem(fault, {
    publicUrl,
    language,
    instance: actId === undefined ? `urn:uuid:${requestId}` : `urn:tollgate:act:${actId}`,
    traceparent: actId === undefined ? traceparent : undefined,
  });
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Content-Language', language);
  response.setHeader('Cache-Control', 'no-store');
  response.status(fault.status).end(JSON.stringify(document));
}
