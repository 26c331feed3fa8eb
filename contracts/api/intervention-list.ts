import { z } from 'zod';
import { interventionRowSchema, projectRowSchema } from './cases';
import { idSchema, localDateSchema, pageQuery, text } from './common';

/** What a list of interventions may be asked for. */
export const interventionListQuery = z.strictObject({
  ...pageQuery,
  projectId: idSchema.optional(),
  kind: z.enum(['pause', 'cancellation']).optional(),
  status: text(64).optional(),
  body: text(64).optional().describe('The key, in the rules, of the body that would order it.'),
  dueBy: localDateSchema.optional().describe('The earliest running clock runs out on this day or before.'),
  ended: z.stringbool().optional(),
});

/** An intervention as a list of many cases has it. */
export const listedInterventionSchema = interventionRowSchema
  .extend({
    project: projectRowSchema.pick({ id: true, reference: true, title: true, agency: true }),
    regime: projectRowSchema.shape.regime,
    nextDue: localDateSchema.nullable().describe('When the earliest of its running clocks runs out.'),
  })
  .meta({ id: 'ListedIntervention', description: 'An intervention with its case and its next date.' });
