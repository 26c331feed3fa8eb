import type { AllowedWork } from '../../regime/intervention';
import type { LocalDate } from '../../time';
import type { OrdersEvent, ProjectCancelled, ProjectEvent } from '../events';
import {
  hasEnded,
  type BurnState,
  type Cause,
  type OrdersState,
  type PauseState,
  type ProjectState,
  type RunDownItemState,
  type RunDownState,
} from '../state';
import { addTypes, dropClock } from './shared';

/** The winding up that a cancellation begins; null where its order says nothing of one. */
function begun({ interventionId, runDown }: ProjectCancelled, at: string): RunDownState | null {
  if (!runDown) return null;
  const { body, cap, clocks } = runDown;
  const items = runDown.items.map(({ id, kind, due }): RunDownItemState => {
    const clockId = clocks.find(({ subject }) => subject === id)?.id ?? null;
    return { id, kind, due, clockId, status: 'open', since: at, overdue: false, reportedBy: [] };
  });
  return { interventionId, body, since: at, cap, used: 0, items };
}

/**
 * The winding up after a cancellation; it goes on from where it stood where the cancellation has its effect again, and
 * has none while that is stayed.
 */
export function cancelledWith(state: ProjectState, event: ProjectCancelled, { at }: Cause): ProjectState {
  const { stayedRunDown } = state.orders;
  const again = stayedRunDown?.interventionId === event.interventionId ? stayedRunDown : null;
  const runDown = begun(event, at) ?? again;
  const clocks = [...state.clocks, ...(event.runDown?.clocks ?? [])];
  return { ...state, clocks, orders: { issued: [], runDown, stayedRunDown: null } };
}

/** A cancellation that is stayed or set aside winds nothing up; a stay keeps what was done for when it is over. */
export function withoutRunDown(before: ProjectState, after: ProjectState, event: ProjectEvent): ProjectState {
  const { runDown } = before.orders;
  if (!runDown || (event.type !== 'AppealStayed' && event.type !== 'AppealEnded') || hasEnded(after)) return after;
  const stayedRunDown = event.type === 'AppealStayed' ? runDown : null;
  return { ...after, orders: { ...after.orders, runDown: null, stayedRunDown } };
}

/** Orders that bind later, winding up, claims; null for any other event. */
export function onOrders(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'OrderNoted': {
      const { interventionId, kind, from, waitsForAppeal } = event;
      const others = state.orders.issued.filter((each) => each.interventionId !== interventionId);
      return withOrders(state, { issued: [...others, { interventionId, kind, from, waitsForAppeal }] });
    }
    case 'ResumptionRefusalNoted':
      return state;
    case 'SupplierClaimRecorded': {
      const claim = { id: event.claimId, interventionId: event.interventionId, since: cause.at };
      return { ...withTypes(state, event), claims: [...state.claims, claim] };
    }
    case 'SupplierClaimUpdated': {
      const { claimId, status } = event;
      const ends = status !== 'negotiated' && status !== 'in_court';
      const claims = ends ? state.claims.filter(({ id }) => id !== claimId) : state.claims;
      return { ...withTypes(state, event), claims };
    }
    case 'RunDownItemReported':
    case 'RunDownItemVerified':
    case 'RunDownItemReturned':
    case 'RunDownItemOverdue':
    case 'RunDownCompleted':
      return onRunDown(state, event);
    default:
      return null;
  }
}

const withOrders = (state: ProjectState, change: Partial<OrdersState>): ProjectState => ({
  ...state,
  orders: { ...state.orders, ...change },
});

const withTypes = (
  state: ProjectState,
  { documents }: { readonly documents: readonly { readonly type: string }[] },
): ProjectState => ({ ...state, documentTypes: addTypes(state.documentTypes, documents) });

/** Without an order that binds now, or never will. */
export const withoutIssued = ({ orders }: ProjectState, interventionId: string): OrdersState => ({
  ...orders,
  issued: orders.issued.filter((each) => each.interventionId !== interventionId),
});

type OfRunDown = Extract<OrdersEvent, { type: `RunDown${string}` }>;

function onRunDown(state: ProjectState, event: OfRunDown): ProjectState {
  const { runDown } = state.orders;
  if (!runDown) return state;
  if (event.type === 'RunDownCompleted') {
    const clocks = state.clocks.filter(({ purpose }) => purpose !== 'run_down');
    return withOrders({ ...state, clocks }, { runDown: null });
  }
  const item = runDown.items.find(({ id }) => id === event.itemId);
  if (!item) return state;
  const { known, clocks } = itemAfter(state, item, event);
  const items = runDown.items.flatMap((each) => (each === item ? known : [each]));
  const filed = event.type === 'RunDownItemReported' ? withTypes(state, event) : state;
  return withOrders({ ...filed, clocks }, { runDown: { ...runDown, items } });
}

function itemAfter(
  state: ProjectState,
  item: RunDownItemState,
  event: Exclude<OfRunDown, { type: 'RunDownCompleted' }>,
): { readonly known: readonly RunDownItemState[]; readonly clocks: ProjectState['clocks'] } {
  const { clocks } = state;
  switch (event.type) {
    case 'RunDownItemReported': {
      const reportedBy = [...new Set([...item.reportedBy, ...event.by])];
      return { known: [{ ...item, status: 'reported', reportedBy }], clocks };
    }
    case 'RunDownItemReturned':
      return { known: [{ ...item, status: 'open' }], clocks };
    case 'RunDownItemVerified':
      return { known: [], clocks: dropClock(state, item.clockId ?? '') };
    case 'RunDownItemOverdue':
      return { known: [{ ...item, overdue: true, clockId: null }], clocks: dropClock(state, event.clockId) };
  }
}

/** Money that has gone out, as far as an order limits it. */
interface Paid {
  readonly source: 'recorded' | 'invoiced';
  /** Minor units; below zero for what comes back. */
  readonly amount: number;
  readonly date: LocalDate;
  readonly allowedWork?: AllowedWork;
}

/** The month in which a payment counts: its own; what is dated back counts in the last month that was counted. */
export const burnMonth = ({ month }: BurnState, { date }: Pick<Paid, 'date'>): string =>
  date.slice(0, 7) > month ? date.slice(0, 7) : month;

/** Whether a payment counts against a pause's limit: not what was invoiced before the pause began. */
export const burns = ({ since }: BurnState, { source, date }: Pick<Paid, 'source' | 'date'>): boolean =>
  source === 'recorded' || date >= since;

/** What has been used in the month in which a payment would count. */
export const burnt = (burn: BurnState, paid: Pick<Paid, 'date'>): number =>
  burnMonth(burn, paid) === burn.month ? burn.used : 0;

/** What pauses and the winding up have used, after a payment. */
export function paidUnder(
  { pauses, orders }: Pick<ProjectState, 'pauses' | 'orders'>,
  paid: Paid,
): Pick<ProjectState, 'pauses' | 'orders'> {
  const { runDown } = orders;
  return {
    pauses: pauses.map((pause) => burning(pause, paid)),
    orders: runDown ? { ...orders, runDown: { ...runDown, used: runDown.used + paid.amount } } : orders,
  };
}

function burning(pause: PauseState, paid: Paid): PauseState {
  const { burn, stayedBy } = pause;
  if (!burn || stayedBy || !burns(burn, paid)) return pause;
  return { ...pause, burn: { ...burn, month: burnMonth(burn, paid), used: burnt(burn, paid) + paid.amount } };
}
