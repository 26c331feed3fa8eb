import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import type { Regime } from '../../regime/types';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { BenefitPromise, ProjectState } from '../state';

/** Since when targets are frozen: going live, or the first baseline; null while they may change. */
export function frozenSince({ exit, oversight }: ProjectState, regime: Regime): string | null {
  switch (regime.benefits.frozenAfter) {
    case 'never':
      return null;
    case 'go_live':
      return exit.goLive?.date ?? null;
    case 'decision':
      return oversight.first?.at ?? null;
  }
}

/** What was promised is kept: once targets are frozen a baseline may add a benefit, and changes or drops none. */
export function unlessFrozen(
  state: ProjectState,
  proposed: readonly BenefitPromise[],
  context: Context,
): ProjectRefusal | null {
  const since = frozenSince(state, context.regime);
  if (since === null) return null;
  const changed = state.benefits.promised.flatMap((promise) => {
    const now = proposed.find(({ id }) => id === promise.id);
    return now && isSame(promise, now) ? [] : [{ id: promise.id, promised: promise, proposed: now ?? null }];
  });
  if (changed.length === 0) return null;
  return refuseProject(
    'benefits-frozen',
    'The targets of benefits are frozen; they are measured as they were promised.',
    {
      field: '/benefits',
      rule: cite('benefits', context.regime.benefits),
      facts: { since, frozenAfter: context.regime.benefits.frozenAfter, changed },
      remedy: 'Leave the promised benefits as they are; further ones may be added.',
    },
  );
}

const isSame = (a: BenefitPromise, b: BenefitPromise): boolean =>
  a.unit === b.unit && a.start === b.start && a.target === b.target && a.amount === b.amount;
