import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema, moneyFromWire } from '../../../contracts/api/common';
import {
  completeRunDownBody,
  recordSupplierClaimBody,
  reportRunDownItemBody,
  updateSupplierClaimBody,
  verifyRunDownItemBody,
} from '../../../contracts/api/intervention-acts';
import { runDownSchema, supplierClaimSchema } from '../../../contracts/api/comparison';
import { formatMoney } from '../../../domain/money';
import type {
  CompleteRunDown,
  RecordSupplierClaim,
  ReportRunDownItem,
  UpdateSupplierClaim,
  VerifyRunDownItem,
} from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const itemParams = z.strictObject({ projectId: idSchema, itemId: idSchema });
const claimParams = z.strictObject({ projectId: idSchema, claimId: idSchema });
const onProject = { on: 'project', tag: 'Interventions' } as const;
const reading = {
  method: 'get',
  tag: 'Interventions',
  action: 'intervention.read',
  params: projectParams,
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** What is left once a project was paused or cancelled: winding up, and claims of suppliers. */
export const afterOrderRoutes = [
  defineAct({
    ...onProject,
    params: itemParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/run-down/items/{itemId}/report',
    summary: 'Say that something that was left to do is done',
    action: 'project.run_down',
    body: reportRunDownItemBody,
    command: ({ params: { itemId }, body }): ReportRunDownItem => ({ type: 'ReportRunDownItem', itemId, ...body }),
  }),
  defineAct({
    ...onProject,
    params: itemParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/run-down/items/{itemId}/verification',
    summary: 'Verify that something that was left to do is done, or send it back',
    action: 'project.check_run_down',
    body: verifyRunDownItemBody,
    command: ({ params: { itemId }, body }): VerifyRunDownItem => ({ type: 'VerifyRunDownItem', itemId, ...body }),
  }),
  defineAct({
    ...onProject,
    params: projectParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/run-down/completion',
    summary: 'Decide that a cancelled project is wound up',
    action: 'project.complete_run_down',
    body: completeRunDownBody,
    command: ({ body }): CompleteRunDown => ({ type: 'CompleteRunDown', ...body }),
  }),
  defineAct({
    ...onProject,
    params: projectParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/supplier-claims',
    summary: 'Record what a supplier claims because of an order',
    action: 'project.record_claim',
    body: recordSupplierClaimBody,
    makes: 'claimId',
    places: {
      '/amount': { in: 'body', pointer: '/amount/amount' },
      '/currency': { in: 'body', pointer: '/amount/currency' },
    },
    command: ({ body: { amount, ...body } }, claimId): RecordSupplierClaim => ({
      type: 'RecordSupplierClaim',
      claimId,
      ...body,
      amount: moneyFromWire(amount).minor,
      currency: amount.currency,
    }),
  }),
  defineAct({
    ...onProject,
    params: claimParams,
    id: ({ projectId }) => projectId,
    path: '/projects/{projectId}/supplier-claims/{claimId}/outcome',
    summary: 'Say what becomes of a supplier’s claim',
    action: 'project.record_claim',
    body: updateSupplierClaimBody,
    command: ({ params: { claimId }, body: { paid, ...body } }): UpdateSupplierClaim => ({
      type: 'UpdateSupplierClaim',
      claimId,
      ...body,
      paid: paid && { amount: moneyFromWire(paid).minor, currency: paid.currency },
    }),
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/run-down',
    summary: 'Read how a cancelled project is wound up',
    responses: { 200: runDownSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.runDown(viewer, params.projectId);
      if (!found) return notFound();
      const { capMinor, usedMinor, currency, ...rest } = found;
      return ok({
        ...rest,
        cap: formatMoney({ minor: capMinor, currency }),
        used: formatMoney({ minor: usedMinor, currency }),
      });
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/supplier-claims',
    summary: 'Read what suppliers claim because of orders',
    responses: { 200: z.strictObject({ items: z.array(supplierClaimSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.supplierClaims(viewer, params.projectId);
      if (!found) return notFound();
      const items = found.map(({ amountMinor, paidMinor, currency, ...claim }) => ({
        ...claim,
        amount: formatMoney({ minor: amountMinor, currency }),
        paid: paidMinor === null ? null : formatMoney({ minor: paidMinor, currency }),
      }));
      return ok({ items });
    },
  }),
];
