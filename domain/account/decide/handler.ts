import type { Context, Decision } from '../../kernel';
import type { AccountCommand } from '../commands';
import type { AccountEvent } from '../events';
import type { AccountState } from '../state';

export type CommandOf<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;

/** What one act decides. */
export type Handler<T extends AccountCommand['type']> = (
  state: AccountState,
  command: CommandOf<T>,
  context: Context,
) => Decision<AccountEvent>;

/** It has happened already: nothing changes, and nothing is refused. */
export const NOTHING: Decision<AccountEvent> = { events: [] };
