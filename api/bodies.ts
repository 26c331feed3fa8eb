import express, { type Request, type RequestHandler } from 'express';
import { noTextIn } from '../register/no-text';
import type { Asked } from './asked';
import { problem, type Problem } from './problem';
import type { BodyKind, Route } from './route';
import { sendProblem } from './send';

/** JSON and YAML bodies; documents have a limit of their own. */
export const BODY_LIMIT = 1024 * 1024;

const YAML: readonly string[] = ['application/yaml', 'application/x-yaml', 'text/yaml'];

const ACCEPTED: Record<Exclude<BodyKind, 'stream'>, readonly string[]> = {
  json: ['application/json'],
  'merge-patch': ['application/merge-patch+json', 'application/json'],
  'json-or-yaml': ['application/json', ...YAML],
  yaml: YAML,
};

/** The media types of a route's body. */
export function acceptedTypes(route: Route): readonly string[] {
  if (!route.body && route.bodyKind !== 'stream') return [];
  return route.bodyKind === 'stream' ? (route.consumes ?? []) : ACCEPTED[route.bodyKind ?? 'json'];
}

/** The bytes of a body as they came. */
export const rawBodyOf = (request: Asked): Buffer | undefined =>
  Buffer.isBuffer(request.body) ? request.body : undefined;

/** Reads the body as bytes, up to the limit: a larger one is 413, a compressed one counts uncompressed. */
export function bodyReaders(route: Route): RequestHandler[] {
  if (route.bodyKind === 'stream') return [];
  const accepted = acceptedTypes(route);
  const checkType: RequestHandler = (request, response, next) => {
    if (!hasBody(request) || accepted.length === 0 || request.is([...accepted])) {
      next();
      return;
    }
    request.resume();
    sendProblem(response, problem('unsupported-media-type', { facts: { accepted } }));
  };
  return [checkType, express.raw({ type: () => true, limit: BODY_LIMIT })];
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

const NO_TEXT = 'A text holds a zero, or half of a letter (\\u0000, or one of \\ud800 to \\udfff by itself).';

/** The body as a value, YAML as its text; undefined when there is none. A fault of its form is a problem. */
export function parseBody(request: Asked): { readonly value: unknown } | { readonly problem: Problem } {
  const bytes = rawBodyOf(request);
  if (!bytes || bytes.length === 0) return { value: undefined };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = request.is([...YAML]) ? text : JSON.parse(text);
    // Only an escape can bring them into JSON.
    const isNoText = text.includes('\\u') && noTextIn(value) !== null;
    return isNoText ? { problem: problem('malformed-json', { detail: NO_TEXT }) } : { value };
  } catch (error) {
    return { problem: problem('malformed-json', { detail: error instanceof Error ? error.message : undefined }) };
  }
}
