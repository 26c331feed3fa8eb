import type { MetricFinding } from '../../pilot/evidence';
import type { PilotCaps } from '../../pilot/plan';
import type { FactValue } from '../../predicate';
import type { Instant } from '../../time';
import type { DecidePilot, EndExemption, GrantExemption, ProposeScaling } from '../commands/pilot';
import type { ConditionInput, RecordPilotResult, RecordPilotUse } from '../commands';
import type { ProjectClock } from '../state';

export interface PilotBegun {
  readonly type: 'PilotBegun';
  readonly at: Instant;
  readonly caps: PilotCaps;
  /** Of the term, and of nearing its end. */
  readonly clocks: readonly ProjectClock[];
}
export interface PilotUseRecorded extends Omit<RecordPilotUse, 'type'> {
  readonly type: 'PilotUseRecorded';
}
/** What the pilot may use up at most. */
export type PilotCap = 'money' | 'people' | 'days';

export interface PilotCapNeared {
  readonly type: 'PilotCapNeared';
  readonly cap: PilotCap;
  readonly used: number;
  readonly limit: number;
  readonly at: Instant;
}
/** Beyond a cap, or at the end of its term: no money is spent until it is decided. */
export interface PilotHeld {
  readonly type: 'PilotHeld';
  readonly cap: PilotCap;
  readonly used: number;
  readonly limit: number;
  readonly at: Instant;
}
export interface PilotResultRecorded extends Omit<RecordPilotResult, 'type' | 'values'> {
  readonly type: 'PilotResultRecorded';
  /** The term that it was measured in; the first is 1. */
  readonly term: number;
  readonly findings: readonly MetricFinding[];
  readonly by: readonly string[];
}
export interface PilotResultVerified {
  readonly type: 'PilotResultVerified';
  readonly resultId: string;
}
export interface PilotResultRefused {
  readonly type: 'PilotResultRefused';
  readonly resultId: string;
  readonly reason: string;
}
export interface ScalingProposed extends Omit<ProposeScaling, 'type' | 'explanations'> {
  readonly type: 'ScalingProposed';
  readonly by: readonly string[];
  /** Absent where the project is what the pilot was. */
  readonly differences?: readonly ScalingDifference[];
}
/** A fact that the project states otherwise than the pilot declared it, or not at all, and why. */
export interface ScalingDifference {
  readonly fact: string;
  readonly pilot: FactValue;
  readonly project: FactValue | null;
  readonly reason: string | null;
}
/** What a body decides about a pilot. */
export interface PilotOrder extends Omit<DecidePilot, 'type'> {
  /** `agency`, or the key of the body. */
  readonly body: string;
}
/** It has effect once another person has signed. */
export interface PilotDecisionProposed extends PilotOrder {
  readonly type: 'PilotDecisionProposed';
  readonly by: readonly string[];
}
export interface PilotSignatureRefused {
  readonly type: 'PilotSignatureRefused';
  readonly decisionId: string;
  readonly reason: string;
}
/** The pilot stops, gets another term, or becomes a project. */
export interface PilotDecided extends PilotOrder {
  readonly type: 'PilotDecided';
  readonly at: Instant;
  readonly ruleId: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  /** The term that it ends. */
  readonly ends: number;
  /** The result that it rests on, if there is one. */
  readonly resultId: string | null;
  readonly by: readonly string[];
  readonly signedBy: readonly string[];
  readonly clocks: readonly ProjectClock[];
}
export interface ExemptionGranted extends Omit<GrantExemption, 'type'> {
  readonly type: 'ExemptionGranted';
  readonly body: string;
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly at: Instant;
  readonly clock: ProjectClock;
}
/** `expired`: its day has come. */
export interface ExemptionEnded extends Pick<EndExemption, 'exemptionId'> {
  readonly type: 'ExemptionEnded';
  readonly how: 'expired' | 'decided';
  readonly reasons: string | null;
  readonly at: Instant;
}

/** What a project takes along from the pilot that it was. */
export interface ScaledFrom {
  readonly pilotId: string;
  readonly decisionId: string;
  /** The body that looks after the conditions. */
  readonly body: string;
  readonly conditions: readonly ConditionInput[];
}

export type PilotEvent =
  | PilotBegun
  | PilotUseRecorded
  | PilotCapNeared
  | PilotHeld
  | PilotResultRecorded
  | PilotResultVerified
  | PilotResultRefused
  | ScalingProposed
  | PilotDecisionProposed
  | PilotSignatureRefused
  | PilotDecided
  | ExemptionGranted
  | ExemptionEnded;
