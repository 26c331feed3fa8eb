import type { Context } from '../../kernel';
import type { AccountEvent } from '../events';
import { evolveAccount } from '../evolve';
import type { AccountState } from '../state';

/** The account after what was just decided. */
export const evolved = (
  state: AccountState,
  events: readonly AccountEvent[],
  { nextSeq, now: at, actor }: Context,
): AccountState =>
  events.reduce((before, event, n) => evolveAccount(before, event, { seq: nextSeq + n, at, actor: actor.id }), state);
