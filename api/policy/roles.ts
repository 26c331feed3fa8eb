import type { Grantee } from '../rights';

/** Everybody who writes for an agency. */
export const AGENCY: readonly Grantee[] = ['agency_author', 'agency_approver'];

/** Everybody who holds an office. */
export const EVERY_ROLE: readonly Grantee[] = [
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
