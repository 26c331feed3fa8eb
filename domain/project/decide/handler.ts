import type { Context, Decision, Send } from '../../kernel';
import type { EndRound } from '../../review/commands';
import type { EndIntervention } from '../../intervention/commands';
import type { Instant } from '../../time';
import type { ProjectCommand } from '../commands';
import type { ProjectEvent } from '../events';
import type { ProjectState } from '../state';

export type CommandOf<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** What one act decides. */
export type Handler<T extends ProjectCommand['type']> = (
  state: ProjectState,
  command: CommandOf<T>,
  context: Context,
) => Decision<ProjectEvent>;

/** It has happened already, or does not concern this project: nothing changes, and nothing is refused. */
export const NOTHING: Decision<ProjectEvent> = { events: [] };

/** Ends the open council round, if there is one. */
export function endRound({ gate }: ProjectState, reason: EndRound['reason'], at: Instant): readonly Send[] {
  if (gate?.review?.state !== 'open') return [];
  const command: EndRound = { type: 'EndRound', reason, at };
  return [{ to: `review/${gate.review.id}`, command, effectiveAt: at }];
}

/** Ends everything that hangs on a project that has ended: the council round and every other open intervention. */
export function endProceedings(
  state: ProjectState,
  reason: EndRound['reason'],
  at: Instant,
  exceptIntervention?: string,
): readonly Send[] {
  const command: EndIntervention = { type: 'EndIntervention', reason: 'project_ended', at };
  const interventions = state.interventions
    .filter(({ id }) => id !== exceptIntervention)
    .map(({ id }) => ({ to: `intervention/${id}`, command, effectiveAt: at }));
  const { reopened } = state.advice;
  const again: EndRound = { type: 'EndRound', reason, at };
  const round = reopened ? [{ to: `review/${reopened.id}`, command: again, effectiveAt: at }] : [];
  return [...endRound(state, reason, at), ...round, ...interventions];
}
