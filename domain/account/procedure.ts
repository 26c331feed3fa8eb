import type { Procedure } from '../kernel';
import { positionOf } from './chart';
import type { AccountState } from './state';

/** What the procedure must know of an account: nothing is its to do but to tell people, and to wait for clocks. */
export const accountProcedure = (state: AccountState): Procedure<never> => ({
  due: [],
  children: [],
  ended: hasEnded(state),
  stage: state.projectId === '' ? 'none' : hasEnded(state) ? 'ended' : 'open',
  overlays: barsOf(state),
});

/** The project has ended, and nothing waits to be paid, paid back or asked back. */
export const hasEnded = (state: AccountState): boolean =>
  state.standing.ended !== null &&
  state.clawbacks.length === 0 &&
  state.proposedClawbacks.length === 0 &&
  state.commitments.every(({ commitmentId }) => positionOf(state.balances, commitmentId).ordered === 0);

const barsOf = ({ standing }: AccountState): readonly string[] => [
  ...(standing.pauses.length > 0 ? ['paused'] : []),
  ...(standing.freezes.length > 0 ? ['frozen'] : []),
];
