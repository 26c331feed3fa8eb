import type { KernelCommand } from '../kernel';
import type { TimetableCommand } from '../timetable/commands';
import type { AppealCommand } from './commands/appeal';
import type { BaselineCommand } from './commands/baseline';
import type { ConsultationCommand } from './commands/consultation';
import type { DirectionCommand } from './commands/direction';
import type { EffectCommand } from './commands/effects';
import type { FilingCommand } from './commands/filing';
import type { GateCommand } from './commands/gate';
import type { MoneyCommand } from './commands/money';
import type { NoteCorrection, OpinionCommand, ReceiveOpinion } from './commands/opinion';
import type { GiveRating } from './commands/rating';
import type { RecommendationCommand } from './commands/recommendation';
import type { StepCommand } from './commands/steps';

export type * from './commands/appeal';
export type * from './commands/baseline';
export type * from './commands/consultation';
export type * from './commands/direction';
export type * from './commands/effects';
export type * from './commands/filing';
export type * from './commands/gate';
export type * from './commands/money';
export type * from './commands/opinion';
export type * from './commands/rating';
export type * from './commands/recommendation';
export type * from './commands/steps';

/** What people do about a project. */
export type ProjectPersonCommand =
  | FilingCommand
  | GateCommand
  | ConsultationCommand
  | OpinionCommand
  | RecommendationCommand
  | DirectionCommand
  | BaselineCommand
  | GiveRating
  | MoneyCommand
  | AppealCommand
  | TimetableCommand;

/** What the procedure does by itself, and what other proceedings tell the project. */
export type ProjectSystemCommand = StepCommand | EffectCommand | ReceiveOpinion | NoteCorrection | KernelCommand;

export type ProjectCommand = ProjectPersonCommand | ProjectSystemCommand;
