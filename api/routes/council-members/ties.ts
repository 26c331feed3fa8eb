import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { newTieSchema, tiePatchSchema, tieSchema, wholeTieSchema } from '../../../contracts/api/council-members';
import { findBody } from '../../../register/directory/bodies';
import { addTie, changeTie, findTie, withdrawTie, type KeptTie, type TieText } from '../../../register/directory/ties';
import { created, fault, invalidField, notFound, ok, stale, type Answer } from '../../answer';
import { mergePatch } from '../../merge-patch';
import { newId } from '../../new-id';
import { defineRoute, type Route, type RouteContext } from '../../route';
import { check } from '../../validation';
import type { Whose } from './whose';

type Params = Readonly<Record<string, string>>;

/** Entering, changing and withdrawing ties, for oneself or for a member. */
export const tieRoutes = (whose: Whose): readonly Route[] => [enter(whose), change(whose), withdraw(whose)];

const shared = (whose: Whose) =>
  ({ tag: 'Council', action: whose.write, subject: whose.subject, rateClass: 'write' }) as const;

const enter = (whose: Whose): Route =>
  defineRoute({
    ...shared(whose),
    method: 'post',
    path: `${whose.path}/ties`,
    summary: 'Enter a tie to a company or a body',
    description: 'Read by the council’s secretary and chairs, and by auditors; compared with whom a case names.',
    params: z.strictObject(whose.params),
    body: newTieSchema,
    responses: { 201: tieSchema },
    idempotency: 'answer',
    ifMatch: 'none',
    handler: async ({ params, body, actor, now, db, command, services }) => {
      const person = whose.personOf(params, actor);
      if (!person.ok) return person.fault;
      if (await isUnknownBody(db, body)) return unknownBody();
      const id = newId('tie', command.id);
      const tie = await addTie(db, person.value, id, body, { by: actor.id, at: now });
      const entry = { at: now, actor, action: 'tie.create', subject: `person/${person.value}`, facts: { tie: id } };
      await services.register.audit.add(entry, db);
      return created(`${whose.address(params)}/ties/${id}`, tie, tie.version);
    },
  });

const change = (whose: Whose): Route =>
  defineRoute({
    ...shared(whose),
    method: 'patch',
    path: `${whose.path}/ties/{tieId}`,
    summary: 'Change a tie, or give it its last day',
    params: z.strictObject({ ...whose.params, tieId: idSchema }),
    body: tiePatchSchema,
    bodyKind: 'merge-patch',
    responses: { 200: tieSchema },
    idempotency: 'none',
    ifMatch: 'required',
    handler: async (context) => {
      const { params, body, ifMatch, db } = context;
      const before = await tieOf(whose, context);
      if ('answer' in before) return before.answer;
      const { tie } = before;
      if (ifMatch !== '*' && ifMatch !== tie.version) return stale(tie.version, { changedAt: tie.updatedAt });
      const { kind, name, number, bodyId, from, until } = tie;
      const merged = check(wholeTieSchema, mergePatch({ kind, name, number, bodyId, from, until }, body), 'body');
      if (!merged.ok) return fault('validation-failed', { errors: merged.fault });
      if (await isUnknownBody(db, merged.value)) return unknownBody();
      const after = await written(context, tie, merged.value, Object.keys(body));
      return after === 'stale'
        ? stale((await findTie(db, tie.personId, params.tieId))?.version ?? tie.version)
        : ok(after, after.version);
    },
  });

const withdraw = (whose: Whose): Route =>
  defineRoute({
    ...shared(whose),
    method: 'post',
    path: `${whose.path}/ties/{tieId}/withdrawal`,
    summary: 'Withdraw a tie that should not have been entered',
    description: 'One that is over is not withdrawn: it gets its last day, since it counts for a time after that.',
    params: z.strictObject({ ...whose.params, tieId: idSchema }),
    responses: { 200: tieSchema },
    idempotency: 'answer',
    ifMatch: 'none',
    handler: async (context) => {
      const { actor, now, db, services } = context;
      const before = await tieOf(whose, context);
      if ('answer' in before) return before.answer;
      await withdrawTie(db, before.tie, now);
      const { id, personId } = before.tie;
      const entry = { at: now, actor, action: 'tie.withdraw', subject: `person/${personId}`, facts: { tie: id } };
      await services.register.audit.add(entry, db);
      return ok(before.tie);
    },
  });

type Context = RouteContext<Params, unknown, unknown>;

async function tieOf(whose: Whose, { params, actor, db }: Context): Promise<{ tie: KeptTie } | { answer: Answer }> {
  const person = whose.personOf(params, actor);
  if (!person.ok) return { answer: person.fault };
  const tie = await findTie(db, person.value, params['tieId'] ?? '');
  return tie ? { tie } : { answer: notFound() };
}

/** The change and its trace, which names the fields and never what they hold. */
const written = (
  { actor, now, services }: Context,
  before: KeptTie,
  tie: TieText,
  fields: readonly string[],
): Promise<KeptTie | 'stale'> =>
  services.db.$transaction(async (tx) => {
    const after = await changeTie(tx, before, tie, now);
    if (after === 'stale') return after;
    const { id, personId } = before;
    const entry = { at: now, actor, action: 'tie.change', subject: `person/${personId}`, facts: { tie: id, fields } };
    await services.register.audit.add(entry, tx);
    return after;
  });

const isUnknownBody = async (db: Context['db'], { bodyId }: TieText): Promise<boolean> =>
  bodyId !== null && (await findBody(db, bodyId)) === null;

const unknownBody = (): Answer =>
  invalidField('/bodyId', 'known', 'is no body of the directory', 'Name the body without its id, or have it entered.');
