import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema } from './common';

const nullableText = z.string().nullable();
const count = z.int().min(0);

const tallySchema = z.strictObject({ for: count, against: count, abstain: count }).meta({ id: 'Tally' });

const quorumSchema = z
  .strictObject({ entitled: count, needed: count, present: count })
  .meta({ id: 'Quorum', description: 'Members who are not recused, how many are needed, how many were there.' });

const recommendationSchema = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    urgency: z.string(),
    owner: z.string().describe('`agency`, or the key of a body of the regime.'),
    due: localDateSchema.nullable(),
    evidence: z.string(),
    verifier: nullableText.optional(),
    replaces: z.array(z.string()).optional().describe('Earlier recommendations that it takes the place of.'),
  })
  .meta({ id: 'GivenRecommendation' });

const conditionSchema = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    due: localDateSchema.nullable(),
    evidence: z.string(),
    ifMissed: z.string(),
  })
  .meta({ id: 'ProposedCondition' });

const correctionSchema = z.strictObject({
  at: instantSchema,
  by: z.string().optional(),
  reason: z.string(),
  corrections: z.array(z.strictObject({ field: z.string(), from: nullableText, to: nullableText })),
});

const opinionSchema = z
  .strictObject({
    seq: z.int(),
    at: instantSchema,
    proposal: z.int(),
    outcome: z.string(),
    riskProfile: nullableText,
    summary: z.string(),
    recommendations: z.array(recommendationSchema),
    conditions: z.array(conditionSchema),
    areaLevels: z
      .array(z.strictObject({ criterion: z.string(), level: nullableText, by: nullableText, counted: count }))
      .optional(),
    suggests: z.array(z.string()).describe('Obligations that the risk profile suggests.'),
    tally: tallySchema,
    quorum: quorumSchema,
    adoptedBy: z.enum(['majority', 'casting_vote']),
    dissents: z.array(z.strictObject({ personId: z.string().optional(), text: nullableText })),
    members: z.array(z.string()).optional().describe('Whose votes counted.'),
    recused: z.array(z.strictObject({ personId: z.string(), grounds: z.array(z.string()) })).optional(),
    signedBy: z.string().optional(),
    signedFor: z.string().optional(),
    corrections: z.array(correctionSchema).describe('Slips of the pen; the text above has them corrected.'),
  })
  .meta({ id: 'Opinion' });

/** What `GET …/opinion` answers. */
export const reviewOpinionSchema = z
  .strictObject({
    reviewId: idSchema,
    projectId: idSchema,
    gate: z.string(),
    ruleId: z.string(),
    status: z.string(),
    access: z.enum(['full', 'public']).describe('`public`: without the persons of the council.'),
    opinion: opinionSchema.nullable(),
  })
  .meta({ id: 'ReviewOpinion' });

const voteSchema = z
  .strictObject({
    personId: z.string(),
    at: instantSchema,
    vote: z.enum(['for', 'against', 'abstain']),
    reason: nullableText,
    dissent: nullableText,
    standing: z
      .enum(['stands', 'replaced', 'void', 'marked', 'not_counted'])
      .describe('Only one that stands counts; `marked`: its member was recused, and the rule keeps it on the record.'),
  })
  .meta({ id: 'Vote' });

/** What `GET …/votes` answers. */
export const reviewVotesSchema = z
  .strictObject({
    reviewId: idSchema,
    status: z.string(),
    present: z
      .strictObject({ tally: tallySchema, quorum: quorumSchema })
      .nullable()
      .describe('Of the votes that count now; null once the round is over.'),
    proposals: z.array(
      z.strictObject({
        number: z.int(),
        by: z.string(),
        at: instantSchema,
        outcome: z.string(),
        riskProfile: nullableText,
        status: z.enum(['open', 'superseded', 'withdrawn', 'void', 'given']),
        votes: z.array(voteSchema),
      }),
    ),
  })
  .meta({ id: 'ReviewVotes' });

const doneBy = { at: instantSchema, by: z.string() } as const;

const meetingSchema = z
  .strictObject({
    meetingId: idSchema,
    at: instantSchema,
    place: z.string(),
    agenda: z.array(z.string()),
    invited: z.array(z.string()),
    experts: z.array(z.string()),
    agencyHead: z.boolean(),
    status: z.enum(['called', 'held', 'cancelled']),
    calledBy: z.string(),
    calledAt: instantSchema,
    moved: z.array(
      z.strictObject({
        ...doneBy,
        from: z.strictObject({ at: instantSchema, place: z.string() }),
        reason: z.string(),
      }),
    ),
    cancelled: z.strictObject({ ...doneBy, reason: z.string() }).nullable(),
    held: z
      .strictObject({
        recordedAt: instantSchema,
        recordedBy: z.string(),
        attendance: z.array(z.strictObject({ personId: z.string(), presence: z.string() })),
        agencyHead: z.strictObject({ attended: z.boolean(), heard: z.boolean() }).nullable(),
        quorum: quorumSchema,
      })
      .nullable(),
    minutes: z
      .strictObject({
        version: z.int(),
        text: z.string(),
        writtenBy: z.string(),
        writtenAt: instantSchema,
        approvedBy: nullableText,
        approvedAt: instantSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Meeting' });

/** What `GET …/meetings` answers. */
export const reviewMeetingsSchema = z
  .strictObject({ reviewId: idSchema, meetings: z.array(meetingSchema) })
  .meta({ id: 'ReviewMeetings' });
