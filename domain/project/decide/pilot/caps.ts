import { cite, type RefusalDetails } from '../../../refusal';
import type { Regime } from '../../../regime/types';
import type { ProjectState } from '../../state';

/** What a pilot has spent: recorded by the agency, and invoiced net of VAT; minor units. */
export const moneyUsed = ({ spent, actuals }: Pick<ProjectState, 'spent' | 'actuals'>): number =>
  Object.values(spent).reduce((sum, amount) => sum + amount, 0) +
  Object.values(actuals.invoiced).reduce((sum, { net }) => sum + net, 0);

/** By how much a sum goes beyond the cap on a pilot's money; null where it does not. */
export function overPilotCap(
  state: ProjectState,
  amount: number,
): { readonly cap: number; readonly used: number; readonly left: number } | null {
  if (!state.pilot) return null;
  const { amount: cap } = state.pilot.plan.caps;
  const used = moneyUsed(state);
  return used + amount <= cap ? null : { cap, used, left: Math.max(cap - used, 0) };
}

/** Why no money of a pilot may be spent at present; null where some may. */
export function pilotStop({ pilot }: ProjectState): {
  readonly lock: string;
  readonly releasedBy: 'pilot_begin' | 'pilot_decision' | 'pilot_over';
} | null {
  if (!pilot) return null;
  if (pilot.ended) return { lock: `pilot:${pilot.ended.value}`, releasedBy: 'pilot_over' };
  if (!pilot.begun) return { lock: 'pilot:not_begun', releasedBy: 'pilot_begin' };
  return pilot.hold ? { lock: `pilot:${pilot.hold.cap}`, releasedBy: 'pilot_decision' } : null;
}

export const pilotRule = ({ pilots }: Regime): NonNullable<RefusalDetails['rule']> => cite('pilots', pilots);
