import type { InvoiceKind } from '../../../domain/invoice/essentials';
import type { InvoiceStatus } from '../../../domain/invoice/state';
import type { TrancheStatus } from '../../../domain/account/state';
import type { ClusterAct, ClusterStatus } from '../../../domain/cluster/state';
import type { Instrument } from '../../../domain/escalation/instruments';
import type { AlternativeKind, RunDownKind } from '../../../domain/intervention/commands/cancellation';
import type { OrderEffect } from '../../../domain/intervention/commands/terms';
import type { InterventionOutcome, InterventionStatus } from '../../../domain/intervention/state';
import type { BodyKind, Role } from '../../../domain/kernel';
import type { LetterKind } from '../../../domain/letter';
import type { AuditOutcome } from '../../../domain/project/commands/standing';
import type { ClaimStatus } from '../../../domain/project/commands/orders';
import type { MatterKind } from '../../../domain/project/commands/exit';
import type { AppealEnded } from '../../../domain/project/events/appeal';
import type { FreezeSource } from '../../../domain/project/events/freeze';
import type { PilotCap } from '../../../domain/project/events/pilot';
import type { DataTrouble, Violation } from '../../../domain/project/events';
import type { Overlay } from '../../../domain/project/procedure';
import type {
  AppealableKind,
  AppealParty,
  ClockPurpose,
  OpenAppeal,
  ProjectStatus,
} from '../../../domain/project/state';
import type { SignerRole } from '../../../domain/project/state/reporting';
import type { Rater } from '../../../domain/rating/divergence';
import type { InputName, Light, MachineRating } from '../../../domain/rating/types';
import type { AdoptionAct, AdoptionStage } from '../../../domain/regime/adoption/adoption';
import type { CostClass } from '../../../domain/regime/common';
import type { AllowedWork, PauseExpiry, Power } from '../../../domain/regime/intervention';
import type { Publication } from '../../../domain/regime/oversight';
import type { PilotValue } from '../../../domain/regime/pilots';
import type {
  DecisionRule,
  DecisionValue,
  DeemedOutcome,
  ReasonField,
  SuspensionCause,
} from '../../../domain/regime/procedure';
import type { Presence } from '../../../domain/review/commands/meeting';
import type { ConflictEffect } from '../../../domain/review/events/members';
import type { CastBallot, MemberStanding, ReviewMember, ReviewStatus } from '../../../domain/review/state';
import type { RolloutAct, RolloutOutcome, RolloutStatus } from '../../../domain/rollout/rollout';
import type { AssessedIn } from '../../../domain/standing/state';
import type { ProjectKind } from '../../../domain/submission';

type Says<Key extends string> = Readonly<Record<Key, string>>;

/** What a case and the things on its way through the gates can be. */
export interface CaseWords {
  readonly kind: Says<ProjectKind>;
  readonly status: Says<Exclude<ProjectStatus, 'none'>>;
  readonly overlay: Says<Overlay>;
  /** How a decision came about, and what it says. */
  readonly decision: Says<DecisionValue>;
  readonly decisionStatus: Says<'proposed' | 'unsigned' | 'taken' | 'set_aside'>;
  readonly decidedBy: Says<'person' | 'silence' | 'appeal'>;
  readonly binding: Says<DecisionRule['binding']>;
  /** What silence means when the time has run out. */
  readonly silence: Says<DeemedOutcome>;
  readonly reason: Says<ReasonField>;
  readonly condition: Says<'open' | 'missed' | 'verified' | 'void'>;
  readonly request: Says<'open' | 'answered' | 'withdrawn'>;
  readonly consultation: Says<'asked' | 'late' | 'given' | 'silent'>;
  readonly position: Says<'favourable' | 'unfavourable' | 'no_opinion' | 'unaffected'>;
  readonly recommendation: Says<
    'open' | 'accepted' | 'explained' | 'done_claimed' | 'returned' | 'verified' | 'superseded' | 'lapsed'
  >;
  readonly urgency: Says<'now' | 'before_next_gate' | 'when_suitable'>;
  readonly answer: Says<'comply' | 'explain'>;
  readonly appeal: Says<OpenAppeal['status'] | 'ended'>;
  readonly appealed: Says<AppealableKind>;
  readonly appealBy: Says<AppealParty>;
  readonly appealOutcome: Says<AppealEnded['outcome']>;
  readonly stay: Says<OpenAppeal['stay']>;
  /** Whether a field is public, and why it is not. */
  readonly publication: Says<Publication['fields'][number]['publish']>;
  readonly classification: Says<'public' | 'embargo' | 'restricted'>;
  readonly letter: Says<LetterKind>;
}

