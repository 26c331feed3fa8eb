import type { StreamClock } from '../kernel';
import type { Instant } from '../time';
import type { ClockRule } from './procedure';

/** What starts a clock: its id within the stream, the starting event, and whether the longer budget of programmes holds. */
export interface ClockStart {
  readonly id: string;
  readonly startedAt: Instant;
  /** Sequence number of the event that starts it, on the clock's own stream. */
  readonly startedBySeq: number;
  readonly programme: boolean;
}

/**
 * Starts the clock of a rule. The rule's numbers are copied, so that a later version of the regime moves no running date.
 */
export function startClock(rule: ClockRule, start: ClockStart): StreamClock {
  return {
    id: start.id,
    ruleId: rule.id,
    kind: rule.kind,
    startedAt: start.startedAt,
    startedBySeq: start.startedBySeq,
    budget: start.programme && rule.programmeBudget ? rule.programmeBudget : rule.budget,
    ...(rule.endsOn === undefined ? {} : { endsOn: rule.endsOn }),
    roll: rule.roll,
    suspensions: [],
    ...(rule.maxSuspensionDays === undefined ? {} : { maxSuspensionDays: rule.maxSuspensionDays }),
    ...(rule.remindBefore.length === 0 ? {} : { remindBefore: rule.remindBefore }),
  };
}
