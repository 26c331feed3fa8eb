import type { RatioPrior } from '../../forecast/types';
import type { Regime } from '../types';
import { faultIf, type RegimeFault } from './faults';

/** Priors that are no distributions, and a cap that would cut off the plan itself. */
export function forecastingFaults({ forecasting }: Regime): readonly RegimeFault[] {
  if (!forecasting) return [];
  return [
    ...priorFaults('cost', forecasting.cost),
    ...priorFaults('duration', forecasting.duration),
    ...faultIf(
      forecasting.capRatio < 1,
      ['forecasting', 'capRatio'],
      'cap-below-plan',
      `A cap of ${forecasting.capRatio} times the plan would cut off the plan itself.`,
    ),
  ];
}

function priorFaults(name: 'cost' | 'duration', { points, tailIndex }: RatioPrior): readonly RegimeFault[] {
  const path = ['forecasting', name, 'points'] as const;
  const [first, last] = [points[0]?.[0], points.at(-1)?.[0]];
  return [
    ...points.flatMap(([probability, ratio], at) => {
      const before = points[at - 1];
      const rises = !before || (probability > before[0] && ratio > before[1]);
      return [
        ...faultIf(!rises, [...path, at], 'not-rising', 'Probabilities and ratios must rise from point to point.'),
        ...faultIf(
          probability < 0 || probability > 1 || ratio <= 0,
          [...path, at],
          'not-a-probability',
          `${probability} is no probability, or ${ratio} no ratio above zero.`,
        ),
      ];
    }),
    ...faultIf(first !== 0, path, 'not-from-zero', 'The first point has the probability 0.'),
    ...faultIf(
      last !== undefined && last >= 1,
      path,
      'no-room-for-tail',
      'The last point leaves a probability to the tail: it is below 1.',
    ),
    ...faultIf(tailIndex <= 0, ['forecasting', name, 'tailIndex'], 'no-tail', 'The index of a tail is above 0.'),
  ];
}
