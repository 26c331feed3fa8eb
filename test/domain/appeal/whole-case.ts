import { intervention } from '../../../domain/intervention';
import type { InterventionCommand, ProposeIntervention } from '../../../domain/intervention/commands';
import type { Proceeding } from '../intervention/proceeding';
import { SYSTEM, type Actor, type Send } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { AGENCY, approver } from '../fixtures/people';
import { completeSubmission, decisionOf, ProjectPlay } from '../fixtures/project-play';
import { calendarFor, SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import { Play } from '../review/play';

/** The Swedish rules, whose body decides without a round of the council. */
export const RULES: Regime = {
  ...SE,
  gates: SE.gates.map(({ review: _, ...gate }) => gate),
};

/** The rules with other effects of appeals. */
export const stayingBy = (staysEffect: 'automatic' | 'on_request'): Regime => ({
  ...RULES,
  appeal: { ...RULES.appeal, routes: RULES.appeal.routes.map((route) => ({ ...route, staysEffect })) },
});

const DAY_MS = 86_400_000;

/**
 * A running project with a baseline, and every proceeding about it: what one tells the other reaches it at once, and time
 * passes for all of them, day by day.
 */
export class WholeCase {
  readonly project: ProjectPlay;
  readonly proceedings = new Map<string, Proceeding>();
  private readonly told = new Map<string, number>();

  constructor(readonly rules: Regime) {
    this.project = new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', { oversight: 'oversight', council: 'council' });
    this.project.files(completeSubmission(rules, costOf(40, 'SEK')));
    this.project.then(this.project.officer, { type: 'ConfirmCompleteness' });
    this.project.then(this.project.decider, decisionOf('approve'));
    this.project.then(approver, baselineOf(estimateOf(40, 'SEK')));
  }

  /** An act on the project and what follows from it; the code of its refusal, or null. */
  onProject(actor: Actor, command: ProjectCommand): string | null {
    const refusal = this.project.act(actor, command);
    if (!refusal) this.project.settles();
    this.passOn();
    return refusal?.code ?? null;
  }

  /** An act in a proceeding and what follows from it; the code of its refusal, or null. */
  onProceeding(id: string, actor: Actor, command: InterventionCommand): string | null {
    const refusal = this.proceedings.get(id)?.act(actor, command) ?? null;
    this.takeSteps();
    this.passOn();
    return refusal?.code ?? null;
  }

  propose(kind: ProposeIntervention['kind'], supersedes: string | null): void {
    const id = `i${this.proceedings.size + 1}`;
    const proceeding: Proceeding = new Play(intervention, this.rules, calendarFor(this.rules), this.project.now);
    const refusal = proceeding.act(this.project.officer, {
      ...{ type: 'ProposeIntervention', interventionId: id, projectId: this.project.state.id, agencyId: AGENCY, kind },
      ...{
        regimeHash: 'hash',
        grounds: ['no-longer-appropriate'],
        facts: 'The forecast grew.',
        material: [],
        supersedes,
      },
    });
    if (refusal) return;
    this.proceedings.set(id, proceeding);
    this.takeSteps();
    this.passOn();
  }

  /** Days pass. */
  wait(days: number): void {
    for (let day = 0; day < days; day += 1) {
      const next = new Date(Date.parse(this.project.now) + DAY_MS).toISOString();
      for (const proceeding of this.proceedings.values()) proceeding.until(next);
      this.takeSteps();
      this.passOn();
      this.project.passes(next);
      this.passOn();
    }
  }

  /** What the procedure of each proceeding does by itself. */
  private takeSteps(): void {
    for (const proceeding of this.proceedings.values()) {
      for (const { step, cause } of proceeding.procedure().due) {
        if (step === 'give_notice') proceeding.does(SYSTEM, { type: 'GiveNotice', cause });
        if (step === 'ask_decision') proceeding.does(SYSTEM, { type: 'AskInterventionDecision', cause });
      }
    }
  }

  private passOn(): void {
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const sends = [
        ...this.newSends('project', this.project.sends),
        ...[...this.proceedings].flatMap(([id, { sends: all }]) => this.newSends(id, all)),
      ];
      if (sends.length === 0) return;
      for (const { to, command } of sends) this.tell(to, command);
    }
    throw new Error('they never stop telling each other');
  }

  private newSends(name: string, all: readonly Send[]): readonly Send[] {
    const from = this.told.get(name) ?? 0;
    this.told.set(name, all.length);
    return all.slice(from);
  }

  private tell(to: string, command: Send['command']): void {
    const [kind, id = ''] = to.split('/');
    if (kind === 'project') this.project.does(SYSTEM, command as ProjectCommand).settles();
    if (kind === 'intervention') this.proceedings.get(id)?.does(SYSTEM, command as InterventionCommand);
  }
}
