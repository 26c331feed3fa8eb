import type { Assignee, Notice } from '../kernel';
import type { AccountState } from './state';

/** What people are told of an account, and who; the text is made from kind and facts in the reader's language. */
export const ACCOUNT_NOTICES = {
  funding_committed: 'To agency and funder: money is promised, on which terms.',
  commitment_ended: 'To agency and funder: what was not drawn of a commitment lapses.',
  commitment_revived: 'To agency and funder: a commitment that had lapsed with its project is there again.',
  tranche_claimed: 'To the body that releases: the agency says that the condition of a tranche is met.',
  release_signature_asked: 'To the body that releases: a release awaits its second signature.',
  release_signature_refused: 'To the body that releases: the second signature was refused.',
  release_refused: 'To the agency: its claim was sent back.',
  payment_ordered: 'To agency and funder: a tranche was released, and is to be paid once, under this reference.',
  payment_confirmed: 'To the agency: the bank has paid a tranche.',
  reserve_asked: 'To the holder of the reserve: the agency needs more than the P50.',
  reserve_decided: 'To the agency: whether it may draw on the reserve.',
  clawback_proposed: 'To the funder: money lies unspent with the agency of a project that has ended.',
  clawback_demanded: 'To the agency: money is asked back, with ground and last day.',
  clawback_answered: 'To the funder: the agency has answered a demand.',
  clawback_repaid: 'To agency and funder: money was paid back.',
  clawback_remitted: 'To the agency: the rest of a demand need not be paid.',
  clawback_overdue: 'To agency and funder: a demand was not paid in time.',
} as const satisfies Readonly<Record<string, string>>;

export type AccountNoticeKind = keyof typeof ACCOUNT_NOTICES;

/** A notice of this account; every one names the project. */
export const notice = (
  kind: AccountNoticeKind,
  { projectId }: Pick<AccountState, 'projectId'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice => ({ kind, to, facts: { projectId, ...facts } });
