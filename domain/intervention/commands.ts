import type { KernelCommand } from '../kernel';
import type { Reasons } from '../project/commands';
import type { AllowedWork, PauseExpiry } from '../regime/intervention';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { ExtendClock, LiftStay, StayClocks } from '../timetable/commands';
import type { ByRule, TriggerCommand } from './commands/trigger';

export type * from './commands/trigger';

export interface ProposeIntervention {
  readonly type: 'ProposeIntervention';
  readonly interventionId: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly kind: 'pause' | 'cancellation';
  /** Ids of the regime's grounds. */
  readonly grounds: readonly string[];
  readonly facts: string;
  readonly material: readonly DocumentRef[];
  /** The pause that this proceeding would supersede, if one is in force. */
  readonly supersedes: string | null;
  /** A rule of the regime proposes it by itself; the body's officer takes it over, or declines. */
  readonly byRule?: ByRule;
}
/** The agency answers in the hearing. */
export interface ReplyToHearing {
  readonly type: 'ReplyToHearing';
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}
/** Decides without (further) hearing, on one of the regime's exceptions. */
export interface WaiveHearing {
  readonly type: 'WaiveHearing';
  readonly code: string;
  readonly reason: string;
}
/** The agency asks to be heard in person, where the rule gives it that. */
export interface AskOralHearing {
  readonly type: 'AskOralHearing';
  readonly reason: string;
}
/** The officer names the day, or another one. */
export interface ScheduleOralHearing {
  readonly type: 'ScheduleOralHearing';
  readonly on: LocalDate;
  readonly place: string;
}
/** The officer files the minutes; `not_attended`: the agency did not come. */
export interface RecordOralHearing {
  readonly type: 'RecordOralHearing';
  readonly how: 'held' | 'not_attended';
  readonly minutes: string;
  readonly documents: readonly DocumentRef[];
}
/** The officer shows the agency further material; its time to answer begins anew. */
export interface ShareMaterial {
  readonly type: 'ShareMaterial';
  readonly material: readonly DocumentRef[];
  readonly reason: string;
}
export interface PauseTerms {
  readonly allowedWork: readonly AllowedWork[];
  readonly questions: readonly string[];
  readonly until: LocalDate;
  readonly expiry: PauseExpiry;
  readonly independentExperts: readonly string[];
  /** Minor units a month that may be spent while paused. */
  readonly burnCap?: { readonly amount: number; readonly currency: string };
}
export interface CancellationTerms {
  readonly alternatives: readonly { readonly id: string; readonly text: string }[];
  readonly contractExposure: { readonly amount: number; readonly currency: string } | null;
  readonly continuity: string;
  readonly assetsKept: string;
}
export interface DecideIntervention {
  readonly type: 'DecideIntervention';
  readonly value: 'order' | 'dismiss';
  readonly reasons: Reasons;
  /** Ids of the documents that it rests on; each must have been shown to the agency, or handed in by it. */
  readonly basis?: readonly string[];
  readonly pause?: PauseTerms;
  readonly cancellation?: CancellationTerms;
}
export interface SignIntervention {
  readonly type: 'SignIntervention';
  readonly refuse?: string;
}
/** The agency answers the order's questions. */
export interface AnswerQuestions {
  readonly type: 'AnswerQuestions';
  /** `question` is the index, from 0, in the order's questions. */
  readonly answers: readonly { readonly question: number; readonly text: string }[];
  readonly documents: readonly DocumentRef[];
}
export interface RenewPause {
  readonly type: 'RenewPause';
  readonly until: LocalDate;
  readonly reasons: Reasons;
}
export interface ResumeProject {
  readonly type: 'ResumeProject';
  readonly reasons: Reasons;
  readonly conditions: readonly { readonly id: string; readonly text: string; readonly due: LocalDate | null }[];
}
/** The body takes its proposal back before it is decided. */
export interface WithdrawProposal {
  readonly type: 'WithdrawProposal';
  readonly reason: string;
}

export type InterventionPersonCommand =
  | ProposeIntervention
  | ReplyToHearing
  | WaiveHearing
  | AskOralHearing
  | ScheduleOralHearing
  | RecordOralHearing
  | ShareMaterial
  | DecideIntervention
  | SignIntervention
  | AnswerQuestions
  | RenewPause
  | ResumeProject
  | WithdrawProposal
  | TriggerCommand
  | ExtendClock
  | StayClocks
  | LiftStay;

/** Steps of the procedure. */
export type InterventionStep = 'give_notice' | 'ask_decision' | 'deliver_notices';

export interface GiveNotice {
  readonly type: 'GiveNotice';
  readonly cause: number;
}
export interface AskInterventionDecision {
  readonly type: 'AskInterventionDecision';
  readonly cause: number;
}
/** From the project: it ended, or another order took this one's place. */
export interface EndIntervention {
  readonly type: 'EndIntervention';
  /** `annulled`: the order was set aside on appeal. */
  readonly reason: 'project_ended' | 'superseded' | 'annulled';
  /** The project that it concerns; a proceeding about another project is not ended by it. */
  readonly projectId?: string;
  readonly at: Instant;
}

/** From the project: the order is stayed for an appeal, or is so no more. */
export interface NoteAppealStay {
  readonly type: 'NoteAppealStay';
  readonly appealId: string;
  readonly stayed: boolean;
  readonly at: Instant;
}

export type InterventionSystemCommand =
  GiveNotice | AskInterventionDecision | EndIntervention | NoteAppealStay | KernelCommand;
export type InterventionCommand = InterventionPersonCommand | InterventionSystemCommand;
