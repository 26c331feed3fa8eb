import type { Assignee, Task } from '../kernel';
import type { Regime } from '../regime/types';
import { clawbackClockId } from './clocks';
import { barTo } from './bars';
import { findCommitment } from './reading';
import type { AccountState, TrancheState } from './state';
import { agency, deciderOf } from './who';

/** What people are asked to do with an account. */
export const ACCOUNT_TASKS = {
  claim_tranche: 'The agency proves that the condition of a tranche is met.',
  approve_release: 'The body that releases a tranche does so, or sends the claim back.',
  sign_release: 'Another person of the body signs a release, or refuses to.',
  confirm_payment: 'The body that pays confirms that the bank has paid.',
  draw_reserve: 'The holder of the reserve decides whether the agency may draw on it.',
  demand_clawback: 'The funder asks back what lies unspent with the agency of a project that has ended.',
  answer_clawback: 'The agency pays what is asked back, or says why not.',
  follow_up_clawback: 'The funder records what was paid back, or remits the rest.',
} as const satisfies Readonly<Record<string, string>>;

export type AccountTaskKind = keyof typeof ACCOUNT_TASKS;

/** Open tasks; who has to do what, since when, within which clock. */
export const accountTasks = (state: AccountState, regime: Regime): readonly Task[] => [
  ...state.tranches.flatMap((tranche) => trancheTasks(state, tranche, regime)),
  ...reserveTasks(state, regime),
  ...clawbackTasks(state, regime),
];

function trancheTasks(state: AccountState, tranche: TrancheState, regime: Regime): readonly Task[] {
  const { commitmentId, trancheId, approver, since, pending, claim, paymentId } = tranche;
  const of = `${commitmentId}:${trancheId}`;
  const about = { commitmentId, trancheId, amount: tranche.amount, currency: state.currency };
  const commitment = findCommitment(state, commitmentId);
  switch (tranche.status) {
    case 'open':
      // Nothing is claimed while it could not be released: the agency is not sent after what it will not get.
      return commitment && barTo(state, commitment, regime) === null
        ? [task('claim_tranche', of, agency(state), since, about)]
        : [];
    case 'claimed':
      return [task('approve_release', of, deciderOf(approver, regime), since, { ...about, claimed: claim?.amount })];
    case 'proposed':
      return [
        task('sign_release', of, deciderOf(pending?.signedFor ?? approver, regime), since, {
          ...about,
          proposed: pending?.amount,
        }),
      ];
    case 'ordered': {
      const payer = deciderOf(commitment?.bodyKey ?? approver, regime);
      return [task('confirm_payment', of, payer, since, { ...about, paymentId, amount: tranche.released })];
    }
    case 'paid':
    case 'lapsed':
      return [];
  }
}

function reserveTasks({ reserve: { asked }, currency }: AccountState, regime: Regime): readonly Task[] {
  const holder = regime.funding.reserve?.reserveHeldBy;
  if (holder === undefined) return [];
  return asked.map(({ drawId, amount, since }) =>
    task('draw_reserve', drawId, deciderOf(holder, regime), since, { drawId, amount, currency }),
  );
}

function clawbackTasks(state: AccountState, regime: Regime): readonly Task[] {
  const { currency } = state;
  const funder = (commitmentId: string): Assignee =>
    deciderOf(findCommitment(state, commitmentId)?.bodyKey ?? '', regime);
  return [
    ...state.proposedClawbacks.map(({ commitmentId, amount, since }) =>
      task('demand_clawback', commitmentId, funder(commitmentId), since, { commitmentId, amount, currency }),
    ),
    ...state.clawbacks.flatMap(({ clawbackId, commitmentId, open, since, answered, overdue }) => {
      const about = { clawbackId, commitmentId, amount: open, currency, overdue };
      const limit = overdue ? {} : { clockId: clawbackClockId(clawbackId) };
      return answered || overdue
        ? [{ ...task('follow_up_clawback', clawbackId, funder(commitmentId), since, about), ...limit }]
        : [{ ...task('answer_clawback', clawbackId, agency(state), since, about), ...limit }];
    }),
  ];
}

const task = (
  kind: AccountTaskKind,
  of: string,
  assignee: Assignee,
  since: string,
  subject: Task['subject'],
): Task => ({ id: `${kind}:${of}`, kind, assignee, since, subject });
