import { importRunSchema } from '../contracts/api/imports';
import { rolloutSchema } from '../contracts/api/rollouts';
import { simulationSchema } from '../contracts/api/simulations';
import type { Desk } from './frame/desk';
import { at } from './frame/route-at';

/** How far something is: numbers by the names of the places where the page shows them; null where nobody may know. */
export type Progress = Readonly<Record<string, number>> & { readonly ended: 0 | 1 };

/** The progress of what a page follows: `import/<id>`, `rollout/<id>` or `simulation/<id>`, as the person may see it. */
export async function progressOf(desk: Desk, followed: string): Promise<Progress | null> {
  const [kind, id = ''] = followed.split('/', 2);
  if (kind === 'rollout') {
    const read = await desk.read(rolloutSchema, at`/rollouts/${id}`);
    if (!read.ok) return null;
    const { status, progress } = read.value.value;
    return { ...progress, done: progress.total - progress.waiting, ended: status === 'running' ? 0 : 1 };
  }
  if (kind === 'import') {
    const read = await desk.read(importRunSchema, at`/imports/${id}`);
    if (!read.ok) return null;
    const { status, total, imported, unchanged, superseded, quarantined } = read.value.value;
    const counts = { imported, unchanged, superseded, quarantined };
    const done = imported + unchanged + superseded + quarantined;
    return { ...counts, done, total: total ?? 0, ended: status === 'running' ? 0 : 1 };
  }
  if (kind !== 'simulation') return null;
  const read = await desk.read(simulationSchema, at`/simulations/${id}`);
  if (!read.ok) return null;
  const { status, progress } = read.value.value;
  return { done: progress.done, total: progress.total, ended: status === 'running' ? 0 : 1 };
}
