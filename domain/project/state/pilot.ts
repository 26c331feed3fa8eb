import type { MetricFinding } from '../../pilot/evidence';
import type { PilotPlan } from '../../pilot/plan';
import type { Submission } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { PilotCap, PilotOrder, ScalingDifference } from '../events/pilot';
import type { Cause } from '../state';

/** What was measured last. */
interface PilotResultState {
  readonly resultId: string;
  readonly term: number;
  readonly status: 'unverified' | 'verified' | 'refused';
  readonly since: Instant;
  readonly by: readonly string[];
  readonly sampleSize: number;
  readonly findings: readonly MetricFinding[];
}

/** How far a pilot has gone. */
export interface PilotState {
  /** As filed; its caps are those of the term that runs. */
  readonly plan: PilotPlan;
  /** When its term began; null before it begins. */
  readonly begun: Cause | null;
  /** 0 before it begins. */
  readonly term: number;
  /** People reached, or cases; and money promised by contracts, in minor units. */
  readonly people: number;
  readonly committed: number;
  /** Caps that it was warned of in this term. */
  readonly warned: readonly PilotCap[];
  readonly hold: (Cause & { readonly cap: PilotCap }) | null;
  readonly result: PilotResultState | null;
  readonly proposal: {
    readonly proposalId: string;
    readonly submission: Submission;
    readonly by: readonly string[];
    readonly since: Instant;
    readonly differences?: readonly ScalingDifference[];
  } | null;
  /** A decision that waits for its second signature. */
  readonly pending: (PilotOrder & { readonly by: readonly string[]; readonly since: Instant }) | null;
  readonly ended: (Cause & { readonly value: 'stop' | 'scale'; readonly projectId: string | null }) | null;
}

/** A pilot as it is filed. */
export const plannedPilot = (plan: PilotPlan): PilotState => ({
  plan,
  begun: null,
  term: 0,
  people: 0,
  committed: 0,
  warned: [],
  hold: null,
  result: null,
  proposal: null,
  pending: null,
  ended: null,
});

/** How a pilot stands. */
export function pilotStatus(pilot: PilotState): 'planned' | 'running' | 'held' | 'stopped' | 'scaled' {
  if (pilot.ended) return pilot.ended.value === 'scale' ? 'scaled' : 'stopped';
  if (!pilot.begun) return 'planned';
  return pilot.hold ? 'held' : 'running';
}

/** Rules that do not bind for a time. */
export interface ExemptionState {
  readonly exemptionId: string;
  readonly rules: readonly string[];
  readonly until: LocalDate;
  readonly since: Instant;
  /** Who granted it, and on what provision; absent in states of earlier releases. */
  readonly body?: string;
  readonly legalRef?: string;
}
