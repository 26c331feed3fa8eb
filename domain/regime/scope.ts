import { allOf, anyOf, evaluate, negate, unknownFacts, type Explained, type Facts, type Truth } from '../predicate';
import { caveatOf, mergeCaveats, type Caveat } from './caveats';
import { sumOnBasis, withTogether, type BasisSum, type CountedTogether } from './cost-basis';
import { collectFacts } from './facts';
import type { ExclusionFinding, ScopeFinding, ScopeSubject, ThresholdFinding } from './finding';
import { dutiesBelowScope, dutiesInScope, type Duties } from './obligations';
import type { Reason, ReasonCode } from './reasons';
import { approachWarnings, combineThresholds, findThreshold } from './thresholds';
import { findTier, type TierResult } from './tiers';
import type { Regime } from './types';

export type { ScopeFinding, ScopeSubject } from './finding';

/**
 * Holds a submission against a regime: reached, not excluded, and over its lines (or called in, or voluntary).
 *
 * Facts that the submission cannot state (the agency's kind, a classification, a call-in) come in `known`; their names
 * are in `FACT_DICTIONARY`. In a joint scrutiny what the others come to counts `together` with it. Three-valued throughout: the outcome is `undetermined` exactly when a fact is missing on
 * which it depends. Deterministic; the answer is plain data with every number that was used.
 */
export function findScope(
  submission: ScopeSubject,
  regime: Regime,
  known: Facts,
  together?: CountedTogether,
): ScopeFinding {
  const weighed = weighScope(submission, regime, known, together);
  const { sums, facts, reach, exclusions, excluded, thresholds, entry } = weighed;
  const combined = entersOnlyOfOwnAccord(regime) ? 'false' : combineThresholds(thresholds, regime.thresholdCombination);
  const over = anyOf([combined, entry?.holds ?? 'false']);
  const outcome = outcomeOf(allOf([reach.result, negate(excluded), over]));

  const tier = outcome === 'in' ? findTier(regime.tiers, facts) : null;
  const duties = dutiesOf(outcome, regime, thresholds, tier, sums);
  const gates = regime.tiers.levels.find(({ id }) => id === tier?.tier?.id)?.gates ?? [];
  return {
    outcome,
    regime: { id: regime.id, version: regime.version },
    sums,
    reach,
    exclusions,
    thresholds,
    thresholdsTogether: combined,
    tier: tier?.tier ?? null,
    obligations: duties.obligations,
    gates,
    warnings: outcome === 'out' && decidedElsewhere(reach, excluded) ? [] : approachWarnings(thresholds, regime),
    caveats: mergeCaveats(
      caveatOf('regime', regime),
      rulesUsed(regime, gates),
      entry?.caveats ?? [],
      sums.flatMap((sum) => sum.caveats),
      tier?.caveats ?? [],
      duties.caveats,
    ),
    reasons: [
      ...reachReasons(reach, exclusions),
      ...(entry ? [entry.reason] : []),
      ...thresholds.map(thresholdReason),
      ...costReasons(outcome, sums, thresholds),
      ...tierReasons(tier),
      ...registerReasons(outcome, regime, duties, sums),
    ],
  };
}

/** Everything that a scope finding is made of, before the lines are put together. */
export interface ScopeWeighed {
  readonly sums: readonly BasisSum[];
  readonly facts: Facts;
  readonly reach: Explained;
  readonly exclusions: readonly ExclusionFinding[];
  readonly excluded: Truth;
  readonly thresholds: readonly ThresholdFinding[];
  /** How it comes in below the lines; null where it does not. */
  readonly entry: Entry | null;
}

