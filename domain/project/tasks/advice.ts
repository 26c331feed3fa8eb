import type { Assignee, Task } from '../../kernel';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { Regime } from '../../regime/types';
import { answerable } from '../decide/answer';
import { ownerOf } from '../decide/recommendation';
import type { AnswerDue, ProjectState, RecommendationState } from '../state';
import { agencyApprover, deciderAt, officerAt } from '../who';

/** What people are asked to do after an opinion or a negative decision. */
export const ADVICE_TASKS = {
  answer_opinion: 'Whoever must answer says of each recommendation whether it will be done, or why not.',
  follow_up_answer: 'The body above sees to it that an overdue answer is given.',
  meet_recommendation: 'Its owner does what a recommendation says, and shows the evidence.',
  verify_recommendation: 'The verifying body looks at the evidence of a recommendation.',
  follow_up_recommendation: 'The body above sees to it that something happens about an overdue recommendation.',
  give_direction: 'The political level directs that the project goes on, or lets it be.',
  sign_direction: 'Another person of the directing body signs, or refuses to.',
  consider_reexamination: 'The agency asks for another look at a negative decision, or lets it stand.',
} as const satisfies Readonly<Record<string, string>>;

function task(
  kind: keyof typeof ADVICE_TASKS,
  of: string,
  assignee: Assignee,
  more: { readonly since: string; readonly clockId?: string | null; readonly subject: Task['subject'] },
): Task {
  const { since, clockId, subject } = more;
  return {
    id: `${kind}:${of}`,
    kind,
    assignee,
    since,
    ...(clockId ? { clockId } : {}),
    ...(subject ? { subject } : {}),
  };
}

/** What opinions and their recommendations leave to do. */
export const adviceTasks = (state: ProjectState, regime: Regime): readonly Task[] => [
  ...state.advice.answers.flatMap((due) => answerTasks(state, due, regime)),
  ...state.advice.recommendations.flatMap((each) => recommendationTasks(state, each, regime)),
];

function answerTasks(state: ProjectState, due: AnswerDue, regime: Regime): readonly Task[] {
  const { reviewId, gateId, by, since, clockId, overdue, escalatedTo } = due;
  const decider = deciderAt(decisionRule(regime, gateRule(regime, gateId).decision).body, regime);
  const recommendations = answerable(state, due).map(({ id }) => id);
  const more = { since, clockId, subject: { reviewId, gate: gateId, recommendations, overdue } };
  return [
    task('answer_opinion', reviewId, by === 'agency' ? agencyApprover(state) : decider, more),
    ...(escalatedTo === null ? [] : [task('follow_up_answer', reviewId, deciderAt(escalatedTo, regime), more)]),
  ];
}

function recommendationTasks(state: ProjectState, about: RecommendationState, regime: Regime): readonly Task[] {
  const { id, since, clockId, due, urgency, status, overdue, verifier, escalatedTo } = about;
  const more = { since, clockId, subject: { recommendationId: id, urgency, due, status, overdue } };
  return [
    status === 'done_claimed'
      ? task('verify_recommendation', id, officerAt(verifier, regime), more)
      : task('meet_recommendation', id, ownerOf(state, about, regime), more),
    ...(overdue && escalatedTo !== null
      ? [task('follow_up_recommendation', id, deciderAt(escalatedTo, regime), more)]
      : []),
  ];
}

/** What may still be done against a negative opinion or decision; also once the project is refused. */
export function remedyTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { sought, pendingDirection, refusal } = state.advice;
  const gateId = state.gate?.id ?? refusal?.gate.id;
  const directs = gateId && decisionRule(regime, gateRule(regime, gateId).decision).politicalDirection?.by;
  const clock = state.clocks.find(({ purpose }) => purpose === 'reexamination');
  return [
    ...(directs && sought && !pendingDirection
      ? [
          task('give_direction', gateId, deciderAt(directs, regime), {
            since: sought.at,
            subject: { gate: gateId, decisionId: refusal?.decisionId ?? null },
          }),
        ]
      : []),
    ...(pendingDirection
      ? [
          task('sign_direction', pendingDirection.directionId, signatoryAt(pendingDirection.body), {
            since: pendingDirection.at,
            subject: { directionId: pendingDirection.directionId, gate: gateId ?? null },
          }),
        ]
      : []),
    ...(refusal?.remedies.includes('reexamination') && clock
      ? [
          task('consider_reexamination', refusal.decisionId, agencyApprover(state), {
            since: refusal.at,
            clockId: clock.id,
            subject: { decisionId: refusal.decisionId, gate: refusal.gate.id },
          }),
        ]
      : []),
  ];
}

const signatoryAt = (bodyKey: string): Assignee => ({ role: 'second_signatory', bodyKey });
