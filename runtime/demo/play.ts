import { addDays } from '../../domain/calendar/dates';
import type { DemoCaller } from './caller';
import type { DemoAct, DemoCase } from './portfolio';

/** A case that was filed, and what its acts have made so far, by the name under which they keep it. */
export interface FiledCase {
  readonly project: DemoCase;
  readonly made: Map<string, string>;
}

interface Made {
  readonly id: string;
  readonly version: number;
}

/** Files a case as its author and approver would. */
export async function file(caller: DemoCaller, project: DemoCase): Promise<FiledCase> {
  const { name, agency, regime, author, approver, content } = project;
  const body = { agencyId: agency, regimeId: regime, content };
  const draft = await caller.post<Made>(author, '/drafts', `${name}: draft`, body);
  const path = `/drafts/${draft.id}/submission`;
  const filed = await caller.post<Made>(approver, path, `${name}: file`, {}, draft.version);
  return { project, made: new Map([['project', filed.id]]) };
}

/**
 * Brings a filed case as far as its acts say, one act after the other.
 *
 * @param now the instant of the start, RFC 3339
 */
export async function play(caller: DemoCaller, { project, made }: FiledCase, now: string): Promise<void> {
  const { name, approver, content, documents, acts } = project;
  const path = `/projects/${made.get('project') ?? ''}/documents`;
  for (const type of documents) {
    const query = new URLSearchParams({ name: `${type}.txt`, type, classification: 'public' });
    const text = `${type} of “${String(content.title)}”, for the demonstration.\n`;
    await caller.post(approver, `${path}?${query.toString()}`, `${name}: ${type}`, text);
  }
  for (const [index, act] of acts.entries()) {
    await find(caller, act, made);
    const key = `${name}: act ${index}`;
    const body: unknown = JSON.parse(filled(JSON.stringify(act.body), made, now));
    const answer = await caller.post<Record<string, unknown>>(act.as, filled(act.post, made, now), key, body);
    for (const [as, field] of Object.entries(act.keep)) made.set(as, String(answer[field]));
  }
}

/** The round or the intervention of the case, once, where an act speaks of it. */
async function find(caller: DemoCaller, { as, post }: DemoAct, made: Map<string, string>): Promise<void> {
  const [, kind] = /\{(review|intervention)\}/.exec(post) ?? [];
  if (kind === undefined || made.has(kind)) return;
  const project = made.get('project') ?? '';
  const { items } = await caller.get<{ readonly items: readonly Made[] }>(as, `/${kind}s?projectId=${project}`);
  const [open] = items;
  if (!open) throw new Error(`The demo project ${project} has no ${kind}.`);
  made.set(kind, open.id);
}

const filled = (text: string, made: ReadonlyMap<string, string>, now: string): string =>
  text
    .replace(/\{in (\d+) days\}/g, (_, days) => addDays(now.slice(0, 10), Number(days)))
    .replace(/\{(\w+)\}/g, (whole, name: string) => made.get(name) ?? whole);
