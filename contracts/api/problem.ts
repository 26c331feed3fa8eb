import { z } from 'zod';

/** One fault of a request: where, which rule, what is wrong, and what to do instead. */
export const faultSchema = z
  .strictObject({
    in: z.enum(['body', 'query', 'path', 'header', 'draft']),
    pointer: z.string().describe('JSON pointer (RFC 6901) to the field; the name of a parameter or header after `/`.'),
    rule: z.string().describe('Stable name of the rule.'),
    message: z.string(),
    remedy: z.string().describe('What to do instead.'),
  })
  .meta({ id: 'Fault' });

/** RFC 9457 with Tollgate's extensions. */
export const problemSchema = z
  .strictObject({
    type: z.string().describe('URI of the problem’s page; stable.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().describe('The request, as in the service’s log.'),
    code: z.string().describe('Last part of `type`; stable.'),
    errors: z.array(faultSchema).optional(),
    rule: z
      .strictObject({ id: z.string(), legalRef: z.string().optional(), verified: z.boolean().optional() })
      .optional()
      .describe('The rule of the regime that refuses.'),
    facts: z.record(z.string(), z.unknown()).optional().describe('The values that the refusal rests on.'),
    remedy: z.string().optional().describe('What would be needed instead.'),
    traceparent: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details, `application/problem+json`.' });

export type Fault = z.infer<typeof faultSchema>;
export type ProblemDocument = z.infer<typeof problemSchema>;
