import type { InvoiceBooked, ProjectEvent } from '../events';
import type { ProjectState } from '../state';
import { keptWith, type ActualsState, type PastStop } from '../state/actuals';
import type { Cause } from '../state';
import { paidUnder } from './orders';

/** What was invoiced, and what of the money is not settled; null for any other event. */
export function onActuals(state: ProjectState, event: ProjectEvent): ProjectState | null {
  if (event.type === 'MoneyOpenNoted') return { ...state, actuals: { ...state.actuals, moneyOpen: event.open } };
  if (event.type !== 'InvoiceBooked') return null;
  const amount = event.amounts.reduce((sum, { net }) => sum + net, 0);
  const paid = paidUnder(state, { source: 'invoiced', amount, date: event.issuedOn });
  return { ...state, ...paid, actuals: bookedWith(state.actuals, event) };
}

function bookedWith(actuals: ActualsState, { amounts }: InvoiceBooked): ActualsState {
  const invoiced = { ...actuals.invoiced };
  for (const { class: of, net, vat } of amounts) {
    const before = invoiced[of] ?? { net: 0, vat: 0 };
    invoiced[of] = { net: before.net + net, vat: before.vat + vat };
  }
  return { ...actuals, invoiced };
}

/** What invoices that are still to come are held against: contracts signed too early, pauses and freezes that ended. */
export function withActuals(
  before: ProjectState,
  after: ProjectState,
  event: ProjectEvent,
  { at }: Cause,
): ProjectState {
  const { actuals } = after;
  if (event.type === 'ViolationFlagged' && event.violation === 'contract_before_decision') {
    const early = { contractId: event.ref, gateId: event.gateId ?? '' };
    return { ...after, actuals: { ...actuals, earlyContracts: keptWith(actuals.earlyContracts, early) } };
  }
  const stop = endedStop(before, event, at);
  return stop ? { ...after, actuals: { ...actuals, pastStops: keptWith(actuals.pastStops, stop) } } : after;
}

/** The pause or the freeze that this event ends; what was annulled, or stayed to its end, has bound nobody. */
function endedStop(before: ProjectState, event: ProjectEvent, to: string): PastStop | null {
  if (event.type === 'FreezeLifted') {
    const freeze = before.freezes.find(({ freezeId }) => freezeId === event.freezeId);
    if (!freeze || event.how === 'annulled') return null;
    const { freezeId: ref, ruleId, classes, at: from } = freeze;
    return { kind: 'freeze', ref, ruleId, classes, allowedWork: [], from, to };
  }
  if (event.type !== 'ProjectResumed') return null;
  const pause = before.pauses.find(({ interventionId }) => interventionId === event.interventionId);
  if (!pause || pause.stayedBy) return null;
  const { interventionId: ref, allowedWork, at: from } = pause;
  return { kind: 'pause', ref, ruleId: 'pause', classes: 'all', allowedWork, from, to };
}
