import { z } from 'zod';
import { BODY_KINDS } from '../../domain/kernel';
import { idSchema, instantSchema, listOf, localDateSchema, pageOf, pageQuery, text } from './common';

const ROLES = [
  'agency_author',
  'agency_approver',
  'agency_coordinator',
  'agency_sponsor',
  'council_secretary',
  'council_member',
  'council_chair',
  'oversight_officer',
  'oversight_decider',
  'second_signatory',
  'consulted_body',
  'funder',
  'auditor',
  'administrator',
] as const;

export const roleSchema = z.enum(ROLES).meta({ id: 'Role' });
export const bodyKindSchema = z.enum(BODY_KINDS).meta({ id: 'BodyKind' });

/** An appointment in force, as the acting person carries it. */
const appointmentInForceSchema = z.strictObject({
  role: roleSchema,
  bodyId: z.string(),
  bodyKind: bodyKindSchema,
  bodyKey: z.string().nullable(),
  jurisdiction: z.string(),
  reach: z
    .strictObject({
      actions: z.array(z.string()).nullable(),
      projects: z.array(z.string()).nullable(),
      exceptAgencies: z.array(z.string()).describe('Agencies to which the acting person belongs himself.'),
    })
    .optional()
    .describe('Of an office held by delegation: what it reaches; null: all.'),
});

export const meSchema = z
  .strictObject({
    id: z.string(),
    handle: z.string().nullable(),
    name: z.string().nullable(),
    onBehalfOf: z.string().nullable(),
    appointments: z.array(appointmentInForceSchema),
    now: instantSchema,
  })
  .meta({ id: 'Me' });

const jurisdictionSchema = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, { error: 'is not an ISO 3166 code' })
  .meta({ id: 'Jurisdiction', description: 'ISO 3166 code of the country or its part: `DK`, `CA-ON`.' });

const handleSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, { error: 'is not a handle' })
  .meta({ id: 'Handle', description: 'Short name for signing in: small letters, digits, `.`, `_`, `-`.' });

const bodyFacts = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, { error: 'is not a name' }),
    z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(50)]),
  )
  .describe('What regimes may ask of it, by the names of their facts without `agency.`: `{ "type": "ministry" }`.');

/** A body to be entered. */
export const newBodySchema = z
  .strictObject({
    id: idSchema.optional().describe('Made if not given.'),
    kind: bodyKindSchema,
    name: text(200),
    jurisdiction: jurisdictionSchema,
    key: idSchema.nullable().default(null).describe('By which the jurisdiction’s regimes name it; null for an agency.'),
    facts: bodyFacts.default({}),
  })
  .meta({ id: 'NewBody' });

export const bodyPatchSchema = z
  .strictObject({
    name: text(200).optional(),
    key: idSchema.nullable().optional(),
    facts: z.record(z.string(), z.unknown()).optional().describe('Merged; null takes a fact out.'),
    active: z.boolean().optional().describe('False: closed; nobody acts for it any more.'),
  })
  .meta({ id: 'BodyPatch', description: 'JSON merge patch (RFC 7396).' });

export const bodySchema = z
  .strictObject({
    id: z.string(),
    kind: bodyKindSchema,
    name: z.string(),
    jurisdiction: z.string(),
    key: z.string().nullable(),
    facts: bodyFacts,
    active: z.boolean(),
    version: z.number().int(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'Body' });

export const bodyFactsSchema = bodyFacts;
export const bodyPageSchema = pageOf(bodySchema).meta({ id: 'BodyPage' });
export const bodyListQuery = z.strictObject({
  ...pageQuery,
  kind: listOf(bodyKindSchema).optional(),
  jurisdiction: jurisdictionSchema.optional(),
});

const employerSchema = z.strictObject({
  bodyId: idSchema,
  until: localDateSchema.nullable().default(null).describe('Null: employed there now.'),
});

const personFields = {
  name: text(200),
  email: z.email().max(254).nullable().default(null),
  issuer: z.url().max(500).nullable().default(null).describe('Who vouches for the sign-in: `iss` of the tokens.'),
  subject: text(255).nullable().default(null).describe('`sub` of the tokens.'),
  expertise: z.array(text(100)).max(50).default([]),
  employers: z.array(employerSchema).max(50).default([]).describe('Bodies that employ the person, or did.'),
};

/** A person to be entered. */
export const newPersonSchema = z
  .strictObject({ id: idSchema.optional().describe('Made if not given.'), handle: handleSchema, ...personFields })
  .refine(({ issuer, subject }) => (issuer === null) === (subject === null), {
    path: ['subject'],
    error: 'and `issuer` are given together or not at all',
  })
  .meta({ id: 'NewPerson' });

export const personPatchSchema = z
  .strictObject({
    name: text(200).optional(),
    email: z.email().max(254).nullable().optional(),
    issuer: z.url().max(500).nullable().optional(),
    subject: text(255).nullable().optional(),
    expertise: z.array(text(100)).max(50).optional(),
    employers: z.array(employerSchema).max(50).optional(),
    active: z.boolean().optional().describe('False: signs in no more.'),
  })
  .meta({ id: 'PersonPatch', description: 'JSON merge patch (RFC 7396).' });

export const personSchema = z
  .strictObject({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    email: z.string().nullable().optional().describe('Only for administrators, and of oneself.'),
    issuer: z.string().nullable().optional().describe('Only for administrators, and of oneself.'),
    subject: z.string().nullable().optional().describe('Only for administrators, and of oneself.'),
    expertise: z.array(z.string()),
    employers: z
      .array(z.strictObject({ bodyId: z.string(), until: localDateSchema.nullable() }))
      .optional()
      .describe('Only for administrators, for who judges independence, and of oneself.'),
    active: z.boolean(),
    version: z.number().int(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: 'Person' });

export const personPageSchema = pageOf(personSchema).meta({ id: 'PersonPage' });
export const personListQuery = z.strictObject({ ...pageQuery, handle: handleSchema.optional() });

/** An appointment to be made. */
export const newAppointmentSchema = z
  .strictObject({
    personId: idSchema,
    bodyId: idSchema,
    role: roleSchema,
    from: instantSchema.optional().describe('Now if not given.'),
    to: instantSchema
      .nullable()
      .optional()
      .describe(
        'First instant at which it is over; null: until it is ended. If not given, a council’s member or chair serves the term that the regime gives, anybody else until it is ended.',
      ),
    exception: z
      .strictObject({ reason: text(2000) })
      .optional()
      .describe('Why the regime’s terms shall not bind this appointment; recorded where they refuse it.'),
  })
  .meta({ id: 'NewAppointment' });

export const endAppointmentSchema = z
  .strictObject({
    at: instantSchema.optional().describe('Now if not given; not in the past.'),
    reason: text(2000)
      .optional()
      .describe('Needed for a council’s member or chair; read by the council’s secretary only.'),
  })
  .meta({ id: 'EndAppointment' });

export const appointmentSchema = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    bodyId: z.string(),
    role: roleSchema,
    from: instantSchema,
    to: instantSchema.nullable(),
    delegatedFrom: z.string().nullable(),
    inForce: z.boolean().describe('At the time of the answer.'),
  })
  .meta({ id: 'Appointment' });

export const appointmentPageSchema = pageOf(appointmentSchema).meta({ id: 'AppointmentPage' });
export const appointmentListQuery = z.strictObject({
  ...pageQuery,
  personId: idSchema.optional(),
  bodyId: idSchema.optional(),
  role: roleSchema.optional(),
  inForce: z.enum(['true', 'false']).optional().describe('Only those in force now, or only those not.'),
});
