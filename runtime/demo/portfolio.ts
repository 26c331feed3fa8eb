import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

const actSchema = z.strictObject({
  as: z.string(),
  /** Below `/api/v1`; `{project}`, `{review}` and `{intervention}` stand for the case's own. */
  post: z.string(),
  /** A text `{in N days}` stands for that day. */
  body: json,
});

const caseSchema = z.strictObject({
  name: z.string(),
  regime: z.string(),
  agency: z.string(),
  author: z.string(),
  approver: z.string(),
  content: json,
  /** Types of the documents that the agency files. */
  documents: z.array(z.string()).default([]),
  acts: z.array(actSchema),
});

const portfolioSchema = z.strictObject({
  bodies: z.array(json.and(z.object({ id: z.string() }))),
  people: z.array(
    z.strictObject({
      handle: z.string(),
      name: z.string(),
      roles: z.array(z.strictObject({ role: z.string(), body: z.string() })),
    }),
  ),
  cast: z.array(z.strictObject({ who: z.string(), says: z.string() })),
  projects: z.array(caseSchema),
  drafts: z.array(z.strictObject({ regime: z.string(), agency: z.string(), author: z.string(), content: json })),
});

/** The invented portfolio: who there is, what they filed, and how far each case has come. */
export type DemoPortfolio = z.infer<typeof portfolioSchema>;
export type DemoCase = z.infer<typeof caseSchema>;

/** Reads it from where the product ships it. */
export const readPortfolio = (regimes: string): DemoPortfolio =>
  portfolioSchema.parse(parse(readFileSync(join(regimes, 'demo', 'portfolio.yaml'), 'utf8')));
