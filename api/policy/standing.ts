import type { ActionRule } from '../rights';
import { AGENCY_SIGNERS, CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

/** Lines of the table of rights about how closely projects and agencies are looked at. */
export const STANDING_POLICY = {
  'project.classify': {
    description: 'Give a project its tier, as the body that classifies',
    grants: [{ to: DECIDERS, when: IN_JURISDICTION }],
  },
  'project.call_in': {
    description: 'Call a project in below the lines, and let go of it again, as a body that may',
    grants: [{ to: DECIDERS, when: IN_JURISDICTION }],
  },
  'standing.read': {
    description: 'Read how an agency stands under a regime',
    grants: [
      { to: AGENCY_SIGNERS, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS, 'second_signatory', 'funder'], when: ['own_jurisdiction'] },
      { to: ['auditor'], when: ['own_jurisdiction'] },
    ],
  },
  'standing.assess': {
    description: 'Assess an agency, as the body that the regime names',
    grants: [{ to: DECIDERS, when: ['own_jurisdiction'] }],
  },
  'standing.grant': {
    description: 'Let an agency decide itself, suspend that and take it up again, as the body that the regime names',
    grants: [{ to: DECIDERS, when: ['own_jurisdiction'] }],
  },
  'standing.audit': {
    description: 'Look at a decision that an agency took itself',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
