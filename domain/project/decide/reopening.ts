import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import { reviewRule } from '../../regime/lookup';
import type { ReviewRule } from '../../regime/review';
import type { OpenReviewRound } from '../../review/commands';
import type { ReopenReview } from '../commands';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { PastOpinion, ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised, officerAt } from '../who';
import { unlessText } from './checks';
import { stopsSince } from './gate';
import type { Handler } from './handler';

/**
 * Has the council look again at a question that it has answered, because something is new. The earlier round stays on the
 * record with its votes and dissents. While the gate is open the decision waits for the new opinion, and the decision
 * clock runs on; once the gate is decided the project goes on, and the body that decided answers what the council says.
 */
export const reopenReview: Handler<'ReopenReview'> = (state, command, context) => {
  const opinion = state.advice.opinions.find(({ reviewId }) => reviewId === command.reopens);
  if (!opinion) {
    return refuseProject('no-such-opinion', 'This round has given no opinion that stands.', {
      field: '/reopens',
      facts: { reopens: command.reopens, opinions: state.advice.opinions.map(({ reviewId }) => reviewId) },
      remedy: 'Name the round of the latest opinion on the question of a gate.',
    });
  }
  const { regime, now: at } = context;
  const rule = reviewRule(regime, opinion.ruleId);
  const refused =
    unlessMayReopen(rule, context) ??
    unlessFree(state, opinion, rule) ??
    unlessText(command.reason, '/reason') ??
    unlessText(command.newFacts, '/newFacts');
  if (refused) return refused;
  const { type: _, ...content } = command;
  const { gateId, ruleId } = opinion;
  const during = state.gate?.review?.id === opinion.reviewId ? 'gate' : 'after_decision';
  const { legalRef, verified } = rule.reopening ?? {};
  const to = [agencyApprover(state), caseOfficer(state, regime), officerAt(rule.body, regime)];
  const { reviewId, reopens } = command;
  return {
    events: [{ type: 'ReviewReopened', ...content, ruleId, gateId, during, at, legalRef, verified }],
    sends: [
      { to: `review/${reviewId}`, command: opening(state, command, opinion, at), effectiveAt: at },
      ...stopsSince(state, `review/${reviewId}`, at),
    ],
    notices: [notice('review_reopened', state, to, { reviewId, reopens, gateId, during })],
  };
};

const opening = (
  state: ProjectState,
  { reviewId, reopens }: ReopenReview,
  { gateId, ruleId }: PastOpinion,
  clockFrom: string,
): OpenReviewRound => ({
  type: 'OpenReviewRound',
  reviewId,
  projectId: state.id,
  agencyId: state.agencyId,
  gateId,
  ruleId,
  regimeHash: state.regimeHash,
  programme: state.input?.kind === 'programme',
  clockFrom,
  reopens,
});

function unlessMayReopen(rule: ReviewRule, { actor, regime }: Context): ProjectRefusal | null {
  const { reopening } = rule;
  if (!reopening) {
    return refuseProject('reopening-not-provided', 'The rule does not let anybody have the question reviewed again.', {
      rule: cite(`reviews.${rule.id}`, rule),
      remedy: 'What is new is put before the body that decides.',
    });
  }
  if (reopening.by.some((body) => decidingAppointment(actor, body, regime) !== undefined)) return null;
  return notAuthorised(
    reopening.by.map((body) => deciderAt(body, regime)),
    cite(`reviews.${rule.id}.reopening`, reopening),
  );
}

/** One round at a time on a question, and none beside a decision that is being signed. */
function unlessFree(
  { gate, advice, status }: ProjectState,
  { gateId, round, reviewId }: PastOpinion,
  rule: ReviewRule,
): ProjectRefusal | null {
  const cited = cite(`reviews.${rule.id}.reopening`, rule.reopening ?? {});
  const running = advice.reopened?.id ?? (gate?.id === gateId && gate.review?.state === 'open' ? gate.review.id : null);
  const awaited = status === 'returned' || (gate?.id === gateId && gate.round !== round);
  if (running !== null || awaited) {
    return refuseProject('review-open', 'The question is before the council already, or comes before it anyway.', {
      rule: cited,
      facts: { review: running, status },
      remedy: 'Put what is new before that round.',
    });
  }
  if (!gate?.pending || gate.review?.id !== reviewId) return null;
  return refuseProject('signature-pending', 'A decision awaits its second signature.', {
    rule: cited,
    facts: { decisionId: gate.pending.decisionId },
    remedy: 'Have it refused first.',
  });
}
