import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { moneyFromWire } from '../../../contracts/api/common';
import { costFromWire } from '../../../contracts/api/cost';
import {
  closeBody,
  postForecastBody,
  reasonBody,
  recordContractBody,
  recordSpendingBody,
} from '../../../contracts/api/project-acts';
import type { Close, PostForecast, RecordContract, RecordSpending, Withdraw } from '../../../domain/project/commands';
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

/** What happens while a project lives: forecasts, money, contracts; and how the agency ends it. */
export const runRoutes = [
  defineAct({
    ...onProject,
    tag: 'Money',
    path: '/projects/{projectId}/forecasts',
    summary: 'Post a forecast of cost and end',
    description: 'It is held against the regime at once; one that passes a line is a crossing, with its effect.',
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
    command: ({ body: { amount, ...body } }, contractId): RecordContract => ({
      type: 'RecordContract',
      contractId,
      ...body,
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
  defineAct({
    ...onProject,
    tag: 'Cases',
    path: '/projects/{projectId}/closure',
    summary: 'Close a project',
    action: 'project.close',
    body: closeBody,
    command: ({ body }): Close => ({ type: 'Close', ...body }),
  }),
];
