import type { Context, Decision } from '../kernel';
import { hasRunOut } from '../timetable/ran-out';
import { EFFECT_CLOCK, HEARING_CLOCK, questionOf } from './clocks';
import type { InterventionCommand } from './commands';
import { hearingExpired, reply, waive } from './decide/hearing';
import { shareMaterial } from './decide/material';
import { stateAlternatives, stateTerminationCosts } from './decide/comparison';
import { fileExpertReport } from './decide/experts';
import { effectBegins, noteAppeal, noteAppealStay } from './decide/issued';
import { askDecision, end, giveNotice, noteCost, propose, withdraw } from './decide/opening';
import { questionOut } from './decide/questions';
import { askResumption, refuseResumption, reopenResumption, resumeProject } from './decide/resumption';
import { askOral, recordOral, scheduleOral } from './decide/oral';
import { decide } from './decide/order';
import { answerQuestions, pauseExpired, renewPause } from './decide/running';
import { sign } from './decide/signature';
import { decline, takeOver } from './decide/trigger';
import { extend, lift, remind, stay } from './decide/timetable';
import type { InterventionEvent } from './events';
import { refuseIntervention } from './refusals';
import type { InterventionState } from './state';

type CommandOf<T extends InterventionCommand['type']> = Extract<InterventionCommand, { type: T }>;

/** What one act decides in an open proceeding. */
type Act<T extends InterventionCommand['type']> = (
  state: InterventionState,
  command: CommandOf<T>,
  context: Context,
) => Decision<InterventionEvent>;

/** Acts of people and acts of the procedure, by type; a command without an entry does not compile. */
type Acts = {
  readonly [T in InterventionCommand['type']]:
    | { readonly by: 'person' | 'system' | 'kernel'; readonly act: Act<T> }
    | {
        readonly by: 'opening';
        readonly act: (command: CommandOf<T>, context: Context) => Decision<InterventionEvent>;
      };
};

const ACTS: Acts = {
  ProposeIntervention: { by: 'opening', act: propose },
  TakeOverProposal: { by: 'person', act: takeOver },
  DeclineProposal: { by: 'person', act: decline },
  ReplyToHearing: { by: 'person', act: reply },
  WaiveHearing: { by: 'person', act: waive },
  AskOralHearing: { by: 'person', act: askOral },
  ScheduleOralHearing: { by: 'person', act: scheduleOral },
  RecordOralHearing: { by: 'person', act: recordOral },
  ShareMaterial: { by: 'person', act: shareMaterial },
  DecideIntervention: { by: 'person', act: decide },
  SignIntervention: { by: 'person', act: sign },
  AnswerQuestions: { by: 'person', act: answerQuestions },
  RenewPause: { by: 'person', act: renewPause },
  ResumeProject: { by: 'person', act: resumeProject },
  AskResumption: { by: 'person', act: askResumption },
  RefuseResumption: { by: 'person', act: refuseResumption },
  FileExpertReport: { by: 'person', act: fileExpertReport },
  StateAlternatives: { by: 'person', act: stateAlternatives },
  StateTerminationCosts: { by: 'person', act: stateTerminationCosts },
  WithdrawProposal: { by: 'person', act: withdraw },
  ExtendClock: { by: 'person', act: extend },
  StayClocks: { by: 'person', act: stay },
  LiftStay: { by: 'person', act: lift },
  GiveNotice: { by: 'system', act: giveNotice },
  AskInterventionDecision: { by: 'system', act: askDecision },
  EndIntervention: { by: 'system', act: end },
  NoteAppealStay: { by: 'system', act: noteAppealStay },
  NoteAppeal: { by: 'system', act: noteAppeal },
  ReopenResumption: { by: 'system', act: reopenResumption },
  NoteProjectCost: { by: 'system', act: noteCost },
  ExpireClock: { by: 'kernel', act: expireClock },
  Remind: { by: 'kernel', act: remind },
  Tick: { by: 'kernel', act: () => ({ events: [] }) },
};

/** Decides one command on an intervention; refuses by value, with a code of `INTERVENTION_REFUSALS`. */
export function decideIntervention(
  state: InterventionState,
  command: InterventionCommand,
  context: Context,
): Decision<InterventionEvent> {
  return decideOne(state, command, context);
}

function decideOne<T extends InterventionCommand['type']>(
  state: InterventionState,
  command: CommandOf<T>,
  context: Context,
): Decision<InterventionEvent> {
  const entry: Acts[T] = ACTS[command.type];
  const open = state.status !== 'none' && state.status !== 'ended';
  if (entry.by === 'opening') {
    return state.status === 'none'
      ? entry.act(command, context)
      : refuseIntervention('intervention-exists', 'A proceeding with this id was opened already.');
  }
  if (entry.by === 'kernel') return open ? entry.act(state, command, context) : { events: [] };
  if (entry.by === 'system' && context.actor.kind !== 'system') {
    return refuseIntervention('system-only', 'Only the procedure itself does this.', {
      facts: { command: command.type },
    });
  }
  if (state.status === 'none') return refuseIntervention('no-such-intervention', 'No such proceeding was opened.');
  if (open) return entry.act(state, command, context);
  if (entry.by === 'system') return { events: [] };
  return refuseIntervention('intervention-ended', 'The proceeding is over; nothing can happen in it any more.', {
    facts: { outcome: state.outcome },
    remedy: 'A further order needs a further proceeding.',
  });
}

/** A clock has run out: the procedure calls with the due instant as now. A clock that is not due changes nothing. */
function expireClock(
  state: InterventionState,
  { clockId }: CommandOf<'ExpireClock'>,
  context: Context,
): Decision<InterventionEvent> {
  const clock = state.clocks.find(({ id }) => id === clockId);
  if (!clock || !hasRunOut(clock, context)) return { events: [] };
  if (clockId === HEARING_CLOCK) return hearingExpired(state, clock, context);
  if (clockId === EFFECT_CLOCK) return effectBegins(state, context);
  const question = questionOf(clockId);
  return question === null ? pauseExpired(state, context) : questionOut(state, clock, question, context);
}
