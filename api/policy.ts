import type { ActionRule, Grantee } from './rights';

const AGENCY: readonly Grantee[] = ['agency_author', 'agency_approver'];
const EVERY_ROLE: readonly Grantee[] = [
  ...AGENCY,
  'council_secretary',
  'council_member',
  'council_chair',
  'oversight_officer',
  'oversight_decider',
  'second_signatory',
  'consulted_body',
  'funder',
  'auditor',
  'administrator',
];

/**
 * Who may do what: the one table. It is checked on the server for every request and published as
 * `docs/reference/rights.md`. Four eyes, recusal and the powers of a body by its regime are decided in the domain too.
 */
export const POLICY = {
  'system.read': { description: 'See that the service lives, its version and its API', grants: [{ to: ['public'] }] },
  'me.read': { description: 'See who one is and what one may', grants: [{ to: ['signed_in'] }] },

  'draft.create': { description: 'Begin a draft', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.read': { description: 'Read a draft', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.list': { description: 'List the drafts of one’s agency', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.write': { description: 'Write in a draft, throw it away', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.submit': {
    description: 'File a draft as a submission (not by one of its authors)',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },

  'directory.read': { description: 'See bodies, people and appointments', grants: [{ to: EVERY_ROLE }] },
  'directory.write': {
    description: 'Set up bodies and people, appoint and end appointments',
    grants: [{ to: ['administrator'] }],
  },
  'regime.write': { description: 'Add, activate and retire versions of a regime', grants: [{ to: ['administrator'] }] },
  'audit.read': { description: 'Read the audit trail', grants: [{ to: ['auditor', 'administrator'] }] },
} satisfies Record<string, ActionRule>;

export type Action = keyof typeof POLICY;
