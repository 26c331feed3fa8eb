import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema } from './common';

const days = z.number().int().min(0);

const budgetSchema = z
  .strictObject({
    n: z.number().int(),
    unit: z.enum(['working_day', 'day', 'week', 'month', 'quarter', 'year', 'hour']),
  })
  .meta({ id: 'TimeBudget', description: 'An amount of time as a rule states it.' });

const kind = {
  regimeId: z.string(),
  ruleId: z.string().describe('The rule of review.'),
  programme: z.boolean().describe('Programmes are counted apart: some regimes give them more time.'),
};

const durationsSchema = z
  .strictObject({
    rounds: z.number().int().describe('How many closed rounds this rests on.'),
    median: days,
    p80: days.describe('Four of five took no longer.'),
    p90: days.describe('Nine of ten took no longer.'),
  })
  .meta({ id: 'Durations', description: 'Working days; each is a time that a round really took.' });

const notComputedSchema = z
  .strictObject({
    computed: z.literal(false),
    code: z.enum(['too-few-rounds', 'pool-too-small', 'no-seat-in-sight', 'calendar-too-short']),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'NotComputed', description: 'Why no number is given; none is guessed in its place.' });

const estimateOf = <T extends z.ZodType>(value: T) =>
  z.union([z.strictObject({ computed: z.literal(true), value }), notComputedSchema]);

/** What a round that was opened now would wait, and on what that rests. */
export const expectationSchema = z
  .strictObject({
    ...kind,
    seats: z.number().int().describe('Members that such a round needs.'),
    ahead: z.number().int().describe('Rounds that wait for members and are served before.'),
    free: z.number().int().describe('Members who could take on a round today.'),
    closed: z.number().int().describe('Closed rounds of this kind.'),
    wait: estimateOf(days).describe('Working days until the round has its members.'),
    review: estimateOf(durationsSchema).describe('From its members to the opinion.'),
    whole: estimateOf(
      durationsSchema.extend({
        by: z.strictObject({ median: localDateSchema, p80: localDateSchema, p90: localDateSchema }),
      }),
    ).describe('From today to the opinion, with the dates.'),
    limit: z
      .strictObject({
        clock: z.string(),
        budget: budgetSchema,
        legalRef: z.string().nullable(),
        verified: z.boolean(),
      })
      .nullable()
      .describe('The limit that the rule itself sets for the opinion; the basis where nothing can be computed.'),
  })
  .meta({
    id: 'ReviewExpectation',
    description:
      'From the queue, the free places and the council’s own history: the rounds that wait are served in their order, and ' +
      'each open round ends after the median of those that lasted longer than it has.',
  });

/** The same for a gate that a submission would come to. */
export const expectedReviewSchema = z
  .strictObject({
    gateId: z.string(),
    council: z.strictObject({ bodyKey: z.string(), jurisdiction: z.string() }),
    expectation: expectationSchema,
    leadTime: z
      .strictObject({ clock: z.string(), budget: budgetSchema })
      .nullable()
      .describe('The time that must pass before the round may begin; it comes on top.'),
  })
  .meta({ id: 'ExpectedReview' });

const councilSchema = z.strictObject({
  bodyId: idSchema,
  name: z.string(),
  bodyKey: z.string(),
  jurisdiction: z.string(),
});

export const capacitySchema = z
  .strictObject({
    council: councilSchema,
    asOf: instantSchema,
    queue: z.strictObject({
      open: z.number().int(),
      waiting: z.number().int().describe('Wait for members.'),
      overdue: z.number().int().describe('Their time for the opinion ran out.'),
      byAge: z.array(
        z.strictObject({
          upTo: days.nullable().describe('Working days since the opening; null: all older ones.'),
          rounds: z.number().int(),
        }),
      ),
    }),
    throughput: z.array(
      z.strictObject({
        days: z.number().int().describe('Calendar days up to now.'),
        opened: z.number().int(),
        opinions: z.number().int(),
      }),
    ),
    history: z.array(
      z.strictObject({
        ...kind,
        waited: durationsSchema.describe('From the opening until the round had its members.'),
        worked: durationsSchema.describe('From then on to the opinion.'),
        whole: durationsSchema.describe('From the opening to the opinion.'),
      }),
    ),
    expectations: z.array(expectationSchema),
  })
  .meta({ id: 'CouncilCapacity', description: 'Numbers of a council, and nothing of any one case.' });

const roundSchema = z.strictObject({
  ...kind,
  reviewId: idSchema,
  projectId: idSchema,
  reference: z.string(),
  gate: z.string(),
  openedAt: instantSchema,
  age: days.describe('Working days since it was opened.'),
  seatedFor: days.nullable().describe('Working days since it had its members; null while it waits for them.'),
  need: z
    .strictObject({ members: z.number().int(), chair: z.boolean(), expertise: z.array(z.string()) })
    .nullable()
    .describe('What it lacks of its members; null once it has them.'),
  seated: z.array(z.string()).describe('Ids of those who hold a seat in it.'),
  overdue: z.boolean(),
});

export const workloadSchema = z
  .strictObject({
    council: councilSchema,
    asOf: instantSchema,
    waiting: z.array(roundSchema).describe('Rounds that wait for members, oldest first.'),
    sitting: z.array(roundSchema).describe('All other open rounds, oldest first.'),
    members: z.array(
      z.strictObject({
        personId: z.string(),
        name: z.string(),
        chair: z.boolean(),
        openRounds: z.number().int(),
        cap: z.number().int().nullable().describe('Open rounds that the rules or the member allow; null: no cap.'),
        free: z.number().int().nullable(),
        awayUntil: localDateSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'CouncilWorkload', description: 'The open rounds of a council, and the load of its members.' });
