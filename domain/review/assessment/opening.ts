import type { StreamClock } from '../../kernel';
import type { ReviewRule } from '../../regime/review';
import { BLIND_CLOCK } from '../clocks';
import type { OpenReviewRound } from '../commands';
import type { RoundOpened } from '../events';

/** Whether ratings are sealed when a round opens, and the clock of the blind phase, which starts with the round's own. */
export function assessmentAtOpening(
  { assessment, blindPhase }: ReviewRule,
  { clockFrom }: OpenReviewRound,
  seq: number,
): Pick<RoundOpened, 'assessment' | 'clocks'> {
  if (!assessment) return { clocks: [] };
  if (!blindPhase) return { assessment: 'open', clocks: [] };
  const clock = (budget: StreamClock['budget']): StreamClock => ({
    id: BLIND_CLOCK,
    ruleId: BLIND_CLOCK,
    kind: 'limit',
    startedAt: clockFrom,
    startedBySeq: seq,
    budget,
    roll: 'none',
    suspensions: [],
  });
  return { assessment: 'sealed', clocks: blindPhase.limit ? [clock(blindPhase.limit)] : [] };
}
