import { suspend } from '../clock';
import type { Context, StreamClock } from '../kernel';
import { startClock } from '../regime/clocks';
import type { HearingRule } from '../regime/intervention';
import { clockRule } from '../regime/lookup';
import type { InterventionState } from './state';

/** Id of the clock of the agency's reply. */
export const HEARING_CLOCK = 'hearing';

/** Id of the clock that waits for the pause's end date. */
export const PAUSE_CLOCK = 'pause';

/** The proceeding's clocks that run or are suspended. */
export const interventionClocks = (state: InterventionState): readonly StreamClock[] => state.clocks;

/** Waits for the date on which a pause ends. */
export const pauseClock = (
  until: string,
  startedAt: string,
  startedBySeq: number,
  remindBefore: readonly number[] = [],
): StreamClock => ({
  id: PAUSE_CLOCK,
  ruleId: 'pause',
  kind: 'waiting',
  startedAt,
  startedBySeq,
  until,
  roll: 'none',
  suspensions: [],
  ...(remindBefore.length === 0 ? {} : { remindBefore }),
});

/** The clock of the agency's reply, from now on; it stands still for an order of a court that stands. */
export function replyClock(state: InterventionState, hearing: HearingRule, context: Context): StreamClock {
  const { regime, now, nextSeq } = context;
  const rule = clockRule(regime, hearing.clock);
  const start = { id: HEARING_CLOCK, startedAt: now, startedBySeq: nextSeq, programme: false };
  const stays = rule.suspendOn.includes('court_stay') ? state.stays : [];
  return stays.reduce<StreamClock>(
    (standing, { id: ref, seq }) => ({ ...standing, ...suspend(standing, { at: now, cause: 'court_stay', seq, ref }) }),
    startClock(rule, start),
  );
}
