import type { Suspension } from '../clock';
import type { StreamClock } from '../kernel';
import type { FactValue } from '../predicate';
import type { CostClass } from '../regime/common';
import type { ScopeSubject } from '../regime/finding';
import type { OutsideCause } from '../review/commands/round';
import type { Instant } from '../time';
import type { ProjectStep } from './commands';
import { NO_ACTUALS, type ActualsState } from './state/actuals';
import { NO_ADMISSION, type AdmissionState } from './state/admission';
import { NO_ADVICE, type AdviceState } from './state/advice';
import { NO_APPEALS, type AppealsState } from './state/appeal';
import { NO_BENEFITS, type BenefitsState } from './state/benefit';
import { NO_EXIT, type ExitState } from './state/exit';
import { NO_ESCALATION, type EscalationState } from './state/escalation';
import type { FreezeState, PendingFreezeOrder } from './state/freeze';
import type { GateState, OpenRequest } from './state/gate';
import type { JointState } from './state/joint';
import { NO_LESSONS, type LearningState } from './state/lesson';
import { NO_ORDERS, type ClaimState, type OrdersState } from './state/orders';
import { NO_OVERSIGHT, type OversightState } from './state/oversight';
import type { NextRegime } from './state/regime';
import type { ExemptionState, PilotState } from './state/pilot';
import type { ProductState } from './state/product';
import type { StageTermState } from './state/stage-term';
import { NO_REPORTING, type ReportingState } from './state/reporting';
import type { ConditionState, CrossingState, PauseState, SpendLock } from './state/running';

export type * from './state/actuals';
export type * from './state/admission';
export type * from './state/advice';
export type * from './state/appeal';
export type * from './state/benefit';
export type * from './state/exit';
export type * from './state/escalation';
export type * from './state/freeze';
export type * from './state/gate';
export type * from './state/lesson';
export * from './state/joint';
export type * from './state/orders';
export type * from './state/oversight';
export type * from './state/regime';
export type * from './state/reporting';
export type * from './state/running';

/** Where a project stands, in the order of its life. `none`: nothing is filed yet. */
export const STATUSES = [
  'none',
  'filed',
  'awaiting_cost',
  'awaiting_facts',
  'registered',
  'in_gate',
  'returned',
  'approved',
  'running',
  'rejected',
  'withdrawn',
  'cancelled',
  'closed',
] as const;

export type ProjectStatus = (typeof STATUSES)[number];

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
  | 'reexamination'
  | 'run_down'
  | 'trigger'
  | 'trigger_notice'
  | 'plan_update'
  | 'look'
  | 'benefit'
  | 'measurement'
  | 'implementation_review'
  | 'lesson'
  | 'period'
  | 'report'
  | 'report_grace'
  | 'data_quality'
  | 'pilot_term'
  | 'pilot_warning'
  | 'exemption'
  | 'product_term'
  | 'stage_term';

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

/** What decisions about a project depend on; everything that people read lives in the projections. */
export interface ProjectState {
  readonly id: string;
  readonly reference: string;
  readonly regimeHash: string;
  /** The version that waits for the next gate. */
  readonly nextRegime: NextRegime | null;
  readonly status: ProjectStatus;
  readonly since: Instant;
  /** When it was filed first. */
  readonly filedAt: Instant;
  readonly agencyId: string;
  readonly agencyFacts: Readonly<Record<string, FactValue>>;
  readonly imported: boolean;
  /** What scope finding looks at: the latest submission, with the latest forecast in place of its cost. */
  readonly input: ScopeSubject | null;
  /** Types of the documents on file. */
  readonly documentTypes: readonly string[];
  readonly admission: AdmissionState;
  readonly finding: FindingEssentials | null;
  /** When the project came under oversight: its filing, or the crossing that brought it in. */
  readonly inScopeSince: Instant | null;
  readonly gate: GateState | null;
  /** A consent in haste whose ordinary procedure is not over; absent where there is none. */
  readonly urgentConsent?: { readonly gateId: string; readonly decisionId: string };
  readonly gatesOpened: number;
  /** Gates passed, with the instant of the decision. */
  readonly passed: readonly { readonly gateId: string; readonly at: Instant; readonly by?: 'direction' | 'lead' }[];
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
  readonly freezes: readonly FreezeState[];
  readonly freezeOrder: PendingFreezeOrder | null;
  /** Minor units of the regime's currency. */
  readonly spent: Readonly<Partial<Record<CostClass, number>>>;
  readonly actuals: ActualsState;
  readonly baselines: { readonly count: number; readonly firstId: string | null; readonly latestId: string | null };
  readonly clocks: readonly ProjectClock[];
  readonly pauses: readonly PauseState[];
  /** Interventions that are open. */
  readonly interventions: readonly { readonly id: string; readonly kind: 'pause' | 'cancellation' }[];
  readonly orders: OrdersState;
  /** Claims of suppliers that are not settled. */
  readonly claims: readonly ClaimState[];
  readonly advice: AdviceState;
  readonly appeals: AppealsState;
  readonly joint: JointState | null;
  readonly oversight: OversightState;
  readonly escalation: EscalationState;
  readonly exit: ExitState;
  readonly benefits: BenefitsState;
  readonly learning: LearningState;
  readonly reporting: ReportingState;
  /** Null where the project is no pilot, or has no plan. */
  readonly pilot: PilotState | null;
  readonly exemptions: readonly ExemptionState[];
  /** The event by which rules that an exemption had lifted bind again; absent where none has. */
  readonly boundAgain?: number;
  /** Null where no phase of a product runs under a committee. */
  readonly product: ProductState | null;
  /** Absent where the present stage may last as long as it takes. */
  readonly stageTerm?: StageTermState;
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
  nextRegime: null,
  status: 'none',
  since: '',
  filedAt: '',
  agencyId: '',
  agencyFacts: {},
  imported: false,
  input: null,
  documentTypes: [],
  admission: NO_ADMISSION,
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
  freezes: [],
  freezeOrder: null,
  spent: {},
  actuals: NO_ACTUALS,
  baselines: { count: 0, firstId: null, latestId: null },
  clocks: [],
  pauses: [],
  interventions: [],
  orders: NO_ORDERS,
  claims: [],
  advice: NO_ADVICE,
  appeals: NO_APPEALS,
  joint: null,
  oversight: NO_OVERSIGHT,
  escalation: NO_ESCALATION,
  exit: NO_EXIT,
  benefits: NO_BENEFITS,
  learning: NO_LESSONS,
  reporting: NO_REPORTING,
  pilot: null,
  exemptions: [],
  product: null,
  lastSubmission: 0,
  due: {},
};

/** Nothing more can happen to the project. */
export const hasEnded = (state: ProjectState): boolean => ENDED.includes(state.status);

/** At least one pause order is in force, and not stayed. */
export const isPaused = ({ pauses }: Pick<ProjectState, 'pauses'>): boolean =>
  pauses.some(({ stayedBy }) => stayedBy === undefined);
