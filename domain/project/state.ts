import type { Suspension } from '../clock';
import type { StreamClock } from '../kernel';
import type { FactValue } from '../predicate';
import type { CostClass } from '../regime/common';
import type { AllowedWork, PauseExpiry } from '../regime/intervention';
import type { ScopeSubject } from '../regime/finding';
import type { DecisionValue } from '../regime/procedure';
import type { OutsideCause } from '../review/commands/round';
import type { Instant, LocalDate } from '../time';
import type { ConditionInput, ProjectStep, Reasons } from './commands';
import { NO_ADVICE, type AdviceState } from './state/advice';
import { NO_APPEALS, type AppealsState } from './state/appeal';
import { NO_OVERSIGHT, type OversightState } from './state/oversight';

export type * from './state/advice';
export type * from './state/appeal';
export type * from './state/oversight';

/** Where a project stands. `none`: nothing is filed yet. */
export type ProjectStatus =
  | 'none'
  | 'filed'
  | 'awaiting_cost'
  | 'awaiting_facts'
  | 'registered'
  | 'in_gate'
  | 'returned'
  | 'approved'
  | 'running'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled'
  | 'closed';

/** States that nothing follows. */
export const ENDED: readonly ProjectStatus[] = ['rejected', 'withdrawn', 'cancelled', 'closed'];

/** An event of this stream, and the instant at which the law sees what it says. */
export interface Cause {
  readonly seq: number;
  readonly at: Instant;
}

/** What a clock of the project limits; decides what its running out writes. */
export type ClockPurpose =
  | 'completeness'
  | 'lead_time'
  | 'consultation'
  | 'decision'
  | 'deferral'
  | 'condition'
  | 'crossing'
  | 'deviation'
  | 'answer'
  | 'recommendation'
  | 'reexamination';

/** A clock of the project, with what it is about: a gate, a consulted body's key, a condition, a threshold. */
export interface ProjectClock extends StreamClock {
  readonly purpose: ClockPurpose;
  readonly subject: string;
}

/** The latest scope finding, as far as later decisions need it; the explained finding is in its event. */
export interface FindingEssentials extends Cause {
  readonly outcome: 'in' | 'out' | 'undetermined';
  readonly tier: string | null;
  readonly gates: readonly string[];
  readonly obligations: readonly string[];
  /** Each line that applies, and whether it was met; null where that could not be said. */
  readonly thresholds: readonly { readonly id: string; readonly met: boolean | null; readonly value: number | null }[];
  /** Lines of whose approach the agency was told. */
  readonly warned: readonly string[];
}

/** A question to the agency that is not answered yet. */
export interface OpenRequest {
  readonly id: string;
  readonly since: Instant;
  readonly questions: number;
  /** The council round whose question it is, and which gets the answer. */
  readonly reviewId?: string;
  /** The consulted body that would know, and is told when it is answered. */
  readonly forBody?: string;
}

/** A consulted body's part in the open gate. */
export interface ConsultationState {
  readonly body: string;
  readonly clockId: string;
  readonly since: Instant;
  /** `late`: its time ran out and it is waited for. `silent` without a position: its silence escalates. */
  readonly state: 'asked' | 'late' | 'given' | 'silent';
  readonly position: 'favourable' | 'unfavourable' | 'no_opinion' | 'unaffected' | null;
  /** Its statement came after its time. */
  readonly late?: boolean;
  /** Questions that it would have the agency asked, and that wait for the officer. */
  readonly proposal?: { readonly id: string; readonly since: Instant };
}

/** The council round of the open gate. `ended`: it ended without an opinion. */
export interface RoundState {
  readonly id: string;
  readonly ruleId: string;
  readonly state: 'open' | 'given' | 'lapsed' | 'ended';
  readonly outcome: string | null;
  readonly riskProfile: string | null;
  /** The round whose question it looks at again; its opinion stands until this one gives another. */
  readonly earlier?: RoundState;
}

/** A condition as the decision states it; its clock has the id `condition:<id>:<seq>`. */
export interface ConditionState {
  readonly id: string;
  readonly gateId: string;
  readonly since: Instant;
  readonly due: LocalDate | null;
  readonly clockId: string | null;
  readonly ifMissed: 'notify' | 'escalate';
  readonly missed: boolean;
}

/** A decision that awaits its second signature. */
export interface PendingDecision extends Cause {
  readonly decisionId: string;
  readonly value: DecisionValue;
  /** Everybody who stands behind it: the person, and the one on whose behalf he acts. */
  readonly by: readonly string[];
  readonly reasons: Reasons;
  readonly conditions: readonly ConditionInput[];
  readonly deviation?: string;
  readonly deferUntil?: LocalDate;
  /** The body that must confirm the departure from the opinion; absent where none need. */
  readonly confirmBy?: string;
}

