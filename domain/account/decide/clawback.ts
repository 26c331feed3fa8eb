import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { transfer } from '../../ledger/ledger';
import { cite } from '../../refusal';
import { hasRunOut, ranOut } from '../../timetable/ran-out';
import { CHART, positionOf } from '../chart';
import { clawbackClock } from '../clocks';
import type { AccountEvent } from '../events';
import { notice } from '../notices';
import { findCommitment } from '../reading';
import { refuseAccount, type AccountRefusal } from '../refusals';
import { MOST_OPEN, type AccountState, type ClawbackState } from '../state';
import { agency, deciderOf, releasing, unlessOfAgency, unlessOthers } from '../who';
import { noSuchCommitment, tooMany, unlessAhead, unlessAmount, unlessPast, unlessPosted, unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** What was paid and not spent on what it may pay for is asked back, by a day. */
export const demandClawback: Handler<'DemandClawback'> = (state, command, context) => {
  const { clawbackId, commitmentId, ground, amount, currency, due } = command;
  const { regime, now, nextSeq } = context;
  const commitment = findCommitment(state, commitmentId);
  if (!commitment) return noSuchCommitment(state, commitmentId);
  const office = releasing(commitment.bodyKey, amount, context);
  if ('refusal' in office) return office;
  const entries = transfer(CHART.paid(commitmentId), CHART.recoverable(commitmentId), amount);
  const refused =
    unlessUsed(context) ??
    (state.clawbacks.length >= MOST_OPEN ? tooMany(MOST_OPEN) : null) ??
    unlessAmount(amount, currency, context) ??
    unlessText(ground, '/ground') ??
    unlessAhead(due, '/due', context) ??
    unlessUnspent(state, commitmentId, amount) ??
    unlessPosted(state, entries);
  if (refused) return refused;
  const { id: _, ...provenance } = cite('funding.clawback', regime.funding);
  return {
    events: [
      {
        ...{ type: 'ClawbackDemanded', clawbackId, commitmentId, ground, amount, due, by: personsOf(context.actor) },
        ...{ clock: clawbackClock(clawbackId, due, now, nextSeq), ...provenance, entries },
      },
    ],
    notices: [notice('clawback_demanded', state, [agency(state)], { clawbackId, commitmentId, amount, due })],
  };
};

function unlessUsed({ regime }: Context): AccountRefusal | null {
  if (regime.funding.clawback) return null;
  return refuseAccount('clawback-not-used', 'The regime lets nothing be asked back.', {
    rule: cite('funding.clawback', regime.funding),
  });
}

function unlessUnspent(state: AccountState, commitmentId: string, amount: number): AccountRefusal | null {
  const { paid, spent, unspent } = positionOf(state.balances, commitmentId);
  if (amount <= unspent) return null;
  return refuseAccount('clawback-over-unspent', 'No more is asked back than was paid and not spent.', {
    field: '/amount',
    facts: { amount, paid, spent, unspent },
    remedy: 'Ask for no more than lies unspent.',
  });
}

interface Demand {
  readonly clawback: ClawbackState;
  readonly bodyKey: string;
}

function demandOf(state: AccountState, clawbackId: string): Demand | AccountRefusal {
  const clawback = state.clawbacks.find((each) => each.clawbackId === clawbackId);
  const commitment = clawback && findCommitment(state, clawback.commitmentId);
  if (clawback && commitment) return { clawback, bodyKey: commitment.bodyKey };
  return refuseAccount('no-such-clawback', 'No demand with this id is open.', {
    field: '/clawbackId',
    facts: { clawbackId, open: state.clawbacks.map((each) => each.clawbackId) },
  });
}

/** The agency accepts the demand, or says why not; the demand stands until it is paid or remitted. */
export const answerClawback: Handler<'AnswerClawback'> = (state, { clawbackId, value, text }, context) => {
  const demand = demandOf(state, clawbackId);
  if ('refusal' in demand) return demand;
  const refused = unlessOfAgency(state, context, ['agency_approver']) ?? unlessText(text, '/text');
  if (refused) return refused;
  if (demand.clawback.answered) {
    return refuseAccount('already-answered', 'The demand was answered already.', { facts: { clawbackId } });
  }
  return {
    events: [{ type: 'ClawbackAnswered', clawbackId, value, text }],
    notices: [notice('clawback_answered', state, [deciderOf(demand.bodyKey, context.regime)], { clawbackId, value })],
  };
};

/** Money came back; what is left stays asked for. */
export const recordRepayment: Handler<'RecordRepayment'> = (state, command, context) => {
  const { clawbackId, amount, currency, bankReference, date } = command;
  const demand = demandOf(state, clawbackId);
  if ('refusal' in demand) return demand;
  const { clawback, bodyKey } = demand;
  const { commitmentId, open } = clawback;
  const office = releasing(bodyKey, 0, context);
  if ('refusal' in office) return office;
  const entries = transfer(CHART.recoverable(commitmentId), CHART.repaid(commitmentId), amount);
  const refused =
    unlessAmount(amount, currency, context) ??
    unlessText(bankReference, '/bankReference') ??
    unlessPast(date, context) ??
    (amount <= open ? null : overDemand(amount, open)) ??
    unlessPosted(state, entries);
  if (refused) return refused;
  const to = [agency(state), deciderOf(bodyKey, context.regime)];
  return {
    events: [{ type: 'RepaymentRecorded', clawbackId, commitmentId, amount, bankReference, date, entries }],
    notices: [notice('clawback_repaid', state, to, { clawbackId, amount, open: open - amount })],
  };
};

const overDemand = (amount: number, open: number): AccountRefusal =>
  refuseAccount('amount-over-demand', 'The amount is more than is left of the demand.', {
    field: '/amount',
    facts: { amount, open },
  });

/** The rest need not be paid: decided by another person than the one who demanded it. */
export const remitClawback: Handler<'RemitClawback'> = (state, { clawbackId, reasons }, context) => {
  const demand = demandOf(state, clawbackId);
  if ('refusal' in demand) return demand;
  const { clawback, bodyKey } = demand;
  const { commitmentId, open: amount, by: demandedBy } = clawback;
  const office = releasing(bodyKey, amount, context);
  if ('refusal' in office) return office;
  const entries = transfer(CHART.recoverable(commitmentId), CHART.remitted(commitmentId), amount);
  const by = personsOf(context.actor);
  return (
    unlessOthers(demandedBy, context) ??
    unlessText(reasons, '/reasons') ?? {
      events: [{ type: 'ClawbackRemitted', clawbackId, commitmentId, amount, reasons, by, entries }],
      notices: [notice('clawback_remitted', state, [agency(state)], { clawbackId, amount })],
    }
  );
};

/** The last day to pay has passed. */
export const expireClawback: Handler<'ExpireClock'> = (state, { clockId }, context): Decision<AccountEvent> => {
  const clock = state.clocks.find(({ id }) => id === clockId);
  if (!clock || !hasRunOut(clock, context)) return NOTHING;
  const clawbackId = clockId.slice(clockId.indexOf(':') + 1);
  const demand = demandOf(state, clawbackId);
  if ('refusal' in demand) return NOTHING;
  const { clawback, bodyKey } = demand;
  const { open } = clawback;
  const to = [agency(state), deciderOf(bodyKey, context.regime)];
  return {
    events: [{ type: 'ClawbackOverdue', clawbackId, clockId, open, at: context.now, ...ranOut(clock, context) }],
    notices: [notice('clawback_overdue', state, to, { clawbackId, open })],
  };
};
