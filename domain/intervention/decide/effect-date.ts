import { localDateOf } from '../../calendar/calendar';
import { addDays, isLocalDate } from '../../calendar/dates';
import type { Context } from '../../kernel';
import { appealTime } from '../../project/decide/appeal/time';
import { cite } from '../../refusal';
import type { EffectRule } from '../../regime/intervention';
import type { LocalDate } from '../../time';
import type { OrderEffect } from '../commands';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { powerOf, ruleOf } from '../rules';
import type { InterventionState } from '../state';

type Kind = InterventionState['kind'];

/** When the order binds: as it says, or as the rule has it where it does not say. */
export function effectOf(
  given: OrderEffect | undefined,
  kind: Kind,
  until: LocalDate | null,
  context: Context,
): { readonly effect: OrderEffect } | InterventionRefusal {
  const rule = ruleOf(kind, context.regime)?.effect;
  const effect: OrderEffect = given ?? { when: rule?.default ?? 'at_once' };
  if (effect.when === 'at_once') return refuseUnexplained(effect, rule, kind) ?? { effect };
  const from = firstDay(effect, kind, context);
  return typeof from === 'string' ? (refuseDay(from, until, context) ?? { effect }) : from;
}

const citeEffect = (kind: Kind, rule: EffectRule | undefined) => cite(`${powerOf(kind)}.effect`, rule ?? {});

/** What binds before it can be appealed against says why, where the rule wants that. */
function refuseUnexplained(
  { reason = '' }: Extract<OrderEffect, { when: 'at_once' }>,
  rule: EffectRule | undefined,
  kind: Kind,
): InterventionRefusal | null {
  if (!rule?.reasonAtOnce || reason.trim() !== '') return null;
  return refuseIntervention('urgency-unexplained', 'An order that binds at once says why it cannot wait.', {
    rule: citeEffect(kind, rule),
    field: '/effect/reason',
    remedy: 'State the interest that cannot wait, or let the order bind once the time to appeal is over.',
  });
}

/** The first day on which an order that is issued now would bind. */
export function firstDay(
  effect: Exclude<OrderEffect, { when: 'at_once' }>,
  kind: Kind,
  context: Context,
): LocalDate | InterventionRefusal {
  if (effect.when === 'date') return effect.on;
  const { regime, now } = context;
  const against = kind === 'pause' ? 'pause' : 'cancel';
  // The order is addressed to the agency: its time is the one that is waited for.
  const routes = regime.appeal.routes.filter(
    ({ decisions, who, to }) => to !== 'none' && decisions.includes(against) && who.includes('agency'),
  );
  const ends = routes.map((route) => appealTime(route, { issued: now, receivedOn: null }, context)?.dueDate ?? null);
  const [last] = ends.flatMap((day) => day ?? []).sort((a, b) => (a < b ? 1 : -1));
  if (last !== undefined && !ends.includes(null)) return addDays(last, 1);
  return refuseIntervention('appeal-time-unknown', 'It cannot be said when the time to appeal is over.', {
    rule: cite('appeal', regime.appeal),
    field: '/effect',
    facts: { decision: against, routes: routes.length },
    remedy: 'Name the day from which the order binds.',
  });
}

/** The day lies ahead, within the calendar, and before the end of what is ordered. */
export function refuseDay(
  from: LocalDate,
  until: LocalDate | null,
  { now, calendar }: Context,
): InterventionRefusal | null {
  const field = '/effect/on';
  if (!isLocalDate(from)) {
    return refuseIntervention('date-impossible', 'The date does not exist.', { field, facts: { on: from } });
  }
  const today = localDateOf(now, calendar);
  if (!today.ok || from > calendar.to) {
    return refuseIntervention('calendar-too-short', 'The calendar does not reach the day.', {
      field,
      facts: { on: from, calendar: calendar.id, from: calendar.from, to: calendar.to },
    });
  }
  if (from <= today.value) {
    return refuseIntervention('date-passed', 'An order that binds later binds on a day to come.', {
      field,
      facts: { on: from, today: today.value },
      remedy: `Name a day after ${today.value}, or let it bind at once.`,
    });
  }
  if (until === null || from < until) return null;
  return refuseIntervention('effect-after-end', 'The pause would be over before it binds.', {
    field,
    facts: { on: from, until },
    remedy: `Name a day before ${until}, or a later end.`,
  });
}
