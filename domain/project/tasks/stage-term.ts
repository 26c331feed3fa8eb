import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import type { ProjectState } from '../state';
import { deciderAt, stageBody } from '../who';

/** What people are asked to do about a stage that lasts longer than it may. */
export const STAGE_TERM_TASKS = {
  decide_stage_term: 'The body lets a stage last longer, or sees to it that the project does not go on.',
} as const satisfies Readonly<Record<string, string>>;

/** The open task of a stage whose last day is over, where the rules make more of that than a notice. */
export function stageTermTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { stageTerm, stageId } = state;
  if (!stageTerm?.over || stageTerm.stageId !== stageId || stageTerm.over.effect === 'notice') return [];
  const { at: since, effect } = stageTerm.over;
  const bodyKey = stageBody(state, stageId, regime);
  const assignee =
    effect === 'escalate' ? ({ role: 'second_signatory', bodyKey } as const) : deciderAt(bodyKey, regime);
  const kind = 'decide_stage_term';
  return [{ id: `${kind}:${stageId}`, kind, assignee, since, subject: { stageId, effect } }];
}
