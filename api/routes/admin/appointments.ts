import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  appointmentListQuery,
  appointmentPageSchema,
  appointmentSchema,
  endAppointmentSchema,
  newAppointmentSchema,
} from '../../../contracts/api/directory';
import type { Instant } from '../../../domain/time';
import {
  appoint,
  endAppointment,
  findAppointment,
  isInForce,
  listAppointments,
  type DirectoryAppointment,
} from '../../../register/directory/appointments';
import { created, invalidField, notFound, ok } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import { pageById, utc } from './shared';

const params = z.strictObject({ appointmentId: idSchema });
const reading = {
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  action: 'directory.read',
  tag: 'Directory',
} as const;

const shownAt = (now: Instant) => (appointment: DirectoryAppointment) => ({
  ...appointment,
  inForce: isInForce(appointment, now),
});

export const listAppointmentsRoute = defineRoute({
  ...reading,
  method: 'get',
  path: '/appointments',
  summary: 'Who holds which office where, and since when',
  query: appointmentListQuery,
  responses: { 200: appointmentPageSchema },
  handler: async ({ query, db, url, now }) => {
    const { personId, bodyId, role } = query;
    const inForce = query.inForce === undefined ? undefined : query.inForce === 'true';
    return pageById(
      { url, query, order: 'appointments' },
      (range) => listAppointments(db, { personId, bodyId, role, inForce, now, ...range }),
      shownAt(now),
    );
  },
});

export const readAppointmentRoute = defineRoute({
  ...reading,
  method: 'get',
  path: '/appointments/{appointmentId}',
  summary: 'One appointment',
  params,
  responses: { 200: appointmentSchema },
  handler: async ({ params: { appointmentId }, db, now }) => {
    const appointment = await findAppointment(db, appointmentId);
    return appointment ? ok(shownAt(now)(appointment)) : notFound();
  },
});

export const createAppointmentRoute = defineRoute({
  method: 'post',
  path: '/appointments',
  summary: 'Appoint somebody, or enter a delegation',
  tag: 'Directory',
  action: 'directory.write',
  body: newAppointmentSchema,
  responses: { 201: appointmentSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body, actor, now, db, command, services }) => {
    const { personId, bodyId, role, delegatedFrom } = body;
    const id = newId('appointment', command.id);
    const from = body.from === undefined ? now : utc(body.from);
    const to = body.to === null ? null : utc(body.to);
    const made = await appoint(db, { id, personId, bodyId, role, from, to, delegatedFrom }, actor.id, now);
    if (!made.ok) {
      const { field, rule, message, remedy } = made.fault;
      return invalidField(`/${field}`, rule, message, remedy);
    }
    const facts = { bodyId, role, from, to, delegatedFrom, appointment: id };
    const entry = { at: now, actor, action: 'appointment.create', subject: `person/${personId}`, facts };
    await services.register.audit.add(entry, db);
    return created(`/api/v1/appointments/${id}`, shownAt(now)(made.value));
  },
});

export const endAppointmentRoute = defineRoute({
  method: 'post',
  path: '/appointments/{appointmentId}/end',
  summary: 'End an appointment',
  description: 'What was done under it stays done. Appointments are never deleted.',
  tag: 'Directory',
  action: 'directory.write',
  params,
  body: endAppointmentSchema,
  responses: { 200: appointmentSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ params: { appointmentId }, body, actor, now, db, services }) => {
    const at = body.at === undefined ? now : utc(body.at);
    if (at < now) return invalidField('/at', 'not-in-the-past', 'is in the past', 'Give an instant from now on.');
    const before = await findAppointment(db, appointmentId);
    const ended = before && (await endAppointment(db, appointmentId, at > before.from ? at : before.from));
    if (!ended) return notFound();
    const facts = { appointment: appointmentId, bodyId: ended.bodyId, role: ended.role, to: ended.to };
    const entry = { at: now, actor, action: 'appointment.end', subject: `person/${ended.personId}`, facts };
    await services.register.audit.add(entry, db);
    return ok(shownAt(now)(ended));
  },
});
