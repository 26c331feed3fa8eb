import type { ActionRule } from '../rights';
import { AGENCY, CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

/** Lines of the table of rights about the end of a project and what is owed after it. */
export const EXIT_POLICY = {
  'project.go_live': {
    description: 'Record that what the project made is in use',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'project.propose_exit': {
    description: 'Ask that a project leave oversight',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'project.close': {
    description: 'Close a project or refuse its exit, where the regime lets this body (not by who proposed it)',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: [...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION },
    ],
  },
  'project.review_implementation': {
    description: 'File the look back on a closed project, where the regime lets this body',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION },
    ],
  },
  'benefit.measure': {
    description: 'Say what benefits have come to',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'benefit.verify': {
    description: 'Verify what benefits have come to, where the regime lets this body (not by who measured)',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION },
    ],
  },
  'lesson.share': {
    description: 'Write down what was learnt',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
  'lesson.confirm': {
    description: 'Confirm a lesson of one’s body (not one’s own)',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
} satisfies Record<string, ActionRule>;
