import { z } from 'zod';
import type { Reasons } from '../../domain/project/commands';
import { idSchema, text } from './common';
import { documentRefSchema } from './submission';

const reason = text(10_000).optional();

/** The reasons of a decision, each on its own; which of them a regime demands is its rule. */
export const reasonsSchema = z
  .strictObject({
    rule: reason.describe('Which provision the decision rests on.'),
    facts: reason.describe('The circumstances that were decisive.'),
    alternatives_considered: reason.describe('What else was considered, and why not.'),
    proportionality: reason.describe('Why nothing milder would do.'),
  })
  .meta({ id: 'Reasons', description: 'Reasons, each on its own.' }) satisfies z.ZodType<Reasons>;

/** Documents named in an act; uploaded before. */
export const documentsField = z.array(documentRefSchema).max(100).default([]);

/** Path parameters. */
export const projectParams = z.strictObject({ projectId: idSchema });
export const reviewParams = z.strictObject({ reviewId: idSchema });
export const interventionParams = z.strictObject({ interventionId: idSchema });
