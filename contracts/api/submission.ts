import { z } from 'zod';
import type { FactValue } from '../../domain/predicate';
import type { FactDeclaration } from '../../domain/regime/admission';
import { isReservedFact } from '../../domain/regime/facts';
import type { Regime } from '../../domain/regime/types';
import type { Submission } from '../../domain/submission';
import { isLocalDate } from '../../domain/calendar/dates';
import { hint, idSchema, localDateSchema, text } from './common';
import { costFromWire, costSchema, costToWire, type CostOnWire } from './cost';
import { pilotPlanSchema, planFromWire, planToWire } from './pilot-plan';
import type { Fault } from './problem';

/** Documents are named by the SHA-256 of their content. */
export const documentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'is not the SHA-256 of a document' })
  .meta({ id: 'DocumentId', description: 'SHA-256 of the content, in hexadecimal.' });

export const documentRefSchema = z
  .strictObject({ documentId: documentIdSchema, type: idSchema, name: text(200) })
  .meta({ id: 'DocumentRef', description: 'A document by the hash of its content, with what it is in the case.' });

const factValueSchema = z
  .union([z.string().max(2_000), z.number(), z.boolean(), z.null(), z.array(z.string().max(200)).max(100)])
  .meta({ id: 'FactValue' });

const factsSchema = z
  .record(z.string().max(100), factValueSchema)
  .refine((facts) => Object.keys(facts).length <= 200, { error: 'are more than 200' })
  .refine((facts) => !Object.keys(facts).some(isReservedFact), {
    error: 'name a fact that an agency cannot state about itself',
    ...hint('reserved-fact', 'Leave out facts that begin with a reserved prefix (`agency.`, `project.`, `cost.` …).'),
  });

const list = z.array(text(200)).max(200);

const companyFields = { name: text(200), number: text(40).nullable().default(null) };

export const partySchema = z
  .strictObject({
    ...companyFields,
    role: z.enum(['supplier', 'adviser', 'prestudy_author']),
    employer: z.strictObject(companyFields).nullable().default(null).describe('For whom an author works.'),
  })
  .refine(({ role, employer }) => role === 'prestudy_author' || employer === null, {
    path: ['employer'],
    error: 'is given of a party that is no author',
    ...hint('employer-of-author', 'Name the company itself as the party.'),
  })
  .meta({
    id: 'Party',
    description:
      'Whom the submission names besides the agency: a supplier, an adviser, or who wrote the pre-study (a company, or a ' +
      'person with the employer). With its national registration number it is told apart from others of its name.',
  });

/** What an agency files, whole. What is not known is null, never zero. */
export const submissionSchema = z
  .strictObject({
    title: text(200),
    summary: text(5_000),
    kind: z.enum(['project', 'programme', 'procurement', 'product', 'pilot']),
    cost: costSchema.nullable().default(null).describe('Null: not known yet. Never zero for unknown.'),
    plannedStart: localDateSchema.nullable().default(null),
    plannedEnd: localDateSchema.nullable().default(null),
    openEnded: z.boolean().default(false).describe('Development without an end date.'),
    facts: factsSchema.default({}).describe('Answers to what the regime asks, by the names of its `facts`.'),
    documents: z.array(documentRefSchema).max(200).default([]),
    systems: list.default([]),
    suppliers: list.default([]),
    parties: z
      .array(partySchema)
      .max(100)
      .default([])
      .describe('Suppliers, advisers and authors of the pre-study; council members are held against them.'),
    dependsOn: list.default([]),
    withheld: z
      .array(z.strictObject({ field: z.string().max(200), ground: text(1_000) }))
      .max(50)
      .optional()
      .describe('What is kept back: which field, as a JSON pointer, and on which ground.'),
    pilot: pilotPlanSchema.nullable().default(null).describe('Of a pilot: what is tried, and how far it may go.'),
    budgetLine: text(500).nullable().default(null),
    externalRef: text(200).nullable().default(null).describe('The agency’s own reference.'),
  })
  .refine(({ plannedStart, plannedEnd }) => !plannedStart || !plannedEnd || plannedStart <= plannedEnd, {
    path: ['plannedEnd'],
    error: 'is before the planned start',
    ...hint('end-after-start', 'Give a day on or after `plannedStart`.'),
  })
  .refine(({ openEnded, plannedEnd }) => !openEnded || plannedEnd === null, {
    path: ['plannedEnd'],
    error: 'is given although development is open-ended',
    ...hint('open-ended-without-end', 'Leave `plannedEnd` out, or set `openEnded` to false.'),
  })
  .meta({ id: 'Submission', description: 'What an agency files about a project.' });

