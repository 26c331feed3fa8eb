import { cite } from '../../../refusal';
import type { Context } from '../../../kernel';
import type { Matter, TakenOver, Unpaid } from '../../commands/exit';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import { matterKey } from '../../state/exit';

/** Everything that is open in the project and its money, what the agency says it owes, and invoices that do not count yet. */
export function openMatters(
  state: ProjectState,
  unpaid: readonly Unpaid[],
  waitingInvoices: readonly string[],
): readonly Matter[] {
  const all = <T>(kind: Matter['kind'], items: readonly T[], id: (item: T) => string): readonly Matter[] =>
    items.map((item) => ({ kind, id: id(item) }));
  return [
    ...all('condition', state.conditions, ({ id }) => id),
    ...all('recommendation', state.advice.recommendations, ({ id }) => id),
    ...all('answer', state.advice.answers, ({ reviewId }) => reviewId),
    ...all('request', state.requests, ({ id }) => id),
    ...all('crossing', state.crossings, ({ thresholdId }) => thresholdId),
    ...all('lock', state.locks, ({ id }) => id),
    ...all('freeze', state.freezes, ({ freezeId }) => freezeId),
    ...all('payment', unpaid, ({ reference }) => reference),
    ...state.actuals.moneyOpen,
    ...all('invoice', waitingInvoices, (invoiceId) => invoiceId),
  ];
}

/** Nothing is left lying: what is open is dealt with first, or somebody takes it over by name. */
export function unlessTakenOver(
  open: readonly Matter[],
  takenOver: readonly Pick<TakenOver, 'kind' | 'id'>[],
  { regime }: Context,
): ProjectRefusal | null {
  const rule = cite('closure', regime.closure);
  const taken = takenOver.map(matterKey);
  const stray = takenOver.findIndex((each) => !open.some((matter) => matterKey(matter) === matterKey(each)));
  if (stray >= 0) {
    return refuseProject('no-such-matter', 'Nothing of this name is open in the project.', {
      field: `/takenOver/${stray}`,
      rule,
      facts: { open },
      remedy: 'Name what is open, or leave it out.',
    });
  }
  const left = open.filter((matter) => !taken.includes(matterKey(matter)));
  if (left.length === 0) return null;
  return refuseProject('exit-matters-open', 'Something is open in the project that nobody takes over.', {
    field: '/takenOver',
    rule,
    facts: { open: left },
    remedy: 'Deal with each first, or say which office takes it over, and how.',
  });
}
