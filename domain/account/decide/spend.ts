import type { Entry } from '../../ledger/ledger';
import { balanceOf } from '../../ledger/ledger';
import type { Regime } from '../../regime/types';
import { CHART } from '../chart';
import type { NoteSpend } from '../commands';
import type { SpendBooked } from '../events';
import { relievedBy } from '../ineligible';
import { effectiveAmount, effectiveShare, shareOf } from '../limit';
import type { AccountState, CommitmentState } from '../state';
import { unlessPosted } from './checks';
import type { Handler } from './handler';

/**
 * Money spent is booked with who bore it: each funder by its share of what it may pay for, up to its amount, reckoned on
 * all of it so far, so that no sequence of small spends and credit notes rounds anything away; the rest is the agency's.
 * What gives back money that no funder had paid for relieves no funder.
 */
export const noteSpend: Handler<'NoteSpend'> = (state, command, { regime }) => {
  const { amount, class: spent, takesBack = [] } = command;
  if (amount === 0) return { events: [] };
  const relieves = relievedBy(state, amount, spent, takesBack);
  const relieved = relieves.reduce((sum, part) => sum + part.amount, 0);
  const booked = [
    ...(relieved === 0 ? [] : [{ ...booking(state, command, relieved, [], regime), ineligible: TAKEN_BACK, relieves }]),
    ...(relieved === amount ? [] : [booking(state, command, amount - relieved, payingFor(state, command), regime)]),
  ];
  const entries = booked.flatMap((each) => each.entries);
  return unlessPosted(state, entries) ?? { events: booked };
};

const TAKEN_BACK = 'taken_back' as const;

/** A sum, or a part of it, with who bears it; nobody pays for it but the agency where no commitment does. */
function booking(
  state: AccountState,
  command: NoteSpend,
  amount: number,
  paying: readonly CommitmentState[],
  regime: Regime,
): SpendBooked {
  const { spendId, source, class: spent, date, reference, at } = command;
  const shares = paying.map((commitment) => {
    const eligible = commitment.eligible + amount;
    const { commitmentId } = commitment;
    return { commitmentId, amount: borneBy(commitment, eligible, regime) - bornBefore(state, commitment), eligible };
  });
  const rest = amount - shares.reduce((sum, each) => sum + each.amount, 0);
  const own = paying.length === 0 ? CHART.ownIneligible : CHART.ownEligible;
  const entries: readonly Entry[] = [
    { account: CHART.cost(spent), amount },
    ...shares.map((each) => ({ account: CHART.spent(each.commitmentId), amount: 0 - each.amount })),
    { account: own, amount: 0 - rest },
  ].filter((entry) => entry.amount !== 0);
  return {
    ...{ type: 'SpendBooked', spendId, source, class: spent, amount, date, reference, shares },
    ineligible: paying.length === 0 ? reasonOf(state, command) : null,
    entries,
    at,
  };
}

/** A commitment whose undrawn money has lapsed still bears what was spent of it. */
function payingFor({ commitments }: AccountState, spend: NoteSpend): readonly CommitmentState[] {
  if (spend.violations.length > 0) return [];
  return commitments.filter(
    ({ classes, from, to }) => classes.includes(spend.class) && from <= spend.date && spend.date <= to,
  );
}

const borneBy = (commitment: CommitmentState, eligible: number, { funding }: Regime): number =>
  Math.min(effectiveAmount(commitment, funding), shareOf(Math.max(0, eligible), effectiveShare(commitment, funding)));

const bornBefore = ({ balances }: AccountState, { commitmentId }: CommitmentState): number =>
  0 - balanceOf(balances, CHART.spent(commitmentId));

function reasonOf({ commitments }: AccountState, spend: NoteSpend): NonNullable<SpendBooked['ineligible']> {
  if (spend.violations.length > 0) return 'violation';
  if (commitments.length === 0) return 'no-commitment';
  return commitments.some(({ classes }) => classes.includes(spend.class)) ? 'period' : 'class';
}
