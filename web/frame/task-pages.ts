import type { z } from 'zod';
import type { taskSchema } from '../../contracts/api/waiting';
import { at } from './route-at';

type Task = z.infer<typeof taskSchema>;

/** The page on which a task of a kind is done. */
type PageOf = (task: Task) => string;

/** An area adds its kinds here; every other task leads to its case. */
const PAGES: Readonly<Record<string, PageOf>> = {};

/** Where a task is done; null for one that belongs to nothing that has a page. */
export function pageOfTask(task: Task): string | null {
  const page = PAGES[task.kind];
  if (page) return page(task);
  return task.project === null ? null : at`/cases/${task.project.id}`;
}
