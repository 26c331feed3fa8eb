import { z } from 'zod';
import { hint, idSchema, instantSchema, pageOf, pageQuery, text } from './common';
import { faultSchema } from './problem';
import { submissionSchema } from './submission';

const MAX_DEPTH = 16;

function depthOf(value: unknown, left = MAX_DEPTH): number {
  if (typeof value !== 'object' || value === null || left === 0) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((inner) => depthOf(inner, left - 1)));
}

/** Whatever a form holds in one field while somebody writes. */
const anything = z.unknown().refine((value) => depthOf(value) < MAX_DEPTH, {
  error: 'is nested too deeply',
  ...hint('depth', `Nest at most ${MAX_DEPTH - 1} levels.`),
});

const FIELDS = Object.keys(submissionSchema.shape) as (keyof typeof submissionSchema.shape)[];

/** The fields of a submission, each with anything in it or left out: a draft is checked whole when it is submitted. */
export const draftContentSchema = z
  .strictObject(Object.fromEntries(FIELDS.map((field) => [field, anything.optional()])))
  .meta({ id: 'DraftContent', description: 'The fields of a submission, as far as they are written.' });

/** RFC 7396: null takes a field out, an object is merged, anything else replaces. */
export const draftPatchSchema = z
  .strictObject({ content: draftContentSchema })
  .meta({ id: 'DraftPatch', description: 'JSON merge patch (RFC 7396) of a draft’s content.' });

export const newDraftSchema = z
  .strictObject({
    agencyId: idSchema,
    regimeId: idSchema.describe('The regime under which it will be filed.'),
    content: draftContentSchema.default({}),
  })
  .meta({ id: 'NewDraft' });

export const writtenDraftSchema = z.strictObject({ content: draftContentSchema }).meta({ id: 'WrittenDraft' });

export const submitDraftSchema = z
  .strictObject({ reason: text(5_000).optional().describe('Why the project is amended.') })
  .meta({ id: 'SubmitDraft' });

export const draftSummarySchema = z
  .strictObject({
    id: z.string(),
    agencyId: z.string(),
    projectId: z.string().nullable().describe('The project that it amends; null for a new one.'),
    regimeId: z.string(),
    title: z.string().nullable(),
    version: z.number().int(),
    authors: z.array(z.string()),
    createdBy: z.string(),
    updatedBy: z.string(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    submittedAt: instantSchema.nullable(),
  })
  .meta({ id: 'DraftSummary' });

export const draftSchema = draftSummarySchema
  .extend({
    content: draftContentSchema,
    missing: z.array(faultSchema).describe('What would keep it from being submitted as it is.'),
  })
  .meta({ id: 'Draft' });

export const draftPageSchema = pageOf(draftSummarySchema).meta({ id: 'DraftPage' });

export const draftListQuery = z.strictObject({
  ...pageQuery,
  submitted: z.enum(['true', 'false']).default('false').describe('Those that were submitted, or those that were not.'),
});
