import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { absenceSchema, newAbsenceSchema } from '../../../contracts/api/council-members';
import { addAbsence, withdrawAbsence } from '../../../register/directory/ties';
import { created, notFound, ok } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute, type Route } from '../../route';
import type { Whose } from './whose';

const shared = (whose: Whose) =>
  ({
    tag: 'Council',
    action: whose.write,
    subject: whose.subject,
    rateClass: 'write',
    method: 'post',
    idempotency: 'answer',
    ifMatch: 'none',
  }) as const;

/** Entering and withdrawing absences, for oneself or for a member. */
export const absenceRoutes = (whose: Whose): readonly Route[] => [
  defineRoute({
    ...shared(whose),
    path: `${whose.path}/absences`,
    summary: 'Enter days on which the member cannot serve',
    params: z.strictObject(whose.params),
    body: newAbsenceSchema,
    responses: { 201: absenceSchema },
    handler: async ({ params, body, actor, now, db, command, services }) => {
      const person = whose.personOf(params, actor);
      if (!person.ok) return person.fault;
      const id = newId('absence', command.id);
      const absence = await addAbsence(db, { id, personId: person.value, ...body }, { by: actor.id, at: now });
      const trace = { action: 'absence.create', subject: `person/${person.value}`, facts: { absence: id } };
      await services.register.audit.add({ at: now, actor, ...trace }, db);
      return created(`${whose.address(params)}/absences/${id}`, absence);
    },
  }),
  defineRoute({
    ...shared(whose),
    path: `${whose.path}/absences/{absenceId}/withdrawal`,
    summary: 'Withdraw an absence',
    params: z.strictObject({ ...whose.params, absenceId: idSchema }),
    responses: { 200: absenceSchema },
    handler: async ({ params, actor, now, db, services }) => {
      const person = whose.personOf(params, actor);
      if (!person.ok) return person.fault;
      const absence = await withdrawAbsence(db, person.value, params.absenceId, now);
      if (!absence) return notFound();
      const trace = { action: 'absence.withdraw', subject: `person/${person.value}`, facts: { absence: absence.id } };
      await services.register.audit.add({ at: now, actor, ...trace }, db);
      return ok(absence);
    },
  }),
];