export type SubmissionOnWire = z.infer<typeof submissionSchema>;

/** The faults of a submission under a regime: its currency, and the facts that it declares. */
export function faultsUnderRegime(
  { cost, facts }: Pick<SubmissionOnWire, 'cost' | 'facts'>,
  regime: Pick<Regime, 'id' | 'money' | 'facts'>,
): readonly Omit<Fault, 'in'>[] {
  const ofFacts = Object.entries(facts).flatMap(([name, value]) => factFaults(name, value, regime.facts ?? []));
  return [...currencyFaults(cost, regime, '/cost'), ...ofFacts];
}

/** Under a regime there is one currency; amounts in another would need a dated rate. `pointer` is the estimate's own. */
export function currencyFaults(
  cost: Pick<CostOnWire, 'currency'> | null,
  regime: Pick<Regime, 'id' | 'money'>,
  pointer: string,
): readonly Omit<Fault, 'in'>[] {
  const { currency } = regime.money;
  if (cost === null || cost.currency === currency) return [];
  return [
    {
      pointer: `${pointer}/currency`,
      rule: 'regime-currency',
      message: `is ${cost.currency}; the regime ${regime.id} counts in ${currency}`,
      remedy: `Give all amounts in ${currency}.`,
    },
  ];
}

function factFaults(
  name: string,
  value: FactValue,
  declared: readonly FactDeclaration[],
): readonly Omit<Fault, 'in'>[] {
  const pointer = `/facts/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const fact = declared.find((each) => each.name === name);
  if (!fact) {
    const known = declared.map((each) => each.name).join(', ');
    return [
      {
        pointer,
        rule: 'unknown-fact',
        message: 'is not a fact that the regime asks for',
        remedy: known === '' ? 'Leave it out: the regime asks for no facts.' : `The regime asks for: ${known}.`,
      },
    ];
  }
  const remedy = remedyFor(value, fact);
  return remedy === null
    ? []
    : [{ pointer, rule: 'fact-type', message: 'has another form than the regime asks for', remedy }];
}

/** What would be right instead; null if the value is. */
function remedyFor(value: FactValue, { type, values }: FactDeclaration): string | null {
  if (value === null) return null;
  switch (type) {
    case 'number':
      return typeof value === 'number' ? null : 'Give a number.';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Give true or false.';
    case 'date':
      return typeof value === 'string' && isLocalDate(value) ? null : 'Give a day as YYYY-MM-DD.';
    case 'texts':
      return Array.isArray(value) ? null : 'Give a list of texts.';
    case 'text': {
      const allowed = values?.map((each) => each.value);
      if (typeof value !== 'string') return 'Give a text.';
      return allowed && !allowed.includes(value) ? `Give one of: ${allowed.join(', ')}.` : null;
    }
  }
}

/** The submission in minor units; the schema has checked it. */
export const submissionFromWire = ({ cost, pilot, ...rest }: SubmissionOnWire): Submission => ({
  ...rest,
  pilot: pilot && planFromWire(pilot),
  cost: cost && costFromWire(cost),
});

/** The submission for an answer. */
export const submissionToWire = ({ cost, ...rest }: Submission): SubmissionOnWire => ({
  title: rest.title,
  summary: rest.summary,
  kind: rest.kind,
  cost: cost && costToWire(cost),
  plannedStart: rest.plannedStart,
  plannedEnd: rest.plannedEnd,
  openEnded: rest.openEnded,
  facts: Object.fromEntries(Object.entries(rest.facts).map(([name, value]) => [name, wireFact(value)])),
  documents: rest.documents.map((document) => ({ ...document })),
  systems: [...rest.systems],
  suppliers: [...rest.suppliers],
  parties: (rest.parties ?? []).map((party) => ({ ...party })),
  dependsOn: [...rest.dependsOn],
  pilot: rest.pilot ? planToWire(rest.pilot) : null,
  budgetLine: rest.budgetLine,
  externalRef: rest.externalRef,
  ...(rest.withheld && { withheld: rest.withheld.map((each) => ({ ...each })) }),
});

const wireFact = (value: FactValue) => (typeof value === 'object' && value !== null ? [...value] : value);
