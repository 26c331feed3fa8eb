import { localDateOf, startOfDay } from '../../../calendar/calendar';
import { addBudget, dueDate } from '../../../clock';
import type { Context } from '../../../kernel';
import { startClock } from '../../../regime/clocks';
import type { AppealRoute } from '../../../regime/intervention';
import { clockRule } from '../../../regime/lookup';
import type { Instant, LocalDate } from '../../../time';
import type { AppealTime } from '../../events';

/** When the decision was issued, and received, as far as that is known. */
interface Dates {
  readonly issued: Instant;
  readonly receivedOn: LocalDate | null;
}

/** What the time is counted by. */
type Counting = Pick<Context, 'regime' | 'calendar' | 'nextSeq'>;

/**
 * The time to appeal, as the route's clock counts it: from the day on which the decision was issued, or on which the
 * party received it. Where nobody knows that day, the route's rule on deemed receipt says it; without such a rule the
 * time has not begun, and nobody is late. Null where the route has no limit, or the calendar does not reach its end.
 */
export function appealTime(route: AppealRoute, dates: Dates, context: Counting): AppealTime | null {
  if (route.clock === undefined) return null;
  const rule = clockRule(context.regime, route.clock);
  const { legalRef, verified } = rule;
  const cited = {
    ruleId: rule.id,
    ...(legalRef === undefined ? {} : { legalRef }),
    ...(verified === undefined ? {} : { verified }),
  };
  const start = startOf(rule.start === 'decision_received', route, dates, context);
  if (start === null) return { ...cited, from: 'unknown', dueDate: null, explanation: [] };
  const { from, at } = start;
  const clock = startClock(rule, {
    id: 'appeal',
    startedAt: at,
    startedBySeq: context.nextSeq,
    programme: false,
  });
  const reading = dueDate(clock, context.calendar);
  if (!reading.ok || reading.value.dueDate === null) return null;
  return { ...cited, from, dueDate: reading.value.dueDate, explanation: reading.value.explanation };
}

function startOf(
  fromReceipt: boolean,
  { deemedReceipt }: AppealRoute,
  { issued, receivedOn }: Dates,
  { calendar }: Counting,
): { readonly from: AppealTime['from']; readonly at: Instant } | null {
  if (!fromReceipt) return { from: 'issued', at: issued };
  if (receivedOn !== null) {
    const at = startOfDay(receivedOn, calendar);
    return at.ok ? { from: 'received', at: at.value } : null;
  }
  const day = localDateOf(issued, calendar);
  if (deemedReceipt === undefined || !day.ok) return null;
  const deemed = addBudget(day.value, deemedReceipt, calendar);
  const at = deemed.ok ? startOfDay(deemed.value, calendar) : deemed;
  return at.ok ? { from: 'deemed_received', at: at.value } : null;
}
