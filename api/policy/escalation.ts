import type { ActionRule, Grant } from '../rights';
import { AGENCY_SIGNERS, CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

const LISTERS: readonly Grant[] = [
  { to: AGENCY_SIGNERS, when: ['own_agency', 'not_recused'] },
  { to: [...CASE_OFFICERS, ...DECIDERS, 'second_signatory', 'consulted_body', 'funder'], when: IN_JURISDICTION },
  { to: ['council_member'], when: ['assigned', 'declared', 'not_recused'] },
  { to: ['auditor'], when: ['not_recused'] },
];

/** Lines of the table of rights about triggers and the escalation ladder. */
export const ESCALATION_POLICY = {
  'escalation.list': {
    description: 'List what triggers and ladders demand, on the cases that one reads',
    grants: LISTERS,
  },
  'escalation.file_plan': {
    description: 'File a plan to get a project back on track',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'escalation.run': {
    description: 'File a health check (never of the agency), record a session, open the round that a trigger orders',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS, 'consulted_body', 'funder'], when: IN_JURISDICTION }],
  },
  'escalation.decide': {
    description: 'Decide about a plan or report, as the body in charge (not by who filed it)',
    grants: [{ to: [...DECIDERS, 'second_signatory', 'consulted_body', 'funder'], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
