import type { PilotState } from '../../state/pilot';
import type { FactValue } from '../../../predicate';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import type { Context } from '../../../kernel';
import type { ProposeScaling } from '../../commands';
import type { ScalingDifference } from '../../events/pilot';
import { pilotRule } from './caps';

/**
 * What the pilot declared of itself and the project that it would become states otherwise, or leaves out: its facts, the
 * class of its AI, its systems. What was tried out is what was shown to work, so each difference is explained.
 */
export function scalingDifferences(
  { input }: Pick<ProjectState, 'input'>,
  { plan }: PilotState,
  { submission, explanations = [] }: ProposeScaling,
): readonly ScalingDifference[] {
  const declared: Readonly<Record<string, FactValue>> = {
    ...input?.facts,
    ...(plan.aiClass !== null && { aiClass: plan.aiClass }),
  };
  const reasonOf = (fact: string): string | null =>
    explanations.find((each) => each.fact === fact && each.reason.trim() !== '')?.reason ?? null;
  const facts = Object.entries(declared).flatMap(([fact, pilot]): ScalingDifference[] => {
    const project = submission.facts[fact] ?? null;
    return JSON.stringify(project) === JSON.stringify(pilot) ? [] : [{ fact, pilot, project, reason: reasonOf(fact) }];
  });
  const left = (input?.systems ?? []).filter((name) => !submission.systems.includes(name));
  if (left.length === 0) return facts;
  const project = submission.systems.join(', ') || null;
  return [...facts, { fact: 'systems', pilot: left.join(', '), project, reason: reasonOf('systems') }];
}

/** The refusal where a difference is not explained. */
export function unlessExplained(differences: readonly ScalingDifference[], { regime }: Context): ProjectRefusal | null {
  const open = differences.filter(({ reason }) => reason === null);
  if (open.length === 0) return null;
  return refuseProject('scaling-differs', 'The project differs from what the pilot declared, and does not say why.', {
    ...{ field: '/explanations', rule: pilotRule(regime) },
    facts: { differences: open.map(({ fact, pilot, project }) => ({ fact, pilot, project })) },
    remedy: 'State each of these facts as the pilot did, or explain the difference under its name.',
  });
}
