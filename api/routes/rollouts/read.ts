import { pageOf } from '../../../contracts/api/common';
import { decodeCursor, encodeCursor } from '../../../contracts/api/cursor';
import {
  rolloutListQuery,
  rolloutProjectSchema,
  rolloutProjectsQuery,
  rolloutSchema,
} from '../../../contracts/api/rollouts';
import type { Actor } from '../../../domain/kernel';
import { listRollouts, readRollout, rolloutProjects } from '../../../register/rollouts/read';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { rolloutParams, rolloutSubject } from './shared';

const reading = {
  method: 'get',
  tag: 'Regimes',
  action: 'rollout.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
} as const;

const LIST = 'rollouts';
const PROJECTS = 'rollout-projects';

/** An administrator sees those of every jurisdiction. */
const jurisdictionsOf = ({ appointments }: Actor): readonly string[] | null =>
  appointments.some(({ role }) => role === 'administrator')
    ? null
    : [...new Set(appointments.map(({ jurisdiction }) => jurisdiction))];

/** How roll-outs go, and what became of each project. */
export const readRolloutRoutes = [
  defineRoute({
    ...reading,
    path: '/rollouts',
    summary: 'Roll-outs of one’s jurisdiction, newest first',
    query: rolloutListQuery,
    responses: { 200: pageOf(rolloutSchema) },
    subject: 'query',
    handler: async ({ query: { limit, cursor: given }, actor, db, url }) => {
      const cursor = given === undefined ? null : decodeCursor(given, LIST);
      if (cursor && !cursor.ok) return fault('invalid-cursor');
      const [at, id] = cursor?.value ?? [];
      if (cursor && (typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at))))
        return fault('invalid-cursor');
      const before = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
      const rows = await listRollouts(db, { jurisdictions: jurisdictionsOf(actor), before, limit: limit + 1 });
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return page(url, items, last ? encodeCursor(LIST, [last.proposedAt, last.id]) : null);
    },
  }),
  defineRoute({
    ...reading,
    path: '/rollouts/{rolloutId}',
    summary: 'How far is a roll-out, and who did what with it?',
    params: rolloutParams,
    responses: { 200: rolloutSchema },
    subject: rolloutSubject,
    handler: async ({ params: { rolloutId }, db }) => {
      const rollout = await readRollout(db, rolloutId);
      return rollout ? ok(rollout) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/rollouts/{rolloutId}/projects',
    summary: 'What became of each project; with outcome=needs_hand those that could not be moved, and why',
    params: rolloutParams,
    query: rolloutProjectsQuery,
    responses: { 200: pageOf(rolloutProjectSchema) },
    subject: rolloutSubject,
    handler: async ({ params: { rolloutId }, query: { limit, cursor: given, outcome = null }, db, url }) => {
      const cursor = given === undefined ? null : decodeCursor(given, PROJECTS);
      if (cursor && !cursor.ok) return fault('invalid-cursor');
      const [after] = cursor?.value ?? [];
      if (cursor && typeof after !== 'string') return fault('invalid-cursor');
      const from = typeof after === 'string' ? after : null;
      const rows = await rolloutProjects(db, rolloutId, { outcome, after: from, limit: limit + 1 });
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return page(url, items, last ? encodeCursor(PROJECTS, [last.projectId]) : null);
    },
  }),
];
