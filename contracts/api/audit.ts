import { z } from 'zod';
import { idSchema, instantSchema, pageOf, pageQuery } from './common';

const auditEntrySchema = z
  .strictObject({
    id: z.string(),
    at: instantSchema,
    actor: z.string(),
    onBehalfOf: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    project: z
      .strictObject({ id: idSchema, reference: z.string() })
      .nullable()
      .describe('The project that it is about; null where it is about none.'),
    code: z.string().nullable().describe('Of the refusal; null for an act that was done.'),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageSchema = pageOf(auditEntrySchema).meta({ id: 'AuditPage' });
export const auditListQuery = z.strictObject({
  ...pageQuery,
  subject: z.string().max(200).optional().describe('A stream, `person/<id>`, `body/<id>` or `regime/<hash>`.'),
  actor: z.string().max(64).optional(),
  code: z.string().max(64).optional().describe('Only refusals with this code.'),
});
