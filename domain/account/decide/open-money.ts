import type { Context, Decision } from '../../kernel';
import type { NoteMoneyOpen } from '../../project/commands';
import type { AccountEvent } from '../events';
import type { AccountState } from '../state';
import { evolved } from './evolved';

/** What was decided, followed by what the project has to know before it may leave: which money is not settled, where that has changed. */
export function withOpenMoney(
  state: AccountState,
  decision: Decision<AccountEvent>,
  context: Context,
): Decision<AccountEvent> {
  if ('refusal' in decision || decision.events.length === 0) return decision;
  const after = evolved(state, decision.events, context);
  const open = openMoney(after);
  if (JSON.stringify(open) === JSON.stringify(openMoney(state))) return decision;
  const command: NoteMoneyOpen = { type: 'NoteMoneyOpen', open, at: context.now };
  const told = { to: `project/${after.projectId}`, command, effectiveAt: context.now };
  return { ...decision, sends: [...(decision.sends ?? []), told] };
}

const openMoney = ({ tranches, clawbacks }: AccountState): NoteMoneyOpen['open'] => [
  ...tranches.flatMap(({ status, paymentId }) =>
    status === 'ordered' && paymentId !== null ? [{ kind: 'release', id: paymentId } as const] : [],
  ),
  ...clawbacks.map(({ clawbackId }) => ({ kind: 'clawback', id: clawbackId }) as const),
];
