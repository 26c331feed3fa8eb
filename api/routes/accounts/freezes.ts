import type { z } from 'zod';
import { freezeParams, liftFreezeBody, orderFreezeBody } from '../../../contracts/api/account-acts';
import { projectParams } from '../../../contracts/api/acts';
import { signatureBody } from '../../../contracts/api/project-acts';
import type { LiftFreeze, OrderFreeze, SignFreeze } from '../../../domain/project/commands';
import { defineAct, type ActSpec } from '../../act';
import { defineLetterPreview } from '../../letter-preview';

const onProject = { on: 'project', tag: 'Money', id: ({ projectId }: { projectId: string }) => projectId } as const;

const order: ActSpec<z.infer<typeof projectParams>, z.infer<typeof orderFreezeBody>> = {
  ...onProject,
  params: projectParams,
  path: '/projects/{projectId}/freezes',
  summary: 'Freeze money: it may not be spent nor released until the freeze is lifted',
  description: 'Where the regime demands a second signature it has effect once another person has signed.',
  action: 'project.freeze',
  body: orderFreezeBody,
  makes: 'freezeId',
  command: ({ body }, freezeId): OrderFreeze => ({ type: 'OrderFreeze', freezeId, ...body }),
};

const lift: ActSpec<z.infer<typeof freezeParams>, z.infer<typeof liftFreezeBody>> = {
  ...onProject,
  params: freezeParams,
  path: '/projects/{projectId}/freezes/{freezeId}/lifting',
  summary: 'Lift a freeze, whatever froze the money',
  action: 'project.freeze',
  body: liftFreezeBody,
  command: ({ params: { freezeId }, body }): LiftFreeze => ({ type: 'LiftFreeze', freezeId, ...body }),
};

const sign: ActSpec<z.infer<typeof freezeParams>, z.infer<typeof signatureBody>> = {
  ...onProject,
  params: freezeParams,
  path: '/projects/{projectId}/freezes/{freezeId}/signature',
  summary: 'Sign an order about a freeze, or refuse to',
  action: 'project.sign_freeze',
  body: signatureBody,
  command: ({ params: { freezeId }, body }): SignFreeze => ({ type: 'SignFreeze', freezeId, ...body }),
};

/** Orders to freeze money, and to lift a freeze; each with the letter that it would send. */
export const freezeActs = [
  defineAct(order),
  defineAct(lift),
  defineAct(sign),
  defineLetterPreview(order),
  defineLetterPreview(lift),
  defineLetterPreview(sign),
];
