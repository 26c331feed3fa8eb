import { dateOfBudget, dueDate, extend, timeBetween, type Budget, type ClockFault, type Extension } from '../clock';
import { isBudget } from '../calendar/spans';
import type { Context, StreamClock } from '../kernel';
import { cite } from '../refusal';
import { caseAppointment } from '../regime/bodies';
import type { ClockRule } from '../regime/procedure';
import type { LocalDate } from '../time';
import type { ExtendClock } from './commands';
import type { ClockExtended } from './events';
import { refuseTime, type TimetableRefusal } from './refusals';

/** A clock with the rule by which it may be extended. */
interface Extendable {
  readonly clock: StreamClock;
  readonly rule: ClockRule;
  readonly extension: NonNullable<ClockRule['extension']>;
}

/**
 * Extends a running limit: by the body that its rule names, with a reason where the rule wants one, before it has run
 * out, and in all by no more than the rule's most. A clock that stands still may be extended by an amount of time; a date
 * cannot be named for it, since nobody knows from which one to count.
 *
 * @returns the event, or the refusal with the rule.
 */
export function extendClock(
  clocks: readonly StreamClock[],
  command: ExtendClock,
  context: Context,
): ClockExtended | TimetableRefusal {
  const found = extendable(clocks, command, context);
  if ('refusal' in found) return found;
  const { clock, rule, extension } = found;
  const before = dueDate(clock, context.calendar);
  if (!before.ok) return unreadable(before.fault, found);
  const refused = refuseLate(found, before.value.expiresAt, context) ?? refuseBlank(found, command);
  if (refused) return refused;
  const by = amountOf(found, command, before.value.dueDate, context);
  if ('refusal' in by) return by;
  const granted: Extension = { by, at: context.now, grantedBy: context.actor.id, seq: context.nextSeq };
  const after = dueDate(extend(clock, granted), context.calendar);
  if (!after.ok) return unreadable(after.fault, found);
  return (
    refuseExcess(found, granted, context) ?? {
      type: 'ClockExtended',
      clockId: clock.id,
      ruleId: rule.id,
      ...(extension.legalRef === undefined ? {} : { legalRef: extension.legalRef }),
      extension: granted,
      reason: command.reason ?? null,
      before: before.value.dueDate,
      after: after.value.dueDate,
    }
  );
}

const citeExtension = ({ rule, extension }: Extendable) => cite(`clocks.${rule.id}.extension`, extension);

function extendable(
  clocks: readonly StreamClock[],
  { clockId }: ExtendClock,
  { regime, actor }: Context,
): Extendable | TimetableRefusal {
  const clock = clocks.find(({ id }) => id === clockId);
  if (!clock) {
    return refuseTime('no-such-clock', 'No clock with this id runs in this proceeding.', {
      field: '/clockId',
      facts: { clockId, running: clocks.map(({ id }) => id) },
      remedy: 'Name a clock that runs; what has run out is not extended.',
    });
  }
  const rule = regime.clocks.find(({ id }) => id === clock.ruleId);
  if (!rule?.extension) {
    return refuseTime('extension-not-provided', "The clock's rule does not let it be extended.", {
      rule: cite(`clocks.${clock.ruleId}`, rule ?? {}),
      facts: { clockId },
      remedy: 'The limit stands as the rule has it.',
    });
  }
  const { extension } = rule;
  if (caseAppointment(actor, extension.by, regime)) return { clock, rule, extension };
  return refuseTime('not-authorised', 'The rule lets another body extend this limit.', {
    rule: citeExtension({ clock, rule, extension }),
    facts: { needed: [{ bodyKey: extension.by }] },
    remedy: 'Somebody who runs or decides the cases of that body must act.',
  });
}

function refuseLate(found: Extendable, expiresAt: string | null, { now }: Context): TimetableRefusal | null {
  if (expiresAt === null || now < expiresAt) return null;
  return refuseTime('clock-run-out', 'The time has run out already; it cannot be extended any more.', {
    rule: citeExtension(found),
    facts: { clockId: found.clock.id, since: expiresAt },
  });
}

function refuseBlank(found: Extendable, { reason }: ExtendClock): TimetableRefusal | null {
  const given = reason?.trim() ?? '';
  if (given !== '' || (reason === undefined && !found.extension.reasonRequired)) return null;
  return refuseTime('text-missing', 'The rule wants the extension to state its reason.', {
    rule: citeExtension(found),
    field: '/reason',
    remedy: 'Say why more time is needed.',
  });
}

/** How much time the command adds, by value, so that later suspensions move the date like any other. */
function amountOf(
  found: Extendable,
  { by, until }: ExtendClock,
  due: LocalDate | null,
  { calendar }: Context,
): Budget | TimetableRefusal {
  if (by !== undefined && until === undefined && isBudget(by) && by.n > 0) return by;
  const between =
    by === undefined && until !== undefined && due !== null ? timeBetween(found.clock, due, until, calendar) : null;
  if (between) return between;
  return refuseTime('extension-unclear', 'It is not clear how much time is added.', {
    rule: citeExtension(found),
    field: by === undefined && until !== undefined ? '/until' : '/by',
    facts: { dueDate: due, by: by ?? null, until: until ?? null },
    remedy:
      due === null
        ? 'While the clock stands still, state an amount of time.'
        : 'State either an amount of time, or a day after the due date on which this limit can end.',
  });
}

/** Whether all extensions together lead no further than the most of the rule; compared as dates, whatever their units. */
function refuseExcess(found: Extendable, granted: Extension, { calendar }: Context): TimetableRefusal | null {
  const { clock, extension } = found;
  const latest = dateOfBudget({ ...clock, extensions: [{ ...granted, by: extension.most }] }, calendar);
  const wanted = dateOfBudget(extend(clock, granted), calendar);
  if (!latest.ok) return unreadable(latest.fault, found);
  if (!wanted.ok) return unreadable(wanted.fault, found);
  if (wanted.value <= latest.value) return null;
  return refuseTime('extension-too-long', 'Together the extensions would be longer than the rule allows.', {
    rule: citeExtension(found),
    field: '/by',
    facts: { most: extension.most, granted: (clock.extensions ?? []).map(({ by }) => by), asked: granted.by },
    remedy: 'Ask for less time.',
  });
}

const unreadable = (fault: ClockFault, found: Extendable): TimetableRefusal =>
  refuseTime('calendar-too-short', 'The calendar does not reach the date that the rule needs.', {
    rule: citeExtension(found),
    facts: { ...fault },
    remedy: 'Ask for less time, or have a calendar installed that reaches further.',
  });
