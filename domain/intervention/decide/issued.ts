import { localDateOf } from '../../calendar/calendar';
import type { Context, Decision } from '../../kernel';
import { effectClock } from '../clocks';
import type { NoteAppeal, NoteAppealStay } from '../commands';
import type { InterventionAct, InterventionEvent } from '../events';
import { notice } from '../notices';
import { orderIssued, proceedingEnded } from '../sends';
import type { InterventionState, IssuedOrder } from '../state';
import { agency, officer } from '../who';
import { bind, type Persons } from './effect';
import { firstDay, refuseDay } from './effect-date';

type Order = Extract<InterventionAct, { act: 'pause' | 'cancel' }>;

/** Puts an order on the record that binds later; null if it binds at once. */
export function issue(
  state: InterventionState,
  decided: Order,
  persons: Persons,
  context: Context,
): Decision<InterventionEvent> | null {
  const { effect } = decided;
  if (effect === undefined || effect.when === 'at_once') return null;
  const from = firstDay(effect, state.kind, context);
  if (typeof from !== 'string') return from;
  const refused = refuseDay(from, decided.act === 'pause' ? decided.terms.until : null, context);
  if (refused) return refused;
  const { now, nextSeq } = context;
  const waitsForAppeal = effect.when === 'appeal_over';
  const to = [agency(state), officer(state.bodyKey)];
  return {
    events: [{ type: 'OrderIssued', decided, effect, clock: effectClock(from, now, nextSeq), ...persons }],
    sends: [orderIssued(state, { from, waitsForAppeal }, now)],
    notices: [notice('order_issued', state, to, { act: decided.act, from, waitsForAppeal })],
  };
}

/** What keeps an order from binding although its day has come. */
const heldBackBy = ({ stayedFor }: InterventionState, { effect, appeals }: IssuedOrder): readonly string[] => [
  ...new Set([...stayedFor, ...(effect.when === 'appeal_over' ? appeals : [])]),
];

/** The day from which the order binds has come: it does, unless a stay or an open appeal holds it back. */
export function effectBegins(state: InterventionState, context: Context): Decision<InterventionEvent> {
  const { order } = state;
  if (!order) return { events: [] };
  const appeals = heldBackBy(state, order);
  if (appeals.length === 0) return takesEffect(state, order, context);
  return {
    events: [{ type: 'EffectHeldBack', appeals }],
    notices: [notice('effect_held_back', state, [agency(state), officer(state.bodyKey)], { appeals })],
  };
}

/** It binds from now on; a pause whose end has come meanwhile never does. */
function takesEffect(state: InterventionState, order: IssuedOrder, context: Context): Decision<InterventionEvent> {
  const { decided, decidedBy, signedBy, issued } = order;
  const today = localDateOf(context.now, context.calendar);
  if (decided.act === 'pause' && (!today.ok || decided.terms.until <= today.value)) {
    return {
      events: [{ type: 'OrderLapsed' }],
      sends: [proceedingEnded(state, context.now)],
      notices: [notice('order_lapsed', state, [agency(state), officer(state.bodyKey)])],
    };
  }
  return bind(state, decided, { decidedBy, signedBy }, context, issued);
}

/** An order that is stayed does nothing by itself, and one that was held back binds once the last stay is over. */
export function noteAppealStay(
  state: InterventionState,
  { appealId, stayed, at }: NoteAppealStay,
  context: Context,
): Decision<InterventionEvent> {
  if (state.stayedFor.includes(appealId) === stayed) return { events: [] };
  const others = state.stayedFor.filter((id) => id !== appealId);
  const after = { ...state, stayedFor: stayed ? [...others, appealId] : others };
  return followed({ type: 'AppealStayNoted', appealId, stayed, from: at }, after, context);
}

/** An appeal holds an order back that waits for the time to appeal. */
export function noteAppeal(
  state: InterventionState,
  { appealId, open, at }: NoteAppeal,
  context: Context,
): Decision<InterventionEvent> {
  const { order } = state;
  if (!order || order.appeals.includes(appealId) === open) return { events: [] };
  const others = order.appeals.filter((id) => id !== appealId);
  const after = { ...state, order: { ...order, appeals: open ? [...others, appealId] : others } };
  return followed({ type: 'AppealNoted', appealId, open, from: at }, after, context);
}

function followed(event: InterventionEvent, after: InterventionState, context: Context): Decision<InterventionEvent> {
  const { order } = after;
  if (!order?.due || heldBackBy(after, order).length > 0) return { events: [event] };
  const effect = takesEffect(after, order, { ...context, nextSeq: context.nextSeq + 1 });
  return 'refusal' in effect ? effect : { ...effect, events: [event, ...effect.events] };
}
