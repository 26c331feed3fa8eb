import { z } from 'zod';
import { projectDetailSchema, publicProjectSchema } from '../../contracts/api/cases';
import type { ProblemDocument } from '../../contracts/api/problem';
import type { Regime } from '../../domain/regime/types';
import type { PageAnswer, PageContext } from '../frame/page';
import { at } from '../frame/route-at';

/** A case as the person who is signed in may see it. */
export type Case = z.infer<typeof projectDetailSchema>;

const readable = z.union([projectDetailSchema, publicProjectSchema]);

/** The case of the page's address with its rules; for who sees only what is public, the way to its public page. */
export async function loadCase({
  params,
  desk,
  services: { register },
}: PageContext): Promise<
  { readonly found: Case; readonly rules: Regime | null; readonly version: string | null } | PageAnswer
> {
  const projectId = params['projectId'] ?? '';
  const read = await desk.read(readable, at`/projects/${projectId}`);
  if (!read.ok) return { problem: read.fault satisfies ProblemDocument };
  const { value, version } = read.value;
  if ('fields' in value) return { to: at`/register/${projectId}` };
  return { found: value, rules: await register.regimes.byHash(value.regime.hash), version };
}

/** Whether the case was found, or the answer stands already. */
export const isAnswer = (loaded: Awaited<ReturnType<typeof loadCase>>): loaded is PageAnswer => !('found' in loaded);
