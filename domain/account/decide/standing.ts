import type { Context, Decision, Notice } from '../../kernel';
import { transfer } from '../../ledger/ledger';
import { CHART, positionOf } from '../chart';
import type { AccountEvent, CommitmentEnded, CommitmentRevived } from '../events';
import { notice } from '../notices';
import type { AccountState, CommitmentState } from '../state';
import { agency, deciderOf } from '../who';
import { evolved } from './evolved';
import { NOTHING, type Handler } from './handler';

/**
 * How the project stands, from its own instant on. The first time opens the account. When the project ends, what was not
 * drawn lapses; when the decision that ended it is set aside, that is there again.
 */
export const noteProject: Handler<'NoteProject'> = (state, command, { regime }) => {
  const { projectId, agencyId, regimeHash, standing, at } = command;
  if (state.projectId === '') {
    const { currency } = regime.money;
    return { events: [{ type: 'AccountOpened', projectId, agencyId, regimeHash, currency, standing, at }] };
  }
  if (JSON.stringify(standing) === JSON.stringify(state.standing)) return NOTHING;
  const told: AccountEvent = { type: 'StandingNoted', standing, at };
  const changed =
    standing.ended === null
      ? state.commitments.filter(({ status }) => status === 'lapsed').map((each) => revived(state, each))
      : state.commitments.filter(({ status }) => status === 'open').map((each) => lapsed(state, each));
  const notices = changed.map(({ type, commitmentId, amount }) => {
    const kind = type === 'CommitmentEnded' ? 'commitment_ended' : 'commitment_revived';
    const body = state.commitments.find((each) => each.commitmentId === commitmentId)?.bodyKey ?? '';
    return notice(kind, state, [agency(state), deciderOf(body, regime)], { commitmentId, amount });
  });
  return { events: [told, ...changed], notices };
};

/** What was not drawn of a commitment. */
export const lapse = ({ balances }: AccountState, commitmentId: string) => {
  const { undrawn: amount } = positionOf(balances, commitmentId);
  return { amount, entries: transfer(CHART.undrawn(commitmentId), CHART.lapsed(commitmentId), amount) };
};

const lapsed = (state: AccountState, { commitmentId }: CommitmentState): CommitmentEnded => ({
  type: 'CommitmentEnded',
  commitmentId,
  how: 'project_ended',
  reason: null,
  ...lapse(state, commitmentId),
});

function revived({ balances }: AccountState, { commitmentId }: CommitmentState): CommitmentRevived {
  const { lapsed: amount } = positionOf(balances, commitmentId);
  const entries = transfer(CHART.lapsed(commitmentId), CHART.undrawn(commitmentId), amount);
  return { type: 'CommitmentRevived', commitmentId, amount, entries };
}

/**
 * What was decided, followed by the proposals to ask money back: what lies unspent with the agency of a project that has
 * ended, as long as it does.
 */
export function withProposals(
  state: AccountState,
  decision: Decision<AccountEvent>,
  context: Context,
): Decision<AccountEvent> {
  const { regime, now: at } = context;
  if ('refusal' in decision || decision.events.length === 0 || !regime.funding.clawback) return decision;
  const after = evolved(state, decision.events, context);
  const { ended } = after.standing;
  const notices: Notice[] = [];
  const events = after.commitments.flatMap(({ commitmentId, bodyKey }): readonly AccountEvent[] => {
    const known = after.proposedClawbacks.find((each) => each.commitmentId === commitmentId)?.amount ?? 0;
    const amount = ended === null ? 0 : positionOf(after.balances, commitmentId).unspent;
    if (amount === known) return [];
    if (amount === 0 || ended === null) return [{ type: 'ClawbackDropped', commitmentId }];
    notices.push(notice('clawback_proposed', state, [deciderOf(bodyKey, regime)], { commitmentId, amount }));
    return [{ type: 'ClawbackProposed', commitmentId, amount, cause: ended, at }];
  });
  return {
    ...decision,
    events: [...decision.events, ...events],
    notices: [...(decision.notices ?? []), ...notices],
  };
}
