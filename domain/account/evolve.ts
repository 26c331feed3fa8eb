import type { EventMeta } from '../kernel';
import { post } from '../ledger/ledger';
import type { AccountEvent, ClawbackDemanded, FundingCommitted } from './events';
import { clawbackClockId } from './clocks';
import { ineligibleAfter } from './ineligible';
import type { AccountState, ClawbackState, CommitmentState, TrancheState } from './state';

/** The account after one more event. What an event posts is booked first, whatever else it says. */
export function evolveAccount(state: AccountState, event: AccountEvent, meta: EventMeta): AccountState {
  return apply('entries' in event ? booked(state, event) : state, event, meta);
}

/** What is on record was balanced when it was decided. */
function booked(state: AccountState, { entries, type }: Extract<AccountEvent, { entries: unknown }>): AccountState {
  const posted = post(state.balances, entries);
  if (!posted.ok) throw new Error(`A ${type} on record does not balance: ${posted.fault.code}.`);
  return { ...state, balances: posted.value };
}

function apply(state: AccountState, event: AccountEvent, meta: EventMeta): AccountState {
  switch (event.type) {
    case 'AccountOpened': {
      const { projectId, agencyId, regimeHash, currency, standing, at } = event;
      return { ...state, projectId, agencyId, regimeHash, currency, standing, openedAt: at };
    }
    case 'StandingNoted':
      return { ...state, standing: event.standing };
    case 'FundingCommitted':
      return committed(state, event, meta);
    case 'CommitmentEnded':
      return trancheStatus(
        withCommitment(state, event.commitmentId, { status: event.how === 'decided' ? 'ended' : 'lapsed' }),
        event.commitmentId,
        meta,
      );
    case 'CommitmentRevived':
      return trancheStatus(withCommitment(state, event.commitmentId, { status: 'open' }), event.commitmentId, meta);
    case 'TrancheClaimed':
      return withTranche(state, event, meta, {
        status: 'claimed',
        claim: { amount: event.amount, by: event.by },
      });
    case 'ReleaseProposed': {
      const { amount, by, signedFor } = event;
      const pending = { amount, by, signedFor, since: meta.at, seq: meta.seq };
      return withTranche(state, event, meta, { status: 'proposed', pending });
    }
    case 'ReleaseRefused':
      return withTranche(state, event, meta, { status: 'open', claim: null });
    case 'ReleaseSignatureRefused':
      return withTranche(state, event, meta, { status: 'claimed', pending: null });
    case 'TrancheReleased': {
      const { paymentId, amount } = event;
      return withTranche(state, event, meta, { status: 'ordered', pending: null, paymentId, released: amount });
    }
    case 'PaymentConfirmed':
      return withTranche(state, event, meta, { status: 'paid' });
    case 'SpendBooked':
      return event.shares.reduce(
        (after, { commitmentId, eligible }) => withCommitment(after, commitmentId, { eligible }),
        { ...state, ineligible: ineligibleAfter(state.ineligible, event) },
      );
    case 'ReserveAsked': {
      const { drawId, amount, by } = event;
      const asked = [...state.reserve.asked, { drawId, amount, by, since: meta.at }];
      return { ...state, reserve: { ...state.reserve, asked } };
    }
    case 'ReserveDecided': {
      const { asked, drawn } = state.reserve;
      const more = event.value === 'approve' ? event.amount : 0;
      return {
        ...state,
        reserve: { drawn: drawn + more, asked: asked.filter(({ drawId }) => drawId !== event.drawId) },
      };
    }
    default:
      return askedBack(state, event, meta);
  }
}

function committed(state: AccountState, event: FundingCommitted, { at }: EventMeta): AccountState {
  const { commitmentId, funder, bodyKey, amount, maxAmount, sharePercent, classes, from, to } = event;
  const terms = { commitmentId, funder, bodyKey, amount, maxAmount, sharePercent, classes, from, to };
  const tranches = event.tranches.map(({ trancheId, amount: part, approver }): TrancheState => ({
    ...{ trancheId, commitmentId, amount: part, approver, status: 'open', since: at },
    ...{ claim: null, pending: null, released: 0, paymentId: null },
  }));
  return {
    ...state,
    commitments: [...state.commitments, { ...terms, eligible: 0, status: 'open' }],
    tranches: [...state.tranches, ...tranches],
  };
}

