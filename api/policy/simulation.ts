import type { ActionRule } from '../rights';

/** Trying rules on projects touches nothing, but shows what is not published. */
export const SIMULATION_POLICY = {
  'simulation.run': {
    description: 'Try rules on the projects of the register, or of an import',
    grants: [
      {
        to: [
          'oversight_officer',
          'oversight_decider',
          'council_secretary',
          'council_chair',
          'auditor',
          'administrator',
        ],
      },
    ],
  },
} satisfies Record<string, ActionRule>;
