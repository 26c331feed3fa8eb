import type { PostInvoice } from '../invoice/commands';
import type { KernelCommand } from '../kernel';
import type { TimetableCommand } from '../timetable/commands';
import type { AdmissionCommand } from './commands/admission';
import type { AppealCommand } from './commands/appeal';
import type { BaselineCommand } from './commands/baseline';
import type { BenefitCommand } from './commands/benefit';
import type { ConsultationCommand } from './commands/consultation';
import type { DirectionCommand } from './commands/direction';
import type { EffectCommand } from './commands/effects';
import type { ExitCommand } from './commands/exit';
import type { EscalationCommand } from './commands/escalation';
import type { FilingCommand } from './commands/filing';
import type { FreezeCommand } from './commands/freeze';
import type { GateCommand } from './commands/gate';
import type { JointCommand } from './commands/joint';
import type { LessonCommand } from './commands/lesson';
import type { MoneyCommand, NoteMoneyOpen } from './commands/money';
import type { OrdersCommand } from './commands/orders';
import type { NoteCorrection, OpinionCommand, ReceiveOpinion } from './commands/opinion';
import type { GiveRating } from './commands/rating';
import type { PilotCommand } from './commands/pilot';
import type { ProductCommand } from './commands/product';
import type { ExtendStage } from './commands/stage-term';
import type { RecommendationCommand } from './commands/recommendation';
import type { MoveToRegime } from './commands/regime';
import type { ReportingCommand } from './commands/reporting';
import type { AuditAutonomy, NoteStanding } from './commands/standing';
import type { StepCommand } from './commands/steps';

export type * from './commands/admission';
export type * from './commands/appeal';
export type * from './commands/baseline';
export type * from './commands/benefit';
export type * from './commands/consultation';
export type * from './commands/direction';
export type * from './commands/effects';
export type * from './commands/exit';
export type * from './commands/escalation';
export type * from './commands/filing';
export type * from './commands/freeze';
export type * from './commands/gate';
export type * from './commands/joint';
export type * from './commands/lesson';
export type * from './commands/money';
export type * from './commands/orders';
export type * from './commands/opinion';
export type * from './commands/rating';
export type * from './commands/pilot';
export type * from './commands/product';
export type * from './commands/stage-term';
export type * from './commands/recommendation';
export type * from './commands/regime';
export type * from './commands/reporting';
export type * from './commands/standing';
export type * from './commands/steps';

/** What people do about a project. */
export type ProjectPersonCommand =
  | FilingCommand
  | AdmissionCommand
  | AuditAutonomy
  | GateCommand
  | ConsultationCommand
  | OpinionCommand
  | RecommendationCommand
  | DirectionCommand
  | BaselineCommand
  | GiveRating
  | ReportingCommand
  | EscalationCommand
  | MoneyCommand
  | OrdersCommand
  | FreezeCommand
  | AppealCommand
  | ExitCommand
  | BenefitCommand
  | LessonCommand
  | PilotCommand
  | ProductCommand
  | ExtendStage
  | TimetableCommand;

/** What the procedure does by itself, and what other proceedings tell the project. */
export type ProjectSystemCommand =
  | StepCommand
  | EffectCommand
  | JointCommand
  | MoveToRegime
  | PostInvoice
  | NoteStanding
  | NoteMoneyOpen
  | ReceiveOpinion
  | NoteCorrection
  | KernelCommand;

export type ProjectCommand = ProjectPersonCommand | ProjectSystemCommand;
