import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { moneyFromWire } from '../../../contracts/api/common';
import { costFromWire } from '../../../contracts/api/cost';
import {
  extendStageBody,
  postForecastBody,
  reasonBody,
  recordContractBody,
  recordSpendingBody,
} from '../../../contracts/api/project-acts';
import type {
  ExtendStage,
  PostForecast,
  RecordContract,
  RecordSpending,
  Withdraw,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';

const onProject = {
  on: 'project',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

/** Amount and currency of the command are one amount of money in the body. */
const MONEY = {
  '/amount': { in: 'body', pointer: '/amount/amount' },
  '/currency': { in: 'body', pointer: '/amount/currency' },
} as const;

/** What happens while a project lives: forecasts, money, contracts; and how the agency takes it back. */
export const runRoutes = [
  defineAct({
    ...onProject,
    tag: 'Decisions',
    path: '/projects/{projectId}/stage/extension',
    summary: 'Let the present stage last until another day',
    description:
      'Where the rules limit the stage: by the body that decides at the gate which opens it, before or after its last day.',
    action: 'project.extend_stage',
    body: extendStageBody,
    command: ({ body }): ExtendStage => ({ type: 'ExtendStage', ...body }),
  }),
  defineAct({
    ...onProject,
    tag: 'Money',
    path: '/projects/{projectId}/forecasts',
    summary: 'Post a forecast of cost and end',
    description:
      'The agency’s is held against the regime at once; one that passes a line is a crossing, with its effect. That of a ' +
      'body that runs the case stands beside it, with its author.',
    action: 'project.forecast',
    body: postForecastBody,
    makes: 'forecastId',
    command: ({ body }, forecastId): PostForecast => ({
      type: 'PostForecast',
      forecastId,
      ...body,
      cost: costFromWire(body.cost),
    }),
  }),
  defineAct({
    ...onProject,
    tag: 'Money',
    path: '/projects/{projectId}/spending',
    summary: 'Record money spent',
    description: 'Refused while the cost class is locked; the refusal names the lock and what releases it.',
    action: 'project.record_spending',
    body: recordSpendingBody,
    places: MONEY,
    makes: 'spendingId',
    command: ({ body: { amount, ...body } }, spendingId): RecordSpending => ({
      type: 'RecordSpending',
      spendingId,
      ...body,
      amount: moneyFromWire(amount).minor,
      currency: amount.currency,
    }),
  }),
  defineAct({
    ...onProject,
    tag: 'Money',
    path: '/projects/{projectId}/contracts',
    summary: 'Record a contract signed',
    description: 'A contract that was signed before the decision it had to wait for is recorded, and flagged.',
    action: 'project.record_contract',
    body: recordContractBody,
    places: MONEY,
    makes: 'contractId',
    command: ({ body: { amount, class: of, ...body } }, contractId): RecordContract => ({
      type: 'RecordContract',
      contractId,
      ...body,
      ...(of && { class: of }),
      amount: moneyFromWire(amount).minor,
      currency: amount.currency,
    }),
  }),
  defineAct({
    ...onProject,
    tag: 'Cases',
    path: '/projects/{projectId}/withdrawal',
    summary: 'Take a project back before it is approved',
    action: 'project.withdraw',
    body: reasonBody,
    command: ({ body }): Withdraw => ({ type: 'Withdraw', ...body }),
  }),
];
