import type { EventMeta } from '../../kernel';
import { UNFILLED_CLOCK } from '../clocks';
import type { CompositionEvent, IndependenceChecked, SeatsUnfilled } from '../events';
import type { ReviewMember, ReviewState } from '../state';
import { changeMember, withoutClock } from './shared';

/** The round after an event of its composition. */
export function composing(state: ReviewState, event: CompositionEvent, { seq, at }: EventMeta): ReviewState {
  const { composition, independence } = state;
  switch (event.type) {
    case 'CompositionProposed':
      return {
        ...state,
        composition: { ...composition, due: null },
        independence: { ...independence, submission: event.submission },
      };
    case 'SeatsUnfilled':
      return unfilled(state, event);
    case 'UnfilledSeatsEscalated': {
      const known = composition.unfilled && { ...composition.unfilled, escalatedAt: at };
      return { ...withoutClock(state, UNFILLED_CLOCK), composition: { ...composition, unfilled: known } };
    }
    case 'SeatsFilled':
      return { ...withoutClock(state, UNFILLED_CLOCK), composition: { ...composition, unfilled: null } };
    case 'IndependenceQuestioned':
      return { ...state, independence: { ...independence, due: { seq, at } } };
    case 'IndependenceChecked': {
      const { submission } = event;
      const checked = event.members.reduce(
        (round, member) => changeMember(round, member.personId, rechecked(member, at)),
        state,
      );
      return { ...checked, independence: { ...independence, due: null, submission } };
    }
    case 'PrestudyTieFound': {
      const { submission, ties } = event;
      return { ...state, independence: { ...independence, submission, prestudyTies: ties } };
    }
  }
}

function unfilled(state: ReviewState, { gap, owner, since, clock }: SeatsUnfilled): ReviewState {
  const escalatedAt = state.composition.unfilled?.escalatedAt ?? null;
  return {
    ...state,
    composition: { ...state.composition, unfilled: { since, gap, owner, escalatedAt } },
    clocks: clock ? [...state.clocks, clock] : state.clocks,
  };
}

/** A ruling that he may stay was one on what was known then: on a ground at which something new hints it is asked anew. */
const rechecked =
  ({ hints, mustDeclare }: IndependenceChecked['members'][number], at: string) =>
  (member: ReviewMember): ReviewMember => {
    if (!mustDeclare) return { ...member, hints };
    const known = new Set(member.hints.map(({ hint, tieId }) => `${hint} ${tieId ?? ''}`));
    const fresh = hints.filter(({ hint, tieId }) => !known.has(`${hint} ${tieId ?? ''}`));
    const ruled = member.ruled.filter((code) => fresh.every(({ grounds }) => !grounds.includes(code)));
    return { ...member, hints, standing: 'undeclared', since: at, ruled };
  };
