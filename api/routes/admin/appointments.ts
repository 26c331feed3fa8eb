import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  appointmentListQuery,
  appointmentPageSchema,
  appointmentSchema,
  endAppointmentSchema,
  newAppointmentSchema,
} from '../../../contracts/api/directory';
import type { Refusal } from '../../../domain/kernel';
import type { Instant } from '../../../domain/time';
import { appoint, type AppointmentFault } from '../../../register/directory/appoint';
import {
  endAppointment,
  findAppointment,
  isInForce,
  isOfPool,
  listAppointments,
  type DirectoryAppointment,
} from '../../../register/directory/appointments';
import { created, invalidField, notFound, ok, refused, type Answer } from '../../answer';
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
  summary: 'Appoint somebody',
  description:
    'A council’s member or chair serves a term: longer ones, or more of them than the regime allows, are refused unless an exception is stated with its reason. Nobody enters a delegation for another: see `/delegations`.',
  tag: 'Directory',
  action: 'directory.write',
  body: newAppointmentSchema,
  responses: { 201: appointmentSchema },
  idempotency: 'answer',
  ifMatch: 'none',
  rateClass: 'write',
  handler: async ({ body, actor, now, db, command, services }) => {
    const { audit, regimes } = services.register;
    const id = newId('appointment', command.id);
    const { exception, ...office } = body;
    const made = await appoint(
      { db, regimes, by: actor.id, now },
      {
        ...office,
        id,
        from: body.from === undefined ? now : utc(body.from),
        to: typeof body.to === 'string' ? utc(body.to) : body.to,
        ...(exception && { exception: { ...exception, noteId: newId('note', command.id) } }),
      },
    );
    if (!made.ok) return notAppointed(made.fault);
    const { appointment } = made.value;
    const { personId, bodyId, role, from, to } = appointment;
    const facts = { bodyId, role, from, to, appointment: id, exception: made.value.exception };
    await audit.add({ at: now, actor, action: 'appointment.create', subject: `person/${personId}`, facts }, db);
    return created(`/api/v1/appointments/${id}`, shownAt(now)(appointment));
  },
});

function notAppointed(fault: AppointmentFault | Refusal): Answer {
  if ('code' in fault) return refused(fault);
  const { field, rule, message, remedy } = fault;
  return invalidField(`/${field}`, rule, message, remedy);
}

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
  handler: async ({ params: { appointmentId }, body, actor, now, db, command, services }) => {
    const at = body.at === undefined ? now : utc(body.at);
    if (at < now) return invalidField('/at', 'not-in-the-past', 'is in the past', 'Give an instant from now on.');
    const before = await findAppointment(db, appointmentId);
    if (!before) return notFound();
    if (isOfPool(before) && body.reason === undefined) {
      return invalidField('/reason', 'reason-given', 'is missing', 'Say why the office in the council ends early.');
    }
    const reason =
      body.reason === undefined ? {} : { reason: { noteId: newId('note', command.id), text: body.reason } };
    const ended = await endAppointment(db, appointmentId, { at, by: actor.id, now, ...reason });
    if (!ended) return notFound();
    const facts = { appointment: appointmentId, bodyId: ended.bodyId, role: ended.role, to: ended.to };
    const entry = { at: now, actor, action: 'appointment.end', subject: `person/${ended.personId}`, facts };
    await services.register.audit.add(entry, db);
    return ok(shownAt(now)(ended));
  },
});
