import type { ProjectRefusalCode } from '../../domain/project/refusals';
import type { RolloutRefusalCode } from '../../domain/rollout/refusals';

type Code = RolloutRefusalCode | Extract<ProjectRefusalCode, 'version-unknown' | 'regime-move-hindered'>;

/** Of roll-outs, and of a project's move to another version: the status of each refusal. */
export const STATUS_OF_ROLLOUT: Readonly<Record<Code, 403 | 404 | 409 | 422>> = {
  'version-unknown': 404,
  'regime-move-hindered': 409,
  'wrong-rollout-stage': 409,
  'own-rollout': 403,
  'rollout-not-in-force': 409,
  'rollout-overlaps': 409,
  'other-jurisdiction': 422,
  'nothing-to-roll-out': 422,
};
