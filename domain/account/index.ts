import type { Aggregate } from '../kernel';
import type { AccountCommand } from './commands';
import { decideAccount } from './decide';
import type { AccountEvent } from './events';
import { evolveAccount } from './evolve';
import { accountProcedure } from './procedure';
import { INITIAL_ACCOUNT, type AccountState } from './state';
import { accountTasks } from './tasks';

/** The law of a project's money: promised on conditions, released by four eyes, spent by share, and asked back. */
export const account: Aggregate<AccountState, AccountCommand, AccountEvent, never> = {
  kind: 'account',
  initial: INITIAL_ACCOUNT,
  decide: decideAccount,
  evolve: evolveAccount,
  tasks: accountTasks,
  clocks: ({ clocks }) => clocks,
  procedure: accountProcedure,
};
