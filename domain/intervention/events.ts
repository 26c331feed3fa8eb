import type { StreamClock } from '../kernel';
import type { Reasons } from '../project/commands';
import type { PauseExpiry } from '../regime/intervention';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { RanOut, StayEvent, TimetableEvent } from '../timetable/events';
import type { ByRule, CancellationTerms, CitedCondition, OrderEffect, PauseTerms, ResumeProject } from './commands';
import type { OrderEvent } from './events/order';
import type { TriggerEvent } from './events/trigger';

export type * from './events/order';
export type * from './events/trigger';

/** A proceeding is open: a body means to pause or to cancel. */
export interface InterventionProposed {
  readonly type: 'InterventionProposed';
  readonly interventionId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly kind: 'pause' | 'cancellation';
  /** The regime's key of the body that acts. */
  readonly bodyKey: string;
  readonly grounds: readonly string[];
  readonly facts: string;
  readonly material: readonly DocumentRef[];
  readonly supersedes: string | null;
  readonly byRule?: ByRule;
  /** The condition that was missed, on whose breach it rests. */
  readonly condition?: CitedCondition;
  readonly proposedBy: string;
}
/** The agency was told, with the material of significance; the hearing's clock runs, if the regime has a hearing. */
export interface NoticeGiven {
  readonly type: 'NoticeGiven';
  readonly clock: StreamClock | null;
  readonly material: readonly DocumentRef[];
}
export interface HearingReplied {
  readonly type: 'HearingReplied';
  readonly text: string;
  readonly documents: readonly DocumentRef[];
  /** It came after the hearing was closed; it is considered all the same while nothing is decided. */
  readonly late: boolean;
}
export interface HearingWaived {
  readonly type: 'HearingWaived';
  readonly code: string;
  readonly reason: string;
  readonly legalRef: string | null;
  /** The approving person, and whom he stood in for. */
  readonly by?: readonly string[];
}
/** The agency wants to be heard in person; nothing is decided before. */
export interface OralHearingAsked {
  readonly type: 'OralHearingAsked';
  readonly reason: string;
}
export interface OralHearingScheduled {
  readonly type: 'OralHearingScheduled';
  readonly on: LocalDate;
  readonly place: string;
}
export interface OralHearingRecorded {
  readonly type: 'OralHearingRecorded';
  readonly how: 'held' | 'not_attended';
  readonly minutes: string;
  readonly documents: readonly DocumentRef[];
}
/** The time for the reply in writing is over while an oral hearing is waited for. */
export interface ReplyTimeOver extends Partial<Record<'ranOut', RanOut>> {
  readonly type: 'ReplyTimeOver';
}
/** Further material was shown to the agency; the hearing is open (again), with a time of its own. */
export interface MaterialShared {
  readonly type: 'MaterialShared';
  readonly material: readonly DocumentRef[];
  readonly reason: string;
  readonly clock: StreamClock;
}
export interface HearingClosed {
  readonly type: 'HearingClosed';
  /** `no_hearing_rule`: the regime has none. `oral`: by an oral hearing, after the reply or its time. */
  readonly how: 'replied' | 'silence' | 'waived' | 'oral' | 'no_hearing_rule';
  /** For silence: the clock that ran out. */
  readonly ranOut?: RanOut;
}
/** The decider was asked to decide. */
export interface InterventionDecisionAsked {
  readonly type: 'InterventionDecisionAsked';
}

/** What an act of the body says; it binds once all signatures are there. `basis`: ids of the documents it rests on. */
export type InterventionAct =
  | {
      readonly act: 'pause';
      readonly reasons: Reasons;
      readonly basis?: readonly string[];
      readonly terms: PauseTerms;
      readonly effect?: OrderEffect;
    }
  | {
      readonly act: 'cancel';
      readonly reasons: Reasons;
      readonly basis?: readonly string[];
      readonly terms: CancellationTerms;
      readonly effect?: OrderEffect;
    }
  | { readonly act: 'renew'; readonly reasons: Reasons; readonly until: LocalDate }
  | {
      readonly act: 'resume';
      readonly reasons: Reasons;
      readonly conditions: ResumeProject['conditions'];
      /** The body that resumes, and looks after the conditions. */
      readonly body?: string;
    };

