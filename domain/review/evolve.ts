import type { EventMeta } from '../kernel';
import { OPINION_CLOCK, milestoneClockId } from './clocks';
import type { ReviewEvent } from './events';
import { assigned, declared, recused, ruled } from './evolve/members';
import { proposed, voted } from './evolve/opinion';
import { opened, resumed, suspended } from './evolve/round';
import { changeMember, over, withoutClock } from './evolve/shared';
import type { ReviewState } from './state';

/** The round after an event. */
export function evolveReview(state: ReviewState, event: ReviewEvent, meta: EventMeta): ReviewState {
  switch (event.type) {
    case 'RoundOpened':
      return opened(state, event, meta);
    case 'MemberAssigned':
      return assigned(state, event, meta);
    case 'ConflictDeclared':
      return changeMember(state, event.personId, declared(event, meta));
    case 'ConflictRuled':
      return changeMember(state, event.personId, ruled(event, meta));
    case 'MemberRecused':
      return recused(state, event, meta);
    case 'OpinionProposed':
      return proposed(state, event, meta);
    case 'VoteCast':
      return voted(state, event);
    case 'VoteRepeated':
      return { ...state, ballots: state.ballots.filter((ballot) => ballot.marked) };
    case 'OpinionGiven':
      return { ...over(state), status: 'given', outcome: event.outcome };
    case 'OpinionOverdue': {
      const running = withoutClock(state, OPINION_CLOCK);
      return event.deemed === 'escalate' ? { ...running, escalatedAt: meta.at } : running;
    }
    case 'RoundLapsed':
      return { ...over(state), status: 'lapsed' };
    case 'RoundEnded':
      return { ...over(state), status: 'ended' };
    case 'RoundSuspended':
      return suspended(state, event, meta);
    case 'RoundResumed':
      return resumed(state, event, meta);
    case 'MilestoneReached':
      return {
        ...withoutClock(state, milestoneClockId(event.milestoneId)),
        milestonesReached: [...state.milestonesReached, event.milestoneId],
      };
  }
}