/** The gate that the project stands at. What the procedure walks by is copied from the regime when the gate opens. */
export interface GateState {
  readonly id: string;
  /** Which opening this is, counted over the project's whole life. */
  readonly round: number;
  readonly opened: Cause;
  /** When it was passed before, if it has to be passed once more. */
  readonly passedBefore: Instant | null;
  readonly begins: 'receipt' | 'complete_submission';
  readonly complete: Cause | null;
  /** Null while the lead time runs; the opening itself where there is none. */
  readonly leadTimeOver: Cause | null;
  readonly reviewRule: string | null;
  readonly review: RoundState | null;
  /** Bodies that the regime wants to be asked. */
  readonly consults: readonly string[];
  /** Null until they were asked. */
  readonly consultations: readonly ConsultationState[] | null;
  readonly asked: Cause | null;
  readonly deferredUntil: LocalDate | null;
  readonly pending: PendingDecision | null;
  /** The decision clock ran out and the rule takes the question one level up. */
  readonly escalated: boolean;
  /** The negative decision that is looked at again: by the body that took it, then by the one that decides in the end. */
  readonly reexamination: { readonly decisionId: string; readonly by: 'same_body' | 'final_body' } | null;
  /** Types of the documents that the gate requires of this project. */
  readonly required: readonly string[];
}

/** Cost classes that may not be spent, why, and what releases them. */
export interface SpendLock {
  readonly id: string;
  readonly source: 'gate' | 'crossing';
  /** The gate or the threshold that locks. */
  readonly ruleId: string;
  /** The gate whose decision is waited for. */
  readonly gateId: string;
  readonly classes: readonly CostClass[];
  readonly until: 'decision' | 'baseline';
  readonly mode: 'hard' | 'soft';
}

/** A pause in force. */
export interface PauseState {
  readonly interventionId: string;
  readonly at: Instant;
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly allowedWork: readonly AllowedWork[];
  /** Appeals for which it is stayed: it binds nobody meanwhile. */
  readonly stayedBy?: readonly string[];
}

/** A line that was crossed and not yet answered by a gate's complete submission. */
export interface CrossingState {
  readonly thresholdId: string;
  readonly effect: 'submit' | 'freeze_commitments';
  readonly since: Instant;
  readonly clockId: string | null;
}

/** What decisions about a project depend on; everything that people read lives in the projections. */
export interface ProjectState {
  readonly id: string;
  readonly reference: string;
  readonly regimeHash: string;
  readonly status: ProjectStatus;
  readonly since: Instant;
  readonly agencyId: string;
  readonly agencyFacts: Readonly<Record<string, FactValue>>;
  readonly imported: boolean;
  /** What scope finding looks at: the latest submission, with the latest forecast in place of its cost. */
  readonly input: ScopeSubject | null;
  /** Types of the documents on file. */
  readonly documentTypes: readonly string[];
  readonly finding: FindingEssentials | null;
  /** When the project came under oversight: its filing, or the crossing that brought it in. */
  readonly inScopeSince: Instant | null;
  readonly gate: GateState | null;
  readonly gatesOpened: number;
  /** Gates passed, with the instant of the decision. */
  readonly passed: readonly { readonly gateId: string; readonly at: Instant; readonly by?: 'direction' }[];
  /** The stage that an approval opens, until the procedure has started it. */
  readonly nextStage: { readonly stageId: string; readonly gateId: string } | null;
  readonly stageId: string | null;
  readonly requests: readonly OpenRequest[];
  /** Ids of all requests ever made: each stands for one suspension. */
  readonly requestIds: readonly string[];
  /** What stops clocks and what did since the gate was due; a clock that is started late stands still for it as well. */
  readonly stops: readonly (Suspension & { readonly cause: OutsideCause })[];
  readonly conditions: readonly ConditionState[];
  /** Ids of all conditions ever stated: each names one. */
  readonly conditionIds: readonly string[];
  readonly crossings: readonly CrossingState[];
  readonly locks: readonly SpendLock[];
  /** Minor units of the regime's currency. */
  readonly spent: Readonly<Partial<Record<CostClass, number>>>;
  readonly baselines: { readonly count: number; readonly firstId: string | null; readonly latestId: string | null };
  readonly clocks: readonly ProjectClock[];
  readonly pauses: readonly PauseState[];
  /** Interventions that are open. */
  readonly interventions: readonly { readonly id: string; readonly kind: 'pause' | 'cancellation' }[];
  readonly advice: AdviceState;
  readonly appeals: AppealsState;
  readonly oversight: OversightState;
  /** Sequence number of the latest submission. */
  readonly lastSubmission: number;
  /** Steps that wait for the procedure, each with the event that made it due. */
  readonly due: Readonly<Partial<Record<ProjectStep, Cause>>>;
}

/** The stream before anything is filed. */
export const INITIAL: ProjectState = {
  id: '',
  reference: '',
  regimeHash: '',
  status: 'none',
  since: '',
  agencyId: '',
  agencyFacts: {},
  imported: false,
  input: null,
  documentTypes: [],
  finding: null,
  inScopeSince: null,
  gate: null,
  gatesOpened: 0,
  passed: [],
  nextStage: null,
  stageId: null,
  requests: [],
  requestIds: [],
  stops: [],
  conditions: [],
  conditionIds: [],
  crossings: [],
  locks: [],
  spent: {},
  baselines: { count: 0, firstId: null, latestId: null },
  clocks: [],
  pauses: [],
  interventions: [],
  advice: NO_ADVICE,
  appeals: NO_APPEALS,
  oversight: NO_OVERSIGHT,
  lastSubmission: 0,
  due: {},
};

/** Nothing more can happen to the project. */
export const hasEnded = (state: ProjectState): boolean => ENDED.includes(state.status);

/** At least one pause order is in force, and not stayed. */
export const isPaused = ({ pauses }: Pick<ProjectState, 'pauses'>): boolean =>
  pauses.some(({ stayedBy }) => stayedBy === undefined);
