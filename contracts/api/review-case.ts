import { z } from 'zod';
import { reviewRowSchema } from './cases';
import { idSchema, instantSchema } from './common';
import { ownDeclarationSchema } from './composition';
import { partySchema } from './submission';
import { clockSchema, taskSchema } from './waiting';

const memberSchema = z
  .strictObject({
    personId: z.string(),
    role: z.string(),
    standing: z.string().describe('undeclared, asks_chair, clear or recused.'),
    assignedAt: instantSchema,
    since: instantSchema,
  })
  .meta({ id: 'ReviewMember' });

const projectSchema = z.strictObject({ id: idSchema, reference: z.string(), title: z.string() });

/** A council round as lists show it. */
export const reviewListRowSchema = reviewRowSchema.extend({ project: projectSchema }).meta({ id: 'ListedReview' });

/** A council round as one reader may see it; with `outline` access only whom the case concerns. */
export const reviewCaseSchema = reviewRowSchema
  .extend({
    access: z.enum(['outline', 'full']),
    project: projectSchema,
    parties: z
      .strictObject({
        agencyId: z.string(),
        suppliers: z.array(z.string()),
        named: z.array(partySchema).describe('Everybody whom the submission names; hints count them from 0.'),
      })
      .describe('Whom the case concerns: what a member must know to declare.'),
    declaration: ownDeclarationSchema
      .nullable()
      .describe('What hints at a conflict of the reader’s own, if he sits in the round and it is open.'),
    members: z.array(memberSchema),
    state: z.record(z.string(), z.unknown()).nullable().describe('Proposal, votes and recommendations as they stand.'),
    opinion: z.record(z.string(), z.unknown()).nullable(),
    tasks: z.array(taskSchema),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'ReviewCase' });
