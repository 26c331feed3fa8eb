import { localDateOf } from '../../../domain/calendar/calendar';
import { dueDate } from '../../../domain/clock';
import { projectAggregate } from '../../../domain/project';
import type { ProjectCommand } from '../../../domain/project/commands';
import { openMatters } from '../../../domain/project/decide/exit/matters';
import { asked } from '../../../domain/project/decide/reporting/content';
import { review } from '../../../domain/review';
import { SYSTEM, type Actor, type Assignee, type Task } from '../../../domain/kernel';
import type { FactValue } from '../../../domain/predicate';
import type { Regime } from '../../../domain/regime/types';
import type { CostEstimate } from '../../../domain/submission';
import type { Instant, LocalDate } from '../../../domain/time';
import { typicalOf } from '../../regimes/typical';
import { baselineOf } from '../fixtures/baselines';
import { AGENCY, at, ofAgency, person } from '../fixtures/people';
import { calendarFor } from '../fixtures/regimes';
import { documentOf, submissionOf, type SubmissionChanges } from '../fixtures/submissions';
import type { RoundPlay } from '../review/round';
import { worksThrough } from '../review/task-list';
import { WholeReview } from '../review/whole';
import { decisionOf } from '../fixtures/project-play';

/** How the forecast of a report stands to the baseline, in percent of its cost. */
export type Course = (period: number) => number;

const AS_PLANNED: Course = () => 100;
const DAY = 86_400_000;

/**
 * One project under a regime, walked from the filing on by what its task lists say: whoever has a task does it, and where
 * nobody has one, time passes to the next date of a clock. Knows no regime; what a report says of the cost follows `course`.
 */
export class Walk extends WholeReview {
  /** Who did what, in order. */
  readonly done: string[] = [];
  readonly cost: CostEstimate;
  private readonly stated: SubmissionChanges;
  private reports = 0;
  private readonly seated = new WeakSet<object>();

  constructor(
    regime: Regime,
    private readonly start: LocalDate,
    private readonly course: Course = AS_PLANNED,
    more: Pick<SubmissionChanges, 'kind' | 'facts'> = {},
    /** The tier that a body gives, where one does; the lowest if none is named. */
    private readonly tier?: string,
  ) {
    super(regime, `${start}T09:00:00.000Z`, keysOf(regime));
    const { cost, facts, agency } = typicalOf(regime.id);
    const point = Math.round(cost * 100);
    const line = { class: 'delivery', point, p50: point, p85: point * 2, per: 'total', year: yearOf(start) } as const;
    this.cost = { currency: regime.money.currency, vat: 'excluded', lines: [line] };
    const plan = { plannedStart: start, plannedEnd: later(start, 900) };
    this.stated = { ...more, facts: { ...facts, ...more.facts }, ...plan };
    this.files(submissionOf(this.cost, this.stated), withoutPrefix(agency));
  }

  get state() {
    return this.project.state;
  }

  /** Works until the condition holds; fails if nothing moves any more. */
  works(until: () => boolean, most = 400): this {
    for (let turn = 0; turn < most; turn += 1) {
      if (until()) return this;
      const [task] = this.open();
      if (task) this.doesTask(task);
      else if (this.awaitsNextGate()) this.amends();
      else if (!this.passes()) break;
    }
    if (until()) return this;
    throw new Error(
      `${this.regime.id} stands still: ${this.open()
        .map(({ id }) => id)
        .join(', ')} after ${this.done.join(', ')}`,
    );
  }

  /** To the end of all gates, and a baseline where the regime has one. */
  toRunning(): this {
    const { setAt } = this.regime.baseline;
    return this.works(
      () =>
        this.state.status === 'running' &&
        !this.awaitsNextGate() &&
        this.state.gate === null &&
        (setAt === 'none' || this.state.baselines.count > 0),
    );
  }

  /** On through so many reports, where the regime asks for any. */
  reporting(periods: number): this {
    if (this.regime.reporting.cadence === 'none') return this;
    const until = this.reports + periods;
    return this.works(() => this.reports >= until && !this.open().some(({ kind }) => kind === 'sign_report'));
  }

  /** The agency asks to leave; the walk goes on until it is closed, and until nothing is left to do or to wait for. */
  toTheEnd(): this {
    this.works(() => this.open().length === 0);
    for (const type of this.regime.closure.evidence)
      this.does(this.actor(AUTHOR), { type: 'FileDocument', document: documentOf(type), classification: 'public' });
    const takenOver = openMatters(this.state, [], []).map((each) => ({
      ...each,
      by: 'The line',
      how: 'As part of its work',
    }));
    this.does(this.actor(AUTHOR), {
      ...{ type: 'ProposeExit', exitId: 'exit-1', reasonCode: this.regime.closure.reasons[0]!.code },
      ...{ text: 'Everything is in use.', currency: this.regime.money.currency, vat: 'excluded' },
      ...{ finalCost: [{ class: 'delivery', amount: this.cost.lines[0]!.point }], completedOn: this.today() },
      ...{
        benefits: { state: 'expected', text: 'As planned.' },
        unpaid: [],
        takenOver,
        documents: [],
        waitingInvoices: [],
      },
    });
    return this.works(() => this.state.status === 'closed').works(
      () => this.open().length === 0 && this.project.procedure().ended,
    );
  }

