import { roleSchema } from '../../contracts/api/directory';
import type { Grantee } from '../rights';

/** Everybody who writes for an agency. */
export const AGENCY: readonly Grantee[] = ['agency_author', 'agency_approver'];

/** Everybody who holds an office. */
export const EVERY_ROLE: readonly Grantee[] = roleSchema.options;
