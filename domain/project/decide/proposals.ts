import type { ProposeIntervention } from '../../intervention/commands';
import type { Context, Send } from '../../kernel';
import type { ProjectState } from '../state';

/** What a rule of the regime proposes: pausing or cancelling, by a body that has the power. */
export interface RuleProposal {
  readonly kind: ProposeIntervention['kind'];
  /** Key of the body whose officer takes the proposal over, or declines it. */
  readonly bodyKey: string;
  /** The trigger, or the step of the ladder. */
  readonly triggerId: string;
  /** Grounds of the regime's rule on such proceedings; none: whoever takes it over names them. */
  readonly grounds: readonly string[];
  /** What the rule found, with its numbers. */
  readonly facts: string;
}

/**
 * Opens a proceeding on behalf of a rule, from this instant on. Its id names the project and the event from which it
 * comes, so that the same cause never opens two.
 */
export function proposeByRule(
  { id: projectId, agencyId, regimeHash }: Pick<ProjectState, 'id' | 'agencyId' | 'regimeHash'>,
  { kind, bodyKey, triggerId, grounds, facts }: RuleProposal,
  { now, nextSeq }: Pick<Context, 'now' | 'nextSeq'>,
): Send {
  const interventionId = `${projectId}-${nextSeq}`;
  const command: ProposeIntervention = {
    ...{ type: 'ProposeIntervention', interventionId, projectId, agencyId, regimeHash, kind, grounds, facts },
    ...{ material: [], supersedes: null, byRule: { triggerId, bodyKey } },
  };
  return { to: `intervention/${interventionId}`, command, effectiveAt: now };
}
