import type { StreamClock } from '../kernel';
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
