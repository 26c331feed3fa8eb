import { z } from 'zod';
import { formatMoney } from '../../domain/money';
import type { FoundCluster } from '../../domain/cluster/state';
import { documentsField } from './acts';
import { idSchema, instantSchema, localDateSchema, moneySchema, text } from './common';
import { clockSchema, taskSchema } from './waiting';

export const clusterParams = z.strictObject({ clusterId: idSchema });

const reasons = text(10_000);

export const giveJustificationBody = z.strictObject({
  agencyId: idSchema.describe('The agency whose projects they are.'),
  text: text(20_000).describe('Why the projects are apart.'),
  documents: documentsField,
});
export const mergeClusterBody = z.strictObject({
  leadId: idSchema.describe('The project in which all are scrutinised as one.'),
  reasons,
});
export const recordImmunityBody = z.strictObject({
  until: localDateSchema.optional().describe('Its last day; the latest that the rule allows if not given.'),
  reasons,
});
export const liftClusterBody = z.strictObject({ reasons });

export const flagClusterBody = z.strictObject({
  projects: z
    .array(idSchema)
    .min(2)
    .max(50)
    .describe('Projects under the same rules that the actor sees; together they meet a line that none meets alone.'),
  reasons,
  evidence: z.array(text(1_000)).min(1).max(20).describe('What ties them: each a fact, with where it stands.'),
});

const lineSchema = z.strictObject({
  id: z.string(),
  operator: z.enum(['>=', '>']),
  amount: moneySchema,
  leadsTo: z.enum(['scope', 'duty']),
});
const evidenceSchema = z.strictObject({
  key: z.string(),
  shared: z.array(z.string()).describe('What both have: ids, names, or words.'),
  points: z.number().int(),
});
const linkSchema = z.strictObject({
  a: z.string().describe('The project that was submitted first.'),
  b: z.string(),
  points: z.number().int(),
  evidence: z.array(evidenceSchema),
});
const projectSchema = z.strictObject({ id: z.string(), reference: z.string(), title: z.string() });

/** What a project comes to with others: told before it is filed, and when it is. */
export const slicesSchema = z
  .strictObject({
    sum: moneySchema.describe('On the basis of the rule, of all together.'),
    basis: z.string(),
    lines: z.array(lineSchema).describe('Lines that the sum meets and none of the projects alone.'),
    programme: z.boolean().describe('The sum makes them a programme by the rule.'),
    jointSubmission: z.boolean(),
    from: localDateSchema,
    to: localDateSchema,
    with: z.array(projectSchema.extend({ amount: moneySchema.nullable(), on: localDateSchema })),
    links: z.array(linkSchema),
    legalRef: z.string().nullable(),
    verified: z.boolean(),
  })
  .meta({ id: 'Slices', description: 'What a project comes to together with others that the reader sees.' });

/** A cluster as it is listed. */
export const clusterRowSchema = z
  .strictObject({
    id: idSchema,
    stream: z.string(),
    jurisdiction: z.string(),
    regimeId: z.string(),
    status: z.enum(['open', 'merged', 'immune', 'lifted']),
    how: z.enum(['decided', 'no_longer', 'absorbed']).nullable().describe('Of a lifted one.'),
    sum: moneySchema,
    lines: z.array(z.string()),
    programme: z.boolean(),
    leadId: z.string().nullable(),
    immuneUntil: localDateSchema.nullable(),
    dueDate: localDateSchema.nullable().describe('The last day for a justification, while it runs.'),
    overdue: z.boolean(),
    members: z.array(
      z.strictObject({
        project: projectSchema.nullable().describe('Null where the reader may not see it.'),
        agencyId: z.string().nullable(),
        on: localDateSchema.nullable(),
        amount: moneySchema.nullable(),
      }),
    ),
    foundAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number().int(),
  })
  .meta({ id: 'ClusterRow', description: 'Projects that come to a line together which none of them meets alone.' });

/** A cluster with its evidence and its history. */
export const clusterSchema = clusterRowSchema
  .extend({
    basis: z.string(),
    jointSubmission: z.boolean().describe('The projects of the programme are submitted together.'),
    from: localDateSchema,
    to: localDateSchema,
    met: z.array(lineSchema),
    links: z.array(linkSchema),
    linksInAll: z.number().int(),
    history: z
      .array(
        z.strictObject({
          seq: z.number().int(),
          type: z.string(),
          at: instantSchema,
          data: z.record(z.string(), z.unknown()),
        }),
      )
      .describe('How it came about and what became of it; amounts are minor units.'),
    tasks: z.array(taskSchema),
    clocks: z.array(clockSchema),
  })
  .meta({ id: 'Cluster', description: 'A cluster with every link, its evidence, and what became of it.' });

/** What both pictures of a cluster have in common. */
export const foundToWire = ({ from, to, lines, links }: FoundCluster, currency: string) => ({
  from,
  to,
  lines: lines.map((line) => ({ ...line, amount: formatMoney({ minor: line.amount, currency }) })),
  links,
});