/** The sums, the facts, and each condition of the scope and each line held against them. */
export function weighScope(
  submission: ScopeSubject,
  regime: Regime,
  known: Facts,
  together?: CountedTogether,
): ScopeWeighed {
  const sums = regime.costBases.map((basis) =>
    withTogether(sumOnBasis(submission.cost, basis, regime, submission), together),
  );
  const facts = collectFacts(submission, sums, known);
  const exclusions = regime.scope.exclusions.map(({ id, when, legalRef }) => ({
    id,
    explained: evaluate(when, facts),
    legalRef: legalRef ?? null,
  }));
  return {
    sums,
    facts,
    reach: evaluate(regime.scope.reaches, facts),
    exclusions,
    excluded: anyOf(exclusions.map(({ explained }) => explained.result)),
    thresholds: regime.thresholds.map((threshold) => findThreshold(threshold, facts)),
    entry: entryBelow(regime, facts, sums),
  };
}

function outcomeOf(truth: Truth): ScopeFinding['outcome'] {
  if (truth === 'unknown') return 'undetermined';
  return truth === 'true' ? 'in' : 'out';
}

/** Out because it is not reached or is excluded: no line is being approached then. */
function decidedElsewhere(reach: Explained, excluded: Truth): boolean {
  return reach.result === 'false' || excluded === 'true';
}

interface Entry {
  readonly holds: Exclude<Truth, 'false'>;
  readonly reason: Reason;
  readonly caveats: readonly Caveat[];
}

/** How a project below the lines comes in: called in by a body that may, or of the agency's own accord. */
function entryBelow(regime: Regime, facts: Facts, sums: readonly BasisSum[]): Entry | null {
  const by = facts['scope.calledInBy'];
  const callIn = regime.scope.callIn.find((rule) => rule.by === by);
  if (callIn) {
    const reason: Reason = { code: 'called-in', facts: { by: callIn.by, legalRef: callIn.legalRef ?? null } };
    return { holds: 'true', reason, caveats: caveatOf(`scope.callIn.${callIn.by}`, callIn) };
  }
  return voluntaryEntry(regime, facts, sums);
}

/** A regime without a line that brings projects in, and with a voluntary review: nobody comes in who does not ask. */
export const entersOnlyOfOwnAccord = ({ scope, thresholds }: Regime): boolean =>
  scope.voluntary !== undefined && thresholds.every(({ leadsTo }) => leadsTo !== 'scope');

/**
 * The agency asks, by the fact that the regime declares for it, or the register says so. Where the regime asks the
 * submission, whether it asks and what it costs may be unknown; what the register does not say is not so.
 */
function voluntaryEntry({ scope: { voluntary } }: Regime, facts: Facts, sums: readonly BasisSum[]): Entry | null {
  if (!voluntary) return null;
  const amount = firstTotal(sums);
  const { fact, from = null, to = null } = voluntary;
  const asks = facts[fact ?? 'scope.voluntary'] ?? null;
  if (asks !== true && !(fact !== undefined && asks === null)) return null;
  if (amount !== null && (amount < (from ?? 0) || amount > (to ?? Number.MAX_SAFE_INTEGER))) return null;
  const caveats = caveatOf('scope.voluntary', voluntary);
  if (asks === true && amount !== null) {
    return { holds: 'true', reason: { code: 'voluntary', facts: { amount, from, to } }, caveats };
  }
  if (fact === undefined) return null;
  const cost = amount === null ? sums.slice(0, 1).map(({ basisId }) => `cost.${basisId}`) : [];
  const unknown = [...(asks === null ? [fact] : []), ...cost];
  return { holds: 'unknown', reason: { code: 'voluntary-unknown', facts: { amount, from, to, unknown } }, caveats };
}

/** Amounts that a regime states without naming a basis are meant on its first one. */
const firstTotal = (sums: readonly BasisSum[]): number | null => sums[0]?.total?.minor ?? null;

function dutiesOf(
  outcome: ScopeFinding['outcome'],
  regime: Regime,
  thresholds: readonly ThresholdFinding[],
  tier: TierResult | null,
  sums: readonly BasisSum[],
): Duties {
  if (outcome === 'in') return dutiesInScope(regime, thresholds, tier?.tier?.id ?? null);
  if (outcome === 'out') return dutiesBelowScope(regime, firstTotal(sums));
  return { obligations: [], caveats: [] };
}

