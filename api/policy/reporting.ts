import type { ActionRule } from '../rights';
import { AGENCY, AGENCY_SIGNERS, CASE_OFFICERS, DECIDERS } from './roles';

/** Lines of the table of rights about reports. */
export const REPORTING_POLICY = {
  'project.file_report': {
    description: 'Hand in a report, as the first of the chain that the regime names',
    grants: [{ to: AGENCY_SIGNERS, when: ['own_agency'] }],
  },
  'project.sign_report': {
    description: 'Sign a report or give it back, as the next of the chain (nobody signs twice)',
    grants: [{ to: AGENCY_SIGNERS, when: ['own_agency'] }],
  },
  'project.begin_data_quality': {
    description: 'Begin to improve what the agency reports',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'project.end_data_quality': {
    description: 'Find that what the agency reports can be relied on again',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: ['own_jurisdiction', 'not_recused'] }],
  },
  'report_round.read': {
    description: 'Read rounds of reports, each reader the projects that he may see',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS, 'second_signatory', 'funder', 'auditor', ...AGENCY_SIGNERS] }],
  },
} satisfies Record<string, ActionRule>;
