import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import type { ProjectState } from '../state';
import { deciderAt } from '../who';

/** What people are asked to do about freezes. */
export const FREEZE_TASKS = {
  sign_freeze: 'Another person signs an order to freeze money or to lift a freeze, or refuses to.',
} as const satisfies Readonly<Record<string, string>>;

/** The signature that an order about a freeze waits for. */
export function freezeTasks({ freezeOrder }: ProjectState, regime: Regime): readonly Task[] {
  if (!freezeOrder) return [];
  const { freezeId, act, classes, body, signedFor, since } = freezeOrder;
  const assignee =
    signedFor === body ? ({ role: 'second_signatory', bodyKey: body } as const) : deciderAt(signedFor, regime);
  const subject = { freezeId, act, classes };
  return [{ id: `sign_freeze:${freezeId}`, kind: 'sign_freeze', assignee, since, subject }];
}
