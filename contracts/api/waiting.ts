import { z } from 'zod';
import { instantSchema, localDateSchema } from './common';

/** Who has to act. */
export const assigneeSchema = z
  .strictObject({
    role: z.string().optional(),
    bodyId: z.string().optional(),
    bodyKey: z.string().optional().describe('The body by the key of the regime.'),
    personId: z.string().optional(),
  })
  .meta({ id: 'Assignee' });

/** Something that waits for somebody. */
export const taskSchema = z
  .strictObject({
    stream: z.string(),
    taskId: z.string(),
    kind: z.string(),
    project: z
      .strictObject({ id: z.string(), reference: z.string(), title: z.string() })
      .nullable()
      .describe('Null where it is about something that belongs to no project (yet), such as an invoice.'),
    assignee: assigneeSchema,
    since: instantSchema,
    clockId: z.string().nullable(),
    dueDate: localDateSchema.nullable().describe('Null without a limit, and while the limit stands still.'),
    clockState: z.enum(['running', 'suspended', 'unreadable']).nullable(),
    subject: z.record(z.string(), z.unknown()).nullable(),
    acts: z
      .array(z.strictObject({ method: z.literal('POST'), href: z.string() }))
      .describe('Where it is done, the most usual act first; what each wants is in the OpenAPI document.'),
  })
  .meta({ id: 'Task', description: 'Something that waits for somebody, and by when.' });

/** A time limit whose date explains itself. */
export const clockSchema = z
  .strictObject({
    stream: z.string(),
    clockId: z.string(),
    ruleId: z.string(),
    label: z.record(z.string(), z.string()).nullable(),
    legalRef: z.string().nullable(),
    verified: z.boolean(),
    kind: z.string(),
    state: z.enum(['running', 'suspended', 'unreadable']),
    startedAt: instantSchema,
    dueDate: localDateSchema.nullable(),
    expiresAt: instantSchema.nullable(),
    provisionalDueDate: localDateSchema.nullable().describe('The date if the suspension ended today.'),
    suspensions: z.array(z.record(z.string(), z.unknown())),
    cap: z
      .strictObject({
        most: z.number().int(),
        used: z.number().int().nullable().describe('Days that suspensions have added until today.'),
        unit: z.enum(['day', 'working_day']),
      })
      .nullable()
      .describe('The most that suspensions may add; null where the rule sets no such limit.'),
    extensions: z.array(z.record(z.string(), z.unknown())).describe('What was added to the time, by whom and when.'),
    extendable: z
      .strictObject({
        by: z.string().describe('Key of the body that may.'),
        most: z.record(z.string(), z.unknown()).describe('The most that may be added in all.'),
        reasonRequired: z.boolean(),
        legalRef: z.string().nullable(),
      })
      .nullable()
      .describe('Whether the rule lets it be extended.'),
    reminders: z
      .array(
        z.strictObject({
          before: z.number().int().describe('Working days before the due date.'),
          date: localDateSchema,
          at: instantSchema,
        }),
      )
      .describe('Still to be sent for this due date; when it moves, they move.'),
    reminded: z
      .strictObject({ dueDate: localDateSchema, before: z.number().int() })
      .nullable()
      .describe('The last reminder that was sent.'),
    explanation: z.array(z.record(z.string(), z.unknown())).describe('Why the date is what it is, one entry a reason.'),
  })
  .meta({ id: 'Clock', description: 'A time limit with its ledger; the date explains itself.' });

/** The answer to every act on a case. */
export const actAnswerSchema = z
  .strictObject({
    stream: z.string().describe('`project/<id>`, `review/<id>` or `intervention/<id>`.'),
    id: z.string(),
    version: z.number().int().describe('The sequence number after the act; also the `ETag`.'),
    at: instantSchema.describe('Domain time at which it was recorded.'),
    events: z.array(z.strictObject({ seq: z.number().int(), type: z.string() })),
    touched: z.array(z.string()).describe('Proceedings to which the act sent something.'),
    settled: z.boolean().optional().describe('With `Prefer: wait=N`: the procedure has dealt with the act.'),
    tasks: z.array(taskSchema).optional().describe('With `Prefer`: what waits now.'),
    clocks: z.array(clockSchema).optional().describe('With `Prefer`: which limits run now.'),
  })
  .meta({
    id: 'ActAnswer',
    description:
      'What an act did. The same act gets the same bytes. With `Prefer: wait=N` or `Prefer: return=representation` the case as it stands then is added.',
  });
