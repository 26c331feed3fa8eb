import { dueDate } from '../../../clock';
import type { Budget } from '../../../clock';
import type { Instrument } from '../../../escalation/instruments';
import type { Context } from '../../../kernel';
import type { Instant, LocalDate } from '../../../time';
import { startNoticeClock, startWaitClock } from '../../clocks';
import type { MeasureOpened } from '../../events';
import type { ProjectClock, ProjectState } from '../../state';

/** What a rule demands, of whom, and within which time. */
export interface Demand {
  /** The rule's place (`triggers.three-red`). */
  readonly ruleId: string;
  readonly instrument: Instrument;
  readonly body: string;
  readonly reviewRule: string | null;
  readonly deadline?: Budget;
  readonly notice?: Budget;
  /** The event that makes it. */
  readonly seq: number;
  /** From when its time is counted. */
  readonly since: Instant;
}

/** What somebody has to do from now on, with the clock of its deadline. */
export function opened(
  state: ProjectState,
  demand: Demand,
  context: Context,
): { readonly measure: MeasureOpened; readonly clocks: readonly ProjectClock[] } {
  const { ruleId, instrument, body, reviewRule, deadline, notice, seq, since: startedAt } = demand;
  const measureId = `m-${seq}`;
  const about = { subject: measureId, startedAt, seq };
  const clock = deadline && startWaitClock(state, context.regime, deadline, ruleId, { purpose: 'trigger', ...about });
  const wait =
    notice && startNoticeClock(state, context.regime, notice, ruleId, { purpose: 'trigger_notice', ...about });
  const dueOn = clock ? dateOf(clock, context) : null;
  // Beyond the calendar there is no deadline: a day is never guessed.
  const limit = clock && dueOn !== null ? clock : null;
  return {
    measure: {
      ...{ measureId, instrument, body, reviewRule, clockId: limit?.id ?? null, dueOn },
      notBefore: wait ? dateOf(wait, context) : null,
    },
    clocks: limit ? [limit] : [],
  };
}

/** The day of a clock; null where it stands still, or the calendar does not reach it. */
export function dateOf(clock: ProjectClock, { calendar }: Context): LocalDate | null {
  const reading = dueDate(clock, calendar);
  return reading.ok ? reading.value.dueDate : null;
}
