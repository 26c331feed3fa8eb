import { dueDate } from '../clock';
import { localDateOf } from '../calendar/calendar';
import type { Context, Notice } from '../kernel';
import { startClock } from '../regime/clocks';
import { clockRule } from '../regime/lookup';
import type { ReviewRule } from '../regime/review';
import type { Result } from '../result';
import type { Instant } from '../time';
import type { Occasion } from './candidate';
import { OPINION_CLOCK, UNFILLED_CLOCK } from './clocks';
import type { CaseParties } from './commands';
import { compositionGap, composer, composingOffice, type CompositionGap } from './composition';
import type { ReviewEvent } from './events';
import { notice, secretary } from './notices';
import type { ReviewState } from './state';
import { resumeAfterRecusals } from './suspension';

const NOBODY: CaseParties = { submission: 0, parties: [] };

/** The days and parties that candidates are held against now; the fault is a calendar that does not reach today. */
export function occasionOf(
  state: ReviewState,
  parties: CaseParties = NOBODY,
  { now, calendar }: Pick<Context, 'now' | 'calendar'>,
): Result<Occasion, { readonly code: 'calendar-too-short' }> {
  const today = localDateOf(now, calendar);
  if (!today.ok) return today;
  const clock = state.clocks.find(({ id }) => id === OPINION_CLOCK);
  const reading = clock && dueDate(clock, calendar, today.value);
  const lastDay = reading?.ok ? (reading.value.dueDate ?? reading.value.provisionalDueDate ?? null) : null;
  return { ok: true, value: { today: today.value, lastDay, parties } };
}

/** What follows from seats that were taken or left free. */
export interface Aftermath {
  readonly events: readonly ReviewEvent[];
  readonly notices: readonly Notice[];
}

/**
 * What follows once seats were assigned: the round is complete, and what waited for that goes on; or it still lacks
 * somebody. `after` is the round with the new members, `lacking` what the pool cannot fill of it (null where it can, or
 * where that is not known), `since` the instant from which the time to see to it runs, `seq` the number of the first
 * event that follows.
 */
export function afterSeating(
  after: ReviewState,
  lacking: CompositionGap | null,
  rule: ReviewRule,
  context: Context,
  { since, seq }: { readonly since: Instant; readonly seq: number },
): Aftermath {
  const known = after.composition.unfilled;
  if (!compositionGap(after, rule)) {
    const filled: readonly ReviewEvent[] = known ? [{ type: 'SeatsFilled' }] : [];
    const told = known ? [notice('seats_filled', after, [composer(rule), secretary(rule)])] : [];
    return { events: [...filled, ...resumeAfterRecusals(after, context)], notices: told };
  }
  const gap = lacking ?? (known ? compositionGap(after, rule) : null);
  if (!gap || (known && isSameGap(known.gap, gap))) return { events: [], notices: [] };
  const owner = composingOffice(rule);
  const clock = known ? null : searchClock(rule, context, { since, seq });
  return {
    events: [{ type: 'SeatsUnfilled', gap, owner, since: known?.since ?? since, clock }],
    notices: [notice('seats_unfilled', after, [composer(rule), secretary(rule)], { ...gap })],
  };
}

function searchClock(
  { composition: { unfilled } }: ReviewRule,
  { regime }: Context,
  { since, seq }: { readonly since: Instant; readonly seq: number },
) {
  if (!unfilled) return null;
  const start = { id: UNFILLED_CLOCK, startedAt: since, startedBySeq: seq, programme: false };
  return startClock(clockRule(regime, unfilled.clock), start);
}

const isSameGap = (a: CompositionGap, b: CompositionGap): boolean =>
  a.members === b.members && a.leader === b.leader && a.expertise.join('\n') === b.expertise.join('\n');