const withCommitment = (state: AccountState, id: string, change: Partial<CommitmentState>): AccountState => ({
  ...state,
  commitments: state.commitments.map((each) => (each.commitmentId === id ? { ...each, ...change } : each)),
});

const withTranche = (
  state: AccountState,
  about: Pick<TrancheState, 'commitmentId' | 'trancheId'>,
  { at: since }: EventMeta,
  change: Partial<TrancheState>,
): AccountState => ({
  ...state,
  tranches: state.tranches.map((each) =>
    each.commitmentId === about.commitmentId && each.trancheId === about.trancheId
      ? { ...each, since, ...change }
      : each,
  ),
});

/** Tranches that nothing was released of lapse with their commitment, and are open again when it is revived. */
function trancheStatus(state: AccountState, id: string, { at: since }: EventMeta): AccountState {
  const isOpen = state.commitments.find(({ commitmentId }) => commitmentId === id)?.status === 'open';
  return {
    ...state,
    tranches: state.tranches.map((each) =>
      each.commitmentId === id && each.paymentId === null
        ? { ...each, since, status: isOpen ? 'open' : 'lapsed', claim: null, pending: null }
        : each,
    ),
  };
}

/** What is asked back. */
function askedBack(state: AccountState, event: AccountEvent, meta: EventMeta): AccountState {
  const { clawbacks, proposedClawbacks: proposed } = state;
  switch (event.type) {
    case 'ClawbackProposed': {
      const { commitmentId, amount, at } = event;
      return { ...state, proposedClawbacks: [...without(proposed, commitmentId), { commitmentId, amount, since: at }] };
    }
    case 'ClawbackDropped':
      return { ...state, proposedClawbacks: without(proposed, event.commitmentId) };
    case 'ClawbackDemanded':
      return demanded(state, event, meta);
    case 'ClawbackAnswered':
      return withClawback(state, event.clawbackId, { answered: true });
    case 'ClawbackOverdue':
      return {
        ...withClawback(state, event.clawbackId, { overdue: true }),
        clocks: state.clocks.filter(({ id }) => id !== event.clockId),
      };
    case 'RepaymentRecorded':
    case 'ClawbackRemitted': {
      const open = (clawbacks.find(({ clawbackId }) => clawbackId === event.clawbackId)?.open ?? 0) - event.amount;
      if (open > 0) return withClawback(state, event.clawbackId, { open });
      return {
        ...state,
        clawbacks: clawbacks.filter(({ clawbackId }) => clawbackId !== event.clawbackId),
        clocks: state.clocks.filter(({ id }) => id !== clawbackClockId(event.clawbackId)),
      };
    }
    default:
      return state;
  }
}

function demanded(state: AccountState, event: ClawbackDemanded, { at: since }: EventMeta): AccountState {
  const { clawbackId, commitmentId, amount, by, clock } = event;
  const clawback: ClawbackState = {
    ...{ clawbackId, commitmentId, open: amount, by, since, answered: false, overdue: false },
  };
  const proposed = state.proposedClawbacks.flatMap((each) =>
    each.commitmentId !== commitmentId
      ? [each]
      : each.amount > amount
        ? [{ ...each, amount: each.amount - amount }]
        : [],
  );
  return {
    ...state,
    clawbacks: [...state.clawbacks, clawback],
    proposedClawbacks: proposed,
    clocks: [...state.clocks, clock],
  };
}

const withClawback = (state: AccountState, id: string, change: Partial<ClawbackState>): AccountState => ({
  ...state,
  clawbacks: state.clawbacks.map((each) => (each.clawbackId === id ? { ...each, ...change } : each)),
});

const without = (proposed: AccountState['proposedClawbacks'], id: string) =>
  proposed.filter(({ commitmentId }) => commitmentId !== id);
