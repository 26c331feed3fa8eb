import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuery } from './common';
import { bodyKindSchema, roleSchema } from './directory';

const ACTION = /^[a-z_]+\.[a-z_]+$/;
const actions = z
  .array(z.string().max(64).regex(ACTION, { error: 'is not an action' }))
  .min(1)
  .max(100);
const projects = z.array(idSchema).min(1).max(100);

/** What a person delegates of his own. */
export const newDelegationSchema = z
  .strictObject({
    appointmentId: idSchema.describe('The delegator’s own appointment.'),
    delegateId: idSchema.describe('The person who may act in the delegator’s place.'),
    from: instantSchema.optional().describe('Now if not given; not in the past.'),
    to: instantSchema.describe('First instant at which it is over; at most a year later.'),
    projects: projects.optional().describe('Only these cases; every case of the office if not given.'),
    actions: actions
      .optional()
      .describe('Only these actions of the table of rights; all that the office gives if not given.'),
  })
  .meta({ id: 'NewDelegation' });

export const delegationSchema = z
  .strictObject({
    id: z.string(),
    appointmentId: z.string(),
    delegatorId: z.string(),
    delegateId: z.string(),
    role: roleSchema,
    bodyId: z.string(),
    bodyKind: bodyKindSchema,
    from: instantSchema,
    to: instantSchema,
    projects: z.array(z.string()).nullable().describe('Null: every case of the office.'),
    actions: z.array(z.string()).nullable().describe('Null: all that the office gives.'),
    inForce: z.boolean().describe('At the time of the answer; ended, too, when the delegator’s appointment is.'),
    revokedAt: instantSchema.nullable(),
    revokedBy: z.string().nullable(),
  })
  .meta({ id: 'Delegation' });

export const delegationPageSchema = pageOf(delegationSchema).meta({ id: 'DelegationPage' });
export const delegationListQuery = z.strictObject({
  ...pageQuery,
  direction: z.enum(['given', 'received']).optional().describe('Both if not given.'),
  personId: idSchema.optional().describe('Of another person: for administrators and auditors.'),
});
