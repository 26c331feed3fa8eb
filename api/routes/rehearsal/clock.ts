import { z } from 'zod';
import { instantSchema } from '../../../contracts/api/common';
import { fault, invalidField, notFound, ok } from '../../answer';
import { defineRoute } from '../../route';

const onClock = { path: '/rehearsal/clock', tag: 'Rehearsal', action: 'rehearsal.clock', ifMatch: 'none' } as const;

const readingSchema = z.strictObject({ now: instantSchema }).meta({ id: 'RehearsalClock' });

const movedSchema = readingSchema
  .extend({
    events: z.number().int().describe('Events that were recorded on the way.'),
    clocksExpired: z.number().int(),
    leftUndone: z.array(z.string()).describe('Proceedings with a step that the law refused.'),
  })
  .meta({ id: 'ClockMoved' });

/** The virtual clock; outside rehearsal there is no such thing. */
export const rehearsalRoutes = [
  defineRoute({
    ...onClock,
    method: 'get',
    summary: 'What time is it in this rehearsal?',
    responses: { 200: readingSchema },
    idempotency: 'none',
    rateClass: 'read',
    handler: async ({ now, services }) => (services.rehearsal ? ok({ now }) : notFound()),
  }),
  defineRoute({
    ...onClock,
    method: 'post',
    summary: 'Move the clock forward',
    description: 'Answers when everything that falls due on the way has happened and every procedure has settled.',
    body: z.strictObject({ to: instantSchema }),
    responses: { 200: movedSchema },
    idempotency: 'none',
    rateClass: 'write',
    handler: async ({ body, services: { rehearsal } }) => {
      if (!rehearsal) return notFound();
      const moved = await rehearsal.moveTo(new Date(body.to).toISOString());
      switch (moved.kind) {
        case 'moved': {
          const { kind: _, ...answer } = moved;
          return ok({ ...answer, leftUndone: [...answer.leftUndone] });
        }
        case 'clock-backwards':
          return invalidField(
            '/to',
            moved.kind,
            `is before ${moved.now}, which it is now`,
            'Time does not run backwards; give a later instant, or begin a new rehearsal.',
          );
        case 'beyond-calendar':
          return invalidField(
            '/to',
            moved.kind,
            `is after ${moved.lastDay}, the last day that the working calendars know`,
            'Give an earlier instant.',
          );
        case 'not-settled':
          return fault('not-settled', { facts: { now: moved.now, streams: moved.streams } });
      }
    },
  }),
];
