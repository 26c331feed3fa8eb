import { cite } from '../refusal';
import type { ReviewRule } from '../regime/review';
import type { LocalDate } from '../time';
import type { CandidateFacts } from './commands';
import { freeFrom as firstFreeDay } from './hints';
import { refuseReview, type ReviewRefusal } from './who';

/** Where a person works or has worked, by the directory's bodies: as employer, or as a tie that says the same. */
const employmentsOf = ({ employers, ties }: CandidateFacts) => [
  ...employers,
  ...ties.flatMap(({ kind, bodyId, until }) => (kind === 'employee' && bodyId !== null ? [{ bodyId, until }] : [])),
];

/**
 * Whether a candidate is far enough from the agency: not employed there, and not within the cooling-off period, which
 * ends on the same day of the month so many months after his last day there (the last day of that month if it has no
 * such day). Null if he is.
 */
export function dependence(
  candidate: CandidateFacts,
  agencyId: string,
  rule: ReviewRule,
  today: LocalDate,
): ReviewRefusal | null {
  const cited = cite(`${rule.id}.conflict`, rule.conflict);
  const facts = { personId: candidate.personId, agencyId };
  for (const { bodyId, until } of employmentsOf(candidate)) {
    if (bodyId !== agencyId) continue;
    if (until === null || until >= today) {
      return refuseReview('employed-by-agency', 'The agency whose project is reviewed employs the candidate.', {
        rule: cited,
        field: '/candidate',
        facts: { ...facts, until },
        remedy: 'Assign somebody whom the agency does not employ.',
      });
    }
    const freeFrom = firstFreeDay(until, rule.conflict.coolingOffMonths);
    if (today < freeFrom) {
      return refuseReview('cooling-off', 'The candidate left the agency too recently.', {
        rule: cited,
        field: '/candidate',
        facts: { ...facts, until, coolingOffMonths: rule.conflict.coolingOffMonths, freeFrom },
        remedy: `Assign somebody else, or wait until ${freeFrom}.`,
      });
    }
  }
  return null;
}
