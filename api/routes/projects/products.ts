import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { decideTermBody, productTermsSchema, recordImpactBody } from '../../../contracts/api/pilots';
import type { DecideTerm, RecordImpact } from '../../../domain/project/commands';
import type { ProductRecord } from '../../../register/queries/pilot-queries';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const onProduct = {
  on: 'project',
  tag: 'Products',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

/** Products whose money ends with their term unless a committee says go on. */
export const productRoutes = [
  defineAct({
    ...onProduct,
    path: '/projects/{projectId}/impact',
    summary: 'Record what a product has brought about in its term',
    action: 'product.record',
    body: recordImpactBody,
    makes: 'impactId',
    command: ({ body }, impactId): RecordImpact => ({ type: 'RecordImpact', impactId, ...body }),
  }),
  defineAct({
    ...onProduct,
    path: '/projects/{projectId}/terms/decisions',
    summary: 'Say go on for another term, or stop',
    description: 'By the committee of the regime. Without its word money ends by itself on the last day of the term.',
    action: 'product.decide',
    body: decideTermBody,
    makes: 'decisionId',
    command: ({ body }, decisionId): DecideTerm => ({ type: 'DecideTerm', decisionId, ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/terms',
    summary: 'Read the phase of a product, its impact, and what its committee said',
    tag: 'Products',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: productTermsSchema },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.productTerms(viewer, params.projectId);
      return found ? ok(termsToWire(found)) : notFound();
    },
  }),
];

const termsToWire = ({ product, committee, impact, decisions }: ProductRecord): z.infer<typeof productTermsSchema> => ({
  committee,
  stage: product?.stageId ?? null,
  term: product?.term ?? 0,
  stopped: product?.stopped?.how ?? null,
  impact: impact.map(({ event, seq, at, actor }) => {
    const { impactId, stageId: stage, term, metric, unit, value, date, source: seenAt } = event;
    return { impactId, stage, term, metric, unit, value, date, seenAt, recordedBy: actor, at, source: seq };
  }),
  decisions: decisions.map(({ event, seq, at }) => {
    const { decisionId, stageId: stage, term, value, reasons, by } = event;
    return { decisionId, stage, term, value, reasons, by: [...by], at, source: seq };
  }),
});
