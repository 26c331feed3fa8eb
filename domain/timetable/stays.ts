import type { Context, StreamClock } from '../kernel';
import type { LiftStay, StayClocks } from './commands';
import type { ClocksStayed, StayLifted } from './events';
import { refuseTime, type TimetableRefusal } from './refusals';

/** A court's order that stands, by the id under which it was recorded. */
export interface Stay {
  readonly id: string;
  readonly since: string;
  readonly seq: number;
}

/**
 * A court has ordered that the proceeding waits: the clocks whose rules stop for it stand still from now on, until the
 * order is lifted. Who may record it, the proceeding decides before.
 */
export function stayClocks(
  stays: readonly Stay[],
  clockIds: readonly string[],
  { stayId, court, reference }: StayClocks,
): ClocksStayed | TimetableRefusal {
  if (stays.some(({ id }) => id === stayId)) {
    return refuseTime('stay-exists', 'An order with this id was recorded already.', {
      field: '/stayId',
      facts: { stayId },
    });
  }
  const blank = court.trim() === '' ? '/court' : reference.trim() === '' ? '/reference' : null;
  if (blank)
    return refuseTime('text-missing', 'The court and its order must be named.', { field: blank, remedy: 'Name it.' });
  return { type: 'ClocksStayed', stayId, court, reference, suspends: clockIds };
}

/** The court's order is lifted, or the case before it is over: the clocks run on from now. */
export function liftStay(stays: readonly Stay[], { stayId, reference }: LiftStay): StayLifted | TimetableRefusal {
  if (!stays.some(({ id }) => id === stayId)) {
    return refuseTime('no-such-stay', 'No order of a court with this id stands.', {
      field: '/stayId',
      facts: { stayId, standing: stays.map(({ id }) => id) },
    });
  }
  return reference.trim() === ''
    ? refuseTime('text-missing', 'It must be said what lifts the order.', { field: '/reference', remedy: 'Name it.' })
    : { type: 'StayLifted', stayId, reference };
}

/** Ids of the clocks whose own rule stops for a court's order. */
export const stoppedByCourt = (
  clocks: readonly StreamClock[],
  { regime }: Pick<Context, 'regime'>,
): readonly string[] =>
  clocks.flatMap(({ id, ruleId }) =>
    regime.clocks.find((rule) => rule.id === ruleId)?.suspendOn.includes('court_stay') ? [id] : [],
  );
