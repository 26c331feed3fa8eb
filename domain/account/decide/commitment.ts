import { personsOf } from '../../actor';
import type { Context } from '../../kernel';
import { transfer } from '../../ledger/ledger';
import { cite } from '../../refusal';
import type { CostClass } from '../../regime/common';
import { CHART } from '../chart';
import type { CommitFunding } from '../commands';
import { notice } from '../notices';
import { findCommitment } from '../reading';
import { refuseAccount, type AccountRefusal } from '../refusals';
import { MOST_COMMITMENTS, MOST_TRANCHES, type AccountState, type CommitmentState } from '../state';
import { agency, deciderOf, releasing } from '../who';
import { noSuchCommitment, tooMany, unlessAmount, unlessPeriod, unlessPosted, unlessText } from './checks';
import type { Handler } from './handler';
import { lapse } from './standing';
import { agreedTranches } from './tranches';

/**
 * A body of the regime promises money, or records what a funder outside has promised and acts for it from then on. The
 * actor decides for that body, and its power reaches the amount.
 */
export const commitFunding: Handler<'CommitFunding'> = (state, command, context) => {
  const { regime, actor } = context;
  const { commitmentId, funder, amount, currency, sharePercent, classes, from, to, reference } = command;
  const bodyKey = funder.kind === 'body' ? funder.bodyKey : trusteeOf(context);
  if (!regime.bodies.some(({ key }) => key === bodyKey)) return unknownBody(bodyKey, context);
  const office = releasing(bodyKey, amount, context);
  if ('refusal' in office) return office;
  const refused =
    unlessRoom(state, command) ??
    (funder.kind === 'outside' ? unlessText(funder.name, '/funder/name') : null) ??
    unlessText(reference, '/reference') ??
    unlessAmount(amount, currency, context) ??
    (command.maxAmount === undefined ? null : unlessAmount(command.maxAmount, currency, context)) ??
    unlessPeriod(from, to) ??
    unlessShare(sharePercent) ??
    unlessEligible(command, context) ??
    unlessWhole(state, command);
  if (refused) return refused;
  const tranches = agreedTranches(command, bodyKey, regime);
  if ('refusal' in tranches) return tranches;
  const entries = transfer(CHART.committed(commitmentId), CHART.undrawn(commitmentId), amount);
  return (
    unlessPosted(state, entries) ?? {
      events: [
        {
          ...{ type: 'FundingCommitted', commitmentId, funder, bodyKey, amount, currency, sharePercent, classes },
          ...{ maxAmount: command.maxAmount ?? null, conditions: command.conditions, reference, from, to },
          ...{ tranches: tranches.agreed, by: personsOf(actor), entries },
        },
      ],
      notices: [
        notice('funding_committed', state, [agency(state), deciderOf(bodyKey, regime)], { commitmentId, amount }),
      ],
    }
  );
};

/** The body that acts for funders outside: the one for which the actor releases money. */
function trusteeOf(context: Context): string {
  const { regime } = context;
  const bodies = regime.powers.filter(({ may }) => may.includes('release_funding')).map(({ body }) => body);
  return bodies.find((body) => !('refusal' in releasing(body, 0, context))) ?? bodies[0] ?? '';
}

const unknownBody = (bodyKey: string, { regime }: Context): AccountRefusal =>
  refuseAccount('unknown-body', 'The regime knows no such body that gives money.', {
    field: '/funder/bodyKey',
    facts: {
      bodyKey,
      known: regime.powers.filter(({ may }) => may.includes('release_funding')).map(({ body }) => body),
    },
  });

/** Ids are made by the register, so a commitment that is there already would be the same act. */
const unlessRoom = (state: AccountState, { tranches }: CommitFunding): AccountRefusal | null =>
  state.commitments.length >= MOST_COMMITMENTS
    ? tooMany(MOST_COMMITMENTS)
    : state.tranches.length + tranches.length > MOST_TRANCHES
      ? tooMany(MOST_TRANCHES)
      : null;

function unlessShare(sharePercent: number): AccountRefusal | null {
  const hundredths = Math.round(sharePercent * 100);
  if (sharePercent > 0 && sharePercent <= 100 && Math.abs(hundredths - sharePercent * 100) < 1e-6) return null;
  return refuseAccount('share-invalid', 'A share is above zero, at most a hundred percent, with two decimals.', {
    field: '/sharePercent',
    facts: { sharePercent },
  });
}

/** The regime says what its own bodies may pay for. */
function unlessEligible({ funder, classes }: CommitFunding, { regime }: Context): AccountRefusal | null {
  const repeated = classes.findIndex((each, at) => classes.indexOf(each) < at);
  if (repeated >= 0) {
    return refuseAccount('item-repeated', 'A class is named twice.', { field: `/classes/${repeated}` });
  }
  const { eligible } = regime.funding;
  const at = funder.kind === 'body' ? classes.findIndex((each) => !eligible.includes(each)) : -1;
  if (at < 0) return null;
  return refuseAccount('class-not-eligible', 'The regime lets this funding not pay for the class.', {
    field: `/classes/${at}`,
    rule: cite('funding.eligible', regime.funding),
    facts: { class: classes[at], eligible },
    remedy: 'Leave the class out.',
  });
}

/** No class is paid for twice: the shares of those who pay for it at the same time are a hundred percent at most. */
function unlessWhole(state: AccountState, command: CommitFunding): AccountRefusal | null {
  const others = state.commitments.filter(
    ({ status, from, to }) => status === 'open' && from <= command.to && command.from <= to,
  );
  const shareOfOthers = (each: CostClass): number =>
    others.filter(({ classes }) => classes.includes(each)).reduce((sum, { sharePercent }) => sum + sharePercent, 0);
  const over = command.classes.find((each) => shareOfOthers(each) + command.sharePercent > 100 + 1e-9);
  if (over === undefined) return null;
  return refuseAccount('shares-over-whole', 'The funders together would bear more than the whole of a class.', {
    field: '/sharePercent',
    facts: { class: over, sharePercent: command.sharePercent, others: others.map(termsOf) },
    remedy: 'Lower the share, or leave the class out.',
  });
}

const termsOf = ({ commitmentId, sharePercent, classes, from, to }: CommitmentState) => ({
  commitmentId,
  sharePercent,
  classes,
  from,
  to,
});

/** What was not drawn is not given any more; what was released stays. */
export const endCommitment: Handler<'EndCommitment'> = (state, { commitmentId, reason }, context) => {
  const commitment = findCommitment(state, commitmentId);
  if (!commitment) return noSuchCommitment(state, commitmentId);
  if (commitment.status !== 'open') {
    return refuseAccount('commitment-ended', 'The commitment has ended.', { facts: { commitmentId } });
  }
  const office = releasing(commitment.bodyKey, 0, context);
  if ('refusal' in office) return office;
  const { amount, entries } = lapse(state, commitmentId);
  const to = [agency(state), deciderOf(commitment.bodyKey, context.regime)];
  return (
    unlessText(reason, '/reason') ?? {
      events: [{ type: 'CommitmentEnded', commitmentId, how: 'decided', reason, amount, entries }],
      notices: [notice('commitment_ended', state, to, { commitmentId, amount })],
    }
  );
};
