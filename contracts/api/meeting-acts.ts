import { z } from 'zod';
import { idSchema, instantSchema, text } from './common';

const place = text(500).describe('A room, or the link under which one takes part.');

export const callMeetingBody = z.strictObject({
  at: instantSchema.describe('When it begins.'),
  place,
  agenda: z.array(text(500)).min(1).max(50),
  experts: z.array(idSchema).max(20).default([]).describe('Persons of the directory who are heard.'),
  agencyHead: z.boolean().default(false).describe('Invite the agency’s head; always so where the rule demands it.'),
});

export const moveMeetingBody = z.strictObject({ at: instantSchema, place, reason: text(2_000) });

const attendanceSchema = z
  .strictObject({
    personId: idSchema,
    presence: z
      .enum(['present', 'remote', 'excused', 'absent'])
      .describe('`excused`: absent, and had said so before. Why does not belong on the record.'),
  })
  .meta({ id: 'Attendance' });

export const recordMeetingBody = z.strictObject({
  attendance: z.array(attendanceSchema).min(1).max(60).describe('Every member of the round once, and invited experts.'),
  agencyHead: z
    .strictObject({ attended: z.boolean(), heard: z.boolean() })
    .optional()
    .describe('Where the agency’s head was invited: whether he came, and was heard.'),
});

export const writeMinutesBody = z.strictObject({ text: text(100_000) });

export const approveMinutesBody = z.strictObject({
  version: z.int().min(1).describe('The version that was read; a later one is refused.'),
});

/** Path parameters of one meeting. */
export const meetingParams = z.strictObject({ reviewId: idSchema, meetingId: idSchema });
