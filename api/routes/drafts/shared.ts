import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import {
  faultsUnderRegime,
  submissionFromWire,
  submissionSchema,
  type SubmissionOnWire,
} from '../../../contracts/api/submission';
import type { Fault } from '../../../contracts/api/problem';
import { unlessPlanned } from '../../../domain/project/decide/pilot/plan';
import { fail, ok, type Result } from '../../../domain/result';
import type { Regime } from '../../../domain/regime/types';
import type { Instant } from '../../../domain/time';
import { findDraft, type Draft, type DraftFault } from '../../../register/drafts';
import { faultOf } from '../../refusals';
import { fault, notFound, stale, type Answer } from '../../answer';
import type { SubjectLoader } from '../../route';
import type { Services } from '../../services';
import { check } from '../../validation';

export const draftParams = z.strictObject({ draftId: idSchema });
type DraftParams = z.infer<typeof draftParams>;

/** A draft is its agency's. */
export const draftSubject: SubjectLoader<DraftParams, unknown, unknown> = {
  load: async ({ params, db }) => {
    const draft = await findDraft(db, params.draftId);
    return draft && { agencyId: draft.agencyId };
  },
};

/** The regime that a draft would be filed under at `now`: that of its project, or the one in force then. */
export async function regimeOf(
  { db, register }: Services,
  { projectId, regimeId }: Pick<Draft, 'projectId' | 'regimeId'>,
  now: Instant,
): Promise<{ hash: string; regime: Regime } | null> {
  if (projectId === null) return register.regimes.activeAt(regimeId, now.slice(0, 10));
  const project = await db.project.findUnique({ where: { id: projectId }, select: { regimeHash: true } });
  const regime = project && (await register.regimes.byHash(project.regimeHash));
  return regime ? { hash: project.regimeHash, regime } : null;
}

/** The draft as a whole submission, or everything that keeps it from being one. */
export function asSubmission(draft: Draft, regime: Regime | null): Result<SubmissionOnWire, readonly Fault[]> {
  const whole = check(submissionSchema, draft.content, 'draft');
  if (!whole.ok || !regime) return whole;
  const faults = faultsUnderRegime(whole.value, regime).map((each): Fault => ({ in: 'draft', ...each }));
  return faults.length > 0 ? fail(faults) : ok(whole.value);
}

/** What the rules on pilots would refuse, while it is still a draft; filing it is refused by the law itself. */
function planFaults(submission: SubmissionOnWire, regime: Regime | null): readonly Fault[] {
  const refused = regime && unlessPlanned(submissionFromWire(submission), regime);
  const found = refused && faultOf(refused.refusal, { '/submission': { in: 'draft', pointer: '' } });
  return found ? [found] : [];
}

const titleOf = ({ content }: Draft): string | null =>
  typeof content['title'] === 'string' ? content['title'].slice(0, 200) : null;

/** The draft in a list. */
export const summaryOf = ({ content, ...draft }: Draft) => ({ ...draft, title: titleOf({ content, ...draft }) });

/** The draft as its writers see it: with what is missing. */
export async function pictureOf(services: Services, draft: Draft, now: Instant) {
  const found = await regimeOf(services, draft, now);
  const whole = asSubmission(draft, found?.regime ?? null);
  const missing = whole.ok ? planFaults(whole.value, found?.regime ?? null) : whole.fault;
  return { ...summaryOf(draft), content: draft.content, missing };
}

/** Why a draft could not be changed; a stale one says who changed it, and when. */
export function draftFault(failure: DraftFault): Answer {
  switch (failure.code) {
    case 'gone':
      return notFound();
    case 'submitted':
      return fault('draft-submitted');
    case 'stale': {
      const { version, updatedBy, updatedAt } = failure.present;
      return stale(version, { changedBy: updatedBy, changedAt: updatedAt });
    }
  }
}
