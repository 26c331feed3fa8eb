import { resumeClock, suspendClock } from '../clocks';
import type { OpinionAnswered, OpinionCorrectionNoted, OpinionReceived, ProjectEvent, ReviewReopened } from '../events';
import type { AdviceState, AnswerDue, Cause, ProjectState, RecommendationState, RoundState } from '../state';
import { addTypes, dropClock } from './shared';

/** What follows from the council's opinions, and from decisions against them; null for any other event. */
export function onAdvice(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { advice } = state;
  switch (event.type) {
    case 'OpinionReceived':
      return opinionReceived(withRound(state, event), event, cause);
    case 'OpinionCorrectionNoted':
      return corrected(state, event);
    case 'OpinionAnswered':
      return opinionAnswered(state, event, cause);
    case 'AnswerOverdue': {
      const answers = advice.answers.map((each) =>
        each.reviewId === event.reviewId
          ? { ...each, clockId: null, overdue: true, escalatedTo: event.escalatedTo }
          : each,
      );
      return { ...state, advice: { ...advice, answers }, clocks: dropClock(state, event.clockId) };
    }
    case 'ReviewReopened':
      return reopened(state, event);
    case 'RecommendationClaimed': {
      const ref = event.recommendationId;
      const by = (each: RecommendationState) => [...new Set([...each.claimedBy, ...event.by])];
      const claimed = changed(state, ref, (each) => ({
        ...each,
        status: 'done_claimed',
        since: cause.at,
        claimedBy: by(each),
      }));
      const standing = { at: cause.at, cause: 'verification', seq: cause.seq, ref };
      return {
        ...claimed,
        documentTypes: addTypes(state.documentTypes, event.documents),
        clocks: claimed.clocks.map((clock) => (isOf(clock, ref) ? suspendClock(clock, standing) : clock)),
      };
    }
    case 'RecommendationReturned': {
      const ref = event.recommendationId;
      const returned = changed(state, ref, (each) => ({
        ...each,
        status: 'returned',
        since: cause.at,
        returned: each.returned + 1,
      }));
      const clocks = returned.clocks.map((clock) =>
        isOf(clock, ref) ? resumeClock(clock, { at: cause.at, seq: cause.seq, ref }) : clock,
      );
      return { ...returned, clocks };
    }
    case 'RecommendationVerified':
    case 'RecommendationSuperseded':
      return closed(state, [event.recommendationId]);
    case 'RecommendationOverdue': {
      const { recommendationId, clockId, escalatedTo } = event;
      const overdue = changed(state, recommendationId, (each) => ({
        ...each,
        overdue: true,
        clockId: null,
        escalatedTo,
      }));
      return { ...overdue, clocks: dropClock(overdue, clockId) };
    }
    default:
      return null;
  }
}

const isOf = ({ purpose, subject }: ProjectState['clocks'][number], name: string): boolean =>
  purpose === 'recommendation' && subject === name;

const changed = (
  state: ProjectState,
  name: string,
  change: (each: RecommendationState) => RecommendationState,
): ProjectState => ({
  ...state,
  advice: {
    ...state.advice,
    recommendations: state.advice.recommendations.map((each) => (each.id === name ? change(each) : each)),
  },
});

const closed = (state: ProjectState, names: readonly string[]): ProjectState => ({
  ...state,
  advice: {
    ...state.advice,
    recommendations: state.advice.recommendations.filter(({ id }) => !names.includes(id)),
  },
  clocks: state.clocks.filter((clock) => !names.some((name) => isOf(clock, name))),
});

/** The round is over; an earlier opinion stands until a later one takes its place. */
function withRound(state: ProjectState, { reviewId, how, outcome, riskProfile }: OpinionReceived): ProjectState {
  const { gate, advice } = state;
  if (gate?.review?.id !== reviewId) return { ...state, advice: { ...advice, reopened: null } };
  const { earlier, ...round } = gate.review;
  const review: RoundState = how !== 'given' && earlier ? earlier : { ...round, state: how, outcome, riskProfile };
  return { ...state, gate: { ...gate, review } };
}

