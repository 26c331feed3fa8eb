import type { MetricValue } from '../../pilot/evidence';
import type { PilotValue } from '../../regime/pilots';
import type { DocumentRef, Submission } from '../../submission';
import type { LocalDate } from '../../time';
import type { ConditionInput, Reasons } from './gate';

/** The pilot begins: from now on its days count and its money may be spent. */
export interface BeginPilot {
  readonly type: 'BeginPilot';
}
/** So many people, or cases, were reached. */
export interface RecordPilotUse {
  readonly type: 'RecordPilotUse';
  readonly useId: string;
  readonly count: number;
  readonly date: LocalDate;
  readonly note: string;
}
/** What was measured, of every metric of the plan. */
export interface RecordPilotResult {
  readonly type: 'RecordPilotResult';
  readonly resultId: string;
  readonly values: readonly MetricValue[];
  readonly sampleSize: number;
  readonly method: string;
  readonly documents: readonly DocumentRef[];
}
/** Another person has looked at the evidence. */
export interface VerifyPilotResult {
  readonly type: 'VerifyPilotResult';
  readonly resultId: string;
  /** Why it does not bear what was measured; absent: it does. */
  readonly refuse?: string;
}
/** The agency asks that the pilot become a project: what it would be. */
export interface ProposeScaling {
  readonly type: 'ProposeScaling';
  readonly proposalId: string;
  readonly submission: Submission;
  /** Why a fact is not as the pilot declared it. */
  readonly explanations?: readonly { readonly fact: string; readonly reason: string }[];
}
/** The new limits of a pilot that gets another term: totals of the whole pilot, days of the term. */
interface PilotTerm {
  readonly amount: number;
  readonly currency: string;
  readonly people: number;
  readonly days: number;
}
/** Stop, another term, or scale. */
export interface DecidePilot {
  readonly type: 'DecidePilot';
  readonly decisionId: string;
  readonly value: PilotValue;
  readonly reasons: Reasons;
  /** For `iterate`. */
  readonly term: PilotTerm | null;
  /** For `scale`: what is demanded besides what the regime demands. */
  readonly conditions: readonly ConditionInput[];
  /** For `scale`: the project that it becomes, and its reference in the register. */
  readonly project: { readonly id: string; readonly reference: string };
}
export interface SignPilotDecision {
  readonly type: 'SignPilotDecision';
  readonly decisionId: string;
  readonly refuse?: string;
}
/** Named rules do not bind the pilot until a date. */
export interface GrantExemption {
  readonly type: 'GrantExemption';
  readonly exemptionId: string;
  /** As the regime names them: `documents.<type>`, `obligations.<id>`, `gates.<id>`, `thresholds.<id>`, `clocks.<id>`. */
  readonly rules: readonly string[];
  readonly until: LocalDate;
  readonly reasons: string;
}
export interface EndExemption {
  readonly type: 'EndExemption';
  readonly exemptionId: string;
  readonly reasons: string;
}

export type PilotCommand =
  | BeginPilot
  | RecordPilotUse
  | RecordPilotResult
  | VerifyPilotResult
  | ProposeScaling
  | DecidePilot
  | SignPilotDecision
  | GrantExemption
  | EndExemption;
