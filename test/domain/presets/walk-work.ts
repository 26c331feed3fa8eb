import { asked } from '../../../domain/project/decide/reporting/content';
import type { Task } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { ProjectState } from '../../../domain/project/state';
import type { Regime } from '../../../domain/regime/types';
import type { CostEstimate } from '../../../domain/submission';
import type { LocalDate } from '../../../domain/time';
import { baselineOf } from '../fixtures/baselines';
import { decisionOf } from '../fixtures/project-play';
import { documentOf } from '../fixtures/submissions';

const DAY = 86_400_000;

/** The day so many days after another. */
export const later = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

/** How the forecast of a report stands to the baseline, in percent of its cost. */
export type Course = (period: number) => number;

/** What the work of a walk depends on. */
export interface Walking {
  readonly regime: Regime;
  readonly course: Course;
  readonly cost: CostEstimate;
  /** The tier that a body gives, where one does. */
  readonly tier?: string | undefined;
  readonly state: ProjectState;
  /** Who did what, in order. */
  readonly done: readonly string[];
  /** Reports that were filed. */
  reports: number;
  today(): LocalDate;
}

/** What whoever has the task does. */
export function workOn({ kind, subject = {} }: Task, walk: Walking): readonly ProjectCommand[] {
  const reasons = 'As the file shows.';
  const text = (name: string): string => String(subject[name]);
  switch (kind) {
    case 'classify_project':
      return [{ type: 'ClassifyProject', tier: walk.tier ?? (subject['tiers'] as string[])[0]!, reason: reasons }];
    case 'supply_documents':
      return (subject['missing'] as string[]).map((type) => ({
        ...{ type: 'FileDocument', document: documentOf(type), classification: 'public' },
      }));
    case 'check_completeness':
      return [{ type: 'ConfirmCompleteness' }];
    case 'give_statement':
      return [{ type: 'GiveStatement', bodyKey: text('body'), position: 'favourable', text: reasons }];
    case 'decide':
      return [decisionOf('approve', { decisionId: `dec-${walk.done.length}` })];
    case 'sign_decision':
      return [{ type: 'SignDecision', decisionId: text('decisionId') }];
    case 'answer_opinion': {
      const answers = (subject['recommendations'] as string[]).map((recommendationId) => ({
        ...{ recommendationId, answer: 'comply' as const },
      }));
      return [{ type: 'AnswerOpinion', reviewId: text('reviewId'), answers, text: reasons }];
    }
    case 'meet_recommendation':
      return [
        { type: 'ClaimRecommendation', recommendationId: text('recommendationId'), evidence: reasons, documents: [] },
      ];
    case 'verify_recommendation':
      return [
        {
          type: 'VerifyRecommendation',
          recommendationId: text('recommendationId'),
          verdict: 'verified',
          reason: reasons,
        },
      ];
    case 'set_baseline':
      return [baseline(walk)];
    case 'file_report':
      return [report(walk, text('period'))];
    case 'sign_report':
      return [{ type: 'SignReport', reportId: text('reportId'), value: 'sign' }];
    case 'begin_data_quality':
      return [{ type: 'BeginDataQuality', plan: reasons }];
    case 'end_data_quality':
      return [{ type: 'EndDataQuality', reasons }];
    case 'file_plan':
      return [{ type: 'FilePlan', planId: `plan-${walk.done.length}`, text: reasons, documents: [] }];
    case 'decide_stage_term':
      return [{ type: 'ExtendStage', until: '2030-12-02', reasons }];
    case 'update_remediation':
      return [
        {
          ...{ type: 'UpdateRemediation', measureId: text('measureId'), updateId: `update-${walk.done.length}` },
          ...{ standing: 'on_track', text: reasons, documents: [] },
        },
      ];
    case 'file_health_check':
      return [
        {
          ...{
            type: 'FileHealthCheck',
            measureId: text('measureId'),
            organisation: 'Assurers',
            independence: reasons,
          },
          ...{ viability: 'not_viable', summary: reasons, documents: [] },
        },
      ];
    case 'hold_session':
      return [
        {
          ...{ type: 'HoldSession', measureId: text('measureId'), on: walk.today(), outcome: 'continue' },
          ...{ causes: reasons, actions: reasons, conditions: [], documents: [] },
        },
      ];
    case 'decide_measure':
      return [{ type: 'DecideMeasure', measureId: text('measureId'), value: verdict(walk, subject), reasons }];
    case 'share_lesson':
      return [
        {
          ...{
            type: 'ShareLesson',
            lessonId: `lesson-${walk.done.length}`,
            occasion: text('occasion'),
            withheld: null,
          },
          ...{
            kind: 'success',
            title: 'Small steps',
            happened: 'It was delivered in parts.',
            worked: 'Small parts.',
          },
          ...{ failed: null, cause: null, advice: 'Deliver in parts.', tags: [], stage: null },
        },
      ];
    case 'confirm_lesson':
      return [{ type: 'ConfirmLesson', lessonId: text('lessonId') }];
    case 'decide_exit':
      return [
        { type: 'DecideExit', exitId: text('exitId'), value: 'approve', reasons, takenOver: [], waitingInvoices: [] },
      ];
    case 'measure_benefits': {
      const values = (walk.state.oversight.latest?.benefitIds ?? []).map((benefitId) => ({
        ...{ benefitId, value: 11_000, amount: 40_000_000_00, measuredOn: walk.today(), evidence: reasons },
      }));
      return [{ type: 'MeasureBenefits', number: Number(subject['number']), values, documents: [] }];
    }
    case 'verify_benefits':
      return [{ type: 'VerifyBenefits', number: Number(subject['number']), verdict: 'verified', reason: reasons }];
    case 'review_implementation':
      return [
        {
          ...{ type: 'FileImplementationReview', reviewId: 'pir-1', summary: reasons, documents: [] },
          objectives: [{ objective: 'hours', result: 'met', text: reasons }],
        },
      ];
    default:
      throw new Error(`Nobody knows how to do ${kind}: ${JSON.stringify(subject)}`);
  }
}