/** What a project that runs or ends can be. */
export interface CourseWords {
  readonly light: Says<Light | 'none'>;
  readonly machine: Says<Exclude<MachineRating['kind'], 'rated'> | 'not_rated'>;
  readonly missing: Says<InputName>;
  readonly rater: Says<Rater>;
  readonly baseline: Says<'proposed' | 'stands' | 'refused'>;
  readonly report: Says<'pending' | 'returned' | 'in' | 'corrected' | 'lapsed'>;
  readonly period: Says<'due' | 'overdue' | 'in' | 'lapsed'>;
  readonly signer: Says<SignerRole>;
  readonly trouble: Says<DataTrouble>;
  readonly instrument: Says<Instrument>;
  readonly measure: Says<'open' | 'reported' | 'in_review' | 'proposing' | 'accepted'>;
  readonly violation: Says<Violation>;
  readonly freezeSource: Says<FreezeSource>;
  readonly exit: Says<'proposed' | 'refused' | 'closed'>;
  readonly matter: Says<MatterKind>;
  readonly benefits: Says<'realised' | 'partly_realised' | 'expected' | 'given_up' | 'none'>;
  readonly measurement: Says<'waiting' | 'due' | 'measured' | 'returned' | 'verified' | 'dropped'>;
  readonly implementation: Says<'not_due' | 'due' | 'overdue' | 'filed'>;
  readonly lesson: Says<'unconfirmed' | 'shared' | 'withheld' | 'refused'>;
  readonly lessonKind: Says<'success' | 'failure' | 'near_miss'>;
  readonly pilot: Says<'none' | 'planned' | 'running' | 'held' | 'stopped' | 'scaled'>;
  readonly pilotCap: Says<PilotCap>;
  readonly pilotDecision: Says<PilotValue>;
  readonly claim: Says<ClaimStatus>;
}

/** What a proceeding about a pause or a cancellation can be. */
export interface InterventionWords {
  readonly kind: Says<'pause' | 'cancellation'>;
  readonly status: Says<Exclude<InterventionStatus, 'none'>>;
  readonly outcome: Says<InterventionOutcome>;
  readonly power: Says<Power>;
  readonly expiry: Says<PauseExpiry>;
  readonly allowedWork: Says<AllowedWork>;
  readonly effect: Says<OrderEffect['when']>;
  readonly alternative: Says<AlternativeKind>;
  readonly runDown: Says<RunDownKind>;
  readonly runDownItem: Says<'open' | 'reported' | 'verified'>;
}

/** What a round of the council can be, and who sits on it. */
export interface CouncilWords {
  readonly round: Says<Exclude<ReviewStatus, 'none'>>;
  readonly standing: Says<MemberStanding>;
  readonly seat: Says<ReviewMember['role']>;
  readonly conflict: Says<ConflictEffect>;
  readonly vote: Says<CastBallot['vote']>;
  readonly presence: Says<Presence>;
  readonly meeting: Says<'called' | 'held' | 'cancelled'>;
  readonly question: Says<'raised' | 'passed_on' | 'answered' | 'withdrawn'>;
  readonly factCheck: Says<'open' | 'corrected' | 'confirmed' | 'silent'>;
  readonly assessment: Says<'none' | 'sealed' | 'open'>;
}

/** Money, people, agencies and rules. */
export interface OfficeWords {
  readonly role: Says<Role>;
  readonly body: Says<BodyKind>;
  readonly costClass: Says<CostClass>;
  readonly vat: Says<'included' | 'excluded'>;
  readonly tranche: Says<TrancheStatus>;
  readonly commitment: Says<'open' | 'ended' | 'lapsed'>;
  readonly payment: Says<'ordered' | 'paid'>;
  readonly invoice: Says<Exclude<InvoiceStatus, 'none'>>;
  readonly invoiceKind: Says<InvoiceKind>;
  readonly cluster: Says<Exclude<ClusterStatus, 'none'>>;
  readonly clusterAct: Says<ClusterAct>;
  readonly assessedIn: Says<AssessedIn>;
  readonly audit: Says<AuditOutcome>;
  readonly rules: Says<AdoptionStage>;
  readonly rulesAct: Says<AdoptionAct>;
  readonly rollout: Says<RolloutStatus>;
  readonly rolloutAct: Says<RolloutAct>;
  readonly rolloutOutcome: Says<RolloutOutcome>;
}

/** What runs out when a clock does. */
export interface ClockWords {
  /** By the purpose of a project's clock. */
  readonly project: Says<ClockPurpose>;
  /** By the name of another proceeding's clock; what follows a colon in its id is not part of the name. */
  readonly other: Says<
    | 'opinion'
    | 'blind_phase'
    | 'fact_check'
    | 'unfilled_seats'
    | 'milestone'
    | 'hearing'
    | 'pause'
    | 'effect'
    | 'question'
    | 'clawback'
    | 'justification'
    | 'immunity'
    | 'capacity'
    | 'confidence'
    | 'autonomy'
  >;
  readonly state: Says<'running' | 'suspended' | 'unreadable'>;
  readonly suspendedBy: Says<SuspensionCause>;
}

/** Names of states, kinds and outcomes that the procedure itself knows; a regime names its own stages and bodies. */
export interface StageWords {
  readonly case: CaseWords;
  readonly course: CourseWords;
  readonly intervention: InterventionWords;
  readonly council: CouncilWords;
  readonly office: OfficeWords;
  readonly clock: ClockWords;
}
