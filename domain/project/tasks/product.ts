import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import type { ProjectState } from '../state';
import { agencyAuthor, deciderAt } from '../who';

/** What people are asked to do about a product in its term. */
export const PRODUCT_TASKS = {
  record_impact: 'The agency shows what the product has brought about in this term.',
  decide_term: 'The committee says go on for another term, or stop, before the money ends.',
} as const satisfies Readonly<Record<string, string>>;

/** Open tasks of a product whose phase has begun. */
export function productTasks(
  { product, clocks, agencyId }: ProjectState,
  { pilots, ...regime }: Regime,
): readonly Task[] {
  const { committee } = pilots;
  if (!product || !committee || product.stopped?.how === 'decided') return [];
  const { stageId, term, since, measured } = product;
  const clockId = clocks.find(({ purpose }) => purpose === 'product_term')?.id;
  const common = { since, subject: { stageId, term }, ...(clockId ? { clockId } : {}) };
  const decider = deciderAt(committee.body, { pilots, ...regime });
  return [
    ...(measured
      ? []
      : [{ ...common, id: 'record_impact', kind: 'record_impact', assignee: agencyAuthor({ agencyId }) }]),
    { ...common, id: 'decide_term', kind: 'decide_term', assignee: decider },
  ];
}
