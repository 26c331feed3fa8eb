import { z } from 'zod';
import { interventionRowSchema } from '../../../contracts/api/cases';
import type { ProblemDocument } from '../../../contracts/api/problem';
import { clockSchema, taskSchema } from '../../../contracts/api/waiting';
import { ok, type Result } from '../../../domain/result';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { openCase, type OpenCase } from '../open-case';

/** An amount as the record has it, in minor units. */
const minorSchema = z.object({ amount: z.number(), currency: z.string() });

/** The terms of an order about which a page speaks; those of a pause and of a cancellation together. */
const termsSchema = z.object({
  until: z.string().optional(),
  expiry: z.string().optional(),
  questions: z.array(z.string()).optional(),
  allowedWork: z.array(z.string()).optional(),
  burnCap: minorSchema.nullish(),
  independentExperts: z.array(z.string()).optional(),
  contractExposure: minorSchema.nullish(),
  continuity: z.string().optional(),
  assetsKept: z.string().optional(),
  alternatives: z.array(z.object({ text: z.string() })).optional(),
  runDown: z.object({ cap: minorSchema, items: z.array(z.object({ text: z.string(), owner: z.string() })) }).optional(),
});

/** What an order or another act of the body says, as far as pages show it. */
export const decidedSchema = z.object({
  act: z.enum(['pause', 'cancel', 'renew', 'resume']),
  reasons: z.record(z.string(), z.string()),
  until: z.string().optional(),
  terms: termsSchema.optional(),
  effect: z.object({ when: z.enum(['at_once', 'date', 'appeal_over']), on: z.string().optional() }).optional(),
  conditions: z.array(z.object({ text: z.string() })).optional(),
});

const stateSchema = z.object({
  pending: z.object({ decided: decidedSchema, decidedBy: z.array(z.string()) }).nullable(),
  heard: z.object({ oral: z.object({ state: z.string(), on: z.string().nullable() }).nullable() }),
  pause: z
    .object({
      answered: z.array(z.number()),
      overdue: z.array(z.number()),
      experts: z.array(z.string()),
      reported: z.array(z.string()),
      resumptionAsked: z.string().nullable(),
    })
    .nullable(),
  order: z.unknown(),
  stays: z.array(z.object({ id: z.string() })),
});

const proceedingSchema = z.object({
  ...interventionRowSchema.shape,
  kind: z.enum(['pause', 'cancellation']),
  state: stateSchema,
  tasks: z.array(taskSchema),
  clocks: z.array(clockSchema),
});

/** A proceeding about a pause or a cancellation. */
export type Proceeding = z.infer<typeof proceedingSchema>;
export type Decided = z.infer<typeof decidedSchema>;
export type OrderTerms = z.infer<typeof termsSchema>;

export interface OpenProceeding extends OpenCase {
  readonly proceeding: Proceeding;
}

/** The proceeding of the page's address with its case; the version is the proceeding's. */
export async function openProceeding(context: PageContext): Promise<Result<OpenProceeding, ProblemDocument>> {
  const [opened, read] = await Promise.all([
    openCase(context),
    context.desk.read(proceedingSchema, at`/interventions/${context.params['interventionId'] ?? ''}`),
  ]);
  if (!opened.ok) return opened;
  if (!read.ok) return read;
  return ok({ ...opened.value, proceeding: read.value.value, version: read.value.version });
}
