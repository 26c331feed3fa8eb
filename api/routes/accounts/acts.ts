import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  answerClawbackBody,
  askReserveBody,
  clawbackParams,
  confirmPaymentBody,
  decideReserveBody,
  demandClawbackBody,
  drawParams,
  paymentParams,
  recordRepaymentBody,
  remitClawbackBody,
} from '../../../contracts/api/account-acts';
import type {
  AnswerClawback,
  AskReserve,
  ConfirmPayment,
  DecideReserve,
  DemandClawback,
  RecordRepayment,
  RemitClawback,
} from '../../../domain/account/commands';
import { defineAct } from '../../act';
import { fundingActs } from './funding-acts';
import { minor, MONEY } from './money';

const onAccount = { on: 'account', tag: 'Money', id: ({ projectId }: { projectId: string }) => projectId } as const;

const withProject = { ...onAccount, params: projectParams } as const;
const withDraw = { ...onAccount, params: drawParams } as const;
const withClawback = { ...onAccount, params: clawbackParams } as const;

/** What people do with the money of a project. */
export const accountActs = [
  ...fundingActs,
  defineAct<z.infer<typeof paymentParams>, z.infer<typeof confirmPaymentBody>>({
    ...onAccount,
    params: paymentParams,
    path: '/projects/{projectId}/account/payments/{paymentId}/confirmation',
    summary: 'Confirm that the bank has paid a tranche',
    action: 'account.give',
    body: confirmPaymentBody,
    command: ({ params: { paymentId }, body }): ConfirmPayment => ({ type: 'ConfirmPayment', paymentId, ...body }),
  }),
  defineAct<z.infer<typeof projectParams>, z.infer<typeof askReserveBody>>({
    ...withProject,
    path: '/projects/{projectId}/account/reserve-draws',
    summary: 'Ask to draw on the reserve between P50 and P85',
    action: 'account.answer',
    body: askReserveBody,
    places: MONEY,
    makes: 'drawId',
    command: ({ body: { amount, ...body } }, drawId): AskReserve => ({
      type: 'AskReserve',
      drawId,
      ...body,
      ...minor(amount),
    }),
  }),
  defineAct<z.infer<typeof drawParams>, z.infer<typeof decideReserveBody>>({
    ...withDraw,
    path: '/projects/{projectId}/account/reserve-draws/{drawId}/decision',
    summary: 'Decide whether the agency may draw on the reserve',
    action: 'account.decide_reserve',
    body: decideReserveBody,
    command: ({ params: { drawId }, body }): DecideReserve => ({ type: 'DecideReserve', drawId, ...body }),
  }),
  defineAct<z.infer<typeof projectParams>, z.infer<typeof demandClawbackBody>>({
    ...withProject,
    path: '/projects/{projectId}/account/clawbacks',
    summary: 'Ask back what was paid and not spent on what it may pay for',
    action: 'account.give',
    body: demandClawbackBody,
    places: MONEY,
    makes: 'clawbackId',
    command: ({ body: { amount, ...body } }, clawbackId): DemandClawback => ({
      type: 'DemandClawback',
      clawbackId,
      ...body,
      ...minor(amount),
    }),
  }),
  defineAct<z.infer<typeof clawbackParams>, z.infer<typeof answerClawbackBody>>({
    ...withClawback,
    path: '/projects/{projectId}/account/clawbacks/{clawbackId}/answer',
    summary: 'Accept what is asked back, or say why not',
    action: 'account.answer',
    body: answerClawbackBody,
    command: ({ params: { clawbackId }, body }): AnswerClawback => ({ type: 'AnswerClawback', clawbackId, ...body }),
  }),
  defineAct<z.infer<typeof clawbackParams>, z.infer<typeof recordRepaymentBody>>({
    ...withClawback,
    path: '/projects/{projectId}/account/clawbacks/{clawbackId}/repayments',
    summary: 'Record what was paid back',
    action: 'account.give',
    body: recordRepaymentBody,
    places: MONEY,
    command: ({ params: { clawbackId }, body: { amount, ...body } }): RecordRepayment => ({
      type: 'RecordRepayment',
      clawbackId,
      ...body,
      ...minor(amount),
    }),
  }),
  defineAct<z.infer<typeof clawbackParams>, z.infer<typeof remitClawbackBody>>({
    ...withClawback,
    path: '/projects/{projectId}/account/clawbacks/{clawbackId}/remission',
    summary: 'Leave the rest of a demand to the agency (not by who demanded it)',
    action: 'account.give',
    body: remitClawbackBody,
    command: ({ params: { clawbackId }, body }): RemitClawback => ({ type: 'RemitClawback', clawbackId, ...body }),
  }),
];
