import { scaleMoney } from '../money';
import type { Funding } from '../regime/oversight';
import { positionOf } from './chart';
import type { AccountState, CommitmentState, PlannedCost } from './state';

/** One of the limits on what may be released; the lowest binds. `amount` is null where an input is missing. */
export interface LimitPart {
  readonly id: 'committed' | 'cap' | 'regime_amount' | 'share' | 'frame';
  readonly amount: number | null;
  /** Released against this limit already. */
  readonly used: number;
  /** By value: what it was computed from. */
  readonly inputs: Readonly<Record<string, number | string | null>>;
}

/** What may still be released of a commitment; `missing` where it cannot be computed, with what is missing. */
export interface Limit {
  readonly parts: readonly LimitPart[];
  /** The part that binds. */
  readonly binding: LimitPart['id'] | null;
  /** What is left under it; never below zero. */
  readonly left: number | null;
  readonly missing: 'eligible_cost' | 'p50' | 'p85' | null;
}

/** Shares are counted in hundredths of a percent, so that the arithmetic is exact. */
const HUNDREDTHS = 100;

/** `amount × percent`, down to the whole minor unit: no funder bears a fraction more than his share. */
export function shareOf(amount: number, percent: number): number {
  const scaled = scaleMoney(
    { minor: amount, currency: '' },
    Math.round(percent * HUNDREDTHS),
    100 * HUNDREDTHS,
    'down',
  );
  return scaled.ok ? scaled.value.minor : 0;
}

/** The lower of the commitment's share and the regime's; the regime limits its own bodies, not funders outside. */
export const effectiveShare = ({ funder, sharePercent }: CommitmentState, funding: Funding): number =>
  funder.kind === 'body' ? Math.min(sharePercent, funding.maxSharePercent ?? 100) : sharePercent;

/** Never more than this for the commitment, whatever the cost. */
export const effectiveAmount = ({ funder, amount, maxAmount }: CommitmentState, funding: Funding): number =>
  Math.min(amount, maxAmount ?? amount, funder.kind === 'body' ? (funding.maxAmount ?? amount) : amount);

/** The planned cost of the classes that a commitment may pay for; null where it is not known by class. */
export const plannedEligible = ({ classes }: CommitmentState, cost: PlannedCost | null): number | null =>
  cost === null || Object.keys(cost.byClass).length === 0
    ? null
    : classes.reduce((sum, each) => sum + (cost.byClass[each] ?? 0), 0);

/** Ordered, paid, asked back or repaid: what was drawn once is not drawn again. */
const drawnOf = ({ balances }: AccountState, { commitmentId }: CommitmentState): number => {
  const { ordered, paid, recoverable, repaid, remitted } = positionOf(balances, commitmentId);
  return ordered + paid + recoverable + repaid + remitted;
};

/**
 * What may still be released of a commitment. The amount and the share of the eligible cost limit it, by the commitment
 * and by the regime: the lower of the two binds. Where the regime holds back a reserve, all that is released together
 * stays within the P50 of the latest baseline and what was drawn on the reserve between P50 and P85.
 */
export function limitOf(state: AccountState, commitment: CommitmentState, funding: Funding): Limit {
  const { cost } = state.standing;
  const used = drawnOf(state, commitment);
  const eligible = plannedEligible(commitment, cost);
  const share = effectiveShare(commitment, funding);
  const { amount, maxAmount, funder } = commitment;
  const ruled = funder.kind === 'body' && funding.maxAmount !== undefined ? funding.maxAmount : null;
  const parts: LimitPart[] = [
    { id: 'committed', amount, used, inputs: {} },
    ...(maxAmount === null ? [] : [{ id: 'cap', amount: maxAmount, used, inputs: {} } as const]),
    ...(ruled === null ? [] : [{ id: 'regime_amount', amount: ruled, used, inputs: {} } as const]),
    {
      id: 'share',
      amount: eligible === null ? null : shareOf(eligible, share),
      used,
      inputs: { eligibleCost: eligible, sharePercent: share, ...sourceOf(cost) },
    },
    ...framePart(state, funding),
  ];
  return concluded(parts, cost);
}

/** The frame of all releases together; none where the regime holds back no reserve. */
function framePart(state: AccountState, { reserve }: Funding): readonly LimitPart[] {
  if (!reserve) return [];
  const { cost } = state.standing;
  const known = cost?.source === 'baseline' && cost.p50 !== null && cost.p85 !== null;
  const drawn = state.reserve.drawn;
  return [
    {
      id: 'frame',
      amount: known ? cost.p50 + drawn : null,
      used: state.commitments.reduce((sum, each) => sum + drawnOf(state, each), 0),
      inputs: { p50: cost?.p50 ?? null, p85: cost?.p85 ?? null, drawn, ...sourceOf(cost) },
    },
  ];
}

const sourceOf = (cost: PlannedCost | null) => ({ source: cost?.source ?? null, ref: cost?.ref ?? null });

function concluded(parts: readonly LimitPart[], cost: PlannedCost | null): Limit {
  const unknown = parts.find(({ amount }) => amount === null);
  if (unknown) {
    const quantile = cost?.source === 'baseline' && cost.p50 !== null ? 'p85' : 'p50';
    return { parts, binding: null, left: null, missing: unknown.id === 'share' ? 'eligible_cost' : quantile };
  }
  const room = parts.map(({ id, amount, used }) => ({ id, left: (amount ?? 0) - used }));
  const lowest = room.reduce((least, each) => (each.left < least.left ? each : least));
  return { parts, binding: lowest.id, left: Math.max(0, lowest.left), missing: null };
}

/** The reserve between P50 and P85 of the latest baseline, and what is left of it; null amounts where one is missing. */
export interface Reserve {
  readonly p50: number | null;
  readonly p85: number | null;
  readonly total: number | null;
  readonly drawn: number;
  readonly left: number | null;
  readonly missing: 'p50' | 'p85' | null;
}

/** Computes the reserve; only a baseline that was approved has one. */
export function reserveOf({ standing: { cost }, reserve: { drawn } }: AccountState): Reserve {
  const { p50 = null, p85 = null } = cost?.source === 'baseline' ? cost : {};
  if (p50 === null || p85 === null) {
    return { p50, p85, total: null, drawn, left: null, missing: p50 === null ? 'p50' : 'p85' };
  }
  return { p50, p85, total: p85 - p50, drawn, left: Math.max(0, p85 - p50 - drawn), missing: null };
}
