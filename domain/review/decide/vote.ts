import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { CastVote, HandInDissent } from '../commands';
import type { ReviewEvent } from '../events';
import { refuseBeforeMeeting } from '../meetings';
import { countedBallots } from '../quorum';
import type { ReviewState } from '../state';
import { refuseReview, type ReviewRefusal } from '../who';
import { refuseBlank } from './blank';
import { refuseBeforeFactCheck } from './fact-check';
import { onProposal } from './proposing';

/**
 * A clear member votes on the proposal; until the opinion is given he may vote again, and the last vote counts. The
 * council votes openly: members see each other's votes. What a blind phase hides are ratings, which precede the vote.
 */
export function castVote(
  state: ReviewState,
  command: CastVote,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const found = onProposal(state, context, rule);
  if ('refusal' in found) return found;
  const { member, proposal } = found;
  const refusal =
    refuseBeforeFactCheck(state, rule) ??
    refuseBeforeMeeting(state, rule) ??
    refuseAbstention(command, rule) ??
    refuseDissent(command, rule);
  if (refusal) return refusal;
  const { personId } = member;
  const { vote, reason, dissent } = command;
  const earlier = state.ballots.find((ballot) => ballot.personId === personId);
  const words = { ...(reason === undefined ? {} : { reason }), ...(dissent === undefined ? {} : { dissent }) };
  const replaces = earlier?.vote ?? null;
  return { events: [{ type: 'VoteCast', personId, proposal: proposal.number, vote, ...words, replaces }] };
}

function refuseAbstention({ vote, reason }: CastVote, rule: ReviewRule): ReviewRefusal | null {
  if (vote !== 'abstain') return null;
  const cited = cite(`${rule.id}.vote`, rule.vote);
  if (rule.vote.abstention === 'forbidden') {
    return refuseReview('abstention-forbidden', 'The rule does not allow a member to abstain.', {
      rule: cited,
      field: '/vote',
      remedy: 'Vote for or against.',
    });
  }
  if (rule.vote.abstention === 'allowed' || (reason !== undefined && reason.trim() !== '')) return null;
  return refuseReview('abstention-unexplained', 'The rule lets a member abstain only if he says why.', {
    rule: cited,
    field: '/reason',
    remedy: 'State the reason, or vote for or against.',
  });
}

function refuseDissent({ vote, dissent }: CastVote, rule: ReviewRule): ReviewRefusal | null {
  if (dissent === undefined || (vote === 'against' && rule.vote.dissentRecorded)) return null;
  return refuseReview('dissent-not-recorded', 'Dissent is recorded with a vote against, where the rule has it.', {
    rule: cite(`${rule.id}.vote`, rule.vote),
    field: '/dissent',
    facts: { vote, dissentRecorded: rule.vote.dissentRecorded },
  });
}

/** Whoever voted against hands in the text of his dissent; it is attached to the opinion that the others adopt. */
export function handInDissent(
  state: ReviewState,
  { text }: HandInDissent,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const found = onProposal(state, context, rule);
  if ('refusal' in found) return found;
  const { member, proposal } = found;
  const { personId } = member;
  const vote = countedBallots(state).find((ballot) => ballot.personId === personId)?.vote ?? null;
  if (vote !== 'against' || !rule.vote.dissentRecorded) {
    return refuseReview('dissent-not-recorded', 'Dissent is of who voted against, where the rule has it recorded.', {
      rule: cite(`${rule.id}.vote`, rule.vote),
      facts: { vote, dissentRecorded: rule.vote.dissentRecorded },
      remedy: 'Vote against first.',
    });
  }
  return (
    refuseBlank(text, '/text') ?? { events: [{ type: 'DissentHandedIn', personId, proposal: proposal.number, text }] }
  );
}
