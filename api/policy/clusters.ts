import type { ActionRule } from '../rights';
import { CASE_OFFICERS, DECIDERS, IN_JURISDICTION, READERS } from './roles';

/** Lines of the table of rights about projects that count together. */
export const CLUSTER_POLICY = {
  'cluster.read': { description: 'Read a cluster of projects that come to a line together', grants: READERS },
  'cluster.justify': {
    description: 'Say why the projects of one’s agency are apart',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'cluster.decide': {
    description: 'Ask for a justification, merge projects, record immunity, or lift a cluster, for the body in charge',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'cluster.sign': {
    description: 'Give the second signature to a decision about a cluster (not by who decided)',
    grants: [{ to: ['second_signatory', ...DECIDERS], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