/** The decider has decided; further signatures are needed before it binds. */
export interface SignatureAsked {
  readonly type: 'SignatureAsked';
  readonly decided: InterventionAct;
  readonly decidedBy: readonly string[];
  /** The regime's keys of the bodies that must sign, one signature each. */
  readonly bodies: readonly string[];
}
export interface InterventionSigned {
  readonly type: 'InterventionSigned';
  readonly bodyKey: string;
  readonly signedBy: readonly string[];
}
/** The signature was refused; the question is back with the decider. */
export interface InterventionSignatureRefused {
  readonly type: 'InterventionSignatureRefused';
  readonly bodyKey: string;
  readonly reason: string;
}
export interface InterventionDismissed {
  readonly type: 'InterventionDismissed';
  readonly reasons: Reasons;
  readonly decidedBy: readonly string[];
}
export interface PauseOrdered {
  readonly type: 'PauseOrdered';
  readonly reasons: Reasons;
  /** Ids of the documents that it rests on. */
  readonly basis?: readonly string[];
  readonly terms: PauseTerms;
  readonly effect?: OrderEffect;
  /** Limits of the questions that have a day of their own. */
  readonly questionClocks?: readonly StreamClock[];
  /** It was issued earlier, and binds from now on. */
  readonly issued?: Instant;
  /** Waits for the pause's end date. */
  readonly clock: StreamClock;
  /** The deciding person, and whom he stood in for. */
  readonly decidedBy: readonly string[];
  readonly signedBy: readonly string[];
}
export interface CancellationOrdered {
  readonly type: 'CancellationOrdered';
  readonly by: 'decision' | 'expiry';
  readonly reasons: Reasons;
  /** Ids of the documents that it rests on. */
  readonly basis?: readonly string[];
  /** Null when a pause that ran out cancels by the terms of its order. */
  readonly terms: CancellationTerms | null;
  readonly effect?: OrderEffect;
  /** It was issued earlier, and binds from now on. */
  readonly issued?: Instant;
  readonly decidedBy: readonly string[];
  readonly signedBy: readonly string[];
}
export interface QuestionsAnswered {
  readonly type: 'QuestionsAnswered';
  readonly answers: readonly { readonly question: number; readonly text: string }[];
  readonly documents: readonly DocumentRef[];
}
export interface PauseRenewed {
  readonly type: 'PauseRenewed';
  readonly until: LocalDate;
  readonly reasons: Reasons;
  readonly clock: StreamClock;
  /** Counts renewals from 1. */
  readonly renewal: number;
  readonly decidedBy: readonly string[];
  readonly signedBy: readonly string[];
}
export interface Resumed {
  readonly type: 'Resumed';
  readonly reasons: Reasons;
  readonly conditions: ResumeProject['conditions'];
  readonly body?: string;
  readonly decidedBy: readonly string[];
  readonly signedBy: readonly string[];
}
/** The pause's date has come. `decision_required`: the project stays paused until somebody decides. */
export interface PauseExpired {
  readonly type: 'PauseExpired';
  readonly effect: PauseExpiry;
  /** What its order says, where a stay lets that not come true by itself. */
  readonly insteadOf?: PauseExpiry;
}
/** The order is stayed for an appeal, or is so no more. */
export interface AppealStayNoted {
  readonly type: 'AppealStayNoted';
  readonly appealId: string;
  readonly stayed: boolean;
  readonly from: Instant;
}
export interface ProposalWithdrawn {
  readonly type: 'ProposalWithdrawn';
  readonly reason: string;
}
export interface ProceedingEnded {
  readonly type: 'ProceedingEnded';
  readonly reason: 'project_ended' | 'superseded' | 'annulled';
  /** From when it is over, however late it was learnt. */
  readonly from: Instant;
}

export type InterventionEvent =
  | TimetableEvent
  | StayEvent
  | TriggerEvent
  | OrderEvent
  | InterventionProposed
  | NoticeGiven
  | HearingReplied
  | HearingWaived
  | OralHearingAsked
  | OralHearingScheduled
  | OralHearingRecorded
  | ReplyTimeOver
  | MaterialShared
  | HearingClosed
  | InterventionDecisionAsked
  | SignatureAsked
  | InterventionSigned
  | InterventionSignatureRefused
  | InterventionDismissed
  | PauseOrdered
  | CancellationOrdered
  | QuestionsAnswered
  | PauseRenewed
  | Resumed
  | PauseExpired
  | AppealStayNoted
  | ProposalWithdrawn
  | ProceedingEnded;
