import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Fault } from '../contracts/api/problem';
import type { Actor } from '../domain/kernel';
import { fail, ok, type Result } from '../domain/result';
import type { Answer, Reply } from './answer';
import type { Asked } from './asked';
import { parseBody, rawBodyOf } from './bodies';
import { withinReach } from './delegation';
import { occasionOf, type RequestOccasion } from './occasion';
import { kept, once } from './once';
import { commandIdOf, readPreconditions, requestHashOf } from './preconditions';
import { problem, type Problem } from './problem';
import { may, mayEver, ruleOf } from './rights';
import { noteReading } from './reading';
import type { Route, RouteContext } from './route';
import { renderReply, sendProblem, sendReply, sendStream, type FileReply, type RenderedReply } from './send';
import type { Services } from './services';
import { check } from './validation';

type Context = RouteContext<unknown, unknown, unknown>;

const NO_PARAMETERS = z.strictObject({});
const NO_BODY = z.undefined({ error: 'is not taken here' });

/** Why somebody does not pass who holds no role to which the route's action is granted; null for who does. */
export function refusedAtDoor(route: Route, viewer: Actor | null): Problem | null {
  if (mayEver(route.action, viewer)) return null;
  return viewer ? forbidden(route) : unauthenticated();
}

/** Lets those pass who hold a role to which the route's action is granted; before anything of the body is read. */
export const admit =
  (route: Route): RequestHandler =>
  (_request, response, next) => {
    const refusal = refusedAtDoor(route, occasionOf(response).viewer);
    if (refusal) sendProblem(response, refusal);
    else next();
  };

/** What a route answers to a request that its action lets pass. */
export interface Answered {
  readonly answer: RenderedReply | FileReply | { readonly problem: Problem };
  /** The id of the act that the answer is about; undefined where nothing is done. */
  readonly actId?: string;
  /** What of `Prefer` was followed. */
  readonly preference?: string;
}

/** Validates, asks the conditions of the right, and runs the handler. Whoever calls it has let the action pass (`refusedAtDoor`). */
export async function answerTo(
  route: Route,
  services: Services,
  request: Asked,
  occasion: RequestOccasion,
): Promise<Answered> {
  const context = await prepare(route, services, request, occasion);
  if (!context.ok) return { answer: { problem: context.fault } };
  const actId = route.idempotency === 'none' ? undefined : context.value.command.id;
  const refusal = await refusedByCondition(route, context.value);
  if (refusal) return { answer: { problem: refusal }, actId };
  const preference = route.idempotency === 'register' ? preferenceOf(context.value) : undefined;
  return { answer: await run(route, context.value), actId, preference };
}

/** The same over HTTP: sends what is answered. */
export const serve =
  (route: Route, services: Services): RequestHandler =>
  async (request, response) => {
    const { answer, actId, preference } = await answerTo(route, services, request, occasionOf(response));
    if ('problem' in answer) sendProblem(response, answer.problem, actId);
    else if ('stream' in answer) sendStream(response, answer);
    else {
      if (preference) response.setHeader('Preference-Applied', preference);
      sendReply(request, response, answer);
    }
  };

const preferenceOf = ({ waitSeconds, representation }: Context): string =>
  [waitSeconds > 0 && `wait=${waitSeconds}`, representation && 'return=representation'].filter(Boolean).join(', ');

/** Everything that can be said of the request before its route's own code runs; every fault at once. */
async function prepare(
  route: Route,
  services: Services,
  request: Asked,
  { now, language, requestId, traceparent, viewer: asking }: RequestOccasion,
): Promise<Result<Context, Problem>> {
  const headers = readPreconditions(route, request);
  if (!headers.ok) return headers;
  const params = route.params ? check(route.params, request.params, 'path') : ok(undefined);
  if (!params.ok) return fail(problem('not-found'));
  const reached = await withinReach(services, route, asking, params.value);
  if (!reached.ok) return reached;
  const viewer = reached.value;
  const input = readInput(route, request);
  if (!input.ok) return input;
  const { ifMatch, waitSeconds, representation, idempotencyKey } = headers.value;
  const command =
    viewer && idempotencyKey !== null
      ? { id: commandIdOf(viewer, idempotencyKey), requestHash: requestHashOf(request, viewer, rawBodyOf(request)) }
      : { id: requestId, requestHash: '' };
  return ok({
    ...input.value,
    params: params.value,
    viewer,
    get actor(): Actor {
      if (!viewer) throw new Error('nobody is signed in; a public route asks for `viewer`');
      return viewer;
    },
    now,
    ifMatch,
    waitSeconds,
    representation,
    command,
    language,
    requestId,
    traceparent,
    url: request.originalUrl,
    db: services.db,
    services,
    request,
  });
}