/** Every unverified rule that any finding under this regime rests on: reach, exclusions, lines, and the gates named. */
function rulesUsed(regime: Regime, gates: readonly string[]): readonly Caveat[] {
  return [
    ...caveatOf('scope.reaches', regime.scope.reaches),
    ...regime.scope.exclusions.flatMap((rule) => caveatOf(`scope.exclusions.${rule.id}`, rule)),
    ...regime.thresholds.flatMap((rule) => caveatOf(`thresholds.${rule.id}`, rule)),
    ...regime.gates.filter(({ id }) => gates.includes(id)).flatMap((gate) => caveatOf(`gates.${gate.id}`, gate)),
  ];
}

function reachReasons(reach: Explained, exclusions: readonly ExclusionFinding[]): readonly Reason[] {
  const code = ({ true: 'reached', false: 'not-reached', unknown: 'reach-unknown' } as const)[reach.result];
  return [
    { code, facts: { unknown: unknownFacts(reach) } },
    ...exclusions
      .filter(({ explained }) => explained.result !== 'false')
      .map(({ id, explained, legalRef }): Reason => ({
        code: explained.result === 'true' ? 'excluded' : 'exclusion-unknown',
        facts: { exclusion: id, legalRef, unknown: unknownFacts(explained) },
      })),
  ];
}

function thresholdReason(line: ThresholdFinding): Reason {
  const { id, fact, value, within, operator, amount, legalRef, leadsTo } = line;
  const facts = { threshold: id, fact, value, operator, amount, leadsTo, legalRef };
  return { code: thresholdCode(line), facts: within === undefined ? facts : { ...facts, within } };
}

function thresholdCode({ applies, met, value, within }: ThresholdFinding): ReasonCode {
  if (applies === false) return 'threshold-not-applicable';
  if (met !== null) return met ? 'threshold-met' : 'threshold-not-met';
  return applies && value !== null && within !== undefined ? 'threshold-within-rounding' : 'threshold-unknown';
}

/** What is missing of the cost is said wherever a sum is open, and decides nothing where other lines already did. */
function costReasons(
  outcome: ScopeFinding['outcome'],
  sums: readonly BasisSum[],
  thresholds: readonly ThresholdFinding[],
): readonly Reason[] {
  const open = new Set(
    thresholds.filter((line) => line.leadsTo === 'scope' && line.met === null).map(({ fact }) => fact),
  );
  const decides = (basisId: string): boolean => outcome === 'undetermined' && open.has(`cost.${basisId}`);
  return sums
    .filter((sum) => sum.total === null)
    .flatMap(({ basisId, missing, faults }): Reason[] => [
      ...(missing.length > 0
        ? [{ code: 'cost-missing', facts: { basis: basisId, missing, decides: decides(basisId) } } as const]
        : []),
      ...faults.map(({ code, facts }) => ({ code, facts: { ...facts, basis: basisId } })),
    ]);
}

function tierReasons(tier: TierResult | null): readonly Reason[] {
  if (!tier || tier.tier) return [];
  const { method, possible, questions } = tier.explained;
  const unknown = questions.flatMap(({ conditions }) => conditions.flatMap(({ explained }) => unknownFacts(explained)));
  const needed = method === 'by_body' ? ['tier.classified'] : [...new Set(unknown)].sort();
  return [{ code: 'tier-undetermined', facts: { method, possible, unknown: needed } }];
}

/** Below the line, yet large enough for a simplified entry. */
function registerReasons(
  outcome: ScopeFinding['outcome'],
  { scope }: Regime,
  { obligations }: Duties,
  sums: readonly BasisSum[],
): readonly Reason[] {
  if (outcome !== 'out' || !scope.shadowRegister || obligations.length === 0) return [];
  const { from, legalRef = null } = scope.shadowRegister;
  return [{ code: 'simplified-entry-due', facts: { from, amount: firstTotal(sums), obligations, legalRef } }];
}
