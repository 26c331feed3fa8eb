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

/** What invoices still to come are held against: contracts signed too early, pauses and freezes that bound until now. */
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
  const annulled = annulledBy(event);
  if (annulled !== null) {
    return { ...after, actuals: { ...actuals, pastStops: actuals.pastStops.filter(({ ref }) => ref !== annulled) } };
  }
  const stop = endedStop(before, event, at);
  return stop ? { ...after, actuals: { ...actuals, pastStops: keptWith(actuals.pastStops, stop) } } : after;
}

/** The pause or the freeze that has bound nobody, not even while it stood. */
function annulledBy(event: ProjectEvent): string | null {
  if (event.type === 'FreezeLifted') return event.how === 'annulled' ? event.freezeId : null;
  return event.type === 'AppealEnded' && event.setAside ? event.ref : null;
}

/** The pause or the freeze that binds no more from this event on, because it is over or stayed. */
function endedStop(before: ProjectState, event: ProjectEvent, to: string): PastStop | null {
  switch (event.type) {
    case 'FreezeLifted':
      return freezeUntil(before, event.freezeId, to);
    case 'ProjectResumed':
      return pauseUntil(before, event.interventionId, to);
    case 'AppealStayed':
      return freezeUntil(before, event.ref, to) ?? pauseUntil(before, event.ref, to);
    default:
      return null;
  }
}

/** While it was stayed it has bound nobody. */
function freezeUntil({ freezes }: ProjectState, ref: string, to: string): PastStop | null {
  const freeze = freezes.find(({ freezeId, stayedBy }) => freezeId === ref && !stayedBy);
  if (!freeze) return null;
  const { ruleId, classes, at, boundFrom: from = at } = freeze;
  return { kind: 'freeze', ref, ruleId, classes, allowedWork: [], from, to };
}

function pauseUntil({ pauses }: ProjectState, ref: string, to: string): PastStop | null {
  const pause = pauses.find(({ interventionId, stayedBy }) => interventionId === ref && !stayedBy);
  if (!pause) return null;
  const { allowedWork, at, boundFrom: from = at } = pause;
  return { kind: 'pause', ref, ruleId: 'pause', classes: 'all', allowedWork, from, to };
}
