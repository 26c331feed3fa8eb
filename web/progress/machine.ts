import { z } from 'zod';

const readingSchema = z.object({
  metric: z.string(),
  unit: z.enum(['percent', 'months', 'days', 'money']),
  greenUpTo: z.number(),
  amberUpTo: z.number(),
  value: z.number().nullable(),
  light: z.enum(['green', 'amber', 'red']).nullable(),
  missing: z.array(z.string()),
  inputs: z.array(z.object({ source: z.string() })),
});

/** A metric as the machine read it. */
export type Reading = z.infer<typeof readingSchema>;

const machineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rated'),
    decisive: z.array(z.string()),
    held: z.object({ reason: z.string() }).nullish(),
    readings: z.array(readingSchema),
  }),
  z.object({
    kind: z.literal('cannot_be_computed'),
    missing: z.array(z.object({ inputs: z.array(z.string()) })),
    atBest: z.enum(['green', 'amber', 'red']),
    readings: z.array(readingSchema),
  }),
  z.object({ kind: z.literal('no_light'), state: z.string() }),
]);

/** What the machine makes of a project; null of one in a shape that this page does not know. */
export function machineOf(rating: unknown): z.infer<typeof machineSchema> | null {
  const parsed = machineSchema.safeParse(rating);
  return parsed.success ? parsed.data : null;
}
