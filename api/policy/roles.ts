import { roleSchema } from '../../contracts/api/directory';
import type { Grantee } from '../rights';

/** Everybody who writes for an agency. */
export const AGENCY: readonly Grantee[] = ['agency_author', 'agency_approver'];

/** Everybody who reads an agency’s cases and signs its reports. */
export const AGENCY_SIGNERS: readonly Grantee[] = [...AGENCY, 'agency_coordinator', 'agency_sponsor'];

/** Everybody who holds an office. */
export const EVERY_ROLE: readonly Grantee[] = roleSchema.options;
