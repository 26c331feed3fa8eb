import { z } from 'zod';
import { documentsField } from './acts';
import { idSchema, instantSchema, text } from './common';
import { documentIdSchema, documentRefSchema } from './submission';

const sourceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('document'), documentId: documentIdSchema }),
    z.strictObject({ kind: z.literal('named'), name: text(500) }),
  ])
  .meta({
    id: 'FindingSource',
    description: 'A document on file in the case, or a source by name; people by role only.',
  });

const findingSchema = z
  .strictObject({ text: text(8_000), source: sourceSchema })
  .meta({ id: 'Finding', description: 'What was found, and where: no finding without its source.' });

const levelSchema = idSchema.describe('A mark of the rule’s scale.');

const ratingWords = {
  level: levelSchema,
  finding: findingSchema.nullable().default(null),
  advice: text(8_000).nullable().default(null),
};

const aspectField = idSchema
  .nullable()
  .default(null)
  .describe('An aspect of the criterion; null: the criterion itself.');

const reasonField = text(4_000)
  .optional()
  .describe('Why a rating is changed that was final, or that the others could see; demanded then.');

const ratingSchema = z
  .strictObject({ criterion: idSchema, aspect: aspectField, ...ratingWords })
  .meta({ id: 'RatingInput' });

/** Several ratings, or all. */
export const rateCriteriaBody = z.strictObject({ ratings: z.array(ratingSchema).min(1).max(400), reason: reasonField });

/** One rating; what is rated is in the address. */
export const rateCriterionBody = z.strictObject({ aspect: aspectField, ...ratingWords, reason: reasonField });

export const commentOnCriterionBody = z.strictObject({ text: text(8_000) });

const routeSchema = z
  .enum(['question', 'information_request'])
  .describe('`information_request`: the project asks it, and clocks stand still that its rules stop for that.');

export const raiseQuestionBody = z.strictObject({
  text: text(2_000),
  criterion: idSchema.optional(),
  as: routeSchema.optional().describe('How it goes to the agency; the secretary’s choice alone.'),
});

export const passOnQuestionBody = z.strictObject({ as: routeSchema.default('question') });

export const answerQuestionBody = z.strictObject({ text: text(20_000), documents: documentsField });

const correctionSchema = z
  .strictObject({
    section: text(200).describe('A criterion or recommendation by id, or a part of the draft (`summary`).'),
    text: text(8_000),
    source: text(500),
  })
  .meta({ id: 'Correction', description: 'What is wrong in the draft, where, and by which source.' });

export const replyToFactCheckBody = z.strictObject({
  corrections: z.array(correctionSchema).max(200).default([]).describe('None: the agency confirms the facts.'),
});

const labelSchema = z.record(z.string(), z.string());
const namedSchema = z.strictObject({ id: z.string(), label: labelSchema });

const groundSchema = z
  .strictObject({
    personId: z.string(),
    aspect: z.string().nullable(),
    level: z.string(),
    countsAs: z
      .string()
      .nullable()
      .describe('What the mark counted as; null: it says that the criterion does not apply.'),
  })
  .meta({ id: 'LevelGround' });

const criterionLevelSchema = z
  .strictObject({
    criterion: z.string(),
    distribution: z.record(z.string(), z.number().int()).describe('How many counted members gave each mark.'),
    counted: z.number().int(),
    best: z.string().nullable(),
    worst: z.string().nullable(),
    median: z.string().nullable().describe('Of an even number the worse of the two in the middle.'),
    spread: z.number().int().nullable().describe('Disagreement: steps on the scale between best and worst.'),
    level: z.string().nullable().describe('The council’s level.'),
    by: z.enum(['one_rater', 'worst_aspect', 'median']).nullable().describe('How the rule comes to it.'),
    because: z.array(groundSchema).describe('The ratings on which the level stands.'),
    members: z.array(
      z.strictObject({
        personId: z.string(),
        level: z.string(),
        by: z.enum(['stated', 'worst_aspect']),
        because: z.array(groundSchema),
      }),
    ),
  })
  .meta({ id: 'CriterionLevel', description: 'What the council’s members say of a criterion together, explained.' });

const ratedSchema = { personId: z.string(), criterion: z.string(), aspect: z.string().nullable() };

/** The assessment of a round as one reader may see it. */
export const assessmentSchema = z
  .strictObject({
    phase: z.enum(['none', 'sealed', 'open']).describe('`sealed`: the reader’s own ratings alone are in it.'),
    revealedAt: instantSchema.nullable(),
    criteria: z.array(z.strictObject({ id: z.string(), label: labelSchema, aspects: z.array(namedSchema).optional() })),
    scale: z
      .array(
        z.strictObject({
          ...{ id: z.string(), label: labelSchema, findingRequired: z.boolean().optional() },
          ...{ adviceRequired: z.boolean().optional(), countsAs: z.string().optional() },
          notApplicable: z.boolean().optional(),
        }),
      )
      .describe('The marks, best first.'),
    raters: z.array(
      z.strictObject({
        personId: z.string(),
        in: z.boolean(),
        submittedAt: instantSchema.nullable(),
        openly: z.boolean().describe('Called final when the ratings of the others were open.'),
      }),
    ),
    gaps: z
      .array(
        z.strictObject({
          criterion: z.string(),
          aspect: z.string().nullable(),
          lacks: z.array(z.enum(['level', 'finding', 'advice'])),
        }),
      )
      .describe('What the reader’s own ratings lack.'),
    ratings: z.array(
      z.strictObject({
        ...ratedSchema,
        ...{ level: z.string(), finding: findingSchema.nullable(), advice: z.string().nullable() },
        ...{ openly: z.boolean(), ratedAt: instantSchema, standing: z.enum(['counts', 'kept_marked']) },
      }),
    ),
    changes: z.array(
      z.strictObject({
        ...ratedSchema,
        ...{ seq: z.number().int(), from: z.string(), to: z.string(), reason: z.string(), at: instantSchema },
      }),
    ),
    comments: z.array(
      z.strictObject({
        ...{ commentId: idSchema, personId: z.string(), criterion: z.string(), text: z.string(), at: instantSchema },
      }),
    ),
    levels: z.array(criterionLevelSchema).nullable().describe('Null while the ratings are sealed.'),
  })
  .meta({ id: 'Assessment' });

/** The questions of a round. */
export const questionsSchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        questionId: idSchema,
        text: z.string(),
        criterion: z.string().nullable(),
        askedBy: z.string().nullable().describe('Null for the agency.'),
        askedAt: instantSchema,
        status: z.enum(['raised', 'passed_on', 'answered', 'withdrawn']),
        passedAs: z.enum(['question', 'information_request']).nullable(),
        passedAt: instantSchema.nullable(),
        answer: z.string().nullable(),
        documents: z.array(documentRefSchema),
        answeredBy: z.string().nullable(),
        reason: z.string().nullable().describe('Why it was taken back.'),
        closedAt: instantSchema.nullable(),
      })
      .meta({ id: 'Question' }),
  ),
});

/** The drafts that went to the agency. */
export const factChecksSchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        proposal: z.number().int(),
        draft: z.record(z.string(), z.unknown()).describe('The draft opinion as the agency has it.'),
        sentBy: z.string().nullable().describe('Null for the agency.'),
        sentAt: instantSchema,
        status: z.enum(['open', 'corrected', 'confirmed', 'silent']).describe('`silent`: no objections.'),
        corrections: z.array(correctionSchema),
        repliedBy: z.string().nullable(),
        closedAt: instantSchema.nullable(),
      })
      .meta({ id: 'FactCheck' }),
  ),
});
