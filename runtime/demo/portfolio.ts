import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { WHEN } from './schedule';

/** Lists of acts within lists. */
const DEEPEST = 4;

const json = z.record(z.string(), z.unknown());
const when = z.string().regex(WHEN);

/** What somebody sends. */
const postSchema = z.strictObject({
  as: z.string(),
  at: when.optional(),
  /** Below `/api/v1`; `{project}`, `{review}` and `{intervention}` stand for the case's own. */
  post: z.string(),
  /**
   * A text is a document. `{day}` stands for the act's own day, `{day+30}` for one thirty days later, `{today}` for the
   * day of the start; `{name}` for what an act before has kept.
   */
  body: z.union([json, z.string()]).default({}),
  /** What the answer made, by the name under which a later act speaks of it: `{ appeal: appealId }`. */
  keep: z.record(z.string(), z.string()).default({}),
  /** Done only where this was found by an act before; what machines demand hangs on the day of the start. */
  given: z.string().optional(),
});

/** What somebody looks up for a later act: `{ payment: payments.0.paymentId }`. */
const getSchema = z.strictObject({
  as: z.string(),
  at: when.optional(),
  get: z.string(),
  keep: z.record(z.string(), z.string()),
});

/** A report on the period before, handed in by the author and signed by the approver; what it leaves out is as known. */
const reportSchema = z.strictObject({
  report: z.strictObject({
    at: when,
    /** Spent so far and expected in the end, for delivery, in millions. */
    spent: z.string(),
    /** Whether what was spent since the last report is entered into the account; not where invoices tell it. */
    booked: z.boolean().default(true),
    cost: z.string(),
    end: z.string().optional(),
    /** Left out while there is none, as during a pause. */
    light: z.string().optional(),
    why: z.string(),
    /** What was reached, or is expected when, by milestone: `reached` or a day. */
    milestones: z.record(z.string(), z.string()).default({}),
    /** What a benefit is expected to come to. */
    benefits: z.record(z.string(), z.number()).default({}),
    risks: z.string().optional(),
    narrative: z.string().optional(),
    plan: z.string().optional(),
  }),
});

const actSchema = z.union([postSchema, getSchema, reportSchema]);

const caseSchema = z.strictObject({
  name: z.string(),
  /** When it is filed. */
  at: when,
  regime: z.string(),
  agency: z.string(),
  author: z.string(),
  approver: z.string(),
  /** Who signs reports after the approver. */
  signers: z.array(z.string()).default([]),
  content: json,
  /** Types of the documents that the agency files. */
  documents: z.array(z.string()).default([]),
  /** In their order; several that belong together may stand in a list of their own. */
  acts: z.preprocess((acts) => (Array.isArray(acts) ? acts.flat(DEEPEST) : acts), z.array(actSchema)),
});

const invoiceSchema = z.strictObject({
  as: z.string(),
  at: when,
  /** Whose calendar its day goes by. */
  agency: z.string(),
  number: z.string(),
  seller: z.string(),
  sellerId: z.string(),
  buyer: z.string(),
  currency: z.string(),
  /** Decimal amounts without and with VAT. */
  net: z.string(),
  vat: z.string(),
  gross: z.string(),
  vatPercent: z.int(),
  text: z.string(),
  /** The contract that it names; one that names none waits for somebody to say where it belongs. */
  contract: z.string().optional(),
});

const fileSchema = z.strictObject({
  bodies: z.array(json.and(z.object({ id: z.string(), kind: z.string(), jurisdiction: z.string() }))).default([]),
  people: z
    .array(
      z.strictObject({
        handle: z.string(),
        name: z.string(),
        roles: z.array(z.strictObject({ role: z.string(), body: z.string() })),
      }),
    )
    .default([]),
  cast: z.array(z.strictObject({ who: z.string(), says: z.string() })).default([]),
  /** Parts that several cases share, for YAML's anchors. */
  shared: json.optional(),
  projects: z.array(caseSchema).default([]),
  invoices: z.array(invoiceSchema).default([]),
  drafts: z
    .array(z.strictObject({ at: when, regime: z.string(), agency: z.string(), author: z.string(), content: json }))
    .default([]),
});

/** The invented portfolio: who there is, what they filed, and how far each case has come. */
export type DemoPortfolio = Omit<z.infer<typeof fileSchema>, 'shared'>;
export type DemoCase = DemoPortfolio['projects'][number];
export type DemoAct = DemoCase['acts'][number];
export type DemoReport = z.infer<typeof reportSchema>['report'];
export type DemoInvoice = DemoPortfolio['invoices'][number];

/** Reads it from where the product ships it: the files of a folder, in the order of their names. */
export function readPortfolio(regimes: string): DemoPortfolio {
  const folder = join(regimes, 'demo');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => fileSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))));
  return {
    bodies: files.flatMap(({ bodies }) => bodies),
    people: files.flatMap(({ people }) => people),
    cast: files.flatMap(({ cast }) => cast),
    projects: files.flatMap(({ projects }) => projects),
    invoices: files.flatMap(({ invoices }) => invoices),
    drafts: files.flatMap(({ drafts }) => drafts),
  };
}
