import { z } from 'zod';
import { idSchema, instantSchema, pageQuery, text } from './common';
import { hashSchema } from './regime-version';

const outcomeSchema = z
  .enum(['moved', 'pending_gate', 'kept', 'needs_hand', 'ended'])
  .describe(
    '`moved`: the version binds it. `pending_gate`: it will from the next gate on. `kept`: the version leaves it where it is. `needs_hand`: the version cannot take it over; `reason` says why. `ended`: it had ended before its turn.',
  );

const reach = {
  toHash: hashSchema.describe('The version that is rolled out.'),
  fromHashes: z
    .array(hashSchema)
    .min(1)
    .max(50)
    .optional()
    .describe('Versions whose projects it is to reach; absent: every other version of the same rules.'),
};

export const rolloutPreviewBody = z.strictObject({ ...reach, ...pageQuery });

export const newRolloutSchema = z.strictObject({
  ...reach,
  why: text(2_000).describe('Why; stands in every project’s record.'),
});

export const rolloutListQuery = z.strictObject(pageQuery);

export const rolloutProjectsQuery = z.strictObject({
  ...pageQuery,
  outcome: z.enum([...outcomeSchema.options, 'waiting']).optional(),
});

const turned = <T extends z.ZodType>(value: T) => z.strictObject({ before: value, after: value });
const changed = z.strictObject({ added: z.array(z.string()), dropped: z.array(z.string()) });

const effectsSchema = z
  .strictObject({
    scope: turned(z.enum(['in', 'out', 'undetermined', 'none'])),
    tier: turned(z.string().nullable()),
    gates: changed,
    obligations: changed,
    closes: z.string().nullable().describe('The gate that falls away.'),
    opensGate: z.boolean(),
    locks: changed.describe('Classes of money that may not be spent any more, and those that may again.'),
    clocks: z.number().int().describe('Limits that run on with the time that they were given.'),
    appealable: z
      .array(z.enum(['in_scope', 'duty', 'lock']))
      .describe('What the agency may object to, and is told of.'),
  })
  .meta({ id: 'RegimeEffects' });

const hindranceSchema = z.strictObject({
  kind: z.string(),
  id: z.string(),
  why: z.enum(['missing', 'date_moves', 'differs']),
});

const foreseenSchema = z
  .strictObject({
    projectId: idSchema,
    reference: z.string(),
    agencyId: z.string(),
    fromHash: z.string(),
    outcome: z.enum([...outcomeSchema.options, 'bound']),
    effects: effectsSchema.nullable().describe('Null where nothing changes, or where it cannot move.'),
    hindrances: z.array(hindranceSchema).describe('What keeps it from moving today.'),
  })
  .meta({ id: 'ForeseenMove' });

const outcomeCounts = z.strictObject({
  moved: z.number().int(),
  pending_gate: z.number().int(),
  kept: z.number().int(),
  needs_hand: z.number().int(),
  ended: z.number().int(),
});

export const rolloutPreviewSchema = z.strictObject({
  counts: z
    .strictObject({
      total: z.number().int(),
      outcomes: outcomeCounts,
      intoScope: z.number().int(),
      outOfScope: z.number().int(),
      otherTier: z.number().int(),
      newDuties: z.number().int(),
      lessDuties: z.number().int(),
      newLocks: z.number().int(),
      appealable: z.number().int(),
      hindrances: z
        .record(z.string(), z.number().int())
        .describe('Projects that cannot move, by the kind of what hinders.'),
    })
    .nullable()
    .describe('Of all projects; only with the first page.'),
  items: z.array(foreseenSchema),
  next: z.string().nullable(),
});

export const rolloutSchema = z
  .strictObject({
    id: idSchema,
    jurisdiction: z.string(),
    toHash: z.string(),
    fromHashes: z.array(z.string()),
    why: z.string(),
    status: z.enum(['proposed', 'running', 'paused', 'stopped', 'done']),
    proposedAt: instantSchema,
    steps: z.array(
      z.strictObject({
        act: z.enum(['propose', 'start', 'pause', 'resume', 'stop', 'finish']),
        by: z.string(),
        onBehalfOf: z.string().nullable(),
        at: instantSchema,
      }),
    ),
    progress: outcomeCounts.extend({ total: z.number().int(), waiting: z.number().int() }),
  })
  .meta({ id: 'Rollout' });

export const rolloutProjectSchema = z
  .strictObject({
    projectId: idSchema,
    reference: z.string(),
    agencyId: z.string(),
    fromHash: z.string(),
    outcome: outcomeSchema.nullable().describe('Null while it waits for its turn.'),
    reason: z.unknown(),
    at: instantSchema.nullable(),
    bound: z.boolean().describe('The version binds it by now; one that waited for its gate may have come to it since.'),
  })
  .meta({ id: 'RolloutProject' });