/** Many clients send `{}` with every POST. */
const emptyAsNone = (value: unknown): unknown => (JSON.stringify(value) === '{}' ? undefined : value);

interface Input {
  readonly query: unknown;
  readonly body: unknown;
}

function readInput(route: Route, request: Asked): Result<Input, Problem> {
  const faults: Fault[] = [];
  const query = check(route.query ?? NO_PARAMETERS, request.query, 'query');
  if (!query.ok) faults.push(...query.fault);
  const parsed = route.bodyKind === 'stream' ? { value: undefined } : parseBody(request);
  if ('problem' in parsed) return fail(parsed.problem);
  const body = route.body ? check(route.body, parsed.value, 'body') : check(NO_BODY, emptyAsNone(parsed.value), 'body');
  if (!body.ok) faults.push(...body.fault);
  if (!query.ok || !body.ok) return fail(problem('validation-failed', { errors: faults }));
  return ok({ query: query.value, body: body.value });
}

/** The conditions of the right, where the route loads what they look at. What may not be seen is not there. */
async function refusedByCondition(route: Route, context: Context): Promise<Problem | null> {
  const { subject } = route;
  if (typeof subject !== 'object') return null;
  const found = await subject.load(context);
  if (!found) return problem('not-found');
  if (may(route.action, context.viewer, found)) return null;
  if (!context.viewer) return unauthenticated();
  return found.published === true && found.recused !== true ? forbidden(route) : problem('not-found');
}

async function run(route: Route, context: Context): Promise<RenderedReply | FileReply | { readonly problem: Problem }> {
  const handle = async (db: Context['db']): Promise<Answer> => {
    const answer = await route.handler(db === context.db ? context : { ...context, db });
    if (context.services.config.checkAnswers && !('problem' in answer)) checkAnswer(route, answer);
    return answer;
  };
  const act = { ...context.command, now: context.now };
  if (route.idempotency === 'answer') {
    const answer = await once(context.services.db, act, handle);
    // Only now is it on record: whoever asked before the commit may have remembered what was there before.
    context.services.directory.forget();
    return answer;
  }
  if (route.idempotency === 'kept' || (route.idempotency === 'register' && preferenceOf(context))) {
    return kept(context.services.db, act, () => handle(context.db));
  }
  const answer = await handle(context.db);
  if ('problem' in answer) return answer;
  await noteReading(route, context);
  if (answer.stream) return { ...answer, stream: answer.stream };
  return renderReply(answer);
}

/** An answer that its schema does not describe is a fault of ours; tests find it here. */
function checkAnswer(route: Route, answer: Reply): void {
  const schema = route.responses[answer.status];
  const name = `${route.method} ${route.path}`;
  if (schema === undefined) throw new Error(`${name} answered ${answer.status}, which it does not declare`);
  if (schema === null) return;
  const wire: unknown = JSON.parse(JSON.stringify(answer.body ?? null));
  const checked = schema.safeParse(wire);
  if (!checked.success) throw new Error(`${name} answered against its schema: ${checked.error.message}`);
}

const unauthenticated = (): Problem =>
  problem('unauthenticated', {
    remedy: 'Send `Authorization: Bearer <token>` with a token of the issuer.',
    headers: { 'WWW-Authenticate': 'Bearer realm="tollgate"' },
  });

const forbidden = (route: Route): Problem =>
  problem('forbidden', {
    facts: { action: route.action, needs: [...new Set(ruleOf(route.action).grants.flatMap((grant) => grant.to))] },
    remedy: 'Let somebody act who holds one of these roles, or be appointed.',
  });
