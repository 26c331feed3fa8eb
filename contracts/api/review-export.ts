import { z } from 'zod';
import { reviewRowSchema } from './cases';
import { instantSchema } from './common';

const groundSchema = z
  .strictObject({
    path: z.string().describe('JSON pointer into the regime.'),
    provenance: z.strictObject({
      legalRef: z.string().optional(),
      sourceUrl: z.string().optional(),
      verified: z.boolean().optional(),
      note: z.string().optional(),
    }),
  })
  .meta({ id: 'Ground', description: 'A rule on which a step stood, and where the rule comes from.' });

const stepSchema = z
  .strictObject({
    seq: z.int(),
    type: z.string(),
    schemaVersion: z.int(),
    actor: z.string(),
    onBehalfOf: z.string().nullable(),
    commandId: z.string(),
    occurredAt: instantSchema,
    recordedAt: instantSchema.describe('By the wall clock.'),
    data: z.record(z.string(), z.unknown()),
    standsOn: z.array(groundSchema).describe('The narrowest rule first.'),
    digest: z
      .string()
      .nullable()
      .describe('Hex SHA-256 of the digest before it and this step without its digest, as canonical JSON (RFC 8785).'),
  })
  .meta({ id: 'ExportedStep' });

const readingSchema = z
  .strictObject({
    personId: z.string(),
    onBehalfOf: z.string().nullable(),
    about: z.string().describe('The stream, `document/<id>` or `letter/<id>`.'),
    path: z.string(),
    version: z.int().describe('The stream’s sequence number at that time; 0 for what never changes.'),
    at: instantSchema.describe('The first time that the person read this version.'),
  })
  .meta({ id: 'Reading' });

const nullable = z.string().nullable();

/** Everything on record of one council round. */
export const reviewExportSchema = z
  .strictObject({
    review: reviewRowSchema.extend({ reference: z.string() }),
    regime: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    rules: z
      .strictObject({
        review: z.record(z.string(), z.unknown()),
        clock: z.record(z.string(), z.unknown()).nullable(),
      })
      .describe('The rules of the round by value, as the regime of that hash states them.'),
    complete: z.boolean().describe('False while ratings are sealed: they are left out, and nothing is chained.'),
    steps: z.array(stepSchema),
    members: z.array(
      z.strictObject({
        personId: z.string(),
        role: z.string(),
        saw: z
          .array(z.strictObject({ from: instantSchema, until: instantSchema.nullable() }))
          .describe('From when to when the case was open to him.'),
      }),
    ),
    readings: z.array(readingSchema).describe('Who read what of the round and its case.'),
    told: z.array(
      z.strictObject({
        personId: nullable,
        role: nullable,
        bodyKey: nullable,
        kind: z.string(),
        seq: z.int(),
        at: instantSchema,
        readAt: instantSchema.nullable(),
      }),
    ),
    refused: z.array(
      z.strictObject({
        at: instantSchema,
        actor: z.string(),
        onBehalfOf: nullable,
        action: z.string(),
        code: nullable,
        facts: z.record(z.string(), z.unknown()),
      }),
    ),
    letters: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        documentId: nullable.describe('SHA-256 of the PDF.'),
        issuedAt: instantSchema.nullable(),
      }),
    ),
    documents: z.array(
      z.strictObject({
        documentId: z.string().describe('SHA-256 of the content.'),
        name: z.string(),
        type: z.string(),
        filedAt: instantSchema,
      }),
    ),
  })
  .meta({ id: 'ReviewExport' });
