import { moneyFromWire } from '../../../contracts/api/common';
import type { z } from 'zod';
import type { interventionParams } from '../../../contracts/api/acts';
import {
  askResumptionBody,
  decideInterventionBody,
  fileExpertReportBody,
  refuseResumptionBody,
  stateAlternativesBody,
  stateTerminationCostsBody,
} from '../../../contracts/api/intervention-acts';
import type {
  Alternative,
  Amount,
  AskResumption,
  DecideIntervention,
  FileExpertReport,
  PauseTerms,
  RefuseResumption,
  StateAlternatives,
  StateTerminationCosts,
} from '../../../domain/intervention/commands';
import { defineAct, type ActSpec } from '../../act';
import { defineLetterPreview } from '../../letter-preview';
import { onIntervention } from './on-intervention';

type Body = z.infer<typeof decideInterventionBody>;

/** An amount of the wire in minor units. */
export const minor = (money: Parameters<typeof moneyFromWire>[0]): Amount => {
  const { minor: amount, currency } = moneyFromWire(money);
  return { amount, currency };
};

function alternative({
  remainingCost,
  remainingBenefits,
  ...each
}: z.infer<typeof stateAlternativesBody>['alternatives'][number]): Alternative {
  return {
    ...each,
    ...(remainingCost === undefined ? {} : { remainingCost: remainingCost && minor(remainingCost) }),
    ...(remainingBenefits === undefined ? {} : { remainingBenefits: remainingBenefits && minor(remainingBenefits) }),
  };
}

function pauseTerms({ questions, burnCap, ...terms }: NonNullable<Body['pause']>): PauseTerms {
  const due = questions.map((question) => (typeof question === 'string' ? null : question.due));
  return {
    ...terms,
    questions: questions.map((question) => (typeof question === 'string' ? question : question.text)),
    ...(due.some((each) => each !== null) ? { questionsDue: due } : {}),
    burnCap: burnCap && minor(burnCap),
  };
}

const cancellationTerms = ({
  alternatives,
  contractExposure,
  runDown,
  ...terms
}: NonNullable<Body['cancellation']>): NonNullable<DecideIntervention['cancellation']> => ({
  ...terms,
  alternatives: alternatives.map(alternative),
  contractExposure: contractExposure && minor(contractExposure),
  ...(runDown ? { runDown: { ...runDown, cap: minor(runDown.cap) } } : {}),
});

const decided = ({ pause, cancellation, ...body }: Body): DecideIntervention => ({
  type: 'DecideIntervention',
  ...body,
  ...(pause && { pause: pauseTerms(pause) }),
  ...(cancellation && { cancellation: cancellationTerms(cancellation) }),
});

/** The order, or none; with the letter that it would send. */
const decision: ActSpec<z.infer<typeof interventionParams>, Body> = {
  ...onIntervention,
  path: '/interventions/{interventionId}/decision',
  summary: 'Order the pause or cancellation, or dismiss the proposal',
  description: 'It binds at once, from a day on, or once the time to appeal is over, as it says or the regime has it.',
  action: 'intervention.decide',
  body: decideInterventionBody,
  command: async ({ body, params, services }): Promise<DecideIntervention> => {
    const persons = body.pause?.expertPersons ?? [];
    const known = body.pause ? await services.register.queries.expertFacts(params.interventionId, persons) : null;
    return { ...decided(body), ...(known ? { known } : {}) };
  },
};

/** The order, and what goes on under it. */
export const orderActs = [
  defineAct(decision),
  defineLetterPreview(decision),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/expert-reports',
    summary: 'File the report of an independent expert',
    action: 'intervention.propose',
    body: fileExpertReportBody,
    command: ({ body }): FileExpertReport => ({ type: 'FileExpertReport', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/resumption-request',
    summary: 'Ask that a paused project goes on',
    action: 'intervention.answer',
    body: askResumptionBody,
    command: ({ body }): AskResumption => ({ type: 'AskResumption', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/resumption-request/refusal',
    summary: 'Refuse to resume a paused project',
    description: 'A decision of its own: it can be appealed against where the regime says so.',
    action: 'intervention.decide',
    body: refuseResumptionBody,
    command: ({ body }): RefuseResumption => ({ type: 'RefuseResumption', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/alternatives',
    summary: 'State the alternatives with their figures',
    description: 'Of what is still to come only; what was spent is the same under each. The latest statement counts.',
    action: 'intervention.compare',
    body: stateAlternativesBody,
    command: ({ body }): StateAlternatives => ({
      type: 'StateAlternatives',
      alternatives: body.alternatives.map(alternative),
    }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/termination-costs',
    summary: 'State what ending the contracts would cost',
    action: 'intervention.reply',
    body: stateTerminationCostsBody,
    command: ({ body: { contracts, documents } }): StateTerminationCosts => ({
      type: 'StateTerminationCosts',
      contracts: contracts.map(({ cost, ...each }) => ({ ...each, cost: minor(cost) })),
      documents,
    }),
  }),
];
