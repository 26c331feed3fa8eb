import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import { proposedLevels } from '../assessment/area-levels';
import { refuseUnassessed } from '../assessment/raters';
import { refuseIncomplete } from '../composition';
import type { ProposeOpinion, WithdrawProposal } from '../commands';
import type { ReviewEvent } from '../events';
import { clearMembers, notice } from '../notices';
import type { Proposal, ReviewMember, ReviewState } from '../state';
import { clearMember, leadersOf, refuseReview, type ReviewRefusal } from '../who';
import { adviceOf } from './advice';
import { refuseBlank } from './blank';

/** The round's chair or its rapporteur puts an opinion to the vote; votes on an earlier proposal are void. */
export function proposeOpinion(
  state: ReviewState,
  command: ProposeOpinion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const member = clearMember(state, context, rule);
  if ('refusal' in member) return member;
  const refusal =
    refuseProposer(member, rule) ??
    refuseIncomplete(state, rule) ??
    refuseUnassessed(state, rule) ??
    refuseOutcome(command, rule) ??
    refuseRiskProfile(command, rule);
  if (refusal) return refusal;
  const advice = adviceOf(command, state.gateId, context, rule);
  if ('refusal' in advice) return advice;
  const { outcome, riskProfile, summary } = command;
  const proposal = state.proposals + 1;
  const content = { outcome, riskProfile, summary, ...advice, areaLevels: proposedLevels(state, rule) };
  return {
    events: [{ type: 'OpinionProposed', proposal, by: member.personId, ...content, voidedVotes: votersOf(state) }],
    notices: [notice('opinion_proposed', state, clearMembers(state), { proposal })],
  };
}

/** Whoever proposed it, or the round's leader, takes the proposal back; the votes on it are void. */
export function withdrawProposal(
  state: ReviewState,
  { reason }: WithdrawProposal,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const found = onProposal(state, context, rule);
  if ('refusal' in found) return found;
  const { member, proposal } = found;
  const { personId } = member;
  if (proposal.by !== personId && leadersOf(state, rule).every((leader) => leader.personId !== personId)) {
    return refuseReview('not-authorised', 'Whoever made the proposal, or the chair of the round, takes it back.', {
      rule: cite(`${rule.id}.composition`, rule.composition),
      facts: { personId, proposedBy: proposal.by },
    });
  }
  const refusal = refuseBlank(reason);
  if (refusal) return refusal;
  const { number } = proposal;
  const facts = { proposal: number };
  return {
    events: [{ type: 'ProposalWithdrawn', proposal: number, by: personId, reason, voidedVotes: votersOf(state) }],
    notices: [notice('proposal_withdrawn', state, clearMembers(state), facts)],
  };
}

/** Members whose votes on the present proposal become void with it. */
export const votersOf = ({ ballots }: ReviewState): readonly string[] =>
  ballots.filter(({ marked }) => !marked).map(({ personId }) => personId);

/** The acting member, who is clear, and the proposal that he acts on; or the refusal. */
export function onProposal(
  state: ReviewState,
  context: Context,
  rule: ReviewRule,
): { readonly member: ReviewMember; readonly proposal: Proposal } | ReviewRefusal {
  const member = clearMember(state, context, rule);
  if ('refusal' in member) return member;
  return state.proposal ? { member, proposal: state.proposal } : noProposal(rule);
}

export const noProposal = (rule: ReviewRule): ReviewRefusal =>
  refuseReview('no-proposal', 'There is no proposal to vote on.', {
    rule: cite(`${rule.id}.vote`, rule.vote),
    remedy: 'The chair or the rapporteur must propose an opinion first.',
  });

function refuseProposer({ personId, role }: ReviewMember, rule: ReviewRule): ReviewRefusal | null {
  if (role !== 'member') return null;
  return refuseReview('not-authorised', "The round's chair or its rapporteur proposes the opinion.", {
    rule: cite(`${rule.id}.composition`, rule.composition),
    facts: { personId, role },
  });
}

function refuseOutcome({ outcome }: ProposeOpinion, rule: ReviewRule): ReviewRefusal | null {
  const known = rule.outcomes.map(({ id }) => id);
  if (known.includes(outcome)) return null;
  return refuseReview('unknown-outcome', "The regime's rule knows no such outcome.", {
    rule: cite(rule.id, rule),
    field: '/outcome',
    facts: { outcome, known },
    remedy: "Choose one of the rule's outcomes.",
  });
}

function refuseRiskProfile({ riskProfile }: ProposeOpinion, rule: ReviewRule): ReviewRefusal | null {
  const known = rule.riskProfiles.map(({ id }) => id);
  // A rule that knows risk profiles wants one in every opinion; one that knows none wants none.
  if (riskProfile === null ? known.length === 0 : known.includes(riskProfile)) return null;
  return refuseReview('unknown-risk-profile', "The opinion must name one of the rule's risk profiles.", {
    rule: cite(rule.id, rule),
    field: '/riskProfile',
    facts: { riskProfile, known },
    remedy: known.length === 0 ? 'Name none: the rule knows no risk profiles.' : "Choose one of the rule's profiles.",
  });
}
