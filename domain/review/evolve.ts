import type { EventMeta } from '../kernel';
import { OPINION_CLOCK, milestoneClockId } from './clocks';
import type { ReviewEvent } from './events';
import { rated, ratingChanged, revealed, setAside, submitted } from './evolve/assessment';
import { composing } from './evolve/composition';
import { factCheckOver, factCheckSent } from './evolve/fact-check';
import { passedOn, questionClosed, raised } from './evolve/questions';
import { assigned, declared, ruled } from './evolve/members';
import { met } from './evolve/meeting';
import { amended, dissented, given, proposed, voted } from './evolve/opinion';
import { recused } from './evolve/recusal';
import { opened, resumed, suspended } from './evolve/round';
import { changeMember, over, withoutClock } from './evolve/shared';
import { clocksAfter } from '../timetable/evolve';
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
    case 'CompositionProposed':
    case 'SeatsUnfilled':
    case 'UnfilledSeatsEscalated':
    case 'SeatsFilled':
    case 'IndependenceQuestioned':
    case 'IndependenceChecked':
    case 'PrestudyTieFound':
      return composing(state, event, meta);
    case 'MeetingCalled':
    case 'MeetingMoved':
    case 'MeetingCancelled':
    case 'MeetingHeld':
    case 'MinutesWritten':
    case 'MinutesApproved':
      return met(state, event, meta);
    case 'CriterionRated':
      return rated(state, event);
    case 'RatingChanged':
      return ratingChanged(state, event);
    case 'AssessmentSubmitted':
      return submitted(state, event, meta);
    case 'AssessmentsRevealed':
      return revealed(state, event, meta);
    case 'AssessmentSetAside':
      return setAside(state, event);
    case 'CommentMade':
      return state;
    case 'QuestionRaised':
      return raised(state, event, meta);
    case 'QuestionPassedOn':
      return passedOn(state, event, meta);
    case 'QuestionAnswered':
    case 'QuestionWithdrawn':
      return questionClosed(state, event);
    case 'FactCheckSent':
      return factCheckSent(state, event, meta);
    case 'FactCheckReplied':
    case 'FactCheckSilent':
      return factCheckOver(state);
    case 'OpinionProposed':
      return proposed(state, event, meta);
    case 'VoteCast':
      return voted(state, event);
    case 'DissentHandedIn':
      return dissented(state, event);
    case 'ProposalWithdrawn':
      return { ...state, proposal: null, ballots: [] };
    case 'VoteRepeated':
      return { ...state, ballots: state.ballots.filter((ballot) => ballot.marked) };
    case 'OpinionGiven':
      return given(state, event);
    case 'OpinionCorrected':
      return amended(state, event);
    case 'OpinionOverdue': {
      const running = withoutClock(state, OPINION_CLOCK);
      return event.deemed === 'escalate' ? { ...running, escalatedAt: meta.at } : running;
    }
    case 'RoundLapsed':
      return { ...over(state), status: 'lapsed' };
    case 'RoundEnded':
      return { ...over(state), status: 'ended' };
    case 'ClockExtended':
    case 'ClockReminded':
      return { ...state, clocks: clocksAfter(state.clocks, event) };
    case 'RoundSuspended':
      return suspended(state, event, meta);
    case 'RoundResumed':
      return resumed(state, event, meta);
    case 'MilestoneReached':
      return {
        ...withoutClock(state, milestoneClockId(event.milestoneId)),
        milestonesReached: [...state.milestonesReached, { id: event.milestoneId, at: meta.at }],
      };
    case 'MilestoneRecorded':
      return { ...state, milestonesRecorded: [...state.milestonesRecorded, event.milestoneId] };
  }
}
