import type { Context, Decision } from '../../kernel';
import { reviewRule } from '../../regime/lookup';
import type { ReviewRule } from '../../regime/review';
import { allIn, sheetOf } from '../assessment/raters';
import type { AssessmentSetAside, AssessmentsRevealed, ReviewEvent } from '../events';
import { evolveReview } from '../evolve';
import type { ReviewState } from '../state';
import { memberOf } from '../who';
import { revelation, revelationNotice } from './assessment';

/**
 * What an act means for the ratings, whatever act it is: those of a member who was recused are set aside as the rule says,
 * and the seal is broken in the same instant in which the last one is in, or the opinion is given.
 */
export function withUnsealing(
  before: ReviewState,
  decision: Decision<ReviewEvent>,
  context: Context,
): Decision<ReviewEvent> {
  if ('refusal' in decision || before.assessment.phase === 'none' || decision.events.length === 0) return decision;
  const rule = reviewRule(context.regime, before.ruleId);
  const decided = after(before, decision.events, context);
  const aside = setAside(before, decided, rule);
  const state = after(decided, aside, context);
  const why = reasonToUnseal(state, rule);
  if (!why) return aside.length === 0 ? decision : { ...decision, events: [...decision.events, ...aside] };
  return {
    ...decision,
    events: [...decision.events, ...aside, revelation(state, rule, why)],
    notices: [...(decision.notices ?? []), revelationNotice(state, rule, why)],
  };
}

const after = (state: ReviewState, events: readonly ReviewEvent[], { actor, now, nextSeq }: Context): ReviewState =>
  events.reduce((next, event) => evolveReview(next, event, { seq: nextSeq, at: now, actor: actor.id }), state);

/** The ratings of members who have just been recused, by the rule on what they did before. */
const setAside = (before: ReviewState, now: ReviewState, rule: ReviewRule): readonly AssessmentSetAside[] =>
  now.members
    .filter(({ personId, standing }) => standing === 'recused' && memberOf(before, personId)?.standing !== 'recused')
    .filter(({ personId }) => sheetOf(now, personId) !== undefined)
    .map(({ personId }) => ({
      type: 'AssessmentSetAside',
      personId,
      as: rule.conflict.earlierActs === 'void' ? 'void' : 'kept_marked',
    }));

function reasonToUnseal(state: ReviewState, rule: ReviewRule): AssessmentsRevealed['why'] | null {
  if (state.assessment.phase !== 'sealed') return null;
  if (state.status === 'given') return 'opinion_given';
  return state.status === 'open' && allIn(state, rule) ? 'all_in' : null;
}