/** The latest opinion on a gate's question is the one to answer; what was recommended before stays, unless replaced. */
function opinionReceived(state: ProjectState, event: OpinionReceived, { at }: Cause): ProjectState {
  const { follows, reviewId, outcome } = event;
  if (follows === undefined || outcome === null) return state;
  const replaced = follows.recommendations.flatMap(({ replaces }) => replaces);
  const left = closed(state, replaced);
  const { gateId, ruleId, round, answer } = follows;
  const superseded = left.advice.answers.filter((each) => each.gateId === gateId);
  const due: readonly AnswerDue[] = answer
    ? [{ reviewId, ruleId, gateId, since: at, overdue: false, escalatedTo: null, ...answer }]
    : [];
  const advice: AdviceState = {
    ...left.advice,
    opinionCount: left.advice.opinionCount + 1,
    opinions: [
      ...left.advice.opinions.filter((each) => each.gateId !== gateId),
      { reviewId, ruleId, gateId, round, outcome, answered: false },
    ],
    answers: [...left.advice.answers.filter((each) => each.gateId !== gateId), ...due],
    recommendations: [...left.advice.recommendations, ...recommended(event, follows, at)],
  };
  const over = superseded.map(({ clockId }) => clockId);
  return { ...left, advice, clocks: [...left.clocks.filter(({ id }) => !over.includes(id)), ...follows.clocks] };
}

const recommended = (
  { reviewId }: OpinionReceived,
  { recommendations, gateId, ruleId, round }: NonNullable<OpinionReceived['follows']>,
  since: string,
): readonly RecommendationState[] =>
  recommendations.map(({ name, urgency, owner, verifier, due, clockId }) => ({
    id: name,
    ...{ reviewId, ruleId, gateId, round, urgency, owner, verifier, due, clockId, since },
    status: 'open',
    responsible: null,
    claimedBy: [],
    overdue: false,
    returned: 0,
    escalatedTo: null,
  }));

/** What is explained is closed; what is complied with has its date and its person. */
function opinionAnswered(state: ProjectState, event: OpinionAnswered, { at }: Cause): ProjectState {
  const { reviewId, answers } = event;
  const explained = answers
    .filter(({ answer }) => answer === 'explain')
    .map(({ recommendationId }) => recommendationId);
  const clockId = state.advice.answers.find((each) => each.reviewId === reviewId)?.clockId ?? '';
  const left = closed(state, explained);
  const clocked = event.clocks.map(({ subject }) => subject);
  const accepted = left.advice.recommendations.map((each): RecommendationState => {
    const answer = answers.find(({ recommendationId }) => recommendationId === each.id);
    if (!answer) return each;
    const clock = event.clocks.find(({ subject }) => subject === each.id);
    return {
      ...each,
      status: 'accepted',
      since: at,
      responsible: answer.responsible ?? null,
      due: answer.due ?? each.due,
      clockId: clock?.id ?? each.clockId,
    };
  });
  return {
    ...left,
    advice: {
      ...left.advice,
      answers: left.advice.answers.filter((each) => each.reviewId !== reviewId),
      opinions: left.advice.opinions.map((each) => (each.reviewId === reviewId ? { ...each, answered: true } : each)),
      recommendations: accepted,
    },
    clocks: [
      ...left.clocks.filter((clock) => clock.id !== clockId && !clocked.some((name) => isOf(clock, name))),
      ...event.clocks,
    ],
  };
}

/** At an open gate the decision waits for the new round; after it the round runs beside the project. */
function reopened(state: ProjectState, event: ReviewReopened): ProjectState {
  const { reviewId: id, ruleId, gateId, during, documents } = event;
  const round: RoundState = { id, ruleId, state: 'open', outcome: null, riskProfile: null };
  const filed = { ...state, documentTypes: addTypes(state.documentTypes, documents) };
  const { gate } = filed;
  if (during === 'gate' && gate?.review) {
    return { ...filed, gate: { ...gate, asked: null, review: { ...round, earlier: gate.review } } };
  }
  return { ...filed, advice: { ...filed.advice, reopened: { ...round, gateId } } };
}

/** A date that was a slip of the pen never was the date: what ran by it runs anew by the right one. */
function corrected(state: ProjectState, { corrections, clocks }: OpinionCorrectionNoted): ProjectState {
  const dated = corrections.filter(({ field }) => field === 'due');
  const names = dated.map(({ recommendationId }) => recommendationId);
  const recommendations = state.advice.recommendations.map((each): RecommendationState => {
    const correction = dated.find(({ recommendationId }) => recommendationId === each.id);
    if (!correction) return each;
    const clockId = clocks.find(({ subject }) => subject === each.id)?.id ?? null;
    return { ...each, due: correction.to, clockId, overdue: false, escalatedTo: null };
  });
  return {
    ...state,
    advice: { ...state.advice, recommendations },
    clocks: [...state.clocks.filter((clock) => !names.some((name) => isOf(clock, name))), ...clocks],
  };
}
