import { AGENCY_ROLES, personsOf } from '../../actor';
import type { Context } from '../../kernel';
import { transfer } from '../../ledger/ledger';
import { cite } from '../../refusal';
import { secondSignatory } from '../../regime/powers';
import { barTo } from '../bars';
import { CHART } from '../chart';
import type { TrancheReleased } from '../events';
import { limitOf, type LimitPart } from '../limit';
import { notice } from '../notices';
import { findCommitment, findTranche } from '../reading';
import { refuseAccount, type AccountRefusal } from '../refusals';
import type { AccountState, CommitmentState, TrancheState } from '../state';
import { agency, deciderOf, notAuthorised, releasing, unlessOfAgency, unlessOthers } from '../who';
import { noSuchCommitment, unlessAmount, unlessPast, unlessPosted, unlessText } from './checks';
import type { Handler } from './handler';

type About = { readonly commitmentId: string; readonly trancheId: string };

interface Found {
  readonly commitment: CommitmentState;
  readonly tranche: TrancheState;
}

function found(state: AccountState, about: About): Found | AccountRefusal {
  const commitment = findCommitment(state, about.commitmentId);
  if (!commitment) return noSuchCommitment(state, about.commitmentId);
  const tranche = findTranche(state, about);
  if (tranche) return { commitment, tranche };
  return refuseAccount('no-such-tranche', 'The commitment has no such tranche.', {
    field: '/trancheId',
    facts: { trancheId: about.trancheId },
  });
}

/** The agency says that the condition is met. Nothing is claimed that could not be released as the project stands. */
export const claimTranche: Handler<'ClaimTranche'> = (state, command, context) => {
  const { commitmentId, trancheId, evidence, documents, currency = state.currency } = command;
  const those = found(state, command);
  if ('refusal' in those) return those;
  const { commitment, tranche } = those;
  const amount = command.amount ?? tranche.amount;
  const refused =
    unlessOfAgency(state, context, AGENCY_ROLES) ??
    barTo(state, commitment, context.regime) ??
    unlessStatus(tranche, 'open') ??
    unlessAmount(amount, currency, context) ??
    unlessWithin(amount, tranche.amount) ??
    unlessText(evidence, '/evidence');
  if (refused) return refused;
  const by = personsOf(context.actor);
  const to = [deciderOf(tranche.approver, context.regime)];
  return {
    events: [{ type: 'TrancheClaimed', commitmentId, trancheId, amount, evidence, documents, by }],
    notices: [notice('tranche_claimed', state, to, { commitmentId, trancheId, amount })],
  };
};

/** The first of the two: within the power of his body, and not who claimed it. */
export const decideRelease: Handler<'DecideRelease'> = (state, command, context) => {
  const { commitmentId, trancheId, value, reasons, currency = state.currency } = command;
  const those = found(state, command);
  if ('refusal' in those) return those;
  const { tranche } = those;
  const { approver, claim } = tranche;
  const amount = command.amount ?? claim?.amount ?? tranche.amount;
  const office = releasing(approver, value === 'release' ? amount : 0, context);
  if ('refusal' in office) return office;
  const refused =
    unlessStatus(tranche, 'claimed') ?? unlessOthers(claim?.by ?? [], context) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  const about = { commitmentId, trancheId, amount };
  if (value === 'refuse') {
    return {
      events: [{ type: 'ReleaseRefused', commitmentId, trancheId, reasons }],
      notices: [notice('release_refused', state, [agency(state)], about)],
    };
  }
  const over =
    unlessAmount(amount, currency, context) ??
    unlessWithin(amount, claim?.amount ?? tranche.amount) ??
    unlessReleasable(state, those, amount, context);
  if (over) return over;
  const signedFor = office.authority.consentOf ?? approver;
  return {
    events: [{ type: 'ReleaseProposed', ...about, reasons, by: personsOf(context.actor), signedFor }],
    notices: [notice('release_signature_asked', state, [deciderOf(signedFor, context.regime)], about)],
  };
};

/**
 * The second of the two. With his signature the money is released, once: everything that could keep it back is asked
 * again, the ledger is posted, and the instruction to pay it goes out under the id of this act.
 */
