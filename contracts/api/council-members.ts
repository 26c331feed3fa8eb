import { z } from 'zod';
import { idSchema, instantSchema, localDateSchema, pageOf, pageQuery, text } from './common';
import { roleSchema } from './directory';

interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

const daysInOrder = ({ from, until }: Days): boolean => from === null || until === null || from <= until;
const REVERSED = { path: ['until'], error: 'lies before the first day' };

const tieFields = {
  kind: z
    .enum(['employee', 'owner', 'board', 'adviser', 'relative'])
    .describe('What the person, or a relative, is there.'),
  name: text(200).describe('Of the company or body.'),
  number: text(64).nullable().default(null).describe('National registration number, where known.'),
  bodyId: idSchema.nullable().default(null).describe('Where the tie is to a body of the directory.'),
  from: localDateSchema.nullable().default(null),
  until: localDateSchema.nullable().default(null).describe('The last day; null while it lasts.'),
};

/** A tie to be entered. */
export const newTieSchema = z.strictObject(tieFields).refine(daysInOrder, REVERSED).meta({ id: 'NewTie' });

export const tiePatchSchema = z
  .strictObject({
    kind: tieFields.kind.optional(),
    name: tieFields.name.optional(),
    number: text(64).nullable().optional(),
    bodyId: idSchema.nullable().optional(),
    from: localDateSchema.nullable().optional(),
    until: localDateSchema.nullable().optional(),
  })
  .meta({ id: 'TiePatch', description: 'JSON merge patch (RFC 7396).' });

export const tieSchema = z
  .strictObject({
    ...tieFields,
    id: z.string(),
    personId: z.string(),
    version: z.number().int(),
    updatedAt: instantSchema,
  })
  .meta({ id: 'Tie' });

/** The whole tie after a patch, whose days must still be in order. */
export const wholeTieSchema = z.strictObject(tieFields).refine(daysInOrder, REVERSED);

const absenceDays = { from: localDateSchema, until: localDateSchema.describe('The last day of the absence.') };

/** Days on which a member cannot serve. */
export const newAbsenceSchema = z.strictObject(absenceDays).refine(daysInOrder, REVERSED).meta({ id: 'NewAbsence' });
export const absenceSchema = z
  .strictObject({ id: z.string(), personId: z.string(), ...absenceDays })
  .meta({ id: 'Absence' });

const workloadCap = z
  .number()
  .int()
  .min(0)
  .max(1000)
  .nullable()
  .describe('Open rounds at a time at most; null: the regime’s rule alone.');

export const memberPatchSchema = z
  .strictObject({ expertise: z.array(text(100)).max(50).optional(), workloadCap: workloadCap.optional() })
  .meta({ id: 'MemberPatch', description: 'JSON merge patch (RFC 7396).' });

const memberFields = {
  personId: z.string(),
  name: z.string(),
  inPool: z.boolean(),
  chair: z.boolean(),
  expertise: z.array(z.string()),
  employers: z.array(z.strictObject({ bodyId: z.string(), until: localDateSchema.nullable() })),
  terms: z.number().int().describe('Number of the present term, counted from 1.'),
  termEnds: localDateSchema.nullable().describe('Its last day.'),
  away: z.array(z.strictObject({ from: localDateSchema, until: localDateSchema })).describe('Present and to come.'),
  openRounds: z.number().int(),
  lastAssignedAt: instantSchema.nullable(),
  workloadCap,
  tiesStatedAt: instantSchema.nullable().describe('When the member last confirmed that the ties on file are all.'),
  missing: z
    .array(z.enum(['ties_statement', 'expertise', 'employers']))
    .describe('What the member has not stated yet.'),
};

export const memberSchema = z
  .strictObject({ ...memberFields, ties: z.number().int().describe('How many are on file.') })
  .meta({ id: 'CouncilMember' });
export const memberPageSchema = pageOf(memberSchema).meta({ id: 'CouncilMemberPage' });
export const memberListQuery = z.strictObject(pageQuery);

export const memberDetailSchema = z
  .strictObject({
    ...memberFields,
    ties: z.array(tieSchema),
    absences: z.array(absenceSchema).describe('Past ones too.'),
    history: z.array(
      z.strictObject({
        appointmentId: z.string(),
        role: roleSchema,
        from: instantSchema,
        to: instantSchema.nullable(),
        term: z.number().int().nullable(),
        lastDay: localDateSchema.nullable(),
        exception: z.string().nullable().describe('Why the regime’s terms were set aside.'),
        ended: z
          .strictObject({ at: instantSchema, by: z.string(), reason: z.string().nullable() })
          .nullable()
          .describe('Who ended it before its time, when and why.'),
      }),
    ),
    version: z.number().int(),
    updatedAt: instantSchema,
  })
  .meta({ id: 'CouncilMemberDetail' });

/** What a member finds of himself, whatever councils he belongs to. */
export const ownMembershipSchema = z
  .strictObject({
    personId: z.string(),
    tiesStatedAt: instantSchema.nullable(),
    ties: z.array(tieSchema),
    absences: z.array(absenceSchema),
  })
  .meta({ id: 'OwnMembership' });

export const tiesStatementSchema = z
  .strictObject({ personId: z.string(), tiesStatedAt: instantSchema, ties: z.number().int() })
  .meta({ id: 'TiesStatement' });

export const erasureSchema = z
  .strictObject({
    personId: z.string(),
    ties: z.number().int(),
    absences: z.number().int(),
    notes: z.number().int(),
    answers: z.number().int().describe('Remembered answers that showed the person.'),
  })
  .meta({ id: 'Erasure', description: 'How much was erased.' });
