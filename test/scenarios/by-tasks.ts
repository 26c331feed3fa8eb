import { ratingsMissing } from '../support/ratings';
import { REASONS } from './council-case';
import type { Body, Rehearsal } from './rehearsal';

const TEXT = 'As the file shows.';
const MOST_ROUNDS = 60;

/** What a case is about, by the words of its regime. */
export interface CaseAtWork {
  readonly people: readonly string[];
  readonly currency: string;
  /** Planned cost, for delivery, as a decimal. */
  readonly cost: string;
  /** Cost that reports forecast, in percent of the plan, as of now. */
  course: number;
  /** The level that the agency gives itself at the course, and what a step of the ladder comes to. */
  level(course: number): string;
  readonly end: string;
}

/** Everybody does what his own task list says at the addresses that it gives; nobody knows the regime. */
export class ByTasks {
  readonly done: string[] = [];

  constructor(
    private readonly rehearsal: Rehearsal,
    readonly project: string,
    readonly about: CaseAtWork,
    /** The day on which the lists are worked down. */
    private today: string,
  ) {}

  /** Each does the first thing on his list, in turn, until the lists are empty but for what has to wait. */
  async work(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let idle = true;
      for (const person of this.about.people) {
        const [task] = await this.tasksOf(person);
        if (!task) continue;
        idle = false;
        this.done.push(`${person} ${task.kind}`);
        await this.does(person, task);
        await this.rehearsal.settled();
      }
      if (idle) return;
    }
    throw new Error(`The lists never empty: ${this.done.slice(-20).join(', ')}`);
  }

  /** The clock goes to noon of each day in turn, and everybody works his list down there. */
  async workOn(...days: readonly string[]): Promise<void> {
    for (const day of days) {
      this.today = day;
      await this.rehearsal.moveTo(`${day}T12:00:00Z`);
      await this.work();
    }
  }

  /** A person's tasks in the case that can be done now. A freeze waits for its cause, a completion for its documents. */
  async tasksOf(person: string): Promise<Body[]> {
    const { now } = await this.rehearsal.get('admin', '/rehearsal/clock');
    const { items } = await this.rehearsal.get(person, '/tasks?limit=200');
    return (items as Body[]).filter(
      ({ project, kind, subject }) =>
        project?.id === this.project &&
        !(subject?.notBefore > now) &&
        !(subject?.instrument === 'freeze') &&
        !(kind === 'check_completeness' && subject.missing.length > 0),
    );
  }

  private async does(person: string, { acts, kind, subject }: Body): Promise<void> {
    const [act, next] = acts.map(({ href }: Body) => href.slice('/api/v1'.length));
    const post = (body: object, at: string = act) => this.rehearsal.post(person, at, body);
    if (kind === 'supply_documents') {
      for (const type of subject.missing) await this.rehearsal.fileDocument(person, this.project, type);
    } else if (kind === 'assign_members') {
      const { candidates } = await this.rehearsal.get(person, act);
      const chosen = candidates.filter((candidate: Body) => candidate.chosen);
      await post({ seats: chosen.map(({ personId, role }: Body) => ({ personId, role })) });
    } else if (kind === 'rate_criteria') {
      await post(ratingsMissing(await this.rehearsal.get(person, next.replace('/submission', ''))));
      await post({}, next);
    } else if (kind === 'file_report') {
      await post(await this.report(person, subject.period));
    } else {
      await post(this.bodyFor(kind, subject));
    }
  }

  private bodyFor(kind: string, subject: Body): object {
    const bodies: Readonly<Record<string, () => object>> = {
      classify_project: () => ({ tier: subject.tiers.at(-1), reason: TEXT }),
      check_completeness: () => ({}),
      declare_conflict: () => ({ grounds: [] }),
      propose_opinion: () => ({ outcome: 'supported', summary: TEXT, recommendations: [] }),
      cast_vote: () => ({ vote: 'for' }),
      give_opinion: () => ({}),
      decide: () => ({ value: 'approve', reasons: REASONS }),
      set_baseline: () => this.baseline(),
      sign_report: () => ({ value: 'sign' }),
      begin_data_quality: () => ({ plan: TEXT }),
      end_data_quality: () => ({ reasons: TEXT }),
      hold_session: () => ({ on: subject.notBefore ?? this.today, outcome: 'continue', causes: TEXT, actions: TEXT }),
      file_plan: () => ({ text: TEXT }),
      update_remediation: () => ({ standing: 'on_track', text: TEXT }),
      file_health_check: () => ({
        ...{ organisation: 'Assurers', independence: TEXT, viability: 'not_viable', summary: TEXT },
      }),
      decide_measure: () => ({ value: this.about.course > 100 ? 'fail' : 'accept', reasons: TEXT }),
      share_lesson: () => ({
        ...{ occasion: subject.occasion, kind: 'success', title: 'Small steps', happened: TEXT },
        ...{ worked: TEXT, failed: null, cause: null, advice: TEXT, tags: [], stage: null },
      }),
      confirm_lesson: () => ({}),
      review_implementation: () => ({
        ...{ objectives: [{ objective: 'hours', result: 'met', text: TEXT }], summary: TEXT },
      }),
      decide_exit: () => ({ value: 'approve', reasons: TEXT }),
    };
    const body = bodies[kind];
    if (!body) throw new Error(`Nobody knows how to do ${kind}: ${JSON.stringify(subject)}`);
    return body();
  }

  private money = (amount: string) => ({ amount, currency: this.about.currency });

  private estimate(percent: number) {
    const { cost, currency } = this.about;
    const point = this.money(((Number(cost) * percent) / 100).toFixed(2));
    return { currency, vat: 'excluded', lines: [{ class: 'delivery', point, p50: point, p85: point }] };
  }

  private baseline(): object {
    const { end } = this.about;
    return {
      ...{ cost: this.estimate(100), start: this.today, end },
      milestones: [{ id: 'pilot', name: 'Pilot', date: end }],
      benefits: [
        {
          ...{ id: 'hours', name: 'Hours saved', kind: 'quality', unit: 'hours a year', start: 0, target: 12_000 },
          ...{ owner: 'Case handling', measuredOn: end },
        },
      ],
    };
  }

  /** From the form that the register fills, with what the agency expects now. */
  private async report(person: string, period: string): Promise<object> {
    const form = await this.rehearsal.get(person, `/projects/${this.project}/report-form?period=${period}`);
    const { course, end } = this.about;
    return {
      ...{ period, narrative: TEXT, forecast: { cost: this.estimate(course), end } },
      spent: [{ class: 'delivery', amount: this.money('1000.00') }],
      milestones: form.milestones.map(({ id, expected, latest }: Body) => ({ id, expected: expected ?? latest })),
      benefits: form.benefits.map(({ id, projected }: Body) => ({ id, projected })),
      texts: form.asks.texts.map((field: string) => ({ field, text: TEXT })),
      ...(form.asks.rating && { rating: { level: this.about.level(course), reasons: TEXT } }),
    };
  }

  /** The agency asks to leave; whoever decides does so from his list. */
  async leave(author: string, reasonCode: string): Promise<void> {
    for (const type of (await this.exit(author)).missingEvidence)
      await this.rehearsal.fileDocument(author, this.project, type);
    const { open } = await this.exit(author);
    await this.rehearsal.post(author, `/projects/${this.project}/exits`, {
      ...{ reasonCode, text: TEXT, vat: 'excluded', completedOn: this.today },
      finalCost: [{ class: 'delivery', amount: this.money(this.about.cost) }],
      benefits: { state: 'expected', text: TEXT },
      takenOver: open.map((matter: Body) => ({ ...matter, by: 'The line', how: TEXT })),
    });
    await this.work();
  }

  private exit(person: string): Promise<Body> {
    return this.rehearsal.get(person, `/projects/${this.project}/exit`);
  }
}
