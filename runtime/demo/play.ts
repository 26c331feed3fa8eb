import type { LocalDate } from '../../domain/time';
import type { DemoCaller } from './caller';
import type { DemoAct, DemoCase } from './portfolio';
import { reportOn } from './report';
import { filled, filledText, pick } from './words';

/** A case, and what its acts have made so far, by the name under which they keep it. */
export interface FiledCase {
  readonly project: DemoCase;
  readonly made: Map<string, string>;
}

/** The day on which something is done, and that of the start. */
export interface Days {
  readonly day: LocalDate;
  readonly today: LocalDate;
}

interface Made {
  readonly id: string;
  readonly version: number;
}

/** Under which name a case keeps the end that its latest plan promises. */
export const PLANNED_END = 'end';

/** Writes a case as its author would, and files it with its documents as its approver. */
export async function file(caller: DemoCaller, { project, made }: FiledCase, days: Days): Promise<void> {
  const { name, agency: agencyId, regime: regimeId, author, approver, documents } = project;
  const content = filled(project.content, { ...days, made });
  const draft = await caller.post<Made>(author, '/drafts', `${name}: draft`, { agencyId, regimeId, content });
  const path = `/drafts/${draft.id}/submission`;
  const { id } = await caller.post<Made>(approver, path, `${name}: file`, {}, draft.version);
  made.set('project', id);
  for (const type of documents) {
    const query = new URLSearchParams({ name: `${type}.txt`, type, classification: 'public' });
    const text = `${type}: ${String(project.content.title)}\n`;
    await caller.post(approver, `/projects/${id}/documents?${query.toString()}`, `${name}: ${type}`, text);
  }
}

/**
 * Does one act of a filed case.
 *
 * @param index its place among the acts of the case
 */
export async function play(caller: DemoCaller, filed: FiledCase, index: number, days: Days): Promise<void> {
  const { project, made } = filed;
  const act = project.acts[index] as DemoAct;
  const key = `${project.name}: act ${index}`;
  if ('report' in act) return reportOn(caller, filed, act.report, key, days);
  if ('given' in act && act.given !== undefined && !made.has(act.given)) return;
  const known = { ...days, made };
  const path = 'get' in act ? act.get : act.post;
  const who = whoIs(act.as, project);
  await find(caller, who, path, made);
  const to = filledText(path, known);
  const body = 'get' in act ? undefined : filled(act.body, known);
  if (to.endsWith('/baselines')) made.set(PLANNED_END, (body as { readonly end: string }).end);
  const answer = await ('get' in act ? caller.get<unknown>(who, to) : caller.post<unknown>(who, to, key, body));
  for (const [as, field] of Object.entries(act.keep)) {
    const found = pick(answer, field);
    if (found !== undefined) made.set(as, found);
    else made.delete(as);
  }
}

/** The handle of who acts; `author` and `approver` are those of the case. */
export const whoIs = (as: string, { author, approver }: DemoCase): string =>
  as === 'author' ? author : as === 'approver' ? approver : as;

/** The first round or intervention of the case, where an act speaks of it. */
async function find(caller: DemoCaller, as: string, path: string, made: Map<string, string>): Promise<void> {
  const [, kind] = /\{(review|intervention)\}/.exec(path) ?? [];
  if (kind === undefined || made.has(kind)) return;
  const project = made.get('project') ?? '';
  const { items } = await caller.get<{ readonly items: readonly Made[] }>(as, `/${kind}s?projectId=${project}`);
  // Newest first.
  const first = items.at(-1);
  if (!first) throw new Error(`The demo project ${project} has no ${kind}.`);
  made.set(kind, first.id);
}
