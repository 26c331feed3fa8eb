import { localDateOf } from '../../calendar/calendar';
import { isLocalDate } from '../../calendar/dates';
import type { Context, Decision, Send } from '../../kernel';
import type { ReceiveOpinion } from '../../project/commands';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import { refuseIncomplete } from '../composition';
import type { CastVote, GiveOpinion, ProposeOpinion } from '../commands';
import type { OpinionGiven, QuorumReading, ReviewEvent, Tally } from '../events';
import { clearMembers, everyMember, notice, secretary } from '../notices';
import { chairsVote, countedBallots, quorumOf, tallyOf, voteResult } from '../quorum';
import type { Proposal, ReviewMember, ReviewState } from '../state';
import { clearMember, leadersOf, refuseReview, type ReviewRefusal } from '../who';

/** The round's chair or its rapporteur puts an opinion to the vote; votes on an earlier proposal are void. */
export function proposeOpinion(
  state: ReviewState,
  command: ProposeOpinion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const member = clearMember(state, context);
  if ('refusal' in member) return member;
  const refusal =
    refuseProposer(member, rule) ??
    refuseIncomplete(state, rule) ??
    refuseOutcome(command, rule) ??
    refuseRiskProfile(command, rule) ??
    refuseRecommendations(command, context);
  if (refusal) return refusal;
  const { type: _, ...content } = command;
  const proposal = state.proposals + 1;
  const voidedVotes = state.ballots.filter((ballot) => !ballot.marked).map((ballot) => ballot.personId);
  return {
    events: [{ type: 'OpinionProposed', proposal, by: member.personId, ...content, voidedVotes }],
    notices: [notice('opinion_proposed', state, clearMembers(state), { proposal })],
  };
}

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

function refuseRecommendations({ recommendations }: ProposeOpinion, { calendar, now }: Context): ReviewRefusal | null {
  const today = localDateOf(now, calendar);
  if (!today.ok) {
    const { code, ...facts } = today.fault;
    return refuseReview(code, 'The calendar does not cover this day.', { facts: { ...facts } });
  }
  for (const [index, { id, due }] of recommendations.entries()) {
    const named = recommendations.findIndex((other) => other.id === id);
    if (named !== index) {
      return refuseReview('recommendation-invalid', 'Two recommendations have the same id.', {
        field: `/recommendations/${index}/id`,
        facts: { id },
      });
    }
    if (due !== null && (!isLocalDate(due) || due < today.value)) {
      return refuseReview('recommendation-invalid', 'A recommendation is due on a day that has passed.', {
        field: `/recommendations/${index}/due`,
        facts: { id, due, today: today.value },
        remedy: 'Name a day from today on, or none.',
      });
    }
  }
  return null;
}

/** A clear member votes on the proposal; until the opinion is given he may vote again, and the last vote counts. */
export function castVote(
  state: ReviewState,
  { vote, dissent }: CastVote,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const member = clearMember(state, context);
  if ('refusal' in member) return member;
  const { proposal } = state;
  if (!proposal) return noProposal();
  const cited = cite(`${rule.id}.vote`, rule.vote);
  if (vote === 'abstain' && rule.vote.abstention === 'forbidden') {
    return refuseReview('abstention-forbidden', 'The rule does not allow a member to abstain.', {
      rule: cited,
      field: '/vote',
      remedy: 'Vote for or against.',
    });
  }
  if (dissent !== undefined && (vote !== 'against' || !rule.vote.dissentRecorded)) {
    return refuseReview('dissent-not-recorded', 'Dissent is recorded with a vote against, where the rule has it.', {
      rule: cited,
      field: '/dissent',
      facts: { vote, dissentRecorded: rule.vote.dissentRecorded },
    });
  }
  const { personId } = member;
  const earlier = state.ballots.find((ballot) => ballot.personId === personId);
  const cast = { type: 'VoteCast', personId, proposal: proposal.number, vote } as const;
  return { events: [{ ...cast, ...(dissent === undefined ? {} : { dissent }), replaces: earlier?.vote ?? null }] };
}

/** The chair signs what the vote adopted: only with the quorum, the majority and the composition of the rule. */
export function giveOpinion(
  state: ReviewState,
  _command: GiveOpinion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const signer = clearMember(state, context);
  if ('refusal' in signer) return signer;
  if (leadersOf(state, rule).every(({ personId }) => personId !== signer.personId)) {
    return refuseReview('not-authorised', "The round's chair gives the opinion.", {
      rule: cite(`${rule.id}.composition`, rule.composition),
      facts: { personId: signer.personId, role: signer.role },
    });
  }
  const { proposal } = state;
  if (!proposal) return noProposal();
  const quorum = quorumOf(state, rule);
  const refusal = refuseIncomplete(state, rule) ?? refuseQuorum(state, quorum, rule);
  if (refusal) return refusal;
  const tally = tallyOf(countedBallots(state));
  const result = voteResult(tally, rule, chairsVote(state));
  if (result.adopted) return given(state, proposal, { tally, quorum, adoptedBy: result.by }, context, rule);
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

function given(
  state: ReviewState,
  { number, outcome, riskProfile, summary, recommendations }: Proposal,
  vote: Pick<OpinionGiven, 'tally' | 'quorum' | 'adoptedBy'>,
  { actor, now }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const ballots = countedBallots(state);
  const dissenting = rule.vote.dissentRecorded ? ballots.filter((ballot) => ballot.vote === 'against') : [];
  const event: OpinionGiven = {
    type: 'OpinionGiven',
    proposal: number,
    outcome,
    riskProfile,
    summary,
    recommendations,
    suggests: rule.riskProfiles.find(({ id }) => id === riskProfile)?.suggests ?? [],
    ...vote,
    dissents: dissenting.map(({ personId, dissent }) => ({ personId, text: dissent })),
    members: ballots.map(({ personId }) => personId),
    signedBy: actor.id,
  };
  const command: ReceiveOpinion = {
    type: 'ReceiveOpinion',
    reviewId: state.reviewId,
    outcome,
    riskProfile,
    recommendations: recommendations.map(({ id, text }) => ({ id, text })),
    how: 'given',
    at: now,
  };
  const send: Send = { to: `project/${state.projectId}`, command, effectiveAt: now };
  const to = [secretary(rule), ...everyMember(state)];
  return { events: [event], sends: [send], notices: [notice('opinion_given', state, to, { outcome, riskProfile })] };
}

function repeated(state: ReviewState, proposal: Proposal, tally: Tally): Decision<ReviewEvent> {
  const voidedVotes = state.ballots.filter((ballot) => !ballot.marked).map((ballot) => ballot.personId);
  return {
    events: [{ type: 'VoteRepeated', proposal: proposal.number, tally, voidedVotes }],
    notices: [notice('vote_repeated', state, clearMembers(state), { proposal: proposal.number })],
  };
}

const notAdopted = (tally: Tally, why: 'majority' | 'tie', { id, vote }: ReviewRule): ReviewRefusal =>
  refuseReview('not-adopted', 'The proposal did not find the majority that the rule demands.', {
    rule: cite(`${id}.vote`, vote),
    facts: { ...tally, why, method: vote.method, percent: vote.percent ?? null, tie: vote.tie },
    remedy: 'Members may change their votes, or a new proposal may be made.',
  });

const noProposal = (): ReviewRefusal =>
  refuseReview('no-proposal', 'There is no proposal to vote on.', {
    remedy: 'The chair or the rapporteur must propose an opinion first.',
  });
