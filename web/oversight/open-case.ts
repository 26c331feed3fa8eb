import { z } from 'zod';
import type { ProblemDocument } from '../../contracts/api/problem';
import { taskSchema } from '../../contracts/api/waiting';
import type { Regime } from '../../domain/regime/types';
import { fail, ok, type Result } from '../../domain/result';
import { isFor } from '../case/overview';
import { isAnswer, loadCase, type Case } from '../case/load';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { termsOf, type Terms } from '../terms';

/** A case with its rules and their words, for a page on which something is done. */
export interface OpenCase {
  readonly found: Case;
  readonly rules: Regime | null;
  readonly terms: Terms;
  readonly version: string | null;
}

/** The case of the page's address; to who may not read it whole, what the interface says of that. */
export async function openCase(context: PageContext): Promise<Result<OpenCase, ProblemDocument>> {
  const loaded = await loadCase(context);
  if (!isAnswer(loaded)) return ok({ ...loaded, terms: termsOf(loaded.rules, context.visit.language) });
  if ('problem' in loaded) return fail(loaded.problem);
  const path = at`/projects/${context.params['projectId'] ?? ''}/tasks`;
  const closed = await context.desk.read(z.object({ items: z.array(taskSchema) }), path);
  if (!closed.ok) return fail(closed.fault);
  throw new Error(`${path} is open, but its case is not.`);
}

type Task = Case['tasks'][number];

/** The task of one of these kinds, and whether it is the visitor's. */
export function taskOf(
  tasks: readonly Task[],
  kinds: readonly string[],
  visit: Visit,
  about: (task: Task) => boolean = () => true,
): { readonly task: Task; readonly mine: boolean } | null {
  const all = tasks.filter((task) => kinds.includes(task.kind) && about(task));
  const own = all.find((task) => isFor(task, visit));
  const task = own ?? all[0];
  return task === undefined ? null : { task, mine: own !== undefined };
}

/** Whether the form was sent: then its refusal is shown, whoever sent it. */
export const wasSent = ({ actKey }: PageContext): boolean => actKey !== '';

/** The name of a person of the directory; null for one who is not in it any more. */
export const nameOf = async ({ services }: PageContext, personId: string | null): Promise<string | null> =>
  personId === null ? null : ((await services.directory.person(personId))?.name ?? null);
