import type { Context } from '../../kernel';
import type { ProjectEvent } from '../events';
import { evolveProject } from '../evolve';
import type { ProjectState } from '../state';

/** The state after events that a decision is about to write, the first of them under this sequence number. */
export const evolved = (
  state: ProjectState,
  events: readonly ProjectEvent[],
  { now: at, actor }: Pick<Context, 'now' | 'actor'>,
  seq: number,
): ProjectState =>
  events.reduce(
    (before, event, index) => evolveProject(before, event, { seq: seq + index, at, actor: actor.id }),
    state,
  );
