import { SYSTEM, type Rules } from '../../../domain/kernel';
import { projectAggregate } from '../../../domain/project';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { ProjectEvent } from '../../../domain/project/events';
import type { ProjectState } from '../../../domain/project/state';
import type { Regime } from '../../../domain/regime/types';
import type { ProjectPlay } from '../fixtures/project-play';
import { calendarFor } from '../fixtures/regimes';

/** The version that is rolled out, by its name here. */
export const NEXT = 'next-hash';

/** A version with its calendar. */
export const rulesOf = (regime: Regime): Rules => ({ regime, calendar: calendarFor(regime) });

/** What a project under one version decides when another is rolled out to it. */
export function decides(play: ProjectPlay, to: Regime, command: ProjectCommand = move) {
  return projectAggregate.decide(play.state, command, {
    ...rulesOf(play.rules),
    actor: SYSTEM,
    now: play.now,
    nextSeq: play.recorded.length + 1,
    versions: { [NEXT]: rulesOf(to) },
  });
}

/** The command of a roll-out. */
export const move: ProjectCommand = { type: 'MoveToRegime', toHash: NEXT, rolloutId: 'ro-1', why: 'The act of 2026.' };

/** The state after these events. */
export const after = (play: ProjectPlay, events: readonly ProjectEvent[]): ProjectState =>
  events.reduce(
    (state, event, index) =>
      play.evolves(state, event, { seq: play.recorded.length + 1 + index, at: play.now, actor: 'system' }),
    play.state,
  );

/** The version, with what becomes of running projects and some other changes. */
export const version = (
  regime: Regime,
  runningProjects: Regime['migration']['runningProjects'],
  changes: Partial<Regime> = {},
): Regime => ({ ...regime, version: `${regime.version}-next`, ...changes, migration: { runningProjects } });

/** With another amount on a line. */
export const withLine = (regime: Regime, id: string, amount: number): Partial<Regime> => ({
  thresholds: regime.thresholds.map((line) => (line.id === id ? { ...line, amount } : line)),
});
