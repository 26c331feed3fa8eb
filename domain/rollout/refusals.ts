/** Why an act on a roll-out is refused. */
export const ROLLOUT_REFUSALS = {
  'wrong-rollout-stage': 'The roll-out does not stand where this can be done.',
  'own-rollout': 'Who proposed a roll-out does not start it.',
  'rollout-not-in-force': 'Only a version that is in force is rolled out.',
  'rollout-overlaps': 'Another roll-out reaches projects of the same versions and is not over.',
  'other-jurisdiction': 'A version is rolled out to projects of its own jurisdiction only.',
  'nothing-to-roll-out': 'There is no other version of these rules whose projects it could reach.',
} as const satisfies Readonly<Record<string, string>>;

export type RolloutRefusalCode = keyof typeof ROLLOUT_REFUSALS;
