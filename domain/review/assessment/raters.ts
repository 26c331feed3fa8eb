import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import { compositionGap } from '../composition';
import type { ReviewMember, ReviewState } from '../state';
import type { Sheet } from '../state/assessment';
import { leadersOf, refuseReview, standingMembers, type ReviewRefusal } from '../who';

/**
 * Who has to rate: every member who is not recused, declared or not; or the rapporteur alone, and where none sits whoever
 * leads the round, so that a rule never waits for nobody.
 */
export function ratersOf(state: ReviewState, rule: ReviewRule): readonly ReviewMember[] {
  if (rule.assessment?.by !== 'rapporteur') return rule.assessment ? standingMembers(state) : [];
  const rapporteurs = standingMembers(state).filter(({ role }) => role === 'rapporteur');
  return rapporteurs.length > 0 ? rapporteurs : leadersOf(state, rule);
}

export const sheetOf = ({ assessment }: ReviewState, personId: string): Sheet | undefined =>
  assessment.sheets.find((sheet) => sheet.personId === personId);

/** Whether a member has called his ratings final. */
export const isIn = (state: ReviewState, personId: string): boolean =>
  (sheetOf(state, personId)?.submittedAt ?? null) !== null;

/** Who has to rate and is not in yet. */
export const awaitedRaters = (state: ReviewState, rule: ReviewRule): readonly ReviewMember[] =>
  ratersOf(state, rule).filter(({ personId }) => !isIn(state, personId));

/**
 * Whether everybody who has to rate is in. A round that lacks members is not complete: whoever is still to come rates
 * blind like the others, as long as the phase lasts.
 */
export const allIn = (state: ReviewState, rule: ReviewRule): boolean =>
  compositionGap(state, rule) === null && ratersOf(state, rule).length > 0 && awaitedRaters(state, rule).length === 0;

/** The refusal of an opinion before all ratings are in, where the rule demands them; null if they are. */
export function refuseUnassessed(state: ReviewState, rule: ReviewRule): ReviewRefusal | null {
  const { assessment } = rule;
  if (!assessment?.required || state.assessment.phase === 'none') return null;
  const awaited = awaitedRaters(state, rule).map(({ personId }) => personId);
  if (awaited.length === 0 && ratersOf(state, rule).length > 0) return null;
  return refuseReview('assessment-awaited', 'Not everybody who has to rate has called his ratings final.', {
    rule: cite(`${rule.id}.assessment`, assessment),
    facts: { awaited },
    remedy: 'These members must complete their ratings and submit them.',
  });
}
