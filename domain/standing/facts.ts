import type { Facts } from '../predicate';
import type { Reason } from '../regime/reasons';
import type { LocalDate } from '../time';
import type { AgencyStanding, Assessment } from './state';

/** What is known of the agency on a day (null: now, as it was told last): an assessment whose last day is over is unknown, never its old value. */
export const standingFacts = (agency: AgencyStanding | null, day: LocalDate | null): Facts => {
  const capacity = inForce(agency?.capacity, day);
  const confidence = inForce(agency?.confidence, day);
  return {
    ...(capacity ? { 'agency.capacityClass': capacity.value } : {}),
    ...(confidence ? { 'agency.confidenceRating': confidence.value } : {}),
  };
};

/** Where the facts about the agency come from, for the finding that was made with them. */
export const standingReasons = (agency: AgencyStanding | null, day: LocalDate): readonly Reason[] =>
  (['capacity', 'confidence'] as const).flatMap((of): readonly Reason[] => {
    const found = agency?.[of];
    if (!found) return [];
    const { value, assessedOn, until, body, assessmentId } = found;
    const fact = of === 'capacity' ? 'agency.capacityClass' : 'agency.confidenceRating';
    const code = inForce(found, day) ? 'agency-assessed' : 'assessment-lapsed';
    return [{ code, facts: { fact, value, assessedOn, until, body, assessmentId } }];
  });

const inForce = (assessment: Assessment | null | undefined, day: LocalDate | null): Assessment | null =>
  assessment && (day === null || assessment.until >= day) ? assessment : null;
