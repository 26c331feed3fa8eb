import type { Assignee, Task } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import type { Regime } from '../../regime/types';
import { UNFILLED_CLOCK } from '../clocks';
import { compositionGap, composer, isAutomatic } from '../composition';
import { escalatedTo } from '../decide/composition';
import { secretary } from '../notices';
import type { ReviewState } from '../state';

export type CompositionTaskKind = 'assign_members' | 'replace_members' | 'fill_seats' | 'see_to_free_seats';

/**
 * Who sees to the seats that are free: the office that assigns, as long as the pool can fill them; where it cannot, that
 * office has to find somebody, and after the rule's time the body that the rule names. Where the procedure assigns by
 * itself nobody is asked before the pool turns out too small.
 */
export function compositionTasks(state: ReviewState, rule: ReviewRule, regime: Regime): readonly Task[] {
  const gap = compositionGap(state, rule);
  if (!gap) return [];
  const { unfilled, due } = state.composition;
  const isLimited = state.clocks.some(({ id }) => id === UNFILLED_CLOCK);
  if (unfilled) return unfilledTasks(unfilled, whoComposes(state, rule), rule, regime, isLimited);
  if (isAutomatic(rule) && due) return [];
  const left = state.members.filter((member) => member.standing === 'recused').map((member) => member.since);
  const kind = left.length > 0 ? 'replace_members' : 'assign_members';
  const since = left.reduce((latest, at) => (at > latest ? at : latest), state.openedAt);
  return [task(kind, whoComposes(state, rule), since, { ...gap })];
}

/** The office that assigns; the secretary where a chair was taken out of this round, since he could not act in it. */
function whoComposes(state: ReviewState, rule: ReviewRule): Assignee {
  const chairLeft = state.members.some(({ role, standing }) => role === 'chair' && standing === 'recused');
  return chairLeft ? secretary(rule) : composer(rule);
}

function unfilledTasks(
  { since, gap, escalatedAt }: NonNullable<ReviewState['composition']['unfilled']>,
  owner: Assignee,
  rule: ReviewRule,
  regime: Regime,
  isLimited: boolean,
): readonly Task[] {
  const limited = isLimited ? { clockId: UNFILLED_CLOCK } : {};
  const fill = { ...task('fill_seats', owner, since, { ...gap }), ...limited };
  const { unfilled } = rule.composition;
  if (escalatedAt === null || !unfilled) return [fill];
  return [fill, task('see_to_free_seats', escalatedTo(unfilled.escalateTo, regime), escalatedAt, { ...gap })];
}

const task = (kind: CompositionTaskKind, assignee: Assignee, since: string, subject: Task['subject']): Task => ({
  id: kind,
  kind,
  assignee,
  since,
  subject,
});
