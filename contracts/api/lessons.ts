import { z } from 'zod';
import { idSchema, instantSchema, text } from './common';

const KINDS = ['success', 'failure', 'near_miss'] as const;
const part = text(10_000).nullable().default(null);
const tag = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u, { error: 'is no tag' });

export const shareLessonBody = z
  .strictObject({
    kind: z.enum(KINDS),
    title: text(200),
    happened: text(10_000),
    worked: part.describe('What worked; this or `failed` is needed.'),
    failed: part,
    cause: part,
    advice: text(10_000).describe('What others should do.'),
    tags: z.array(tag).max(20).default([]),
    stage: idSchema.nullable().default(null).describe('A stage of the regime.'),
    occasion: text(100)
      .nullable()
      .default(null)
      .describe('What it was asked for: `closure`, `cancellation`, `gate.<id>`; null where nobody asked.'),
    withheld: z
      .strictObject({ legalRef: text(500), reason: text(4_000) })
      .nullable()
      .default(null)
      .describe('Keeps it among those who see the case; with the provision that demands so.'),
  })
  .meta({ id: 'NewLesson', description: 'What was learnt. About the project; it names no person.' });

export const confirmLessonBody = z.strictObject({
  refuse: text(4_000).optional().describe('Why it is not shared like this; absent: it is confirmed.'),
});

export const lessonParams = z.strictObject({ projectId: idSchema, lessonId: idSchema });

export const lessonSchema = z
  .strictObject({
    lessonId: z.string(),
    project: z
      .strictObject({ id: z.string(), reference: z.string(), title: z.string() })
      .nullable()
      .describe('Null where who asks may not know of the project.'),
    jurisdiction: z.string(),
    kind: z.enum(KINDS),
    title: z.string(),
    happened: z.string(),
    worked: z.string().nullable(),
    failed: z.string().nullable(),
    cause: z.string().nullable(),
    advice: z.string(),
    tags: z.array(z.string()),
    stage: z.string().nullable(),
    occasion: z.string().nullable(),
    status: z.enum(['unconfirmed', 'shared', 'withheld', 'refused']),
    withheldBy: z.string().nullable().describe('The provision that keeps it among those who see the case.'),
    body: z.string().describe('`agency`, or the key of the body whose lesson it is.'),
    sharedBy: z.string().nullable().describe('Null for whoever does not see the case.'),
    confirmedBy: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was refused or withheld; for who sees the case.'),
    at: instantSchema,
    confirmedAt: instantSchema.nullable(),
    source: z.number().int().describe('The event on the record that has it.'),
  })
  .meta({ id: 'Lesson' });

export const LESSON_KINDS = KINDS;
