import type { ProjectEvent } from '../../domain/project/events';
import { hasEnded, type ProjectState } from '../../domain/project/state';
import { clockRows } from './clocks';
import { filingRows } from './filings';
import * as baseline from './project-baseline';
import { boardColumns } from './project-board';
import * as appeal from './project-appeal';
import * as decision from './project-decision';
import * as direction from './project-direction';
import * as escalation from './project-escalation';
import * as filing from './project-filing';
import * as gate from './project-gate';
import * as lesson from './project-lesson';
import * as pilot from './project-pilot';
import * as advice from './project-recommendation';
import * as report from './project-report';
import { pilotStanding } from './project-pilots';
import { sliceRows, sliceStanding } from './project-slices';
import * as spending from './project-spending';
import type { Projection, ProjectionContext, Row, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<ProjectState>;
type Handlers = {
  readonly [T in ProjectEvent['type']]?: (
    event: Extract<ProjectEvent, { type: T }>,
    context: Context,
  ) => readonly RowChange[];
};

/** Events that are more than a change of the project's own row. */
const HANDLERS: Handlers = {
  ProjectSubmitted: (event, context) => [...filing.submitted(event, context), ...pilot.scaled(event, context)],
  ProjectAmended: filing.amended,
  ForecastPosted: filing.forecast,
  ScopeFound: filing.found,
  RegimeChanged: filing.rebound,
  DocumentFiled: ({ document, classification, legalRef }, context) =>
    filingRows([document], context, { classification, legalRef }),
  InformationRequested: gate.requested,
  InformationAnswered: gate.answered,
  InformationRequestWithdrawn: gate.requestWithdrawn,
  ConsultationOpened: gate.consulted,
  StatementGiven: gate.stated,
  ConsultationLate: gate.late,
  ConsultationSilent: gate.silent,
  ConsultationClosed: gate.consultationClosed,
  PilotResultRecorded: pilot.measured,
  ExemptionGranted: pilot.exempted,
  ExemptionEnded: pilot.exemptionEnded,
  LessonShared: lesson.shared,
  LessonConfirmed: lesson.confirmed,
  LessonRefused: lesson.refused,
  BaselineSet: baseline.set,
  BaselineProposed: baseline.proposed,
  BaselineApproved: baseline.approved,
  BaselineRefused: baseline.refused,
  PeriodEnded: report.ended,
  ReportOverdue: report.overdue,
  ReportLateEffect: report.lateEffect,
  ReportSubmitted: report.submitted,
  ReportSigned: report.signed,
  ReportReturned: report.returned,
  ReportFiled: report.filed,
  DecisionProposed: decision.proposed,
  SignatureRefused: decision.signatureRefused,
  GateReturned: decision.returnedToBody,
  DecisionTaken: decision.taken,
  ProjectResumed: decision.resumed,
  RunDownItemReported: ({ documents }, context) => filingRows(documents, context),
  SupplierClaimRecorded: ({ documents }, context) => filingRows(documents, context),
  SupplierClaimUpdated: ({ documents }, context) => filingRows(documents, context),
  ConditionVerified: decision.conditionMet,
  ConditionMissed: decision.conditionMissed,
  OpinionReceived: advice.received,
  OpinionCorrectionNoted: advice.corrected,
  OpinionAnswered: advice.answered,
  AnswerOverdue: advice.answerOverdue,
  ReviewReopened: direction.reopened,
  RecommendationClaimed: advice.claimed,
  RecommendationVerified: advice.verified,
  RecommendationReturned: advice.returned,
  RecommendationSuperseded: advice.superseded,
  RecommendationOverdue: advice.overdue,
  DirectionProposed: direction.proposed,
  DirectionRefused: direction.refused,
  DirectionGiven: direction.given,
  ReexaminationAsked: direction.reexamined,
  DeviationLapsed: direction.unconfirmed,
  SpendingRecorded: spending.recorded,
  InvoiceBooked: spending.booked,
  ContractRecorded: spending.contracted,
  ViolationFlagged: spending.flagged,
  TriggerFired: escalation.fired,
  TriggerReset: escalation.reset,
  EscalationEntered: escalation.entered,
  EscalationExited: escalation.exited,
  PlanFiled: escalation.answered,
  HealthCheckFiled: escalation.answered,
  RemediationUpdated: escalation.answered,
  SessionHeld: escalation.answered,
  MeasureDecided: escalation.decided,
  AppealFiled: appeal.filed,
  AppealStayed: appeal.stayed,
  AppealStayDenied: appeal.stayDenied,
  AppealForwarded: appeal.forwarded,
  AppealEnded: appeal.ended,
};

/** The rows of a project. */
export const projectProjection: Projection<ProjectState> = {
  events: (event, context) => {
    const handler = HANDLERS[event.type as ProjectEvent['type']] as
      ((event: object, context: Context) => readonly RowChange[]) | undefined;
    return [
      ...(handler?.(event, context) ?? []),
      ...gate.unanswered(context),
      ...report.gone(context),
      ...advice.withProject(context),
      ...escalation.withMeasures(context),
      ...sliceRows(event as ProjectEvent, context),
    ];
  },
  standing: (standing) => [
    { op: 'patch', table: 'project', row: standingColumns(standing) },
    ...sliceStanding(standing),
    ...pilotStanding(standing),
    ...taskRows(standing),
    ...clockRows(standing),
  ],
};

const standingColumns = ({ state, seq, lastAt, law, procedure, clocks }: Standing<ProjectState>): Row => ({
  id: state.id,
  status: state.status,
  stage: state.stageId,
  gate: state.gate?.id ?? null,
  overlays: procedure.overlays,
  tier: state.finding?.tier ?? null,
  next_due: earliestLimit(clocks),
  ended: hasEnded(state),
  updated_at: lastAt,
  version: seq,
  ...boardColumns(state, law.regime),
});

function earliestLimit(clocks: Standing<ProjectState>['clocks']): string | null {
  const dates = clocks.flatMap(({ clock, dueDate }) => (clock.kind === 'limit' && dueDate !== null ? [dueDate] : []));
  return dates.sort()[0] ?? null;
}
