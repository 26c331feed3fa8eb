import { addDays } from '../../domain/calendar/dates';
import { DemoCaller } from './caller';
import type { DemoCase, DemoPortfolio } from './portfolio';

const ADMINISTRATOR = 'admin';

interface Items<T> {
  readonly items: readonly T[];
}

/**
 * Fills an empty register with the demo portfolio, by the same HTTP calls as anybody's. Does nothing where others have
 * begun to work; goes on where it was cut off.
 *
 * @param report - is told which case is being filed
 * @returns whether the demo's people are in the register
 */
export async function fillRegister(
  url: string,
  portfolio: DemoPortfolio,
  report: (line: string) => void,
): Promise<boolean> {
  const caller = new DemoCaller(url);
  const { items: agencies } = await caller.get<Items<{ id: string }>>(ADMINISTRATOR, '/bodies?kind=agency&limit=200');
  const ours = portfolio.bodies.some((body) => agencies.some(({ id }) => id === body.id));
  if (agencies.length > 0 && !ours) return false;
  if (ours && (await isFilled(caller, portfolio))) return true;
  report('Filling the register with a demo portfolio');
  await setUp(caller, portfolio);
  for (const project of portfolio.projects) {
    report(`  ${project.name}`);
    await play(caller, project);
  }
  for (const { author, agency, regime, content } of portfolio.drafts) {
    await caller.post(author, '/drafts', `draft ${String(content.title)}`, {
      agencyId: agency,
      regimeId: regime,
      content,
    });
  }
  return true;
}

/** The drafts are written last. */
async function isFilled(caller: DemoCaller, { drafts, people }: DemoPortfolio): Promise<boolean> {
  const [last] = drafts.slice(-1);
  if (!last) return true;
  const { items } = await caller.get<Items<{ handle: string }>>(ADMINISTRATOR, '/people?limit=200');
  if (!people.every(({ handle }) => items.some((person) => person.handle === handle))) return false;
  const page = await caller.get<Items<{ title: string | null }>>(last.author, '/drafts');
  return page.items.some(({ title }) => title === last.content.title);
}

async function setUp(caller: DemoCaller, { bodies, people }: DemoPortfolio): Promise<void> {
  for (const body of bodies) await caller.post(ADMINISTRATOR, '/bodies', `body ${body.id}`, body);
  for (const { handle, name, roles } of people) {
    await caller.post(ADMINISTRATOR, '/people', `person ${handle}`, { id: handle, handle, name });
    for (const { role, body } of roles) {
      const appointment = { personId: handle, bodyId: body, role };
      await caller.post(ADMINISTRATOR, '/appointments', `appointment ${handle} ${role} ${body}`, appointment);
    }
  }
}

async function play(caller: DemoCaller, project: DemoCase): Promise<void> {
  const { name, agency, regime, author, approver, content, documents, acts } = project;
  const draft = await caller.post<{ id: string; version: number }>(author, '/drafts', `${name}: draft`, {
    agencyId: agency,
    regimeId: regime,
    content,
  });
  const filed = await caller.post<{ id: string }>(
    approver,
    `/drafts/${draft.id}/submission`,
    `${name}: file`,
    {},
    draft.version,
  );
  for (const type of documents) {
    const query = new URLSearchParams({ name: `${type}.txt`, type, classification: 'public' });
    const text = `${type} of “${String(content.title)}”, for the demonstration.\n`;
    await caller.post(approver, `/projects/${filed.id}/documents?${query.toString()}`, `${name}: ${type}`, text);
  }
  for (const [index, act] of acts.entries()) {
    const path = await addressOf(caller, act.post, filed.id, act.as);
    await caller.post(act.as, path, `${name}: act ${index}`, await withDates(caller, act.body));
  }
}

/** The address of the act, with the ids of the case's own round or intervention. */
async function addressOf(caller: DemoCaller, path: string, project: string, as: string): Promise<string> {
  const [, kind] = /\{(review|intervention)\}/.exec(path) ?? [];
  if (kind === undefined) return path.replace('{project}', project);
  const { items } = await caller.get<Items<{ id: string }>>(as, `/${kind}s?projectId=${project}`);
  const [open] = items;
  if (!open) throw new Error(`The demo project ${project} has no ${kind}.`);
  return path.replace(`{${kind}}`, open.id);
}

async function withDates(caller: DemoCaller, body: unknown): Promise<unknown> {
  const text = JSON.stringify(body);
  if (!text.includes('{in ')) return body;
  const { now } = await caller.get<{ now: string }>(ADMINISTRATOR, '/me');
  return JSON.parse(text.replace(/\{in (\d+) days\}/g, (_, days) => addDays(now.slice(0, 10), Number(days))));
}
