import { z } from 'zod';
import { instantSchema } from './common';

const ROLES = [
  'agency_author',
  'agency_approver',
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

const BODY_KINDS = [
  'agency',
  'council',
  'oversight',
  'consulted',
  'funder',
  'parliament',
  'audit',
  'administration',
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
