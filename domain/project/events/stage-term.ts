import type { RanOut } from '../../timetable/events';
import type { Instant, LocalDate } from '../../time';
import type { ExtendStage } from '../commands/stage-term';
import type { ProjectClock } from '../state';
import type { StageTermEffect } from '../state/stage-term';

/** A stage has begun that may last no longer than until this day. */
export interface StageTermBegun {
  readonly type: 'StageTermBegun';
  readonly stageId: string;
  /** Null where the calendar does not reach the day. */
  readonly dueOn: LocalDate | null;
  readonly clocks: readonly ProjectClock[];
  readonly at: Instant;
}
/** The stage lasts longer than it may; `effect` is null where the project had left it already. */
export interface StageTermOver {
  readonly type: 'StageTermOver';
  readonly stageId: string;
  readonly effect: StageTermEffect | null;
  readonly clockId: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly at: Instant;
  readonly ranOut?: RanOut;
}
/** It may last until another day; an approval that had lapsed holds again. */
export interface StageExtended extends Omit<ExtendStage, 'type'> {
  readonly type: 'StageExtended';
  readonly stageId: string;
  readonly body: string;
  readonly by: readonly string[];
  readonly clocks: readonly ProjectClock[];
  readonly at: Instant;
}

export type StageTermEvent = StageTermBegun | StageTermOver | StageExtended;
