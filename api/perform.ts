import { parseStream } from '../contracts/names';
import type { Accepted, Outcome } from '../register/types';
import { etagOf, notFound, ok, refused, stale, type Answer, type Reply } from './answer';
import type { Places } from './refusals';
import { keyReused } from './once';
import type { RouteContext } from './route';
import { withActs } from './task-acts';

type Context = Pick<
  RouteContext<unknown, unknown, unknown>,
  'actor' | 'command' | 'now' | 'ifMatch' | 'waitSeconds' | 'representation' | 'services' | 'params'
>;

interface Acting {
  /** `project/<id>`, `review/<id>`, `intervention/<id>`. */
  readonly stream: string;
  readonly command: { readonly type: string };
  /** The version that the actor must have seen; `If-Match` by default, null for none. */
  readonly expectedSeq?: number | null;
  /** Hash of what makes the request another one, where it is more than the frame has read; the frame's by default. */
  readonly requestHash?: string;
  /** Where fields of the command stand in the request, if not at the same place of its body or in its path. */
  readonly places?: Places;
  /** It opens what it names, and holds everything that its id follows from: then a refusal tells nothing new. */
  readonly opens?: boolean;
  /** 201 with the address of what the act made; 200 without. */
  readonly location?: string;
  /** Ids of what the act made, added to the answer; must follow from the command's id alone. */
  readonly made?: Readonly<Record<string, string>>;
}

/**
 * Puts a person's act on the record and answers it; the one way from a route to the register.
 *
 * Accepted: version, events and proceedings touched, from the record's own memory, so that a repetition is the same
 * bytes. With `Prefer: wait=N` it waits for the procedure, and adds what waits and which clocks run then; that answer
 * is kept whole. A refusal, a stale version and a reused key are problems.
 */
export async function perform(context: Context, acting: Acting): Promise<Answer> {
  const { stream, command, location, made } = acting;
  const { services, actor, now, ifMatch } = context;
  const { id: commandId } = context.command;
  const requestHash = acting.requestHash ?? context.command.requestHash;
  const expected = acting.expectedSeq === undefined ? ifMatch : acting.expectedSeq;
  const { outcome, wake, changed } = await services.register.perform({
    stream,
    command,
    actor,
    commandId,
    requestHash,
    now,
    ...(typeof expected === 'number' && { expectedSeq: expected }),
  });
  services.waker.wake(wake);
  if (outcome.kind !== 'accepted') return notDone(context, acting, outcome);
  const body = { ...answerTo(outcome), ...made };
  const extra = context.waitSeconds > 0 || context.representation ? await represent(context, stream, changed) : {};
  return done({ ...body, ...extra }, outcome.seq, location);
}

/** What is not seen is not there: a refusal tells nothing of a case to who may not know that it exists. */
async function notDone(context: Context, acting: Acting, outcome: Exclude<Outcome, Accepted>): Promise<Answer> {
  const own = outcome.kind === 'refused' && outcome.refusal.code === 'recused';
  if (!own && !acting.opens && outcome.kind !== 'key_reused' && !(await isSeen(context, acting.stream)))
    return notFound();
  switch (outcome.kind) {
    case 'refused':
      return refused(outcome.refusal, { ...inPath(context.params), ...acting.places });
    case 'stale':
      return stale(outcome.seq);
    case 'key_reused':
      return { problem: keyReused() };
    case 'not_found':
      return notFound();
  }
}

/** Whether the actor may know of the case; who opens one, and is refused, learns nothing but why. */
async function isSeen({ services, actor }: Context, stream: string): Promise<boolean> {
  const row = await services.db.stream.findUnique({
    where: { name: stream },
    select: { projectId: true, agencyId: true },
  });
  if (row === null) return true;
  if (row.projectId !== null) return (await services.register.queries.access(actor, row.projectId)) !== 'none';
  const named = parseStream(stream);
  if (named?.kind === 'standing') return services.register.queries.seesStanding(actor, row.agencyId);
  return services.register.queries.seesInvoice(actor, named?.id ?? '');
}

/** Ids that the command takes from the address stand in the path. */
const inPath = (params: unknown): Places =>
  Object.fromEntries(
    Object.keys(params ?? {}).map((name) => [`/${name}`, { in: 'path', pointer: `/${name}` } as const]),
  );

const answerTo = ({ stream, seq, at, events, touched }: Accepted) => ({
  stream,
  id: parseStream(stream)?.id ?? stream,
  version: seq,
  at,
  events,
  touched,
});

function done(body: object, version: number, location: string | undefined): Reply {
  if (location === undefined) return ok(body, version);
  return { status: 201, body, headers: { Location: location, ETag: etagOf(version) } };
}

/** The case as it stands now, after the time that the caller gives the procedure. */
async function represent(
  { services, actor, waitSeconds }: Context,
  stream: string,
  changed: readonly { readonly stream: string; readonly seq: number }[],
): Promise<object> {
  const settled = waitSeconds > 0 ? await services.waker.settle(changed, waitSeconds * 1000) : null;
  const { tasks, clocks } = await waiting(services.register.queries, actor, stream);
  return { ...(settled && { settled: settled === 'settled' }), tasks: tasks.map(withActs), clocks };
}

type Queries = Context['services']['register']['queries'];

async function waiting(queries: Queries, actor: Context['actor'], stream: string) {
  const named = parseStream(stream);
  if (!named) return NOTHING;
  if (named.kind === 'review') return (await queries.reviewDetail(actor, named.id)) ?? NOTHING;
  if (named.kind === 'intervention') return (await queries.interventionDetail(actor, named.id)) ?? NOTHING;
  const [tasks, clocks] = await Promise.all([queries.tasks(actor, named.id), queries.clocks(actor, named.id)]);
  return { tasks: tasks ?? [], clocks: clocks ?? [] };
}

const NOTHING = { tasks: [], clocks: [] };
