import { roleSchema } from '../../contracts/api/directory';
import type { Grant, Grantee } from '../rights';

/** Everybody who writes for an agency. */
export const AGENCY: readonly Grantee[] = ['agency_author', 'agency_approver'];

/** Everybody who reads an agency’s cases and signs its reports. */
export const AGENCY_SIGNERS: readonly Grantee[] = [...AGENCY, 'agency_coordinator', 'agency_sponsor'];

/** Who runs the cases of a body. */
export const CASE_OFFICERS: readonly Grantee[] = ['oversight_officer', 'council_secretary'];

/** Who decides for a body. */
export const DECIDERS: readonly Grantee[] = ['oversight_decider', 'council_chair'];

/** Everybody of the council. */
export const COUNCIL: readonly Grantee[] = ['council_secretary', 'council_member', 'council_chair'];

/** Everybody of the oversight body. */
export const OVERSIGHT: readonly Grantee[] = ['oversight_officer', 'oversight_decider', 'second_signatory'];

/** In one’s own country, and not recused from the case. */
export const IN_JURISDICTION = ['own_jurisdiction', 'not_recused'] as const;

/** Who reads a case: its agency, those who oversee it, those who sit on its round. */
export const READERS: readonly Grant[] = [
  { to: AGENCY_SIGNERS, when: ['own_agency', 'not_recused'] },
  { to: [...OVERSIGHT, 'council_secretary', 'council_chair', 'consulted_body', 'funder'], when: IN_JURISDICTION },
  { to: ['council_member'], when: ['assigned', 'declared', 'not_recused'] },
  { to: ['auditor'], when: ['not_recused'] },
];

/** Everybody who holds an office. */
export const EVERY_ROLE: readonly Grantee[] = roleSchema.options;
