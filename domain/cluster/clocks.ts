import type { Budget } from '../clock';
import type { StreamClock } from '../kernel';
import type { Instant, LocalDate } from '../time';

/** Id of the clock within which the agencies answer. */
export const JUSTIFICATION_CLOCK = 'justification';

/** Id of the clock that ends an immunity. */
export const IMMUNITY_CLOCK = 'immunity';

const bare = { kind: 'limit', roll: 'none', suspensions: [] } as const;

/** The time for a justification, by the rule. */
export const justificationClock = (budget: Budget, startedAt: Instant, startedBySeq: number): StreamClock => ({
  ...{ id: JUSTIFICATION_CLOCK, ruleId: 'aggregation.justification', startedAt, startedBySeq, budget },
  ...bare,
});

/** An immunity's last day counts whole. */
export const immunityClock = (until: LocalDate, startedAt: Instant, startedBySeq: number): StreamClock => ({
  ...{ id: IMMUNITY_CLOCK, ruleId: 'aggregation.immunityMonths', startedAt, startedBySeq, until },
  ...bare,
});
