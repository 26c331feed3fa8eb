import type { ReviewRule } from '../review';
import type { Regime } from '../types';
import { faultIf, type RegimeFault } from './faults';

/** Rules of a council round that no round could follow: marks, areas, languages and clocks that do not fit together. */
export function reviewFaults(regime: Regime): readonly RegimeFault[] {
  return regime.reviews.flatMap((rule, at) => [
    ...marks(rule, at),
    ...areas(rule, at),
    ...clockStarts(rule, at, regime),
    ...faultIf(
      rule.letterLanguage !== undefined && rule.letterLanguage !== 'en' && !knows(regime, rule.letterLanguage),
      ['reviews', at, 'letterLanguage'],
      'unknown-language',
      `The regime has no texts in "${rule.letterLanguage ?? ''}".`,
    ),
    ...faultIf(
      rule.answer?.by === 'decider' && !regime.gates.some(({ review }) => review === rule.id),
      ['reviews', at, 'answer', 'by'],
      'nobody-decides',
      'The body that decides at the gate shall answer, and no gate has this review.',
    ),
  ]);
}

const knows = ({ languages }: Regime, language: string): boolean => languages.includes(language);

/** A mark may count as another one of the scale, and never as one that stands for a third. */
function marks({ scale }: ReviewRule, at: number): readonly RegimeFault[] {
  const own = new Set(scale.filter(({ countsAs }) => countsAs === undefined).map(({ id }) => id));
  return scale.flatMap(({ id, countsAs, notApplicable }, n) => [
    ...faultIf(
      scale.findIndex((other) => other.id === id) < n,
      ['reviews', at, 'scale', n],
      'duplicate',
      `"${id}" is there more than once.`,
    ),
    ...faultIf(
      countsAs !== undefined && !own.has(countsAs),
      ['reviews', at, 'scale', n, 'countsAs'],
      'unresolved',
      `"${id}" counts as a mark that the scale does not have, or that stands for another one itself.`,
    ),
    ...faultIf(
      countsAs !== undefined && notApplicable === true,
      ['reviews', at, 'scale', n],
      'contradicts',
      `"${id}" counts for nothing and as another mark.`,
    ),
  ]);
}

function areas({ criteria, scale, assessment, blindPhase }: ReviewRule, at: number): readonly RegimeFault[] {
  const counted = scale.filter(({ notApplicable }) => notApplicable !== true);
  return [
    ...faultIf(
      assessment !== undefined && (criteria.length === 0 || counted.length === 0),
      ['reviews', at, 'assessment'],
      'nothing-to-rate',
      'Members shall rate, and there is no criterion or no mark.',
    ),
    ...faultIf(
      blindPhase !== undefined && assessment === undefined,
      ['reviews', at, 'blindPhase'],
      'nothing-to-rate',
      'Ratings shall be hidden, and nobody rates.',
    ),
    ...criteria.flatMap(({ id, aspects = [] }, n) => [
      ...faultIf(
        criteria.findIndex((other) => other.id === id) < n,
        ['reviews', at, 'criteria', n],
        'duplicate',
        `"${id}" is there more than once.`,
      ),
      ...aspects.flatMap((aspect, m) =>
        faultIf(
          aspects.findIndex((other) => other.id === aspect.id) < m,
          ['reviews', at, 'criteria', n, 'aspects', m],
          'duplicate',
          `"${aspect.id}" is there more than once.`,
        ),
      ),
    ]),
  ];
}

/** The time for an answer runs from the opinion, the time to fill a round from the day on which seats stood empty. */
function clockStarts({ composition, answer }: ReviewRule, at: number, regime: Regime): readonly RegimeFault[] {
  const startOf = (id: string | undefined) => regime.clocks.find((clock) => clock.id === id)?.start;
  const [answered, filled] = [startOf(answer?.clock), startOf(composition.unfilled?.clock)];
  return [
    ...faultIf(
      answered !== undefined && answered !== 'opinion',
      ['reviews', at, 'answer', 'clock'],
      'wrong-clock-start',
      'The time for the answer starts with the opinion.',
    ),
    ...faultIf(
      filled !== undefined && filled !== 'unfilled_seats',
      ['reviews', at, 'composition', 'unfilled', 'clock'],
      'wrong-clock-start',
      'The time to fill a round starts when its seats stand empty.',
    ),
  ];
}
