import type { Assignee, Context, Decision, Send } from '../../kernel';
import type { CloseQuestion, ResumeRound, SuspendRound } from '../../review/commands';
import type { Instant } from '../../time';
import { clocksStoppedBy } from '../clocks';
import type { InformationRequested, ProjectEvent } from '../events';
import { notice } from '../notices';
import { noSuchProposal, refuseProject, type ProjectRefusal } from '../refusals';
import { openRounds } from '../reading';
import { hasEnded, type OpenRequest, type ProjectState } from '../state';
import { agencyApprover, agencyAuthor, caseOfficer, notAuthorised, officerAt, runsCases, unlessOfAgency } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** Questions to the agency. Every clock that the regime stops for them stands still until the last is answered. */
export const requestInformation: Handler<'RequestInformation'> = (state, command, context) => {
  const { requestId, questions, proposalId } = command;
  const refused = unlessCaseBody(state, context) ?? unlessNew(state, requestId) ?? unlessQuestions(questions);
  if (refused) return refused;
  if (proposalId === undefined) return asked(state, requestId, questions, context);
  const proposer = state.gate?.consultations?.find(({ proposal }) => proposal?.id === proposalId);
  return proposer
    ? asked(state, requestId, questions, context, { forBody: proposer.body })
    : noSuchProposal(proposalId);
};

/**
 * A question of the council's round, which its secretary made an information request: asked like any other, and the answer
 * goes to the round as well. Told by the round itself; a project that has ended asks nothing any more.
 */
export const askForRound: Handler<'AskForRound'> = (state, { requestId, reviewId, questions, by }, context) => {
  if (hasEnded(state)) return NOTHING;
  return unlessNew(state, requestId) ?? asked(state, requestId, questions, context, { askedFor: { reviewId, by } });
};

function asked(
  state: ProjectState,
  requestId: string,
  questions: readonly string[],
  { now, regime }: Context,
  more: Pick<InformationRequested, 'askedFor' | 'forBody'> = {},
): Decision<ProjectEvent> {
  const suspends = clocksStoppedBy(state, 'information_request', regime);
  return {
    events: [{ type: 'InformationRequested', requestId, questions, suspends, ...more }],
    sends: suspendRound(state, 'information_request', requestId, now),
    notices: [
      notice('information_requested', state, [agencyApprover(state), agencyAuthor(state)], {
        requestId,
        questions: questions.length,
        clocksStopped: suspends,
      }),
    ],
  };
}

const unlessCaseBody = (state: ProjectState, { actor, regime }: Context): ProjectRefusal | null =>
  runsCases(actor, regime)
    ? null
    : notAuthorised([caseOfficer(state, regime), { role: 'oversight_officer' }, { role: 'council_secretary' }]);

const unlessNew = ({ requestIds }: ProjectState, requestId: string): ProjectRefusal | null =>
  requestIds.includes(requestId)
    ? refuseProject('request-exists', 'A request with this id was made already.', {
        field: '/requestId',
        facts: { requestId },
      })
    : null;

function unlessQuestions(questions: readonly string[]): ProjectRefusal | null {
  if (questions.length === 0) return unlessText('', '/questions');
  return (
    questions.map((text, index) => unlessText(text, `/questions/${index}`)).find((fault) => fault !== null) ?? null
  );
}

/** The agency answers; the clocks run on from this instant, unless another request is still open. */
export const answerInformation: Handler<'AnswerInformation'> = (state, command, context) => {
  const request = state.requests.find(({ id }) => id === command.requestId);
  const refused = unlessOfAgency(state, context) ?? unlessAnswered(request, command.requestId, command.answers);
  if (refused) return refused;
  const { requestId, answers, documents } = command;
  return {
    events: [{ type: 'InformationAnswered', requestId, answers, documents }],
    sends: [
      ...resumeRound(state, requestId, context.now),
      ...closeQuestion(request, context, { text: answers.join('\n\n'), documents, by: context.actor.id }),
    ],
    notices: [
      notice('information_answered', state, [caseOfficer(state, context.regime), ...proposer(request, context)], {
        requestId,
      }),
    ],
  };
};

function unlessAnswered(
  request: OpenRequest | undefined,
  requestId: string,
  answers: readonly string[],
): ProjectRefusal | null {
  if (!request) return noSuchRequest(requestId);
  const given = answers.filter((text) => text.trim() !== '').length;
  if (given === request.questions && answers.length === request.questions) return null;
  return refuseProject('answers-incomplete', 'Every question of the request needs an answer.', {
    field: '/answers',
    facts: { questions: request.questions, answers: given },
    remedy: 'Answer each question, in its order.',
  });
}

const noSuchRequest = (requestId: string): ProjectRefusal =>
  refuseProject('no-such-request', 'No request with this id is open.', { field: '/requestId', facts: { requestId } });

/** Takes a request back; the clocks run on. */
export const withdrawInformationRequest: Handler<'WithdrawInformationRequest'> = (state, { requestId }, context) => {
  const refused = unlessCaseBody(state, context);
  if (refused) return refused;
  const request = state.requests.find(({ id }) => id === requestId);
  if (!request) return noSuchRequest(requestId);
  return {
    events: [{ type: 'InformationRequestWithdrawn', requestId }],
    sends: [...resumeRound(state, requestId, context.now), ...closeQuestion(request, context, null)],
    notices: [notice('information_request_withdrawn', state, [agencyApprover(state)], { requestId })],
  };
};

/** The consulted body that wanted to know. */
const proposer = (request: OpenRequest | undefined, { regime }: Context): readonly Assignee[] =>
  request?.forBody === undefined ? [] : [officerAt(request.forBody, regime)];

/** The round whose question the request was gets the answer, or learns that it was taken back. */
function closeQuestion(
  request: OpenRequest | undefined,
  { now }: Context,
  answer: CloseQuestion['answer'],
): readonly Send[] {
  if (request?.reviewId === undefined) return [];
  const command: CloseQuestion = { type: 'CloseQuestion', questionId: request.id, answer };
  return [{ to: `review/${request.reviewId}`, command, effectiveAt: now }];
}

/** Lets the open council rounds stand still; whether a round's clock does is its own rule. */
export function suspendRound(
  state: ProjectState,
  cause: SuspendRound['cause'],
  ref: string,
  at: Instant,
): readonly Send[] {
  const command: SuspendRound = { type: 'SuspendRound', cause, ref, at };
  return openRounds(state).map((id) => ({ to: `review/${id}`, command, effectiveAt: at }));
}

/** Lets the open council rounds go on. */
export function resumeRound(state: ProjectState, ref: string, at: Instant): readonly Send[] {
  const command: ResumeRound = { type: 'ResumeRound', ref, at };
  return openRounds(state).map((id) => ({ to: `review/${id}`, command, effectiveAt: at }));
}
