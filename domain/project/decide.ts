import type { Context, Decision } from '../kernel';
import { tellsAccount } from './account';
import type { ProjectCommand } from './commands';
import { callIn, classifyProject, liftCallIn } from './decide/admission';
import { answerOpinion } from './decide/answer';
import { fileAppeal } from './decide/appeal/filing';
import {
  correctDecision,
  decideAppealStay,
  dismissLateAppeal,
  forwardAppeal,
  reconsiderDecision,
  recordAppealOutcome,
  withdrawAppeal,
} from './decide/appeal/handling';
import { decideBaseline, setBaseline } from './decide/baseline';
import { measureBenefits, verifyBenefits } from './decide/benefit';
import { confirmCompleteness } from './decide/completeness';
import { consult, declineQuestions, endConsultation, giveStatement, proposeQuestions } from './decide/consultation';
import { decide } from './decide/decision';
import { giveDirection, seekDirection, signDirection } from './decide/direction';
import {
  applyCancellation,
  applyPause,
  applyResumption,
  noteIntervention,
  noteInterventionEnded,
} from './decide/effects';
import { fileImplementationReview, recordGoLive } from './decide/exit/afterwards';
import { decideExit } from './decide/exit/decision';
import { proposeExit } from './decide/exit/proposal';
import { decideMeasure, fileHealthCheck, filePlan, updateRemediation } from './decide/escalation/measures';
import { holdSession, openOrderedReview } from './decide/escalation/sessions';
import { triggers } from './decide/escalation/triggers';
import { expireClock } from './decide/expiry';
import { amend, fileDocument, submit, withdraw } from './decide/filing';
import { postForecast } from './decide/forecast';
import { liftFreeze, orderFreeze, signFreeze } from './decide/freeze';
import { askDecision, openGate, openReview } from './decide/gate';
import { NOTHING, type CommandOf, type Handler } from './decide/handler';
import { postInvoice } from './decide/invoices';
import { withAll, type Follow } from './decide/follow';
import { joinScrutiny, leaveScrutiny, noteLead, tellsFollowers } from './decide/joint';
import { answerInformation, askForRound, requestInformation, withdrawInformationRequest } from './decide/information';
import { confirmLesson, shareLesson, asksForLessons } from './decide/lesson';
import { recordSupplierClaim, updateSupplierClaim } from './decide/claims';
import { noteMoneyOpen, recordContract, recordSpending } from './decide/money';
import { noteOrder, noteResumptionRefused, tellsProceedings } from './decide/orders';
import { completeRunDown, reportRunDownItem, verifyRunDownItem } from './decide/run-down';
import { beginPilot, recordPilotUse, usesUpCaps } from './decide/pilot/running';
import { recordPilotResult, verifyPilotResult } from './decide/pilot/evidence';
import { decidePilot, proposeScaling, signPilotDecision } from './decide/pilot/decision';
import { endExemption, grantExemption } from './decide/pilot/exemption';
import { decideTerm, recordImpact, beginsTerm } from './decide/product';
import { beginsStageTerm, extendStage } from './decide/stage-term';
import { noteCorrection, receiveOpinion } from './decide/opinion';
import { giveRating, rates } from './decide/rating';
import { claimRecommendation, supersedeRecommendation, verifyRecommendation } from './decide/recommendation';
import { askReexamination } from './decide/reexamination';
import { reopenReview } from './decide/reopening';
import { startStage, verifyCondition } from './decide/running';
import { assessScopeAtGate, moveToRegime } from './decide/regime/move';
import { beginDataQuality, endDataQuality } from './decide/reporting/data-quality';
import { fileReport } from './decide/reporting/file';
import { beginsReporting } from './decide/reporting/period';
import { signReport } from './decide/reporting/sign';
import { signDecision } from './decide/signature';
import { auditAutonomy, noteStanding } from './decide/standing';
import { extend, lift, remind, stay } from './decide/timetable';
import { declineUrgency, requestUrgency } from './decide/urgency';
import type { ProjectEvent } from './events';
import { refuseProject } from './refusals';
import { tellsStanding } from './standing';
import { hasEnded, type ProjectState } from './state';

/**
 * Acts by type; a command without an entry does not compile. A `person` acts on a project that is on file and has not
 * ended; a `remedy` also on one that was refused, as long as something can be done against that; an `appeal` on every one, and so does what is owed in the `afterlife` of
 * a project: benefits, the look back, lessons. A `step` of the procedure
 * on a project that has ended does nothing. An `effect` of another proceeding, and of time, is told in every state.
 */
type Acts = {
  readonly [T in ProjectCommand['type']]: {
    readonly by: 'filing' | 'person' | 'payment' | 'remedy' | 'appeal' | 'afterlife' | 'step' | 'effect';
    readonly act: Handler<T>;
  };
};

