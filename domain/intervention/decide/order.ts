import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import type { Authority } from '../../regime/powers';
import type { DecideIntervention } from '../commands';
import type { InterventionAct, InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeHearing, citeRule, powerOf } from '../rules';
import { proceedingEnded } from '../sends';
import type { InterventionState } from '../state';
import { agency, officeAt, officer } from '../who';
import { refuseCancellationTerms } from './cancellation-terms';
import { effectOf } from './effect-date';
import { bindOrAsk } from './signature';
import { refusePauseTerms, refuseReasons } from './terms';

/** The body that proposed decides, once the agency was heard: it orders, on terms of the rule, or dismisses. */
export function decide(
  state: InterventionState,
  command: DecideIntervention,
  context: Context,
): Decision<InterventionEvent> {
  const office = officeAt(powerOf(state.kind), state, context);
  if ('refusal' in office) return office;
  const refusal =
    refuseTime(state, context) ??
    refuseApprover(state, context) ??
    refuseUnseen(state, command, context) ??
    refuseOtherTerms(state, command) ??
    refuseReasons(command.reasons, state.kind, context);
  if (refusal) return refusal;
  if (command.value === 'dismiss') return dismiss(state, command, context);
  return state.kind === 'pause'
    ? orderPause(state, command, office.authority, context)
    : orderCancellation(state, command, office.authority, context);
}

/** Whether it may be decided at this point of the proceeding. */
function refuseTime(state: InterventionState, { regime }: Context): InterventionRefusal | null {
  if (state.status === 'triggered' || state.status === 'proposed' || state.status === 'hearing') {
    return refuseIntervention('hearing-open', 'Nothing is decided before the hearing is closed.', {
      rule: citeHearing(regime.hearing),
      facts: { status: state.status },
      remedy: 'Wait for the reply or the end of its time, or waive the hearing on one of the exceptions.',
    });
  }
  if (state.pause || state.order) {
    return refuseIntervention('already-decided', 'It has been ordered.', { facts: { status: state.status } });
  }
  return refusePending(state);
}

/** Whether a decision awaits its signature, so that nothing else is decided; null if not. */
export const refusePending = ({ pending }: InterventionState): InterventionRefusal | null =>
  pending
    ? refuseIntervention('signature-pending', 'A decision awaits its signature.', {
        facts: { act: pending.decided.act, missing: pending.missing },
        remedy: 'It must be signed, or its signature refused, first.',
      })
    : null;

/** Who approved that the agency is not heard does not decide as well: the exception is looked at by two. */
function refuseApprover({ heard }: InterventionState, { actor, regime }: Context): InterventionRefusal | null {
  const same = personsOf(actor).filter((person) => heard.waived?.by.includes(person));
  if (!heard.waived || same.length === 0) return null;
  return refuseIntervention('same-approver', 'Who approved the exception from the hearing does not decide as well.', {
    rule: citeHearing(regime.hearing),
    facts: { persons: same, exception: heard.waived.code },
    remedy: 'Another person of the body must decide.',
  });
}

/** A decision rests on nothing that the agency was not shown, unless the hearing was waived by law or there is none. */
function refuseUnseen(
  { heard }: InterventionState,
  { basis = [] }: DecideIntervention,
  { regime }: Context,
): InterventionRefusal | null {
  if (!regime.hearing || heard.waived) return null;
  const unseen = basis.findIndex((documentId) => !heard.shown.includes(documentId));
  if (unseen < 0) return null;
  return refuseIntervention('material-not-communicated', 'The decision rests on what the agency was not shown.', {
    rule: citeHearing(regime.hearing),
    field: `/basis/${unseen}`,
    facts: { documentId: basis[unseen], shown: heard.shown },
    remedy: 'Show it to the agency and let it answer first, or leave it out.',
  });
}

/** Terms that do not belong to what is decided would be lost in silence. */
function refuseOtherTerms(
  { kind }: InterventionState,
  { value, pause, cancellation, effect }: DecideIntervention,
): InterventionRefusal | null {
  const fits = { pause: value === 'order' && kind === 'pause', cancellation: value === 'order' && kind !== 'pause' };
  const stray = effect && value === 'dismiss' ? '/effect' : null;
  const field = pause && !fits.pause ? '/pause' : cancellation && !fits.cancellation ? '/cancellation' : stray;
  if (field === null) return null;
  return refuseIntervention('terms-do-not-fit', 'The terms do not belong to this decision.', {
    field,
    facts: { kind, value },
    remedy: 'Leave them out.',
  });
}

function dismiss(
  state: InterventionState,
  { reasons }: DecideIntervention,
  { actor, now }: Context,
): Decision<InterventionEvent> {
  return {
    events: [{ type: 'InterventionDismissed', reasons, decidedBy: personsOf(actor) }],
    sends: [proceedingEnded(state, now)],
    notices: [notice('intervention_dismissed', state, [agency(state), officer(state.bodyKey)])],
  };
}

function orderPause(
  state: InterventionState,
  { reasons, basis, pause: terms, effect: given, known }: DecideIntervention,
  authority: Authority,
  context: Context,
): Decision<InterventionEvent> {
  const { pause: rule } = context.regime;
  if (!rule || !terms) return termsMissing('/pause', state, context);
  const refusal = refusePauseTerms(state, terms, known, rule, context);
  if (refusal) return refusal;
  const begins = effectOf(given, state.kind, terms.until, context);
  if ('refusal' in begins) return begins;
  const authorities = [authority];
  if (terms.expiry === 'auto_cancel') {
    // An order that cancels by itself exercises the power to cancel, with what that needs.
    const cancelling = officeAt('cancel', state, context);
    if ('refusal' in cancelling) return { refusal: { ...cancelling.refusal, field: '/pause/expiry' } };
    authorities.push(cancelling.authority);
  }
  const act: InterventionAct = { act: 'pause', reasons, ...(basis ? { basis } : {}), terms, ...begins };
  return bindOrAsk(state, act, authorities, context);
}

function orderCancellation(
  state: InterventionState,
  { reasons, basis, cancellation: terms, effect: given }: DecideIntervention,
  authority: Authority,
  context: Context,
): Decision<InterventionEvent> {
  const { cancel: rule } = context.regime;
  if (!rule || !terms) return termsMissing('/cancellation', state, context);
  const refusal = refuseCancellationTerms(state, terms, rule, context);
  if (refusal) return refusal;
  const begins = effectOf(given, state.kind, null, context);
  if ('refusal' in begins) return begins;
  const act: InterventionAct = { act: 'cancel', reasons, ...(basis ? { basis } : {}), terms, ...begins };
  return bindOrAsk(state, act, [authority], context);
}

const termsMissing = (field: string, { kind }: InterventionState, { regime }: Context): InterventionRefusal =>
  refuseIntervention('terms-missing', 'An order must state its terms.', { rule: citeRule(kind, regime), field });
