import type { Context, Decision, Send } from '../../kernel';
import { appointmentsAt } from '../../regime/bodies';
import { cite } from '../../refusal';
import { gateRule } from '../../regime/lookup';
import type { CloseQuestion, ResumeRound, SuspendRound } from '../../review/commands';
import type { Instant } from '../../time';
import { clocksStoppedBy } from '../clocks';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { hasEnded, type OpenRequest, type ProjectState } from '../state';
import { agencyApprover, agencyAuthor, caseOfficer, notAuthorised, runsCases, unlessOfAgency } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** Questions to the agency. Every clock that the regime stops for them stands still until the last is answered. */
export const requestInformation: Handler<'RequestInformation'> = (state, { requestId, questions }, context) => {
  const refused = unlessCaseBody(state, context) ?? unlessNew(state, requestId) ?? unlessQuestions(questions);
  return refused ?? asked(state, requestId, questions, context);
};

/**
 * A question of the council's round, which its secretary made an information request: asked like any other, and the answer
 * goes to the round as well. Told by the round itself; a project that has ended asks nothing any more.
 */
export const askForRound: Handler<'AskForRound'> = (state, { requestId, reviewId, questions, by }, context) => {
  if (hasEnded(state)) return NOTHING;
  return unlessNew(state, requestId) ?? asked(state, requestId, questions, context, { reviewId, by });
};

function asked(
  state: ProjectState,
  requestId: string,
  questions: readonly string[],
  { now, regime }: Context,
  askedFor?: { readonly reviewId: string; readonly by: string },
): Decision<ProjectEvent> {
  const suspends = clocksStoppedBy(state, 'information_request', regime);
  return {
    events: [
      { type: 'InformationRequested', requestId, questions, suspends, ...(askedFor === undefined ? {} : { askedFor }) },
    ],
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
    notices: [notice('information_answered', state, [caseOfficer(state, context.regime)], { requestId })],
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

/** Lets the open council round stand still; whether its clock does is the round's own rule. */
export function suspendRound(
  { gate }: ProjectState,
  cause: SuspendRound['cause'],
  ref: string,
  at: Instant,
): readonly Send[] {
  if (gate?.review?.state !== 'open') return [];
  const command: SuspendRound = { type: 'SuspendRound', cause, ref, at };
  return [{ to: `review/${gate.review.id}`, command, effectiveAt: at }];
}

/** Lets the open council round go on. */
export function resumeRound({ gate }: ProjectState, ref: string, at: Instant): readonly Send[] {
  if (gate?.review?.state !== 'open') return [];
  const command: ResumeRound = { type: 'ResumeRound', ref, at };
  return [{ to: `review/${gate.review.id}`, command, effectiveAt: at }];
}

/** A consulted body's statement, within its time. */
export const giveStatement: Handler<'GiveStatement'> = (state, command, { actor, regime }): Decision<ProjectEvent> => {
  const { bodyKey, position, text } = command;
  const { gate } = state;
  if (!appointmentsAt(actor, bodyKey, regime).some(({ role }) => role === 'consulted_body')) {
    return notAuthorised([{ role: 'consulted_body', bodyKey }]);
  }
  const asked = gate?.consultations?.find(({ body }) => body === bodyKey);
  if (!gate || !asked) {
    return refuseProject('not-consulted', 'The body is not consulted at this gate.', {
      facts: { bodyKey, gate: gate?.id ?? null },
    });
  }
  if (asked.state !== 'asked') {
    const rule = gateRule(regime, gate.id).consultations.find(({ body }) => body === bodyKey);
    return refuseProject('consultation-closed', 'The body has given its statement already, or its time ran out.', {
      rule: cite(`consultations.${bodyKey}`, rule ?? {}),
      facts: { bodyKey, state: asked.state },
    });
  }
  return {
    events: [{ type: 'StatementGiven', gateId: gate.id, bodyKey, position, text }],
    notices: [notice('statement_given', state, [caseOfficer(state, regime)], { body: bodyKey, position })],
  };
};
