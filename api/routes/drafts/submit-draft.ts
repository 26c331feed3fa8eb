import { submitDraftSchema } from '../../../contracts/api/draft';
import { submissionFromWire } from '../../../contracts/api/submission';
import { slicesSchema } from '../../../contracts/api/clusters';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { streamName } from '../../../contracts/names';
import type { Amend, Submit } from '../../../domain/project/commands';
import { findDraft, markSubmitted, wasFiled, type Draft } from '../../../register/drafts';
import { fault, invalidField, notFound, type Answer } from '../../answer';
import { perform } from '../../perform';
import type { Places } from '../../refusals';
import { defineRoute, type RouteContext } from '../../route';
import { slicesOf } from './slices';
import { asSubmission, draftFault, draftParams, draftSubject, regimeOf } from './shared';

type Context = RouteContext<unknown, unknown, { reason?: string }>;

/** With what the project comes to together with others, at once. */
const filedSchema = actAnswerSchema.extend({
  slices: slicesSchema.nullable().describe('What it comes to with projects that the reader sees; null for nothing.'),
});

export const submitDraftRoute = defineRoute({
  method: 'post',
  path: '/drafts/{draftId}/submission',
  summary: 'File a draft',
  description:
    'By the agency’s approver, who wrote none of it. `If-Match` names the version that the approver has read. The first submission opens the project, whose id is that of the draft; a draft made from a project amends it. The draft is checked whole: every fault is listed.',
  tag: 'Drafts',
  action: 'draft.submit',
  params: draftParams,
  body: submitDraftSchema,
  responses: { 200: filedSchema, 201: filedSchema },
  idempotency: 'register',
  ifMatch: 'required',
  rateClass: 'write',
  subject: draftSubject,
  handler: async (context) => {
    const { params, db, ifMatch, command } = context;
    const draft = await findDraft(db, params.draftId);
    if (!draft) return notFound();
    const before = await db.outcome.findUnique({ where: { commandId: command.id }, select: { commandId: true } });
    if (!before && (await wasFiled(db, draft))) return draftFault({ code: 'submitted' });
    if (!before && ifMatch !== '*' && ifMatch !== draft.version) return draftFault({ code: 'stale', present: draft });
    return file(context, draft);
  },
});

async function file(context: Context, draft: Draft): Promise<Answer> {
  const { services, now, body, db } = context;
  const found = await regimeOf(services, draft, now);
  if (!found) return fault('regime-not-in-force', { facts: { regimeId: draft.regimeId } });
  const whole = asSubmission(draft, found.regime);
  if (!whole.ok) return fault('validation-failed', { errors: whole.fault });
  const filing = { submission: submissionFromWire(whole.value), authors: draft.authors, draftId: draft.id };
  const answer =
    draft.projectId === null
      ? await open(context, draft, found.hash, filing)
      : await amend(context, draft.projectId, filing, body.reason);
  if ('problem' in answer) return answer;
  await markSubmitted(db, draft.id, now);
  const slices = await slicesOf(services, context.viewer, draft, now);
  return { ...answer, body: { ...(answer.body as object), slices } };
}

/** What is filed stands in the draft, not in the request. */
const IN_DRAFT: Places = { '/submission': { in: 'draft', pointer: '' } };

type Filing = Pick<Amend, 'submission' | 'authors' | 'draftId'>;

async function open(context: Context, draft: Draft, regimeHash: string, filing: Filing): Promise<Answer> {
  const { register, directory } = context.services;
  const agency = await directory.filingAgency(draft.agencyId);
  if (!agency) return fault('conflict', { detail: 'The agency of the draft is closed.' });
  const standing = await register.queries.standingTold(draft.agencyId, draft.regimeId);
  const command: Submit = {
    type: 'Submit',
    projectId: draft.id,
    reference: await register.nextReference(),
    regimeHash,
    agency: standing ? { ...agency, standing } : agency,
    ...filing,
  };
  const location = `/api/v1/projects/${draft.id}`;
  return perform(context, {
    stream: streamName('project', draft.id),
    command,
    location,
    places: IN_DRAFT,
    expectedSeq: null,
  });
}

async function amend(context: Context, projectId: string, filing: Filing, reason: string | undefined): Promise<Answer> {
  if (reason === undefined) {
    return invalidField('/reason', 'required', 'is missing', 'Say why the project is amended.');
  }
  const command: Amend = { type: 'Amend', ...filing, reason };
  return perform(context, { stream: streamName('project', projectId), command, places: IN_DRAFT, expectedSeq: null });
}
