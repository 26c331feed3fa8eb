import type { Actor } from '../../domain/kernel';
import type { InterventionPersonCommand } from '../../domain/intervention/commands';
import type { InterventionState } from '../../domain/intervention/state';
import type { ProjectCommand } from '../../domain/project/commands';
import type { ProjectState } from '../../domain/project/state';
import type { ReviewPersonCommand } from '../../domain/review/commands';
import type { ReviewState } from '../../domain/review/state';
import { epochMs, instantAt, MS_PER_DAY } from '../../domain/time';
import { baselineOf } from '../domain/fixtures/baselines';
import { AGENCY, approver, author } from '../domain/fixtures/people';
import { completeSubmission, conditionOf, decisionOf, forecastOf, submitOf } from '../domain/fixtures/project-play';
import { SE } from '../domain/fixtures/regimes';
import { costOf, documentOf } from '../domain/fixtures/submissions';
import { noted } from '../domain/review/round';
import { CHAIR, MEMBERS, PEOPLE, REASONS, type Cases } from './case';
import { ratingsUnder } from '../support/ratings';
import type { Desk } from './support';

type Command = ProjectCommand | ReviewPersonCommand | InterventionPersonCommand;

/** Numbers that look random and are the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** People act on several Swedish cases without plan, often wrongly, while time passes; the procedures follow. */
export class RandomHistory {
  private count = 0;
  readonly outcomes: Record<string, number> = {};

  constructor(
    private readonly desk: Desk,
    private readonly cases: Cases,
    private readonly next: (below: number) => number,
  ) {}

  async plays(acts: number, projects: number): Promise<void> {
    for (let act = 0; act < acts; act++) {
      const id = `r${this.next(projects)}`;
      if (this.next(15) === 0) this.desk.now = instantAt(epochMs(this.desk.now) + this.next(8 * MS_PER_DAY));
      await this.actOn(id);
      if (this.next(3) > 0) await this.cases.settles();
    }
    await this.cases.settles();
  }

  private async actOn(id: string): Promise<void> {
    const streams = await this.desk.rows<{ name: string; kind: string; snapshot: unknown }>(
      `SELECT name, kind, snapshot FROM stream WHERE project_id = $1 AND NOT ended
          AND kind IN ('project', 'review', 'intervention') ORDER BY name`,
      id,
    );
    const stream = streams[this.next(Math.max(1, streams.length))];
    if (!stream) return this.tries(approver, `project/${id}`, this.filing(id));
    const [actor, command] = this.choose(id, stream.kind, stream.snapshot);
    await this.tries(
      actor,
      command.type === 'ProposeIntervention' ? `intervention/${command.interventionId}` : stream.name,
      command,
    );
  }

