import { takeProcedureSteps } from '../../activities/without-engine';
import type { Actor } from '../../domain/kernel';
import type { InterventionPersonCommand } from '../../domain/intervention/commands';
import type { ProjectCommand } from '../../domain/project/commands';
import type { ReviewPersonCommand } from '../../domain/review/commands';
import type { Regime } from '../../domain/regime/types';
import type { Submission } from '../../domain/submission';
import type { Outcome } from '../../register';
import { AGENCY, approver, at, author, officials, person } from '../domain/fixtures/people';
import { completeSubmission, decisionOf, MINISTRY } from '../domain/fixtures/project-play';
import { SE } from '../domain/fixtures/regimes';
import { costOf } from '../domain/fixtures/submissions';
import { ratingsUnder } from '../support/ratings';
import type { Desk } from './support';

export const PEOPLE = officials(SE, 'oversight', 'council');
export const CHAIR = person('clara', at(SE, 'council', 'council_chair'), at(SE, 'council', 'council_member'));
export const MEMBERS = ['maja', 'nils', 'otto-m', 'pia'].map((id) => person(id, at(SE, 'council', 'council_member')));
export const REASONS = decisionOf('approve').reasons;

type AnyCommand = ProjectCommand | ReviewPersonCommand | InterventionPersonCommand;

/** Swedish cases at a desk: what people do to them, and what the procedure does then. */
export class Cases {
  private count = 0;

  /** @param rules the Swedish rules, or a variant of them */
  constructor(
    private readonly desk: Desk,
    private readonly rules: Regime = SE,
  ) {}

  /** An act of a person, performed as the API does. */
  async does(actor: Actor, stream: string, command: AnyCommand): Promise<Outcome> {
    const { register, now } = this.desk;
    const commandId = `${stream}#${++this.count}`;
    return (await register.perform({ stream, command, actor, commandId, now })).outcome;
  }

  /** The same, which must be accepted; then the procedures take their steps. */
  async then(actor: Actor, stream: string, command: AnyCommand): Promise<void> {
    const outcome = await this.does(actor, stream, command);
    if (outcome.kind !== 'accepted') throw new Error(`${command.type} on ${stream}: ${JSON.stringify(outcome)}`);
    await this.settles();
  }

  /** Takes every step that is due in any stream, and delivers every notice, until nothing is left to do. */
  settles(): Promise<void> {
    return takeProcedureSteps(this.desk.register, this.desk.now);
  }

  /** Time passes to an instant. */
  async passes(now: string): Promise<void> {
    this.desk.now = now;
    await this.settles();
  }

  /** Files a project that needs the council, with all its papers. */
  async files(id: string, changes: Partial<Submission> = {}, millions = 60): Promise<void> {
    const submission = { ...completeSubmission(SE, costOf(millions, 'SEK')), ...changes };
    await this.then(approver, `project/${id}`, {
      type: 'Submit',
      projectId: id,
      reference: `TG-2025-${id}`,
      regimeHash: this.desk.hash(this.rules),
      agency: { id: AGENCY, facts: MINISTRY },
      submission,
      authors: [author.id],
      draftId: null,
    });
  }

  /** The round that the project's gate waits for. */
  async roundOf(id: string): Promise<string> {
    const [row] = await this.desk.rows<{ stream: string }>('SELECT stream FROM review WHERE project_id = $1', id);
    if (!row) throw new Error(`project ${id} has no round`);
    return row.stream;
  }

  /** From the filing to the opinion: put to the vote, votes, the chair's signature. */
  async advised(id: string): Promise<void> {
    const { round, members } = await this.toTheVote(id);
    for (const member of members) await this.then(member, round, { type: 'CastVote', vote: 'for' });
    await this.then(CHAIR, round, { type: 'GiveOpinion' });
  }

  /** From the filing to an opinion that may be voted on: complete, three members free of conflict, rated, facts checked. */
  async toTheVote(id: string): Promise<{ readonly round: string; readonly members: readonly Actor[] }> {
    await this.files(id);
    await this.then(PEOPLE.officer, `project/${id}`, { type: 'ConfirmCompleteness' });
    const round = await this.roundOf(id);
    const members = [CHAIR, ...MEMBERS.slice(0, 2)];
    for (const member of members) await this.assigns(round, member);
    for (const member of members) await this.then(member, round, { type: 'DeclareConflict', grounds: [] });
    for (const member of members) await this.rates(round, member);
    await this.discusses(round, CHAIR);
    const { outcomes, riskProfiles } = SE.reviews[0]!;
    const outcome = outcomes.find(({ followedBy }) => followedBy.includes('approve'))?.id ?? outcomes[0]!.id;
    const riskProfile = riskProfiles[0]?.id ?? null;
    await this.then(CHAIR, round, {
      type: 'ProposeOpinion',
      outcome,
      riskProfile,
      summary: 'Sound.',
      recommendations: [],
    });
    await this.then(CHAIR, round, { type: 'SendFactCheck' });
    await this.then(approver, round, { type: 'ReplyToFactCheck', corrections: [] });
    return { round, members };
  }

  /** A member changes a rating that all see, says why, and has a question answered. */
  async discusses(round: string, member: Actor): Promise<void> {
    const [first] = ratingsUnder(SE.reviews[0]!);
    const { criterion } = first!;
    await this.then(member, round, { type: 'RateCriteria', ratings: [first!], filed: [], reason: 'Read again.' });
    await this.then(member, round, { type: 'CommentOnCriterion', commentId: `${round}-c`, criterion, text: 'Look.' });
    const questionId = `${round.replace('/', '-')}-q`;
    await this.then(PEOPLE.secretary, round, { type: 'RaiseQuestion', questionId, text: 'What if it fails?' });
    await this.then(author, round, { type: 'AnswerQuestion', questionId, text: 'It will not.', documents: [] });
  }

  /** A member rates everything and calls it final. */
  async rates(round: string, member: Actor): Promise<void> {
    await this.then(member, round, { type: 'RateCriteria', ratings: ratingsUnder(SE.reviews[0]!), filed: [] });
    await this.then(member, round, { type: 'SubmitAssessment' });
  }

  async assigns(round: string, member: Actor): Promise<void> {
    const isChair = member === CHAIR;
    await this.then(PEOPLE.secretary, round, {
      type: 'AssignMember',
      candidate: {
        personId: member.id,
        expertise: ['economics'],
        employers: [],
        inPool: true,
        chair: isChair,
        ties: [],
        away: [],
        openRounds: 0,
        lastAssignedAt: null,
        terms: 1,
        termEnds: null,
        workloadCap: null,
      },
      role: isChair ? 'chair' : 'member',
    });
  }

  /** From the filing to the running project. */
  async approved(id: string): Promise<void> {
    await this.advised(id);
    await this.then(PEOPLE.decider, `project/${id}`, decisionOf('approve', { decisionId: `${id}-approved` }));
  }
}