  /** Tasks of the project and of the open round; what follows from leaving is put off while a task is done that it waits for. */
  open(): readonly Task[] {
    const round = this.roundAtWork()?.tasks() ?? [];
    const rank = ({ kind }: Task): number => LATER.indexOf(kind);
    return (
      [...round, ...this.project.tasks()]
        .filter(({ subject }) => notBeforeOf(subject).every((instant) => instant <= this.project.now))
        // A freeze of the ladder stands until its cause is gone; that the body may lift it before is no work to be done.
        .filter(({ kind, subject }) => !(kind === 'decide_measure' && subject?.['instrument'] === 'freeze'))
        .sort((a, b) => rank(a) - rank(b))
    );
  }

  /** None was opened before the first gate asks for one. */
  private roundAtWork(): RoundPlay | null {
    const round = this.round as RoundPlay | undefined;
    return round && round.tasks().length > 0 ? round : null;
  }

  private doesTask(task: Task): void {
    this.done.push(task.kind);
    if (task.kind === 'assess_agency') {
      this.project.then(SYSTEM, this.assessed());
      return;
    }
    if (
      this.roundAtWork()
        ?.tasks()
        .some(({ id }) => id === task.id)
    )
      this.holdsRound();
    else for (const command of this.commandsFor(task)) this.does(this.actor(task.assignee), command);
  }

  /** What the assessing body says of the agency reaches the project by its standing. */
  private assessed(): ProjectCommand {
    const value = String(typicalOf(this.regime.id).agency['agency.capacityClass']);
    const capacity = {
      assessmentId: 'as-1',
      value,
      assessedOn: this.start,
      until: later(this.start, 9_000),
      body: 'x',
    };
    const standing = { revision: 1, capacity, confidence: null, autonomy: null };
    return { type: 'NoteStanding', standing, at: this.project.now };
  }

  /** The round with the least that its rule allows, worked through by its own task lists. */
  private holdsRound(): void {
    const { composition, quorum, body } = this.rule;
    const size = Math.max(composition.min, quorum.minimum);
    const leads = composition.chairRequired || quorum.chairPresent === true ? 'chair' : 'rapporteur';
    const ids = Array.from({ length: size }, (_, index) => `m${index}`);
    if (!this.seated.has(this.round)) {
      this.seated.add(this.round);
      this.seats(...ids.map((id, index) => [id, index === 0 ? leads : 'member'] as const));
    }
    const members = ids.map((id) => this.member(id));
    const chair = this.official('m0', body, 'council_chair');
    const agency = this.actor(APPROVER);
    worksThrough(this.round, this.rule, { members, secretary: this.secretary, chair, agency });
    this.until(this.round.now);
  }