  private async tries(actor: Actor, stream: string, command: Command): Promise<void> {
    const { kind } = await this.cases.does(actor, stream, command);
    this.outcomes[kind] = (this.outcomes[kind] ?? 0) + 1;
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.next(items.length)]!;
  }

  private day(days: number): string {
    return instantAt(epochMs(this.desk.now) + days * MS_PER_DAY).slice(0, 10);
  }

  private filing(id: string): Command {
    const submission = completeSubmission(SE, costOf(this.pick([1, 18, 40, 60, 60, 120]), 'SEK'));
    return {
      ...submitOf(submission),
      projectId: id,
      reference: `R-${id}-${++this.count}`,
      regimeHash: this.desk.hash(SE),
    };
  }

  private choose(id: string, kind: string, snapshot: unknown): [Actor, Command] {
    const choices =
      kind === 'project'
        ? this.onProject(id, snapshot as ProjectState)
        : kind === 'review'
          ? this.onReview(snapshot as ReviewState)
          : this.onIntervention(snapshot as InterventionState);
    return this.pick(choices)();
  }

  private onProject(id: string, state: ProjectState): (() => [Actor, Command])[] {
    const { officer, decider, signatory } = PEOPLE;
    const requestId = this.pick([...state.requests.map((request) => request.id), `q${++this.count}`]);
    const unique = `${id}-${++this.count}`;
    const value = this.pick(['approve', 'approve_with_conditions', 'defer', 'return', 'approve'] as const);
    const decide = decisionOf(value, {
      decisionId: unique,
      deviation: 'The council was too strict.',
      ...(value === 'approve_with_conditions' && { conditions: [conditionOf(`c${unique}`, this.day(20))] }),
      ...(value === 'defer' && { deferUntil: this.day(5) }),
    });
    const interventionId = `i-${unique}`;
    const kind = this.pick(['pause', 'pause', 'cancellation'] as const);
    return [
      () => [author, { type: 'FileDocument', document: documentOf(`note-${this.next(5)}`), classification: 'public' }],
      () => [officer, { type: 'RequestInformation', requestId, questions: ['Why?', 'How?'] }],
      () => [
        author,
        { type: 'AnswerInformation', requestId, answers: ['So.', 'Thus.'], documents: [documentOf('answer')] },
      ],
      () => [officer, { type: 'WithdrawInformationRequest', requestId }],
      () => [officer, { type: 'ConfirmCompleteness' }],
      () => [officer, { type: 'ConfirmCompleteness' }],
      () => [decider, decide],
      () => [decider, decide],
      () => [
        signatory,
        {
          type: 'SignDecision',
          decisionId: state.gate?.pending?.decisionId ?? 'none',
          ...(this.next(3) === 0 && { refuse: 'No.' }),
        },
      ],
      () => [
        officer,
        { type: 'VerifyCondition', conditionId: state.conditions[0]?.id ?? 'none', evidence: 'Seen.', documents: [] },
      ],
      () => [author, forecastOf(costOf(this.pick([10, 60, 90]), 'SEK'), unique)],
      () => [
        approver,
        {
          type: 'Amend',
          submission: completeSubmission(SE, costOf(70, 'SEK')),
          authors: [author.id],
          draftId: null,
          reason: 'More.',
        },
      ],
      () => [approver, baselineOf(costOf(this.pick([55, 60]), 'SEK'), unique)],
      () => [
        decider,
        {
          type: 'DecideBaseline',
          baselineId: state.oversight.proposal?.baselineId ?? 'none',
          value: this.next(3) === 0 ? 'refuse' : 'approve',
          reasons: 'So.',
        },
      ],
      () => [
        officer,
        {
          type: 'ProposeIntervention',
          interventionId,
          projectId: id,
          agencyId: AGENCY,
          regimeHash: this.desk.hash(SE),
          kind,
          grounds: [(kind === 'pause' ? SE.pause : SE.cancel)!.grounds[0]!.id],
          facts: 'It grows.',
          material: [documentOf('material')],
          supersedes: null,
        },
      ],
      () => [
        approver,
        this.next(30) === 0 ? { type: 'Withdraw', reason: 'No need.' } : { type: 'ConfirmCompleteness' },
      ],
    ];
  }

  private onReview(state: ReviewState): (() => [Actor, Command])[] {
    const known = [CHAIR, ...MEMBERS].filter(({ id }) => state.members.some(({ personId }) => personId === id));
    const member = this.pick(this.next(3) === 0 || known.length === 0 ? [CHAIR, ...MEMBERS] : known);
    const isChair = member === CHAIR;
    const candidate = {
      personId: member.id,
      expertise: [],
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
    };
    const { outcomes, conflict } = SE.reviews[0]!;
    const ground = this.pick(conflict.grounds).code;
    return [
      () => [PEOPLE.secretary, { type: 'AssignMember', candidate, role: isChair ? 'chair' : 'member' }],
      () => [member, { type: 'DeclareConflict', grounds: this.next(2) === 0 ? [ground] : [] }],
      () => [member, { type: 'DeclareConflict', grounds: [] }],
      () => [
        CHAIR,
        {
          type: 'RuleOnConflict',
          personId: this.pick(MEMBERS).id,
          exclude: this.next(2) === 0,
          reason: noted('Heard.'),
        },
      ],
      () => [
        CHAIR,
        {
          type: 'ProposeOpinion',
          outcome: this.pick(outcomes).id,
          riskProfile: null,
          summary: 'So.',
          recommendations: [],
        },
      ],
      () => this.pick(this.rating(member))(),
      () => this.pick(this.rating(member))(),
      () => [member, { type: 'CastVote', vote: this.pick(['for', 'for', 'against'] as const) }],
      () => [CHAIR, { type: 'GiveOpinion' }],
      () => [
        member,
        this.next(2) === 0
          ? { type: 'RecuseMember', personId: member.id, ground, reason: noted('Late.') }
          : { type: 'CastVote', vote: 'for' },
      ],
      () => [CHAIR, { type: 'DeclareConflict', grounds: state.members.length > 3 ? [] : [ground] }],
    ];
  }

  /** Ratings, whole or in part, the discussion, questions and the check of the facts. */
  private rating(member: Actor): (() => [Actor, Command])[] {
    const { secretary } = PEOPLE;
    const ratings = ratingsUnder(SE.reviews[0]!);
    const questionId = `question-${this.next(6)}`;
    const as = this.pick(['question', 'information_request'] as const);
    return [
      () => [member, { type: 'RateCriteria', ratings, filed: [], reason: 'Looked again.' }],
      () => [member, { type: 'RateCriteria', ratings: [this.pick(ratings)], filed: [], reason: 'A word.' }],
      () => [member, { type: 'SubmitAssessment' }],
      () => [member, { type: 'SubmitAssessment' }],
      () => [
        member,
        { type: 'CommentOnCriterion', commentId: `c${++this.count}`, criterion: ratings[0]!.criterion, text: 'Why?' },
      ],
      () => [member, { type: 'RaiseQuestion', questionId, text: 'What if it fails?' }],
      () => [secretary, { type: 'PassOnQuestion', questionId, as }],
      () => [author, { type: 'AnswerQuestion', questionId, text: 'It will not.', documents: [] }],
      () => [secretary, { type: 'WithdrawQuestion', questionId, reason: 'Answered in the plan.' }],
      () => [CHAIR, { type: 'SendFactCheck' }],
      () => [approver, { type: 'ReplyToFactCheck', corrections: [] }],
    ];
  }

  private onIntervention({ kind }: InterventionState): (() => [Actor, Command])[] {
    const { decider, signatory } = PEOPLE;
    const pause = {
      allowedWork: ['security'] as const,
      questions: ['What would it cost to stop?'],
      until: this.day(20 + this.next(60)),
      expiry: this.pick(['auto_resume', 'auto_cancel', 'decision_required', 'auto_resume'] as const),
      independentExperts: ['expert'],
      burnCap: { amount: 0, currency: 'SEK' },
    };
    const cancellation = {
      alternatives: [{ id: 'a', text: 'Buy.' }],
      contractExposure: { amount: 1, currency: 'SEK' },
      continuity: 'The old system runs on.',
      assetsKept: 'All.',
    };
    const order = {
      type: 'DecideIntervention',
      value: 'order',
      reasons: REASONS,
      effect: { when: 'at_once', reason: 'It cannot wait.' },
      ...(kind === 'pause' ? { pause } : { cancellation }),
    } as const;
    return [
      () => [approver, { type: 'ReplyToHearing', text: 'We object.', documents: [documentOf('reply')] }],
      () => [decider, order],
      () => [decider, order],
      () => [signatory, { type: 'SignIntervention', ...(this.next(4) === 0 && { refuse: 'No.' }) }],
      () => [approver, { type: 'AnswerQuestions', answers: [{ question: 0, text: 'Much.' }], documents: [] }],
      () => [decider, { type: 'RenewPause', until: this.day(90), reasons: REASONS }],
      () => [decider, { type: 'ResumeProject', reasons: REASONS, conditions: [] }],
      () => [decider, { type: 'DecideIntervention', value: 'dismiss', reasons: REASONS }],
    ];
  }
}
