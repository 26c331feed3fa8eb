import type { ActionRule } from '../rights';
import { CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

/** Lines of the table of rights about a project that runs: what it is measured against, and how it reports. */
export const OVERSIGHT_POLICY = {
  'project.set_baseline': {
    description: 'Set the baseline, or propose another one, where the regime lets this body',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
  'project.decide_baseline': {
    description: 'Approve or refuse a new baseline, as the body that the regime names (not by who proposed it)',
    grants: [{ to: [...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'project.rate': {
    description: 'Rate a project, as a rater that the regime names',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: DECIDERS, when: IN_JURISDICTION },
    ],
  },
  'portfolio.read_figures': {
    description: 'See the projects that one may see as a board, and sums over them',
    grants: [{ to: ['signed_in'] }],
  },
  'portfolio.keep_view': {
    description: 'Keep views of the board under a name, for oneself',
    grants: [{ to: ['signed_in'] }],
  },
  'rating.compare': {
    description: 'Compare the machine’s ratings with those of other raters, over the projects that one may see',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS, 'second_signatory', 'auditor'] }],
  },
} satisfies Record<string, ActionRule>;
