import type { SourcedFacts } from '../../../escalation/facts';
import type { Context, Notice } from '../../../kernel';
import type { Instant } from '../../../time';
import type { FreezeLifted, ProjectEvent } from '../../events';
import type { ProjectState } from '../../state';

/** Events with their notices. */
export interface Told {
  readonly events: readonly ProjectEvent[];
  readonly notices: readonly Notice[];
}

/** What the rules look at: the case after what was decided, its facts, and from when time counts. */
export interface Looked {
  readonly state: ProjectState;
  readonly facts: SourcedFacts;
  readonly since: Instant;
  readonly context: Context;
}

/** The freeze that ends with its cause, unless somebody has lifted it before. */
export const liftedWith = ({ freezes }: ProjectState, freezeId: string | null, at: Instant): readonly FreezeLifted[] =>
  freezes
    .filter((freeze) => freeze.freezeId === freezeId)
    .map((freeze) => ({ type: 'FreezeLifted', freezeId: freeze.freezeId, how: 'cause_gone', at, reason: null }));
