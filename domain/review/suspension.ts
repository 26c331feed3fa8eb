import type { Context } from '../kernel';
import { clockRule } from '../regime/lookup';
import type { ReviewRule } from '../regime/review';
import type { Regime } from '../regime/types';
import { UNFILLED_CLOCK } from './clocks';
import type { SuspendRound } from './commands';
import type { RoundResumed, RoundSuspended } from './events';
import type { ReviewState } from './state';

/** What can stop a round's clocks. */
export type StopCause = SuspendRound['cause'] | 'recusal';

/**
 * The clocks that a cause stops. All clocks of a round stand still with the opinion's; a round without one stands still
 * with its milestones. The time to find members for free seats runs on, unless its own rule says otherwise: what makes
 * it run must not stop it.
 */
export function clocksStoppedBy(
  { clocks }: ReviewState,
  cause: StopCause,
  rule: ReviewRule,
  regime: Regime,
): readonly string[] {
  const stopsRound = stops(cause, rule.clock, regime);
  const stopsSearch = stops(cause, rule.composition.unfilled?.clock, regime) && cause !== 'recusal';
  return clocks.flatMap(({ id }) => ((id === UNFILLED_CLOCK ? stopsSearch : stopsRound) ? [id] : []));
}

function stops(cause: StopCause, clockId: string | undefined, regime: Regime): boolean {
  if (cause === 'pause' && regime.pause?.stopsClocks === true) return true;
  // Only what comes from outside stops a round without a clock of its own.
  if (clockId === undefined) return cause !== 'recusal';
  return clockRule(regime, clockId).suspendOn.includes(cause);
}

const RECUSAL = 'recusal:';

/** A recusal that leaves a seat to be filled stops the clocks that the rule stops for it, from now on. */
export function stopForRecusal(
  state: ReviewState,
  rule: ReviewRule,
  { regime, now, nextSeq }: Pick<Context, 'regime' | 'now' | 'nextSeq'>,
): readonly RoundSuspended[] {
  const clockIds = clocksStoppedBy(state, 'recusal', rule, regime);
  // Who is told of the suspension is not told who was recused.
  const ref = `${RECUSAL}${nextSeq}`;
  return clockIds.length === 0 ? [] : [{ type: 'RoundSuspended', cause: 'recusal', ref, from: now, clockIds }];
}

/** The seats are filled: what recusals have stopped runs again. */
export const resumeAfterRecusals = (
  { stops: all }: ReviewState,
  { now }: Pick<Context, 'now'>,
): readonly RoundResumed[] =>
  all.flatMap(({ ref, open }) =>
    open && ref.startsWith(RECUSAL) ? [{ type: 'RoundResumed', ref, to: now } as const] : [],
  );
