import type { Context, Decision, Send } from '../../kernel';
import type { ReceiveOpinion } from '../../project/commands';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import { refuseIncomplete } from '../composition';
import type { GiveOpinion } from '../commands';
import type { OpinionGiven, QuorumReading, ReviewEvent, Tally } from '../events';
import { refuseBeforeMeeting } from '../meetings';
import { clearMembers, everyMember, notice, secretary } from '../notices';
import { givenLevels } from '../assessment/area-levels';
import { chairsVote, countedBallots, quorumOf, tallyOf, voteResult } from '../quorum';
import type { Proposal, ReviewState } from '../state';
import { refuseReview, type ReviewRefusal } from '../who';
import { noProposal, votersOf } from './proposing';
import { refuseBeforeFactCheck } from './fact-check';
import { signerOf, type Signer } from './signer';

/** The chair signs what the vote adopted: only with the quorum, the majority and the composition of the rule. */
export function giveOpinion(
  state: ReviewState,
  { deputy }: GiveOpinion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const signer = signerOf(state, deputy, context, rule);
  if ('refusal' in signer) return signer;
  const { proposal } = state;
  if (!proposal) return noProposal(rule);
  const quorum = quorumOf(state, rule);
  const refusal =
    refuseIncomplete(state, rule) ??
    refuseBeforeFactCheck(state, rule) ??
    refuseBeforeMeeting(state, rule) ??
    refuseQuorum(state, quorum, rule);
  if (refusal) return refusal;
  const tally = tallyOf(countedBallots(state));
  const result = voteResult(tally, rule, chairsVote(state));
  if (result.adopted) return given(state, proposal, { tally, quorum, adoptedBy: result.by, ...signer }, context, rule);
  return result.why === 'tie' && rule.vote.tie === 'repeat'
    ? repeated(state, proposal, tally)
    : notAdopted(tally, result.why, rule);
}

function refuseQuorum(state: ReviewState, quorum: QuorumReading, rule: ReviewRule): ReviewRefusal | null {
  const cited = cite(`${rule.id}.quorum`, rule.quorum);
  if (quorum.present < quorum.needed) {
    return refuseReview('quorum-not-met', 'Not enough of the entitled members have voted.', {
      rule: cited,
      facts: { ...quorum },
      remedy: `${quorum.needed - quorum.present} more must vote.`,
    });
  }
  if (rule.quorum.chairPresent !== true || chairsVote(state) !== null) return null;
  return refuseReview('chair-absent', 'The rule demands that the chair has voted.', {
    rule: cited,
    facts: { ...quorum },
    remedy: 'The chair must vote.',
  });
}

type Adopted = Pick<OpinionGiven, 'tally' | 'quorum' | 'adoptedBy'> & Signer;

function given(
  state: ReviewState,
  proposal: Proposal,
  adopted: Adopted,
  { now }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { number, outcome, riskProfile, summary, recommendations, conditions } = proposal;
  const ballots = countedBallots(state);
  const dissenting = rule.vote.dissentRecorded ? ballots.filter((ballot) => ballot.vote === 'against') : [];
  const event: OpinionGiven = {
    type: 'OpinionGiven',
    proposal: number,
    outcome,
    riskProfile,
    summary,
    recommendations,
    conditions,
    areaLevels: givenLevels(state, rule),
    suggests: rule.riskProfiles.find(({ id }) => id === riskProfile)?.suggests ?? [],
    dissents: dissenting.map(({ personId, dissent }) => ({ personId, text: dissent })),
    members: ballots.map(({ personId }) => personId),
    recused: state.recusals,
    ...adopted,
  };
  const command: ReceiveOpinion = {
    type: 'ReceiveOpinion',
    reviewId: state.reviewId,
    outcome,
    riskProfile,
    recommendations,
    conditions,
    how: 'given',
    at: now,
  };
  const send: Send = { to: `project/${state.projectId}`, command, effectiveAt: now };
  const to = [secretary(rule), ...everyMember(state)];
  return { events: [event], sends: [send], notices: [notice('opinion_given', state, to, { outcome, riskProfile })] };
}

function repeated(state: ReviewState, { number: proposal }: Proposal, tally: Tally): Decision<ReviewEvent> {
  return {
    events: [{ type: 'VoteRepeated', proposal, tally, voidedVotes: votersOf(state) }],
    notices: [notice('vote_repeated', state, clearMembers(state), { proposal })],
  };
}

function notAdopted(tally: Tally, why: 'majority' | 'tie', { id, vote }: ReviewRule): ReviewRefusal {
  const message =
    why === 'tie'
      ? 'The votes are equal, and no casting vote that the rule gives was used.'
      : 'The proposal did not find the majority that the rule demands.';
  return refuseReview('not-adopted', message, {
    rule: cite(`${id}.vote`, vote),
    facts: { ...tally, why, method: vote.method, percent: vote.percent ?? null, tie: vote.tie },
    remedy: 'Members may change their votes, or a new proposal may be made.',
  });
}
