import type { ExitProposed, ProjectClosed, ProjectEvent } from '../events';
import type { Cause, ClockPurpose, ProjectState } from '../state';
import { planned } from './benefit';
import { ended } from './filing';
import { addTypes, dropClock, dropClocks } from './shared';

/** Clocks that run on when the project is closed. */
const OUTLIVING: readonly ClockPurpose[] = ['benefit', 'measurement'];

/** How the project leaves, and the review after it; null for any other event. */
export function onExit(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const { exit } = state;
  switch (event.type) {
    case 'ExitProposed':
      return proposed(state, event, cause);
    case 'ExitRefused':
      return {
        ...state,
        exit: { ...exit, proposal: null },
        learning: { ...state.learning, due: state.learning.due.filter(({ occasion }) => occasion !== 'closure') },
      };
    case 'ProjectClosed':
      return closed(state, event, cause);
    case 'WentLive':
      return {
        ...state,
        exit: { ...exit, goLive: { date: event.date, seq: cause.seq } },
        benefits: planned(state.benefits, event, cause.at),
        clocks: [...state.clocks, ...event.clocks],
      };
    case 'ImplementationReviewed':
      return {
        ...state,
        documentTypes: addTypes(state.documentTypes, event.documents),
        exit: { ...exit, review: null },
        clocks: dropClocks(state, ['implementation_review']),
      };
    case 'ImplementationReviewOverdue':
      return {
        ...state,
        exit: { ...exit, review: exit.review && { ...exit.review, clockId: null, overdue: true } },
        clocks: dropClock(state, event.clockId),
      };
    default:
      return null;
  }
}

function proposed(state: ProjectState, event: ExitProposed, cause: Cause): ProjectState {
  const { exitId, by, reasonCode, text, vat, finalCost, completedOn, unpaid, takenOver, documents } = event;
  const byClass = Object.fromEntries(finalCost.map((each) => [each.class, each.amount]));
  const taken = takenOver.map(({ kind, id }) => ({ kind, id }));
  return {
    ...state,
    documentTypes: addTypes(state.documentTypes, documents),
    exit: {
      ...state.exit,
      proposal: { ...cause, exitId, by, reasonCode, text, vat, byClass, completedOn, unpaid, takenOver: taken },
    },
  };
}

/** What is left of a project that has left: its benefits, its review, and everything that was ever decided. */
function closed(state: ProjectState, event: ProjectClosed, cause: Cause): ProjectState {
  const { proposal } = state.exit;
  const kept = state.clocks.filter(({ purpose }) => OUTLIVING.includes(purpose));
  const review = event.clocks.find(({ purpose }) => purpose === 'implementation_review');
  const left = ended(state, 'closed');
  return {
    ...left,
    clocks: [...kept, ...event.clocks],
    benefits: planned({ ...state.benefits, proposed: [] }, event, cause.at),
    exit: {
      ...left.exit,
      closed: proposal && {
        ...cause,
        exitId: proposal.exitId,
        reasonCode: proposal.reasonCode,
        vat: proposal.vat,
        cost: Object.values(proposal.byClass).reduce((sum, amount) => sum + amount, 0),
        completedOn: proposal.completedOn,
      },
      review: review ? { since: cause.at, clockId: review.id, overdue: false } : null,
    },
  };
}
