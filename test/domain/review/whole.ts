import { review } from '../../../domain/review';
import type { OpenReviewRound, RatingInput, ReviewCommand } from '../../../domain/review/commands';
import type { ProjectCommand } from '../../../domain/project/commands';
import { SYSTEM, type Actor, type Role } from '../../../domain/kernel';
import type { ReviewRule } from '../../../domain/regime/review';
import type { Regime } from '../../../domain/regime/types';
import type { Submission } from '../../../domain/submission';
import type { Instant } from '../../../domain/time';
import type { FactValue } from '../../../domain/predicate';
import { AGENCY, at, ofAgency, person } from '../fixtures/people';
import { ProjectPlay } from '../fixtures/project-play';
import { calendarFor } from '../fixtures/regimes';
import { Play } from './play';
import { candidate, type RoundPlay } from './round';

/**
 * A project and the council's rounds on it, from the filing to the decision: what one proceeding sends to another reaches
 * it, and time passes for all of them together.
 */
export class WholeReview {
  readonly project: ProjectPlay;
  /** The round that was opened last. */
  round!: RoundPlay;
  rule!: ReviewRule;
  private rounds: RoundPlay[] = [];
  private passedOn = { project: 0, rounds: [] as number[] };

  constructor(
    readonly regime: Regime,
    start: Instant,
    keys: { readonly oversight: string; readonly council: string },
  ) {
    this.project = new ProjectPlay(regime, start, keys);
  }

  /** Somebody in an office of a body of the regime. */
  official(id: string, bodyKey: string, role: Role): Actor {
    return person(id, at(this.regime, bodyKey, role));
  }

  /** Somebody of the agency that filed. */
  agency(role: Role): Actor {
    return person('anna', ofAgency(AGENCY, role));
  }

  /** The secretary of the council that holds the round. */
  get secretary(): Actor {
    return this.official('sara', this.rule.body, 'council_secretary');
  }

  files(submission: Submission, agencyFacts: Readonly<Record<string, FactValue>>): this {
    this.project.files(submission, agencyFacts);
    return this.passesOn();
  }

  /** Time passes, for the project first. */
  until(instant: Instant): this {
    this.project.passes(instant);
    this.passesOn();
    for (const round of this.rounds) round.until(instant);
    return this.passesOn();
  }

  /** An act on the project that must be taken. */
  does(actor: Actor, command: ProjectCommand): this {
    this.project.then(actor, command);
    return this.passesOn();
  }

  /** An act in the round that must be taken. */
  acts(actor: Actor, ...commands: readonly ReviewCommand[]): this {
    for (const command of commands) this.round.does(actor, command);
    return this.passesOn();
  }

  /** The secretary assigns these people, in these seats. */
  seats(...seats: readonly (readonly [id: string, role: 'chair' | 'rapporteur' | 'member'])[]): this {
    for (const [id, role] of seats) {
      const expertise = this.rule.composition.requiredExpertise;
      this.acts(this.secretary, {
        type: 'AssignMember',
        candidate: candidate(id, { chair: role === 'chair', expertise }),
        role,
      });
    }
    return this;
  }

  /** A member of the council that holds the round, by id. */
  member(id: string): Actor {
    return this.official(id, this.rule.body, 'council_member');
  }

  /** The member rates everything at the best mark, but what is said otherwise, and calls it final. */
  rates(id: string, otherwise: readonly RatingInput[] = []): this {
    const said = (criterion: string, aspect: string | null) =>
      otherwise.find((rating) => rating.criterion === criterion && rating.aspect === aspect);
    const level = this.rule.scale[0]!.id;
    const units = this.rule.criteria.flatMap(({ id: criterion, aspects }) =>
      (aspects?.length ? aspects.map((aspect) => aspect.id) : [null]).map((aspect) => ({ criterion, aspect })),
    );
    const ratings = units.map(
      (unit) => said(unit.criterion, unit.aspect) ?? { ...unit, level, finding: null, advice: null },
    );
    return this.acts(this.member(id), { type: 'RateCriteria', ratings, filed: [] }, { type: 'SubmitAssessment' });
  }

  /** What one sent, the other takes, until nothing is under way. */
  private passesOn(): this {
    for (;;) {
      const fromProject = this.project.sends.slice(this.passedOn.project);
      this.passedOn.project = this.project.sends.length;
      for (const { to, command, effectiveAt } of fromProject) {
        if (!to.startsWith('review/')) continue;
        if (command.type === 'OpenReviewRound') this.opens(command as OpenReviewRound, effectiveAt);
        else this.round.does(SYSTEM, command as ReviewCommand);
      }
      const fromRounds = this.rounds.flatMap((round, index) => {
        const sends = round.sends.slice(this.passedOn.rounds[index]);
        this.passedOn.rounds[index] = round.sends.length;
        return sends;
      });
      for (const { to, command } of fromRounds) {
        if (to.startsWith('project/')) this.project.then(SYSTEM, command as ProjectCommand);
      }
      if (fromProject.length === 0 && fromRounds.length === 0) return this;
    }
  }

  private opens(opening: OpenReviewRound, effectiveAt: Instant): void {
    this.rule = this.regime.reviews.find(({ id }) => id === opening.ruleId)!;
    this.round = new Play(review, this.regime, calendarFor(this.regime), effectiveAt);
    this.rounds.push(this.round);
    this.passedOn.rounds.push(0);
    this.round.does(SYSTEM, opening).until(this.project.now);
  }
}

/** A rating that is no best one, with what its mark demands. */
export const marked = (
  criterion: string,
  aspect: string | null,
  level: string,
  advice: string | null = null,
): RatingInput => ({
  criterion,
  aspect,
  level,
  finding: { text: 'The plan does not say.', source: { kind: 'named', name: 'Project plan, chapter 4' } },
  advice,
});

/** A recommendation to the agency. */
export const recommendation = (id: string, due: string | null) =>
  ({ id, text: 'Plan the exit.', urgency: 'now', owner: 'agency', due, evidence: 'The exit plan.' }) as const;