export const signRelease: Handler<'SignRelease'> = (state, command, context) => {
  const { commitmentId, trancheId, paymentId, refuse } = command;
  const those = found(state, command);
  if ('refusal' in those) return those;
  const { tranche, commitment } = those;
  const { regime, actor } = context;
  const { pending, approver, claim } = tranche;
  if (!pending) return refuseAccount('no-signature-pending', 'No release of this tranche awaits a signature.');
  const { signedFor } = pending;
  if (!secondSignatory(actor, signedFor, regime)) {
    return notAuthorised([{ role: 'second_signatory', bodyKey: signedFor }, deciderOf(signedFor, regime)]);
  }
  const same = unlessOthers([...(claim?.by ?? []), ...pending.by], context);
  if (same) return same;
  if (refuse !== undefined) {
    const told = notice('release_signature_refused', state, [deciderOf(approver, regime)], { commitmentId, trancheId });
    return (
      unlessText(refuse, '/refuse') ?? {
        events: [{ type: 'ReleaseSignatureRefused', commitmentId, trancheId, reason: refuse }],
        notices: [told],
      }
    );
  }
  const { amount } = pending;
  const entries = transfer(CHART.undrawn(commitmentId), CHART.ordered(commitmentId), amount);
  const refused = unlessReleasable(state, those, amount, context) ?? unlessPosted(state, entries);
  if (refused) return refused;
  const { left, parts } = limitOf(state, commitment, regime.funding);
  const { id: _, ...provenance } = cite('funding', regime.funding);
  const released: TrancheReleased = {
    ...{ type: 'TrancheReleased', commitmentId, trancheId, paymentId, amount },
    ...{ proposedBy: pending.by, signedBy: personsOf(actor), limit: { amount: left ?? 0, parts } },
    ...provenance,
    entries,
  };
  const to = [agency(state), deciderOf(commitment.bodyKey, regime)];
  return {
    events: [released],
    notices: [notice('payment_ordered', state, to, { commitmentId, trancheId, paymentId, amount })],
  };
};

/** Nothing bars it, and the amount is within every limit. */
function unlessReleasable(
  state: AccountState,
  { commitment }: Found,
  amount: number,
  { regime }: Context,
): AccountRefusal | null {
  const barred = barTo(state, commitment, regime);
  if (barred) return barred;
  const { left, parts, binding, missing } = limitOf(state, commitment, regime.funding);
  const rule = cite('funding', regime.funding);
  if (left === null) {
    return refuseAccount('limit-unknown', `What may be released cannot be computed: ${missing ?? ''} is missing.`, {
      rule,
      facts: { missing, limits: parts },
      remedy: 'Have a baseline set that states it.',
    });
  }
  if (amount <= left) return null;
  return refuseAccount('over-limit', 'The amount is more than may be released.', {
    field: '/amount',
    rule: binding === 'frame' ? cite('funding.reserve', regime.funding.reserve ?? {}) : rule,
    facts: { amount, left, binding, limits: parts satisfies readonly LimitPart[] },
    remedy: binding === 'frame' ? 'Ask the holder of the reserve for more.' : 'Release less.',
  });
}

function unlessStatus({ status }: TrancheState, needed: 'open' | 'claimed'): AccountRefusal | null {
  if (status === needed) return null;
  const facts = { status };
  switch (status) {
    case 'open':
      return refuseAccount('not-claimed', 'The tranche has not been claimed.', {
        facts,
        remedy: 'The agency claims it, with its evidence.',
      });
    case 'claimed':
      return refuseAccount('already-claimed', 'The tranche was claimed already.', { facts });
    case 'proposed':
      return refuseAccount('signature-pending', 'A release awaits its signature.', { facts });
    case 'ordered':
    case 'paid':
      return refuseAccount('already-released', 'The tranche was released already.', { facts });
    case 'lapsed':
      return refuseAccount('commitment-ended', 'The commitment has ended.', { facts });
  }
}

const unlessWithin = (amount: number, most: number): AccountRefusal | null =>
  amount <= most
    ? null
    : refuseAccount('amount-over-tranche', 'The amount is more than the tranche, or than was claimed.', {
        field: '/amount',
        facts: { amount, most },
        remedy: 'State no more than that.',
      });

/** The bank has paid: what was ordered is with the agency now. It is told once. */
export const confirmPayment: Handler<'ConfirmPayment'> = (state, command, context) => {
  const { paymentId, bankReference, date } = command;
  const tranche = state.tranches.find((each) => each.paymentId === paymentId && each.status === 'ordered');
  const commitment = tranche && findCommitment(state, tranche.commitmentId);
  if (!tranche || !commitment) {
    return refuseAccount('no-such-payment', 'No payment with this id is ordered.', {
      field: '/paymentId',
      facts: { paymentId },
      remedy: 'Read the account: it names what is to be paid.',
    });
  }
  const { commitmentId, trancheId, released: amount } = tranche;
  const office = releasing(commitment.bodyKey, 0, context);
  if ('refusal' in office) return office;
  const entries = transfer(CHART.ordered(commitmentId), CHART.paid(commitmentId), amount);
  return (
    unlessText(bankReference, '/bankReference') ??
    unlessPast(date, context) ?? {
      events: [{ type: 'PaymentConfirmed', paymentId, commitmentId, trancheId, amount, bankReference, date, entries }],
      notices: [notice('payment_confirmed', state, [agency(state)], { paymentId, trancheId, amount })],
    }
  );
};
