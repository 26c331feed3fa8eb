import { fail, ok, type Result } from '../result';

/**
 * One side of a posting: an account and what it is debited (above zero) or credited (below zero), in minor units. An
 * account is a name; what the names mean is said by who keeps the ledger.
 */
export interface Entry {
  readonly account: string;
  readonly amount: number;
}

/** What each account stands at: debits less credits, in minor units. An account that was never posted to is at zero. */
export type Balances = Readonly<Record<string, number>>;

/** Why entries make no posting. */
export type LedgerFault =
  | { readonly code: 'unbalanced'; readonly sum: number }
  | { readonly code: 'not-whole'; readonly account: string }
  | { readonly code: 'overflow'; readonly account: string };

/** The balance of an account. */
export const balanceOf = (balances: Balances, account: string): number => balances[account] ?? 0;

/** A transfer: one account is debited by what the other is credited. Nothing where the amount is zero. */
export const transfer = (debit: string, credit: string, amount: number): readonly Entry[] =>
  amount === 0
    ? []
    : [
        { account: debit, amount },
        { account: credit, amount: -amount },
      ];

/**
 * The balances after a posting, by double entry: its entries sum to zero, or it is none. Every amount and every balance
 * stays a safe integer.
 */
export function post(balances: Balances, entries: readonly Entry[]): Result<Balances, LedgerFault> {
  const broken = entries.find(({ amount }) => !Number.isSafeInteger(amount));
  if (broken) return fail({ code: 'not-whole', account: broken.account });
  const sum = entries.reduce((total, { amount }) => total + BigInt(amount), 0n);
  if (sum !== 0n) return fail({ code: 'unbalanced', sum: Number(sum) });
  const after: Record<string, number> = { ...balances };
  for (const { account, amount } of entries) {
    const balance = (after[account] ?? 0) + amount;
    if (!Number.isSafeInteger(balance)) return fail({ code: 'overflow', account });
    after[account] = balance;
  }
  return ok(after);
}

/** Debits less credits over all accounts, in minor units: zero, as long as nothing but postings was booked. */
export const trialBalance = (balances: Balances): number =>
  Number(Object.values(balances).reduce((total, balance) => total + BigInt(balance), 0n));
