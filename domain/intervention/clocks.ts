import { suspend } from '../clock';
import type { Context, StreamClock } from '../kernel';
import { startClock } from '../regime/clocks';
import type { HearingRule } from '../regime/intervention';
import { clockRule } from '../regime/lookup';
import type { Instant, LocalDate } from '../time';
import type { PauseTerms } from './commands';
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

/** Id of the clock that waits for the day from which an order binds. */
export const EFFECT_CLOCK = 'effect';

const bare = { roll: 'none', suspensions: [] } as const;

/** Waits for the day from which an order binds. */
export const effectClock = (from: LocalDate, startedAt: Instant, startedBySeq: number): StreamClock => ({
  ...{ id: EFFECT_CLOCK, ruleId: EFFECT_CLOCK, kind: 'waiting', startedAt, startedBySeq, until: from },
  ...bare,
});

const QUESTION = 'question:';

/** Limits the answers to those questions of an order that have a day of their own. */
export const questionClocks = (
  { questionsDue = [] }: Pick<PauseTerms, 'questionsDue'>,
  startedAt: Instant,
  startedBySeq: number,
  remindBefore: readonly number[] = [],
): readonly StreamClock[] =>
  questionsDue.flatMap((due, question) =>
    due === null
      ? []
      : [
          {
            ...{
              id: questionClockId(question),
              ruleId: 'question',
              kind: 'limit',
              startedAt,
              startedBySeq,
              until: due,
            },
            ...bare,
            ...(remindBefore.length === 0 ? {} : { remindBefore }),
          },
        ],
  );

export const questionClockId = (question: number): string => `${QUESTION}${question}`;

/** Which question (index from 0) a clock limits; null if it limits none. */
export const questionOf = (clockId: string): number | null =>
  clockId.startsWith(QUESTION) ? Number(clockId.slice(QUESTION.length)) : null;

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