/** A plan is taken as it is, unless the walk goes up the ladder: then every step fails that another one follows. */
function verdict(walk: Walking, { source, ruleId }: Readonly<Record<string, unknown>>): 'accept' | 'fail' {
  const climbs = walk.regime.escalation.some(({ id, next }) => id === ruleId && next !== undefined);
  return source === 'ladder' && climbs && walk.course(walk.reports) > 100 ? 'fail' : 'accept';
}

function baseline(walk: Walking): ProjectCommand {
  const today = walk.today();
  const milestones = [{ id: 'pilot', name: 'Pilot', date: later(today, 600) }];
  const plan = { start: today, end: later(today, 800), milestones };
  return baselineOf(walk.cost, 'b-1', plan);
}

function report(walk: Walking, period: string): ProjectCommand {
  const { oversight } = walk.state;
  const { rating, reporting } = walk.regime;
  walk.reports += 1;
  const percent = walk.course(walk.reports);
  const today = walk.today();
  const lines = walk.cost.lines.map(({ point, ...line }) => ({
    ...line,
    point: Math.round((point * percent) / 100),
  }));
  const colour = percent > 100 ? 'red' : 'green';
  const level = rating.scale.find((each) => each.colour === colour) ?? { id: '' };
  return {
    ...{ type: 'FileReport', reportId: `rep-${period}`, period, narrative: 'As the numbers say.' },
    spent: [{ class: 'delivery', amount: 100 * walk.reports }],
    forecast: { cost: { ...walk.cost, lines }, end: oversight.latest?.end ?? later(today, 800) },
    milestones: oversight.milestones
      .filter(({ latest }) => latest !== null)
      .map(({ id, latest }) =>
        (latest ?? '') <= today ? { id, reached: latest, expected: null } : { id, reached: null, expected: latest },
      ),
    benefits: (oversight.latest?.benefitIds ?? []).map((id) => ({ id, projected: 12_000, amount: 50_000_000_00 })),
    ...(rating.raters.includes('self') && { rating: { level: level.id, reasons: 'By what we see.' } }),
    texts: asked(reporting.fields).texts.map((field) => ({ field, text: 'Nothing new.' })),
  };
}
