import type { z } from 'zod';
import { costFromWire, costSchema } from '../../../contracts/api/cost';
import { similarProjectsSchema } from '../../../contracts/api/similar';
import { submissionSchema } from '../../../contracts/api/submission';
import { findScope } from '../../../domain/regime/scope';
import type { ScopeSubject } from '../../../domain/regime/finding';
import { findDraft, type Draft } from '../../../register/drafts';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { likenessOf } from '../forecasts/likeness';
import { similarToWire } from '../forecasts/represent';
import { draftParams, draftSubject, regimeOf } from './shared';

const shape = submissionSchema.shape;

/** Earlier projects like one that is still being written: before it is filed is when a lesson is worth most. */
export const readSimilarRoute = defineRoute({
  method: 'get',
  path: '/drafts/{draftId}/similar',
  summary: 'Earlier projects like the one that is being written, why they are alike, and what was learnt there',
  description: 'By what the draft says already; a field that is not finished does not count.',
  tag: 'Drafts',
  action: 'draft.read',
  params: draftParams,
  responses: { 200: similarProjectsSchema },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: draftSubject,
  handler: async ({ params, db, now, viewer, services }) => {
    const draft = await findDraft(db, params.draftId);
    const found = draft && (await regimeOf(services, draft, now));
    if (!draft || !found) return notFound();
    const { register, directory } = services;
    const facts = (await directory.filingAgency(draft.agencyId))?.facts ?? {};
    const { subject, text } = describedBy(draft);
    const { sums } = findScope(subject, found.regime, facts);
    const plan = { cost: sums[0]?.total ?? null, start: subject.plannedStart, end: subject.plannedEnd };
    const described = { ...likenessOf(subject, plan, facts['agency.type']), text };
    return ok(similarToWire(await register.queries.similarTo(viewer, found.hash, described)));
  },
});

function finished<T>(schema: z.ZodType<T>, value: unknown, otherwise: T): T {
  const read = schema.safeParse(value);
  return read.success ? read.data : otherwise;
}

/** What a draft says already: what its scope depends on, and its words. */
export function describedBy(draft: Draft): { readonly subject: ScopeSubject; readonly text: string } {
  const written = (field: 'title' | 'summary'): string => finished(shape[field], draft.content[field], '');
  return { subject: subjectOf(draft), text: `${written('title')} ${written('summary')}` };
}

function subjectOf({ content }: Draft): ScopeSubject {
  const cost = finished(costSchema.nullable(), content['cost'], null);
  return {
    kind: finished(shape.kind, content['kind'], 'project'),
    cost: cost && costFromWire(cost),
    plannedStart: finished(shape.plannedStart, content['plannedStart'], null),
    plannedEnd: finished(shape.plannedEnd, content['plannedEnd'], null),
    openEnded: finished(shape.openEnded, content['openEnded'], false),
    facts: finished(shape.facts, content['facts'], {}),
    systems: finished(shape.systems, content['systems'], []),
    suppliers: finished(shape.suppliers, content['suppliers'], []),
    dependsOn: finished(shape.dependsOn, content['dependsOn'], []),
    budgetLine: finished(shape.budgetLine, content['budgetLine'], null),
  };
}
