import type { ActionRule } from '../rights';
import { AGENCY } from './roles';

const IN_JURISDICTION = ['own_jurisdiction', 'not_recused'] as const;

/** Lines of the table of rights about what orders bring with them. */
export const INTERVENTION_POLICY = {
  'intervention.compare': {
    description: 'State the alternatives to an order, with their figures',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: ['oversight_officer', 'oversight_decider'], when: IN_JURISDICTION },
    ],
  },
  'project.run_down': {
    description: 'Say that something that was left to do at a cancelled project is done',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'project.check_run_down': {
    description: 'Verify what was left to do at a cancelled project',
    grants: [{ to: ['oversight_officer', 'oversight_decider', 'council_secretary'], when: IN_JURISDICTION }],
  },
  'project.complete_run_down': {
    description: 'Decide that a cancelled project is wound up',
    grants: [{ to: ['oversight_decider', 'council_chair'], when: IN_JURISDICTION }],
  },
  'project.record_claim': {
    description: 'Record what a supplier claims because of an order, and what becomes of it',
    grants: [{ to: ['oversight_officer', 'oversight_decider', 'council_secretary'], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
