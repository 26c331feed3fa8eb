import { evaluate } from '../predicate';
import type { EscalationStep } from '../regime/intervention';
import { factsUsed, valuesOf, type SourcedFacts, type UsedFact } from './facts';

/** Where a project stands on its ladder. */
export interface Ladder {
  /** The one step it stands on, and whether that has failed; null off the ladder. */
  readonly position: { readonly stepId: string; readonly failed: boolean } | null;
  /** Steps whose condition has not been false since they were entered: they are not entered by it again. */
  readonly entered: readonly string[];
}

/** What happens on the ladder. */
export type Move =
  | {
      readonly kind: 'enter';
      readonly step: EscalationStep;
      readonly from: string | null;
      /** Its condition holds, or the step before has failed. */
      readonly why: 'holds' | 'failed';
      readonly used: readonly UsedFact[];
    }
  | { readonly kind: 'exit'; readonly stepId: string; readonly used: readonly UsedFact[] };

/**
 * The one move that the facts make: off the ladder when the step's exit holds, whatever else; up when it has failed, or
 * when a later step's condition holds; onto it at the first step whose condition holds. Null where nothing moves.
 */
export function climb(steps: readonly EscalationStep[], ladder: Ladder, facts: SourcedFacts): Move | null {
  const { position } = ladder;
  if (!position) return enterFirst(steps, null, ladder, facts);
  const step = steps.find(({ id }) => id === position.stepId);
  if (!step) return { kind: 'exit', stepId: position.stepId, used: [] };
  if (holds(step.exitIf, facts)) return { kind: 'exit', stepId: step.id, used: factsUsed(step.exitIf, facts) };
  const later = stepsAfter(step, steps);
  const [next] = later;
  if (position.failed && next) return { kind: 'enter', step: next, from: step.id, why: 'failed', used: [] };
  return enterFirst(later, step.id, ladder, facts);
}

/** Steps that may be entered by their condition again, since it holds no more and the project does not stand on them. */
export const rearmedSteps = (
  steps: readonly EscalationStep[],
  { position, entered }: Ladder,
  facts: SourcedFacts,
): readonly string[] =>
  entered.filter((each) => {
    const step = steps.find(({ id }) => id === each);
    return each !== position?.stepId && (!step || evaluate(step.enterIf, valuesOf(facts)).result === 'false');
  });

/** The steps that follow one by `next`, the nearest first. */
export function stepsAfter(step: EscalationStep, steps: readonly EscalationStep[]): readonly EscalationStep[] {
  const after: EscalationStep[] = [];
  let next = steps.find(({ id }) => id === step.next);
  while (next && !after.includes(next)) {
    after.push(next);
    const { next: further } = next;
    next = steps.find(({ id }) => id === further);
  }
  return after;
}

function enterFirst(
  steps: readonly EscalationStep[],
  from: string | null,
  { entered }: Ladder,
  facts: SourcedFacts,
): Move | null {
  const step = steps.find(({ id, enterIf }) => !entered.includes(id) && holds(enterIf, facts));
  return step ? { kind: 'enter', step, from, why: 'holds', used: factsUsed(step.enterIf, facts) } : null;
}

const holds = (predicate: EscalationStep['enterIf'], facts: SourcedFacts): boolean =>
  evaluate(predicate, valuesOf(facts)).result === 'true';
