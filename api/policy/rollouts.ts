import type { ActionRule, Grant } from '../rights';

/** Who brings rules to running projects: those who set the register up, and those who decide for the jurisdiction. */
const DECIDERS: readonly Grant[] = [
  { to: ['administrator'] },
  { to: ['oversight_decider'], when: ['own_jurisdiction'] },
];

/** Lines of the table of rights about rolling versions of rules out. */
export const ROLLOUT_POLICY = {
  'rollout.read': {
    description: 'See what rolling a version of rules out would do, and how roll-outs go',
    grants: [...DECIDERS, { to: ['auditor', 'oversight_officer'], when: ['own_jurisdiction'] }],
  },
  'rollout.propose': { description: 'Propose to roll a version of rules out', grants: DECIDERS },
  'rollout.run': {
    description: 'Start a roll-out that somebody else proposed; pause, resume and stop one',
    grants: DECIDERS,
  },
} satisfies Record<string, ActionRule>;