const ACTS: Acts = {
  Submit: { by: 'filing', act: submit },
  Amend: { by: 'person', act: amend },
  ClassifyProject: { by: 'person', act: classifyProject },
  CallIn: { by: 'person', act: callIn },
  LiftCallIn: { by: 'person', act: liftCallIn },
  AuditAutonomy: { by: 'afterlife', act: auditAutonomy },
  RequestInformation: { by: 'person', act: requestInformation },
  AnswerInformation: { by: 'person', act: answerInformation },
  WithdrawInformationRequest: { by: 'person', act: withdrawInformationRequest },
  ConfirmCompleteness: { by: 'person', act: confirmCompleteness },
  GiveStatement: { by: 'person', act: giveStatement },
  EndConsultation: { by: 'person', act: endConsultation },
  ProposeQuestions: { by: 'person', act: proposeQuestions },
  DeclineQuestions: { by: 'person', act: declineQuestions },
  PostForecast: { by: 'person', act: postForecast },
  Decide: { by: 'person', act: decide },
  RequestUrgency: { by: 'person', act: requestUrgency },
  DeclineUrgency: { by: 'person', act: declineUrgency },
  SignDecision: { by: 'person', act: signDecision },
  VerifyCondition: { by: 'person', act: verifyCondition },
  SetBaseline: { by: 'person', act: setBaseline },
  DecideBaseline: { by: 'person', act: decideBaseline },
  GiveRating: { by: 'person', act: giveRating },
  FileReport: { by: 'person', act: fileReport },
  SignReport: { by: 'person', act: signReport },
  BeginDataQuality: { by: 'person', act: beginDataQuality },
  EndDataQuality: { by: 'person', act: endDataQuality },
  ExtendStage: { by: 'person', act: extendStage },
  FilePlan: { by: 'person', act: filePlan },
  UpdateRemediation: { by: 'person', act: updateRemediation },
  FileHealthCheck: { by: 'person', act: fileHealthCheck },
  DecideMeasure: { by: 'person', act: decideMeasure },
  HoldSession: { by: 'person', act: holdSession },
  OpenOrderedReview: { by: 'person', act: openOrderedReview },
  RecordSpending: { by: 'payment', act: recordSpending },
  ReportRunDownItem: { by: 'afterlife', act: reportRunDownItem },
  VerifyRunDownItem: { by: 'afterlife', act: verifyRunDownItem },
  CompleteRunDown: { by: 'afterlife', act: completeRunDown },
  RecordSupplierClaim: { by: 'afterlife', act: recordSupplierClaim },
  UpdateSupplierClaim: { by: 'afterlife', act: updateSupplierClaim },
  RecordContract: { by: 'person', act: recordContract },
  OrderFreeze: { by: 'person', act: orderFreeze },
  LiftFreeze: { by: 'person', act: liftFreeze },
  SignFreeze: { by: 'person', act: signFreeze },
  FileDocument: { by: 'remedy', act: fileDocument },
  Withdraw: { by: 'person', act: withdraw },
  ProposeExit: { by: 'person', act: proposeExit },
  DecideExit: { by: 'person', act: decideExit },
  RecordGoLive: { by: 'person', act: recordGoLive },
  FileImplementationReview: { by: 'afterlife', act: fileImplementationReview },
  MeasureBenefits: { by: 'afterlife', act: measureBenefits },
  VerifyBenefits: { by: 'afterlife', act: verifyBenefits },
  ShareLesson: { by: 'afterlife', act: shareLesson },
  ConfirmLesson: { by: 'afterlife', act: confirmLesson },
  BeginPilot: { by: 'person', act: beginPilot },
  RecordPilotUse: { by: 'person', act: recordPilotUse },
  RecordPilotResult: { by: 'person', act: recordPilotResult },
  VerifyPilotResult: { by: 'person', act: verifyPilotResult },
  ProposeScaling: { by: 'person', act: proposeScaling },
  DecidePilot: { by: 'person', act: decidePilot },
  SignPilotDecision: { by: 'person', act: signPilotDecision },
  GrantExemption: { by: 'person', act: grantExemption },
  EndExemption: { by: 'person', act: endExemption },
  RecordImpact: { by: 'person', act: recordImpact },
  DecideTerm: { by: 'person', act: decideTerm },
  AnswerOpinion: { by: 'person', act: answerOpinion },
  ReopenReview: { by: 'person', act: reopenReview },
  ClaimRecommendation: { by: 'person', act: claimRecommendation },
  VerifyRecommendation: { by: 'person', act: verifyRecommendation },
  SupersedeRecommendation: { by: 'person', act: supersedeRecommendation },
  SeekDirection: { by: 'remedy', act: seekDirection },
  GiveDirection: { by: 'remedy', act: giveDirection },
  SignDirection: { by: 'remedy', act: signDirection },
  AskReexamination: { by: 'remedy', act: askReexamination },
  FileAppeal: { by: 'appeal', act: fileAppeal },
  DecideAppealStay: { by: 'appeal', act: decideAppealStay },
  ReconsiderDecision: { by: 'appeal', act: reconsiderDecision },
  DismissLateAppeal: { by: 'appeal', act: dismissLateAppeal },
  ForwardAppeal: { by: 'appeal', act: forwardAppeal },
  RecordAppealOutcome: { by: 'appeal', act: recordAppealOutcome },
  WithdrawAppeal: { by: 'appeal', act: withdrawAppeal },
  CorrectDecision: { by: 'appeal', act: correctDecision },
  ExtendClock: { by: 'person', act: extend },
  StayClocks: { by: 'person', act: stay },
  LiftStay: { by: 'person', act: lift },
  AssessScope: { by: 'step', act: assessScopeAtGate },
  MoveToRegime: { by: 'step', act: moveToRegime },
  OpenGate: { by: 'step', act: openGate },
  Consult: { by: 'step', act: consult },
  OpenReview: { by: 'step', act: openReview },
  AskDecision: { by: 'step', act: askDecision },
  StartStage: { by: 'step', act: startStage },
  ExpireClock: { by: 'effect', act: expireClock },
  Remind: { by: 'effect', act: remind },
  Tick: { by: 'step', act: () => NOTHING },
  PostInvoice: { by: 'effect', act: postInvoice },
  NoteStanding: { by: 'effect', act: noteStanding },
  NoteMoneyOpen: { by: 'effect', act: noteMoneyOpen },
  ReceiveOpinion: { by: 'effect', act: receiveOpinion },
  NoteCorrection: { by: 'effect', act: noteCorrection },
  AskForRound: { by: 'effect', act: askForRound },
  NoteIntervention: { by: 'effect', act: noteIntervention },
  NoteOrder: { by: 'effect', act: noteOrder },
  NoteResumptionRefused: { by: 'effect', act: noteResumptionRefused },
  ApplyPause: { by: 'effect', act: applyPause },
  ApplyResumption: { by: 'effect', act: applyResumption },
  ApplyCancellation: { by: 'effect', act: applyCancellation },
  NoteInterventionEnded: { by: 'effect', act: noteInterventionEnded },
  JoinScrutiny: { by: 'effect', act: joinScrutiny },
  LeaveScrutiny: { by: 'effect', act: leaveScrutiny },
  NoteLead: { by: 'effect', act: noteLead },
};

