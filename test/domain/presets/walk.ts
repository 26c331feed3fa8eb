import { localDateOf } from '../../../domain/calendar/calendar';
import { dueDate } from '../../../domain/clock';
import { projectAggregate } from '../../../domain/project';
import type { ProjectCommand } from '../../../domain/project/commands';
import { openMatters } from '../../../domain/project/decide/exit/matters';
import { review } from '../../../domain/review';
import { SYSTEM, type Actor, type Assignee, type Task } from '../../../domain/kernel';
import { plainFact, type Facts, type FactValue } from '../../../domain/predicate';
import type { Regime } from '../../../domain/regime/types';
import type { CostEstimate } from '../../../domain/submission';
import type { Instant, LocalDate } from '../../../domain/time';
import { typicalOf } from '../../regimes/typical';
import { AGENCY, at, ofAgency, person } from '../fixtures/people';
import { calendarFor } from '../fixtures/regimes';
import { documentOf, submissionOf, type SubmissionChanges } from '../fixtures/submissions';
import type { RoundPlay } from '../review/round';
import { worksThrough } from '../review/task-list';
import { WholeReview } from '../review/whole';
import { later, workOn, type Course, type Walking } from './walk-work';

const AS_PLANNED: Course = () => 100;

/**
 * One project under a regime, walked from the filing on by what its task lists say: whoever has a task does it, and where
 * nobody has one, time passes to the next date of a clock. Knows no regime; what a report says of the cost follows `course`.
 */
export class Walk extends WholeReview implements Walking {
  /** Who did what, in order. */
  readonly done: string[] = [];
  readonly cost: CostEstimate;
  private readonly stated: SubmissionChanges;
  reports = 0;
  private readonly seated = new WeakSet<object>();

  constructor(
    regime: Regime,
    private readonly start: LocalDate,
    readonly course: Course = AS_PLANNED,
    more: Pick<SubmissionChanges, 'kind' | 'facts'> = {},
    /** The tier that a body gives, where one does; the lowest if none is named. */
    readonly tier?: string,
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
    else for (const command of workOn(task, this)) this.does(this.actor(task.assignee), command);
  }

  /** What the assessing body says of the agency reaches the project by its standing. */
  private assessed(): ProjectCommand {
    const value = String(plainFact(typicalOf(this.regime.id).agency['agency.capacityClass']));
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

  /** The day by the calendar of the regime. */
  today(): LocalDate {
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

const withoutPrefix = (facts: Facts): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.replace('agency.', ''), plainFact(value)]));

/** In the afternoon of the first day on which a task may be done; everywhere that is a working hour of that day. */
const notBeforeOf = (subject: Task['subject']): readonly Instant[] => {
  const day = subject?.['notBefore'];
  return typeof day === 'string' ? [`${day}T18:00:00.000Z`] : [];
};

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
