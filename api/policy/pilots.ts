import type { ActionRule } from '../rights';
import { AGENCY, CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

/** Lines of the table of rights about pilots and exemptions. */
export const PILOT_POLICY = {
  'pilot.begin': {
    description: 'Begin a pilot',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'pilot.record': {
    description: 'Record whom a pilot has reached and what it has shown',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'pilot.verify': {
    description: 'Verify the result of a pilot (not one’s own)',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
  'pilot.propose_scaling': {
    description: 'Ask that a pilot become a project',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'pilot.decide': {
    description: 'Stop a pilot, give it another term or scale it, where the regime lets this body',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: [...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION },
    ],
  },
  'pilot.sign': {
    description: 'Sign a decision about a pilot as the second, or refuse to',
    grants: [{ to: [...DECIDERS, 'second_signatory', 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'product.record': {
    description: 'Record what a product has brought about',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'product.decide': {
    description: 'Say for the committee of a product whether it goes on',
    grants: [{ to: [...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'pilot.exempt': {
    description: 'Exempt a pilot or a product from named rules for a time, where the regime lets this body',
    grants: [{ to: [...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
