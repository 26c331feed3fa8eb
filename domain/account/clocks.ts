import type { StreamClock } from '../kernel';
import type { Instant, LocalDate } from '../time';

/** Id of the clock within which a demand is to be paid. */
export const clawbackClockId = (clawbackId: string): string => `clawback:${clawbackId}`;

/** The last day to pay what is asked back counts whole. */
export const clawbackClock = (
  clawbackId: string,
  due: LocalDate,
  startedAt: Instant,
  startedBySeq: number,
): StreamClock => ({
  id: clawbackClockId(clawbackId),
  ruleId: 'funding.clawback',
  kind: 'limit',
  startedAt,
  startedBySeq,
  until: due,
  roll: 'none',
  suspensions: [],
});
