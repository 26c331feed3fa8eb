import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  benefitsSchema,
  measureBenefitsBody,
  measuredFromWire,
  measurementParams,
  verifyBenefitsBody,
} from '../../../contracts/api/benefits';
import type { MeasureBenefits, VerifyBenefits } from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { benefitsToWire } from './represent-exit';

const onMeasurement = {
  on: 'project',
  tag: 'Exit',
  params: measurementParams,
  id: ({ projectId }: z.infer<typeof measurementParams>) => projectId,
} as const;

/** What benefits come to, at the regime's dates; for years after the project was closed. */
export const benefitRoutes = [
  defineAct({
    ...onMeasurement,
    path: '/projects/{projectId}/benefit-measurements/{number}',
    summary: 'Say what the benefits have come to',
    description: 'Once the day of measuring has come: every promised benefit, each with how it was measured.',
    action: 'benefit.measure',
    body: measureBenefitsBody,
    places: { '/number': { in: 'path', pointer: '/number' } },
    command: ({ params, body }): MeasureBenefits => ({
      type: 'MeasureBenefits',
      number: Number(params.number),
      ...measuredFromWire(body),
    }),
  }),
  defineAct({
    ...onMeasurement,
    path: '/projects/{projectId}/benefit-measurements/{number}/verification',
    summary: 'Verify what the benefits have come to, or send it back',
    description:
      'By whom the regime names; never by who measured, and where the verifier is independent by no one of the agency.',
    action: 'benefit.verify',
    body: verifyBenefitsBody,
    places: { '/number': { in: 'path', pointer: '/number' } },
    command: ({ params, body }): VerifyBenefits => ({ type: 'VerifyBenefits', number: Number(params.number), ...body }),
  }),
  defineRoute({
    method: 'get',
    path: '/projects/{projectId}/benefits',
    summary: 'Read what was promised, by the first and the latest baseline, and what came of it',
    tag: 'Exit',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: benefitsSchema },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'read',
    subject: 'query',
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.benefits(viewer, params.projectId);
      return found ? ok(benefitsToWire(found)) : notFound();
    },
  }),
];
