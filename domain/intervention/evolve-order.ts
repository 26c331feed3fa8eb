import type { EventMeta } from '../kernel';
import { EFFECT_CLOCK } from './clocks';
import type { AppealNoted, OrderEvent } from './events';
import { ended, enter, without } from './status';
import type { InterventionState } from './state';

/** Orders that bind later, and what goes on under an order. */
export function onOrder(state: InterventionState, event: OrderEvent, meta: EventMeta): InterventionState {
  switch (event.type) {
    case 'OrderIssued': {
      const { decided, effect, decidedBy, signedBy, clock } = event;
      const order = { decided, effect, decidedBy, signedBy, issued: meta.at, due: false, appeals: [] };
      return { ...enter(state, 'ordered', meta), pending: null, order, clocks: [clock] };
    }
    case 'EffectHeldBack':
      return {
        ...state,
        order: state.order && { ...state.order, due: true },
        clocks: without(EFFECT_CLOCK, state.clocks),
      };
    case 'OrderLapsed':
      return ended(state, 'lapsed', meta);
    case 'AppealNoted':
      return { ...state, order: state.order && appealed(state.order, event) };
    case 'ProjectCostNoted':
      return { ...state, cost: { amount: event.amount, of: event.of } };
    case 'AlternativesStated':
      return { ...state, compared: true };
    case 'TerminationCostsStated':
      return state;
    default:
      return onPause(state, event, meta);
  }
}

function appealed(
  order: NonNullable<InterventionState['order']>,
  { appealId, open }: AppealNoted,
): NonNullable<InterventionState['order']> {
  const others = order.appeals.filter((id) => id !== appealId);
  return { ...order, appeals: open ? [...others, appealId] : others };
}

type OfPause = Extract<
  OrderEvent,
  { type: 'QuestionOverdue' | 'ExpertReportFiled' | 'ResumptionAsked' | 'ResumptionRefused' | 'ResumptionReopened' }
>;

function onPause(state: InterventionState, event: OfPause, { at }: EventMeta): InterventionState {
  const { pause } = state;
  if (!pause) return state;
  switch (event.type) {
    case 'QuestionOverdue': {
      const { question, clockId, excused } = event;
      const overdue = excused ? pause.overdue : [...pause.overdue, question];
      return { ...state, pause: { ...pause, overdue }, clocks: without(clockId, state.clocks) };
    }
    case 'ExpertReportFiled':
      return { ...state, pause: { ...pause, reported: [...new Set([...pause.reported, event.expert])] } };
    case 'ResumptionAsked':
    case 'ResumptionReopened':
      return { ...state, pause: { ...pause, resumptionAsked: at } };
    case 'ResumptionRefused':
      return {
        ...state,
        pause: { ...pause, resumptionAsked: null, resumptionsRefused: pause.resumptionsRefused + 1 },
      };
  }
}
