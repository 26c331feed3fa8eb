import { z } from 'zod';
import type { ExtendClock } from '../../domain/timetable/commands';
import { budget } from '../regime/common';
import { hint, localDateSchema, text } from './common';

/** Ids of clocks say what they limit: `decision:prior-opinion:6`, `opinion`. */
export const clockIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/, { error: 'is not the id of a clock' })
  .meta({ id: 'ClockId', description: 'A clock’s id within its proceeding.' });

export const extendClockBody = z
  .strictObject({
    by: budget.optional().describe('How much time is added.'),
    until: localDateSchema.optional().describe('The last day from now on; not while the clock stands still.'),
    reason: text(4_000).optional().describe('Why; most rules want it said.'),
  })
  .refine(({ by, until }) => (by === undefined) !== (until === undefined), {
    error: 'needs one of `by` and `until`',
    path: ['by'],
    ...hint('one-of', 'Say how much time is added, or until when it lasts.'),
  }) satisfies z.ZodType<Omit<ExtendClock, 'type' | 'clockId'>>;

/** What came of a day of a round's timetable. */
export const recordMilestoneBody = z.strictObject({
  kept: z.boolean().describe('It took place.'),
  note: text(4_000).describe('What came of it, or why it was not kept.'),
});

const courtReference = text(200);

/** A court's order that the proceeding waits. */
export const stayBody = z.strictObject({
  court: text(300),
  reference: courtReference.describe('The court’s number of the case or of its order.'),
});

export const liftStayBody = z.strictObject({ reference: courtReference.describe('What lifts the order.') });
