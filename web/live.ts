import type { RequestHandler, Response } from 'express';
import { occasionOf } from '../api/occasion';
import type { Services } from '../api/services';
import { openDesk } from './frame/desk';
import { at } from './frame/route-at';
import { projectDetailSchema } from '../contracts/api/cases';
import { actingAs } from './session/actor';
import { progressOf } from './live-progress';
import { sessionOf, type WebSession } from './session/session';

/** How often it is looked, and that somebody is still there is found out. */
const EVERY_MS = 5_000;
/** So many pages of one person are told at once; the oldest is told no more. */
const MOST_OF_ONE = 6;

/**
 * Tells an open page what has happened since (server-sent events, HTML Living Standard §9.2): `case` with the version of
 * the case that it shows, `unread` with the number of messages, `progress` of what it follows. It tells nothing of what
 * the case holds, and it does not prolong the session: an open page is no sign that somebody is there.
 */
export function live(services: Services): RequestHandler {
  const open = new Map<string, Response[]>();
  return async (request, response) => {
    const session = sessionOf(response);
    const acting = session && (await actingAs(services, session, occasionOf(response).now));
    if (!session || !acting) {
      response.status(204).end();
      return;
    }
    const { actor } = acting;
    const { case: asked, progress: followed } = request.query;
    const desk = openDesk(services, { ...occasionOf(response), viewer: actor });
    const seen = typeof asked === 'string' ? await desk.read(projectDetailSchema, at`/projects/${asked}`) : null;
    const projectId = seen?.ok ? seen.value.value.id : null;
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    makeRoom(open, session, response);

    const told = new Map<string, number | string>();
    const tell = (event: string, value: number | string) => {
      if (told.get(event) === value) return;
      told.set(event, value);
      response.write(`event: ${event}\ndata: ${value}\n\n`);
    };
    const look = async () => {
      tell('unread', await services.register.queries.unreadCount(actor));
      const row =
        projectId && (await services.db.project.findUnique({ where: { id: projectId }, select: { version: true } }));
      if (row) tell('case', row.version);
      const progress = typeof followed === 'string' ? await progressOf(desk, followed) : null;
      if (progress) tell('progress', JSON.stringify(progress));
      response.write(': here\n\n');
    };
    const lookAgain = () => {
      if (services.wallMs() >= Date.parse(session.endsAt)) response.end();
      else look().catch(() => response.end());
    };
    const timer = setInterval(lookAgain, EVERY_MS);
    response.on('close', () => {
      clearInterval(timer);
      open.set(
        session.id,
        (open.get(session.id) ?? []).filter((each) => each !== response),
      );
      if (open.get(session.id)?.length === 0) open.delete(session.id);
    });
    lookAgain();
  };
}

function makeRoom(open: Map<string, Response[]>, { id }: WebSession, response: Response): void {
  const all = [...(open.get(id) ?? []), response];
  while (all.length > MOST_OF_ONE) all.shift()?.end();
  open.set(id, all);
}
