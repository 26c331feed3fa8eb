import type { KernelCommand } from '../kernel';
import type { Reasons } from '../project/commands';
import type { DocumentRef } from '../submission';
import type { Instant, LocalDate } from '../time';
import type { ExtendClock, LiftStay, StayClocks } from '../timetable/commands';
import type { ComparisonCommand } from './commands/cancellation';
import type { ExpertCommand, ExpertFacts } from './commands/experts';
import type { ResumeProject, ResumptionCommand } from './commands/resumption';
import type { CancellationTerms, OrderEffect, PauseTerms } from './commands/terms';
import type { ByRule, TriggerCommand } from './commands/trigger';

export type * from './commands/cancellation';
export type * from './commands/experts';
export type * from './commands/resumption';
export type * from './commands/terms';
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
  /** A condition of the project on whose breach the proposal rests, as it stands on the record. */
  readonly condition?: CitedCondition;
}
/** A condition as it stands on the project's record. */
export interface CitedCondition {
  readonly conditionId: string;
  readonly text: string;
  readonly due: LocalDate | null;
  /** `missed`: its day has passed without the evidence. */
  readonly status: string;
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
export interface DecideIntervention {
  readonly type: 'DecideIntervention';
  readonly value: 'order' | 'dismiss';
  readonly reasons: Reasons;
  /** Ids of the documents that it rests on; each must have been shown to the agency, or handed in by it. */
  readonly basis?: readonly string[];
  readonly pause?: PauseTerms;
  readonly cancellation?: CancellationTerms;
  /** When the order begins to bind; as the rule says where it does not say. */
  readonly effect?: OrderEffect;
  /** What is known of the experts whom the order names, and of those whom they must not be tied to. */
  readonly known?: ExpertFacts;
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
  | ResumptionCommand
  | ExpertCommand
  | ComparisonCommand
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

/** From the project: an appeal against an order that does not bind yet is open, or is so no more. */
export interface NoteAppeal {
  readonly type: 'NoteAppeal';
  readonly appealId: string;
  readonly open: boolean;
  readonly at: Instant;
}
/** From the project: what it is reckoned to cost; powers may end at an amount. */
export interface NoteProjectCost {
  readonly type: 'NoteProjectCost';
  /** Minor units of the regime's currency; null while it is not known. */
  readonly amount: number | null;
  /** Where it comes from. */
  readonly of: 'forecast' | 'baseline' | 'submission';
  readonly at: Instant;
}

/** From the project: the refusal of a resumption was set aside; the request waits for another answer. */
export interface ReopenResumption {
  readonly type: 'ReopenResumption';
  readonly refusalId: string;
  readonly at: Instant;
}

export type InterventionSystemCommand =
  | GiveNotice
  | AskInterventionDecision
  | EndIntervention
  | NoteAppealStay
  | NoteAppeal
  | NoteProjectCost
  | ReopenResumption
  | KernelCommand;
export type InterventionCommand = InterventionPersonCommand | InterventionSystemCommand;