  private commandsFor({ kind, subject = {} }: Task): readonly ProjectCommand[] {
    const reasons = 'As the file shows.';
    const text = (name: string): string => String(subject[name]);
    switch (kind) {
      case 'classify_project':
        return [{ type: 'ClassifyProject', tier: this.tier ?? (subject['tiers'] as string[])[0]!, reason: reasons }];
      case 'supply_documents':
        return (subject['missing'] as string[]).map((type) => ({
          ...{ type: 'FileDocument', document: documentOf(type), classification: 'public' },
        }));
      case 'check_completeness':
        return [{ type: 'ConfirmCompleteness' }];
      case 'give_statement':
        return [{ type: 'GiveStatement', bodyKey: text('body'), position: 'favourable', text: reasons }];
      case 'decide':
        return [decisionOf('approve', { decisionId: `dec-${this.done.length}` })];
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
        return [this.baseline()];
      case 'file_report':
        return [this.report(text('period'))];
      case 'sign_report':
        return [{ type: 'SignReport', reportId: text('reportId'), value: 'sign' }];
      case 'begin_data_quality':
        return [{ type: 'BeginDataQuality', plan: reasons }];
      case 'end_data_quality':
        return [{ type: 'EndDataQuality', reasons }];
      case 'file_plan':
        return [{ type: 'FilePlan', planId: `plan-${this.done.length}`, text: reasons, documents: [] }];
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
            ...{ type: 'HoldSession', measureId: text('measureId'), on: this.today(), outcome: 'continue' },
            ...{ causes: reasons, actions: reasons, conditions: [], documents: [] },
          },
        ];
      case 'decide_measure':
        return [{ type: 'DecideMeasure', measureId: text('measureId'), value: this.verdict(subject), reasons }];
      case 'share_lesson':
        return [
          {
            ...{
              type: 'ShareLesson',
              lessonId: `lesson-${this.done.length}`,
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
        const values = (this.state.oversight.latest?.benefitIds ?? []).map((benefitId) => ({
          ...{ benefitId, value: 11_000, amount: 40_000_000_00, measuredOn: this.today(), evidence: reasons },
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
  private verdict({ source, ruleId }: Readonly<Record<string, unknown>>): 'accept' | 'fail' {
    const climbs = this.regime.escalation.some(({ id, next }) => id === ruleId && next !== undefined);
    return source === 'ladder' && climbs && this.course(this.reports) > 100 ? 'fail' : 'accept';
  }

  private baseline() {
    const today = this.today();
    const milestones = [{ id: 'pilot', name: 'Pilot', date: later(today, 600) }];
    const plan = { start: today, end: later(today, 800), milestones };
    return baselineOf(this.cost, 'b-1', plan);
  }

  private report(period: string): ProjectCommand {
    const { oversight } = this.state;
    const { rating, reporting } = this.regime;
    this.reports += 1;
    const percent = this.course(this.reports);
    const today = this.today();
    const lines = this.cost.lines.map(({ point, ...line }) => ({
      ...line,
      point: Math.round((point * percent) / 100),
    }));
    const colour = percent > 100 ? 'red' : 'green';
    const level = rating.scale.find((each) => each.colour === colour) ?? { id: '' };
    return {
      ...{ type: 'FileReport', reportId: `rep-${period}`, period, narrative: 'As the numbers say.' },
      spent: [{ class: 'delivery', amount: 100 * this.reports }],
      forecast: { cost: { ...this.cost, lines }, end: oversight.latest?.end ?? later(today, 800) },
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

  /** The regime has a gate of the tier ahead, and only a further submission brings the project there. */
  private awaitsNextGate(): boolean {
    const { status, gate, finding, passed } = this.state;
    if (status !== 'running' || gate !== null || !finding) return false;
    return finding.gates.some((id) => !passed.some(({ gateId }) => gateId === id));
  }

  private amends(): void {
    this.done.push('amend');
    const submission = submissionOf(this.cost, this.stated);
    const command = { type: 'Amend', submission, authors: ['anna'], draftId: null, reason: 'The next stage.' } as const;
    this.does(this.actor(APPROVER), command);
  }

  /** Time passes to the next date of a clock; false where none runs. */
  private passes(): boolean {
    const calendar = calendarFor(this.regime);
    const clocks = [
      ...projectAggregate.clocks(this.state),
      ...(this.roundAtWork() === null ? [] : review.clocks(this.round.state)),
    ];
    const [next] = clocks
      .flatMap((clock) => {
        const reading = dueDate(clock, calendar);
        return reading.ok && reading.value.expiresAt !== null ? [reading.value.expiresAt] : [];
      })
      .concat(this.project.tasks().flatMap(({ subject }) => notBeforeOf(subject)))
      .filter((instant) => instant > this.project.now)
      .sort();
    if (next === undefined) return false;
    this.until(next);
    return true;
  }

  private today(): LocalDate {
    const today = localDateOf(this.project.now, calendarFor(this.regime));
    return today.ok ? today.value : '';
  }

  /** Whoever holds the office that a task is for. */
  actor({ role, bodyKey, bodyId }: Assignee): Actor {
    const office = role ?? 'auditor';
    if (bodyId !== undefined) {
      const id = office === 'agency_author' ? 'anna' : office === 'agency_approver' ? 'bo' : office;
      return person(id, ofAgency(AGENCY, office));
    }
    return person(`${office}@${bodyKey ?? ''}`, at(this.regime, bodyKey ?? '', office));
  }
}

const AUTHOR: Assignee = { role: 'agency_author', bodyId: AGENCY };
const APPROVER: Assignee = { role: 'agency_approver', bodyId: AGENCY };

/** What waits for other tasks is done after them. */
const LATER = ['check_completeness', 'decide_exit'];

const keysOf = ({ bodies }: Regime): { oversight: string; council: string } => {
  const of = (kind: string): string | undefined => bodies.find((body) => body.kind === kind)?.key;
  const oversight = of('oversight') ?? '';
  return { oversight, council: of('council') ?? oversight };
};

const withoutPrefix = (facts: Readonly<Record<string, FactValue | undefined>>): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.replace('agency.', ''), value ?? null]));

/** In the afternoon of the first day on which a task may be done; everywhere that is a working hour of that day. */
const notBeforeOf = (subject: Task['subject']): readonly Instant[] => {
  const day = subject?.['notBefore'];
  return typeof day === 'string' ? [`${day}T18:00:00.000Z`] : [];
};

const later = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
