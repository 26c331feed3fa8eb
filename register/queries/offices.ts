import type { Actor } from '../../domain/kernel';
import type { ReviewRow } from './types';

/**
 * Whether the person composes the council's rounds or audits them: its secretary, its chairs, an auditor. They see why
 * somebody was chosen or not, and what hints at a conflict of whom; the members see only what hints at their own.
 */
export const isOfficeOf = (
  { appointments }: Actor,
  { jurisdiction, bodyKey }: Pick<ReviewRow, 'bodyKey'> & { readonly jurisdiction: string },
): boolean =>
  appointments.some(
    (held) =>
      held.role === 'auditor' ||
      ((held.role === 'council_secretary' || held.role === 'council_chair') &&
        held.jurisdiction === jurisdiction &&
        held.bodyKey === bodyKey),
  );

/** The same, whatever the round: for a reader who sees its inside by that office. */
export const composesOrAudits = ({ appointments }: Actor): boolean =>
  appointments.some(({ role }) => role === 'auditor' || role === 'council_secretary' || role === 'council_chair');
