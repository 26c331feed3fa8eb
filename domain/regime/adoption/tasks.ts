/** What people are asked to do about rules: each waits for a second pair of eyes. */
export const RULES_TASKS = {
  approve_rules: 'Somebody who had no part in writing a version of rules approves it, or refuses.',
  start_rollout: 'Somebody other than its proposer starts the roll-out of a version, or stops it.',
} as const satisfies Readonly<Record<string, string>>;

export type RulesTaskKind = keyof typeof RULES_TASKS;
