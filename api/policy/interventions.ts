import type { ActionRule } from '../rights';
import { AGENCY, DECIDERS, OVERSIGHT, IN_JURISDICTION, READERS } from './roles';

/** Lines of the table of rights about pauses and cancellations, and what orders bring with them. */
export const INTERVENTION_POLICY = {
  'intervention.read': { description: 'Read an intervention', grants: READERS },
  'intervention.propose': {
    description: 'Propose a pause or a cancellation, or take the proposal back',
    grants: [{ to: ['oversight_officer', 'oversight_decider'], when: IN_JURISDICTION }],
  },
  'intervention.reply': {
    description: 'Reply in the hearing',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'intervention.waive': {
    description: 'Do without the hearing, on an exception of the regime',
    grants: [{ to: OVERSIGHT, when: IN_JURISDICTION }],
  },
  'intervention.decide': {
    description: 'Order, dismiss, renew, resume',
    grants: [{ to: ['oversight_decider'], when: IN_JURISDICTION }],
  },
  'intervention.sign': {
    description: 'Give the second signature to an order, or the consent that the regime asks for (not by who decided)',
    grants: [{ to: ['second_signatory', ...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'intervention.answer': {
    description: 'Answer the questions of a pause order',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
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
