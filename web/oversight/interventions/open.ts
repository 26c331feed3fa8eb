import { z } from 'zod';
import { interventionRowSchema } from '../../../contracts/api/cases';
import type { ProblemDocument } from '../../../contracts/api/problem';
import { clockSchema, taskSchema } from '../../../contracts/api/waiting';
import { ok, type Result } from '../../../domain/result';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { openCase, type OpenCase } from '../open-case';

/** What was decided and waits for a signature, as far as its page shows it. */
const decidedSchema = z.object({
  act: z.enum(['pause', 'cancel', 'renew', 'resume']),
  reasons: z.record(z.string(), z.string()),
  until: z.string().optional(),
  terms: z
    .object({ until: z.string().optional(), expiry: z.string().optional(), questions: z.array(z.string()).optional() })
    .optional(),
  conditions: z.array(z.object({ text: z.string() })).optional(),
});

const proceedingSchema = z.object({
  ...interventionRowSchema.shape,
  state: z.object({
    pending: z.object({ decided: decidedSchema, decidedBy: z.array(z.string()) }).nullable(),
  }),
  tasks: z.array(taskSchema),
  clocks: z.array(clockSchema),
});

/** A proceeding about a pause or a cancellation. */
export type Proceeding = z.infer<typeof proceedingSchema>;

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
