import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

const actSchema = z.strictObject({
  as: z.string(),
  /** Below `/api/v1`; `{project}`, `{review}` and `{intervention}` stand for the case's own. */
  post: z.string(),
  /** `{in N days}` stands for that day, `{soon}` for a moment ahead, `{name}` for what an act before has kept. */
  body: json,
  /** What the answer made, by the name under which a later act speaks of it: `{ appeal: appealId }`. */
  keep: z.record(z.string(), z.string()).default({}),
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
  /** In their order; several that belong together may stand in a list of their own. */
  acts: z.array(z.union([actSchema, z.array(actSchema)])).transform((acts) => acts.flat()),
});

/** Rules that differ from others of the product in a few places, so that the demonstration need not wait. */
const variantSchema = z.strictObject({
  of: z.string(),
  id: z.string(),
  label: json,
  /** JSON pointers into the rules: what is left out. */
  without: z.array(z.string()),
  proposes: z.string(),
  approves: z.string(),
  reason: z.string(),
});

const invoiceSchema = z.strictObject({
  as: z.string(),
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
  bodies: z.array(json.and(z.object({ id: z.string() }))).default([]),
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
  variants: z.array(variantSchema).default([]),
  /** Parts that several cases share, for YAML's anchors. */
  shared: json.optional(),
  projects: z.array(caseSchema).default([]),
  invoices: z.array(invoiceSchema).default([]),
  drafts: z
    .array(z.strictObject({ regime: z.string(), agency: z.string(), author: z.string(), content: json }))
    .default([]),
});

/** The invented portfolio: who there is, what they filed, and how far each case has come. */
export type DemoPortfolio = Omit<z.infer<typeof fileSchema>, 'shared'>;
export type DemoCase = DemoPortfolio['projects'][number];
export type DemoAct = DemoCase['acts'][number];
export type DemoVariant = DemoPortfolio['variants'][number];
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
    variants: files.flatMap(({ variants }) => variants),
    projects: files.flatMap(({ projects }) => projects),
    invoices: files.flatMap(({ invoices }) => invoices),
    drafts: files.flatMap(({ drafts }) => drafts),
  };
}
