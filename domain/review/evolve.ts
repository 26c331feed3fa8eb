import { resume, suspend } from '../clock';
import type { EventMeta } from '../kernel';
import type {
  ConflictDeclared,
  ConflictRuled,
  MemberRecused,
  OpinionProposed,
  ReviewEvent,
  RoundOpened,
  VoteCast,
} from './events';
import type { ReviewMember, ReviewState } from './state';
import { OPINION_CLOCK, milestoneClockId } from './clocks';

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

function opened(state: ReviewState, event: RoundOpened, { at }: EventMeta): ReviewState {
  const { reviewId, projectId, agencyId, gateId, ruleId, regimeHash, clocks } = event;
  return {
    ...state,
    status: 'open',
    reviewId,
    projectId,
    agencyId,
    gateId,
    ruleId,
    regimeHash,
    openedAt: at,
    clocks,
  };
}

function assigned(
  state: ReviewState,
  { personId, role, expertise }: Extract<ReviewEvent, { type: 'MemberAssigned' }>,
  { at }: EventMeta,
): ReviewState {
  const member: ReviewMember = {
    personId,
    role,
    expertise,
    standing: 'undeclared',
    assignedAt: at,
    since: at,
    awaiting: [],
    ruled: [],
    hasVoted: false,
  };
  return { ...state, members: [...state.members, member] };
}

const declared =
  ({ result, grounds }: ConflictDeclared, { at }: EventMeta) =>
  (member: ReviewMember): ReviewMember => {
    const asking = grounds.filter(({ code, effect }) => effect === 'ask_chair' && !member.ruled.includes(code));
    return {
      ...member,
      // An excluding declaration is followed by the recusal itself, which sets the standing.
      standing: result === 'asks_chair' ? 'asks_chair' : result === 'excluded' ? member.standing : 'clear',
      since: at,
      awaiting: result === 'asks_chair' ? asking.map(({ code }) => code) : [],
    };
  };

const ruled =
  ({ grounds, exclude }: ConflictRuled, { at }: EventMeta) =>
  (member: ReviewMember): ReviewMember => ({
    ...member,
    standing: exclude ? member.standing : 'clear',
    since: at,
    awaiting: [],
    ruled: exclude ? member.ruled : [...member.ruled, ...grounds],
  });

function recused(state: ReviewState, event: MemberRecused, { at }: EventMeta): ReviewState {
  const { personId, vote, proposalVoid } = event;
  const next = changeMember(state, personId, (member) => ({
    ...member,
    standing: 'recused',
    since: at,
    awaiting: [],
  }));
  if (proposalVoid) return { ...next, proposal: null, ballots: [] };
  const ballots =
    vote === 'kept_marked'
      ? state.ballots.map((ballot) => (ballot.personId === personId ? { ...ballot, marked: true } : ballot))
      : state.ballots.filter((ballot) => ballot.personId !== personId);
  return { ...next, ballots };
}

function proposed(state: ReviewState, event: OpinionProposed, { at }: EventMeta): ReviewState {
  const { proposal: number, by, outcome, riskProfile, summary, recommendations } = event;
  return {
    ...state,
    proposals: number,
    proposal: { number, by, at, outcome, riskProfile, summary, recommendations },
    ballots: [],
  };
}

function voted(state: ReviewState, { personId, vote, dissent }: VoteCast): ReviewState {
  const others = state.ballots.filter((ballot) => ballot.personId !== personId);
  return {
    ...changeMember(state, personId, (member) => ({ ...member, hasVoted: true })),
    ballots: [...others, { personId, vote, dissent: dissent ?? null, marked: false }],
  };
}

function suspended(
  state: ReviewState,
  { cause, ref, from, clockIds }: Extract<ReviewEvent, { type: 'RoundSuspended' }>,
  { seq }: EventMeta,
): ReviewState {
  const clocks = state.clocks.map((clock) =>
    clockIds.includes(clock.id) ? { ...clock, ...suspend(clock, { at: from, cause, seq, ref }) } : clock,
  );
  return { ...state, clocks, stops: [...state.stops, { ref, open: true }] };
}

function resumed(
  state: ReviewState,
  { ref, to }: Extract<ReviewEvent, { type: 'RoundResumed' }>,
  { seq }: EventMeta,
): ReviewState {
  return {
    ...state,
    clocks: state.clocks.map((clock) => ({ ...clock, ...resume(clock, { at: to, seq, ref }) })),
    stops: state.stops.map((stop) => (stop.ref === ref ? { ...stop, open: false } : stop)),
  };
}

/** Nothing runs and nothing is asked any more; what was proposed is on the record, the state need not keep it. */
const over = (state: ReviewState): ReviewState => ({ ...state, clocks: [], proposal: null, ballots: [] });

const withoutClock = (state: ReviewState, clockId: string): ReviewState => ({
  ...state,
  clocks: state.clocks.filter(({ id }) => id !== clockId),
});

const changeMember = (
  state: ReviewState,
  personId: string,
  change: (member: ReviewMember) => ReviewMember,
): ReviewState => ({
  ...state,
  members: state.members.map((member) => (member.personId === personId ? change(member) : member)),
});
