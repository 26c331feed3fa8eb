import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision } from '../../kernel';
import type { ApplyResumption } from '../../project/commands';
import type { Instant } from '../../time';
import { pauseClock, questionClocks } from '../clocks';
import type { InterventionAct, InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule } from '../rules';
import { cancellationApplies, pauseApplies, pauseSuperseded, proceedingEnded, resumptionApplies } from '../sends';
import type { InterventionState } from '../state';
import { officer } from '../who';
import { issue } from './issued';

/** Who decided and who signed. */
export interface Persons {
  readonly decidedBy: readonly string[];
  readonly signedBy: readonly string[];
}

type ActOf<A extends InterventionAct['act']> = Extract<InterventionAct, { act: A }>;

/** Brings an act into force from this instant, or issues an order that binds later. */
export function bring(
  state: InterventionState,
  decided: InterventionAct,
  persons: Persons,
  context: Context,
): Decision<InterventionEvent> {
  switch (decided.act) {
    case 'pause':
    case 'cancel':
      return issue(state, decided, persons, context) ?? bind(state, decided, persons, context);
    case 'renew':
      return renew(state, decided, persons, context);
    case 'resume':
      return resume(state, decided, persons, context);
  }
}

/** An order binds the project from this instant. `issued`: when it was issued, if that was earlier. */
export function bind(
  state: InterventionState,
  decided: ActOf<'pause'> | ActOf<'cancel'>,
  persons: Persons,
  context: Context,
  issued?: Instant,
): Decision<InterventionEvent> {
  const since = issued === undefined ? {} : { issued };
  return decided.act === 'pause'
    ? pause(state, decided, { ...persons, ...since }, context)
    : cancel(state, decided, { ...persons, ...since }, context);
}

type Bound = Persons & { readonly issued?: Instant };

function pause(
  state: InterventionState,
  { reasons, basis, terms, effect }: ActOf<'pause'>,
  persons: Bound,
  context: Context,
): Decision<InterventionEvent> {
  const { now, nextSeq, regime } = context;
  const refusal = refuseStaleDate(terms.until, context);
  if (refusal) return refusal;
  const clock = pauseClock(terms.until, now, nextSeq, regime.pause?.remindBefore);
  return {
    events: [
      {
        ...{ type: 'PauseOrdered', reasons, ...(basis ? { basis } : {}), terms, ...(effect ? { effect } : {}) },
        ...{ clock, questionClocks: questionClocks(terms, now, nextSeq, regime.pause?.remindBefore), ...persons },
      },
    ],
    sends: [
      pauseApplies(state, { ...terms, burnCap: terms.burnCap?.amount ?? null }, now),
      ...pauseSuperseded(state, now),
    ],
    notices: [
      notice('pause_ordered', state, [officer(state.bodyKey)], {
        until: terms.until,
        expiry: terms.expiry,
        questions: terms.questions.length,
      }),
    ],
  };
}

function cancel(
  state: InterventionState,
  { reasons, basis, terms, effect }: ActOf<'cancel'>,
  persons: Bound,
  { now }: Context,
): Decision<InterventionEvent> {
  return {
    events: [
      {
        ...{ type: 'CancellationOrdered', by: 'decision', reasons, ...(basis ? { basis } : {}), terms },
        ...{ ...(effect ? { effect } : {}), ...persons },
      },
    ],
    sends: [
      cancellationApplies(state, terms.runDown ?? null, now),
      ...pauseSuperseded(state, now),
      proceedingEnded(state, now),
    ],
    notices: [notice('cancellation_ordered', state, [officer(state.bodyKey)], { by: 'decision' })],
  };
}

function renew(
  state: InterventionState,
  { reasons, until }: ActOf<'renew'>,
  persons: Persons,
  context: Context,
): Decision<InterventionEvent> {
  const { now, nextSeq, regime } = context;
  const refusal = refuseStaleDate(until, context);
  if (refusal) return refusal;
  if (!state.pause) return refuseIntervention('no-pause-in-force', 'This proceeding has no pause in force.');
  const renewal = state.pause.renewals + 1;
  const clock = pauseClock(until, now, nextSeq, regime.pause?.remindBefore);
  return {
    events: [{ type: 'PauseRenewed', until, reasons, clock, renewal, ...persons }],
    sends: [pauseApplies(state, { ...state.pause, until }, now)],
    notices: [notice('pause_renewed', state, [officer(state.bodyKey)], { until, renewal })],
  };
}

function resume(
  state: InterventionState,
  { reasons, conditions, body = state.bodyKey }: ActOf<'resume'>,
  persons: Persons,
  { now }: Context,
): Decision<InterventionEvent> {
  const how: ApplyResumption['how'] = 'decided';
  return {
    events: [{ type: 'Resumed', reasons, conditions, body, ...persons }],
    sends: [resumptionApplies(state, how, now, { body, conditions }), proceedingEnded(state, now)],
    notices: [
      notice('resumption_ordered', state, [officer(state.bodyKey)], {
        how,
        conditions: conditions.map(({ id }) => id),
      }),
    ],
  };
}

/** A date that has come before the last signature did: the signature comes too late for these terms. */
function refuseStaleDate(until: string, context: Context): InterventionRefusal | null {
  const today = localDateOf(context.now, context.calendar);
  if (today.ok && until > today.value) return null;
  return refuseIntervention('date-passed', 'The end date of the pause has come before the last signature did.', {
    rule: citeRule('pause', context.regime),
    facts: { until },
    remedy: 'Refuse the signature; the decider must name another date.',
  });
}