/** Acts that somebody else than the procedure may do. */
const OF_PEOPLE: readonly Acts[ProjectCommand['type']]['by'][] = ['person', 'payment', 'remedy', 'appeal', 'afterlife'];

/**
 * Decides one command on a project; refuses by value, with a code of `PROJECT_REFUSALS`. What follows from the decision
 * follows under the rules that bind the project after it.
 */
export function decideProject(state: ProjectState, command: ProjectCommand, context: Context): Decision<ProjectEvent> {
  const decision = decideOne(state, command, context);
  return withAll(FOLLOWS, state, decision, boundBy(decision, context));
}

/** The context under which the events that are decided leave the project: another one where it moves. */
function boundBy(decision: Decision<ProjectEvent>, context: Context): Context {
  const moved = 'events' in decision ? decision.events.find((event) => event.type === 'RegimeChanged') : undefined;
  return moved ? { ...context, ...context.versions?.[moved.toHash] } : context;
}

/** What follows from whatever was decided, in this order. */
const FOLLOWS: readonly Follow[] = [
  beginsTerm,
  beginsStageTerm,
  usesUpCaps,
  tellsProceedings,
  beginsReporting,
  tellsFollowers,
  rates,
  triggers,
  asksForLessons,
  tellsAccount,
  tellsStanding,
];

function decideOne<T extends ProjectCommand['type']>(
  state: ProjectState,
  command: CommandOf<T>,
  context: Context,
): Decision<ProjectEvent> {
  const { by, act }: Acts[T] = ACTS[command.type];
  if (by === 'filing') return act(state, command, context);
  if (!OF_PEOPLE.includes(by) && context.actor.kind !== 'system') {
    return refuseProject('system-only', 'Only the procedure itself does this.', { facts: { command: command.type } });
  }
  if (state.status === 'none') {
    return refuseProject('no-such-project', 'Nothing was filed under this id.', { facts: { command: command.type } });
  }
  if (by === 'effect' || by === 'appeal' || by === 'afterlife' || !hasEnded(state)) return act(state, command, context);
  if (by === 'payment' && state.orders.runDown !== null) return act(state, command, context);
  if (by === 'remedy' && state.advice.refusal !== null) return act(state, command, context);
  return by === 'step' ? NOTHING : ended(state);
}

const ended = (state: ProjectState): Decision<ProjectEvent> =>
  refuseProject('project-ended', 'The project has ended; nothing can be done about it any more.', {
    facts: { status: state.status, since: state.since },
    remedy: 'A further project is filed anew.',
  });
