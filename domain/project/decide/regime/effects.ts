import type { CostClass } from '../../../regime/common';
import type { Regime } from '../../../regime/types';
import type { AppealableEffect, RegimeEffects } from '../../events';
import type { ProjectState } from '../../state';
import { lockOn } from '../spend-locks';

/** Every class, so that none is forgotten. */
const CLASSES: Readonly<Record<CostClass, true>> = {
  analysis: true,
  acquisition: true,
  delivery: true,
  internal_salaries: true,
  suppliers: true,
  advisers: true,
  licences: true,
  hardware: true,
  training: true,
  operation: true,
  decommissioning: true,
  contingency: true,
};

/** What a move changes: the project under the version before, and as the one after finds it. */
export function effectsOf(before: ProjectState, after: ProjectState, from: Regime, to: Regime): RegimeEffects {
  const gates = difference(before.finding?.gates ?? [], after.finding?.gates ?? []);
  const effects = {
    scope: { before: before.finding?.outcome ?? 'none', after: after.finding?.outcome ?? 'none' },
    tier: { before: before.finding?.tier ?? null, after: after.finding?.tier ?? null },
    gates,
    obligations: difference(before.finding?.obligations ?? [], after.finding?.obligations ?? []),
    closes: before.gate !== null && after.gate === null ? before.gate.id : null,
    opensGate: after.due.open_gate !== undefined && before.due.open_gate === undefined,
    locks: difference(locked(before, from), locked(after, to)),
    clocks: after.clocks.filter(({ id }) => before.clocks.some((clock) => clock.id === id)).length,
  } as const;
  return { ...effects, appealable: appealable(effects) };
}

/** A project that comes in, a gate or duty that was not there, money that is locked: each may be objected to. */
function appealable(effects: Omit<RegimeEffects, 'appealable'>): readonly AppealableEffect[] {
  const { scope, gates, obligations, opensGate, locks } = effects;
  return [
    ...(scope.before !== 'in' && scope.after === 'in' ? (['in_scope'] as const) : []),
    ...(gates.added.length + obligations.added.length > 0 || opensGate ? (['duty'] as const) : []),
    ...(locks.added.length > 0 ? (['lock'] as const) : []),
  ];
}

const locked = (state: ProjectState, regime: Regime): readonly CostClass[] =>
  (Object.keys(CLASSES) as CostClass[]).filter((each) => lockOn(state, each, regime) !== null);

const difference = <T>(before: readonly T[], after: readonly T[]) => ({
  added: after.filter((each) => !before.includes(each)),
  dropped: before.filter((each) => !after.includes(each)),
});
