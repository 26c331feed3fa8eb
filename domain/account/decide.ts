import type { Context, Decision } from '../kernel';
import type { AccountCommand } from './commands';
import { answerClawback, demandClawback, expireClawback, recordRepayment, remitClawback } from './decide/clawback';
import { commitFunding, endCommitment } from './decide/commitment';
import { NOTHING, type CommandOf, type Handler } from './decide/handler';
import { claimTranche, confirmPayment, decideRelease, signRelease } from './decide/release';
import { askReserve, decideReserve } from './decide/reserve';
import { withOpenMoney } from './decide/open-money';
import { noteSpend } from './decide/spend';
import { noteProject, withProposals } from './decide/standing';
import type { AccountEvent } from './events';
import { refuseAccount } from './refusals';
import type { AccountState } from './state';

/** Acts by type; a command without an entry does not compile. `told`: by the project; `kernel`: by time. */
type Acts = {
  readonly [T in AccountCommand['type']]: { readonly by: 'person' | 'told' | 'kernel'; readonly act: Handler<T> };
};

const ACTS: Acts = {
  CommitFunding: { by: 'person', act: commitFunding },
  EndCommitment: { by: 'person', act: endCommitment },
  ClaimTranche: { by: 'person', act: claimTranche },
  DecideRelease: { by: 'person', act: decideRelease },
  SignRelease: { by: 'person', act: signRelease },
  ConfirmPayment: { by: 'person', act: confirmPayment },
  AskReserve: { by: 'person', act: askReserve },
  DecideReserve: { by: 'person', act: decideReserve },
  DemandClawback: { by: 'person', act: demandClawback },
  AnswerClawback: { by: 'person', act: answerClawback },
  RecordRepayment: { by: 'person', act: recordRepayment },
  RemitClawback: { by: 'person', act: remitClawback },
  NoteProject: { by: 'told', act: noteProject },
  NoteSpend: { by: 'told', act: noteSpend },
  ExpireClock: { by: 'kernel', act: expireClawback },
  Remind: { by: 'kernel', act: () => NOTHING },
  Tick: { by: 'kernel', act: () => NOTHING },
};

/** Decides one command on an account; refuses by value, with a code of `ACCOUNT_REFUSALS`. */
export function decideAccount(state: AccountState, command: AccountCommand, context: Context): Decision<AccountEvent> {
  return withOpenMoney(state, withProposals(state, decideOne(state, command, context), context), context);
}

function decideOne<T extends AccountCommand['type']>(
  state: AccountState,
  command: CommandOf<T>,
  context: Context,
): Decision<AccountEvent> {
  const { by, act }: Acts[T] = ACTS[command.type];
  if (by !== 'person' && context.actor.kind !== 'system') {
    return refuseAccount('system-only', 'Only the procedure itself does this.', { facts: { command: command.type } });
  }
  if (state.projectId === '' && command.type !== 'NoteProject') {
    return by === 'kernel' ? NOTHING : refuseAccount('no-such-account', 'The project has no account.');
  }
  return act(state, command, context);
}
