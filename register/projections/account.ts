import { CHART, positionOf } from '../../domain/account/chart';
import type { AccountEvent, AccountOpened, PaymentConfirmed, TrancheReleased } from '../../domain/account/events';
import type { AccountState } from '../../domain/account/state';
import type { Entry } from '../../domain/ledger/ledger';
import { balanceOf } from '../../domain/ledger/ledger';
import { clockRows } from './clocks';
import { filingRows } from './filings';
import type { Projection, ProjectionContext, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<AccountState>;

/** The rows of an account. */
export const accountProjection: Projection<AccountState> = {
  events: (event, context) => {
    const known = event as AccountEvent;
    return [...ownRows(known, context), ...('entries' in known ? ledgerRows(known, known.entries, context) : [])];
  },
  standing: (standing) => [accountRow(standing), ...taskRows(standing), ...clockRows(standing)],
};

function ownRows(event: AccountEvent, context: Context): readonly RowChange[] {
  const { stream, meta, identity } = context;
  switch (event.type) {
    case 'AccountOpened':
      return [opened(event, context)];
    case 'FundingCommitted': {
      const { commitmentId, bodyKey, funder } = event;
      const name = funder.kind === 'outside' ? funder.name : null;
      const row = { stream, commitment_id: commitmentId, project_id: identity.projectId, body_key: bodyKey };
      return [{ op: 'put', table: 'commitment', row: { ...row, funder: name, seq: meta.seq, at: meta.at } }];
    }
    case 'TrancheClaimed':
    case 'ReserveAsked':
      return filingRows(event.documents, context);
    case 'TrancheReleased':
      return [ordered(event, context)];
    case 'PaymentConfirmed':
      return [paid(event, context)];
    default:
      return [];
  }
}

const opened = ({ projectId, agencyId, currency }: AccountOpened, { stream, meta, law }: Context): RowChange => ({
  op: 'put',
  table: 'account',
  row: {
    ...{ project_id: projectId, stream, agency_id: agencyId, jurisdiction: law.regime.jurisdiction, currency },
    opened_at: meta.at,
  },
});

const ordered = (event: TrancheReleased, { stream, meta, identity, after }: Context): RowChange => ({
  op: 'put',
  table: 'payment',
  row: {
    ...{ stream, payment_id: event.paymentId, project_id: identity.projectId, commitment_id: event.commitmentId },
    ...{ tranche_id: event.trancheId, amount_minor: event.amount, currency: after.currency, status: 'ordered' },
    ...{ ordered_at: meta.at, ordered_seq: meta.seq, bank_reference: null, paid_on: null, confirmed_seq: null },
  },
});

const paid = ({ paymentId, bankReference, date }: PaymentConfirmed, { stream, meta }: Context): RowChange => ({
  op: 'patch',
  table: 'payment',
  row: {
    ...{ stream, payment_id: paymentId, status: 'paid' },
    ...{ bank_reference: bankReference, paid_on: date, confirmed_seq: meta.seq },
  },
});

/** One row for each side of the event's posting. */
const ledgerRows = (event: AccountEvent, entries: readonly Entry[], { stream, meta, identity }: Context) =>
  entries.map(({ account, amount }, n): RowChange => ({
    op: 'put',
    table: 'ledger_entry',
    row: {
      ...{ stream, seq: meta.seq, n, project_id: identity.projectId, account, amount_minor: amount },
      ...{ event_type: event.type, reference: referenceOf(event), at: meta.at },
    },
  }));

/** By what a posting is known outside: the invoice or the spending, the bank's reference, the grant's. */
function referenceOf(event: AccountEvent): string | null {
  if ('bankReference' in event) return event.bankReference;
  return 'reference' in event ? event.reference : null;
}

function accountRow({ state, seq, lastAt }: Standing<AccountState>): RowChange {
  const { standing, balances, commitments } = state;
  const positions = commitments.map(({ commitmentId }) => positionOf(balances, commitmentId));
  const sum = (of: 'committed' | 'ordered' | 'paid' | 'spent' | 'recoverable'): number =>
    positions.reduce((total, each) => total + each[of], 0);
  const own = balanceOf(balances, CHART.ownEligible) + balanceOf(balances, CHART.ownIneligible);
  return {
    op: 'patch',
    table: 'account',
    row: {
      project_id: state.projectId,
      approved: standing.approved,
      barred: [
        ...(standing.pauses.length > 0 ? ['paused'] : []),
        ...(standing.freezes.length > 0 ? ['frozen'] : []),
        ...(standing.ended === null ? [] : ['ended']),
      ],
      ended: standing.ended,
      committed_minor: sum('committed'),
      ordered_minor: sum('ordered'),
      paid_minor: sum('paid'),
      spent_minor: sum('spent'),
      recoverable_minor: sum('recoverable'),
      own_minor: 0 - own,
      bodies: [...new Set(commitments.map(({ bodyKey }) => bodyKey))],
      updated_at: lastAt,
      version: seq,
    },
  };
}
