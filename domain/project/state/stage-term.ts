import type { Stage } from '../../regime/procedure';
import type { Instant } from '../../time';

/** What the rules say of a stage that lasts longer than it may. */
export type StageTermEffect = NonNullable<Stage['whenOver']>;

/** The longest that the present stage may last. */
export interface StageTermState {
  readonly stageId: string;
  readonly since: Instant;
  /** Null once it is over. */
  readonly clockId: string | null;
  readonly over: { readonly at: Instant; readonly effect: StageTermEffect } | null;
}

/** Whether the approval of the present stage has lapsed, because the stage lasts longer than it may. */
export const hasLapsed = ({
  stageTerm,
  stageId,
}: {
  readonly stageTerm?: StageTermState;
  readonly stageId: string | null;
}): boolean => stageTerm?.over?.effect === 'lapse' && stageTerm.stageId === stageId;
