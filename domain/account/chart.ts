import { balanceOf, type Balances } from '../ledger/ledger';
import type { CostClass } from '../regime/common';

/**
 * The accounts of a project's money. Two rings, each in balance by itself.
 *
 * What was promised: `committed` (debit) is what a commitment is worth; it is `undrawn`, `ordered` (released, the bank has
 * not paid yet), `paid`, `recoverable` (asked back), `repaid`, `remitted` or `lapsed` (credits).
 * What was spent: `cost` by class (debit), and who bore it (credits): `spent` of a commitment, or the agency itself, for
 * what no funder pays in full (`own:eligible`) or at all (`own:ineligible`).
 */
export const CHART = {
  committed: (commitmentId: string) => `committed:${commitmentId}`,
  undrawn: (commitmentId: string) => `undrawn:${commitmentId}`,
  ordered: (commitmentId: string) => `ordered:${commitmentId}`,
  paid: (commitmentId: string) => `paid:${commitmentId}`,
  recoverable: (commitmentId: string) => `recoverable:${commitmentId}`,
  repaid: (commitmentId: string) => `repaid:${commitmentId}`,
  remitted: (commitmentId: string) => `remitted:${commitmentId}`,
  lapsed: (commitmentId: string) => `lapsed:${commitmentId}`,
  spent: (commitmentId: string) => `spent:${commitmentId}`,
  cost: (costClass: CostClass) => `cost:${costClass}`,
  ownEligible: 'own:eligible',
  ownIneligible: 'own:ineligible',
} as const;

/** Where the money of a commitment is; all amounts positive, in minor units. */
export interface Position {
  readonly committed: number;
  readonly undrawn: number;
  readonly ordered: number;
  readonly paid: number;
  readonly recoverable: number;
  readonly repaid: number;
  /** Asked back, and left to the agency all the same. */
  readonly remitted: number;
  readonly lapsed: number;
  /** Spent on what it may pay for, by its share. */
  readonly spent: number;
  /** Released and not (yet) asked back: ordered and paid. */
  readonly released: number;
  /** Released and not spent; never below zero, since an agency may spend before it is paid. */
  readonly unspent: number;
}

/** Reads a commitment's position off the ledger. */
export function positionOf(balances: Balances, commitmentId: string): Position {
  const credit = (account: string): number => 0 - balanceOf(balances, account);
  const ordered = credit(CHART.ordered(commitmentId));
  const paid = credit(CHART.paid(commitmentId));
  const spent = credit(CHART.spent(commitmentId));
  return {
    committed: balanceOf(balances, CHART.committed(commitmentId)),
    undrawn: credit(CHART.undrawn(commitmentId)),
    ordered,
    paid,
    recoverable: credit(CHART.recoverable(commitmentId)),
    repaid: credit(CHART.repaid(commitmentId)),
    remitted: credit(CHART.remitted(commitmentId)),
    lapsed: credit(CHART.lapsed(commitmentId)),
    spent,
    released: ordered + paid,
    unspent: Math.max(0, paid - spent),
  };
}
