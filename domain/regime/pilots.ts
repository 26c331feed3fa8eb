import type { Budget } from '../clock';
import type { Label, Provenance } from './common';
import type { ReasonField } from './procedure';

/** What may be decided about a pilot. */
export type PilotValue = 'stop' | 'iterate' | 'scale';

/** What AI may be used for, and what the law makes of it. */
interface PilotUse extends Provenance {
  readonly id: string;
  readonly label: Label;
  /** Refused at entry. */
  readonly prohibited?: boolean;
  /** The class that it belongs to at least. */
  readonly aiClass?: string;
}

/** An assessment that pilots of some classes need. */
export interface PilotAssessment extends Provenance {
  readonly documentType: string;
  readonly label: Label;
  readonly aiClasses: readonly string[];
  /** On file before the pilot begins, or before it is scaled. */
  readonly before: 'start' | 'scale';
}

/** What a pilot that is scaled takes with it as a condition. */
interface PilotCondition extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly evidence: string;
  readonly aiClasses: readonly string[];
  readonly due?: Budget;
}

/** A time-limited exemption from named rules. */
interface Sandbox extends Provenance {
  readonly by: string;
  /**
   * `documents.<type>`, `obligations.<id>` (a duty to report lifts the reports), `gates.<id>`, `thresholds.<id>`: the line
   * brings nobody in; `clocks.<id>`: the wait before a round.
   */
  readonly exempts: readonly string[];
  readonly maxDuration: Budget;
}

/** Products whose money ends with their phase, unless a committee says go on. */
export interface ProductCommittee extends Provenance {
  readonly body: string;
  /** How long a term is; the longest time of the stage where nothing is said. */
  readonly every: Budget;
  /** So many terms in one phase at most. */
  readonly maxTerms?: number;
  /** To go on, the impact of the term must be measured. */
  readonly impactRequired: boolean;
}

export interface Pilots extends Provenance {
  readonly maxAmount?: number;
  readonly maxDuration?: Budget;
  readonly maxUsers?: number;
  /** From harmless to risky. */
  readonly aiClasses: readonly string[];
  readonly prohibited: readonly string[];
  readonly uses?: readonly PilotUse[];
  readonly assessments?: readonly PilotAssessment[];
  /** Classes for which the plan says who oversees it. */
  readonly humanOversight?: readonly string[];
  /** Nearing a cap: from so many percent of it on. */
  readonly warnPercent?: number;
  /** Key of the body that stops a pilot or gives it another term; without one the agency's approver. */
  readonly decidedBy?: string;
  readonly scaleDecidedBy?: string;
  readonly reasons?: readonly ReasonField[];
  readonly secondSignature?: readonly PilotValue[];
  readonly maxIterations?: number;
  readonly conditions?: readonly PilotCondition[];
  readonly sandbox?: Sandbox;
  readonly committee?: ProductCommittee;
}
