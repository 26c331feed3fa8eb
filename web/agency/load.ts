import type { z } from 'zod';
import { describedBy } from '../../api/routes/drafts/read-similar';
import { regimeOf } from '../../api/routes/drafts/shared';
import { draftSchema } from '../../contracts/api/draft';
import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import type { Regime } from '../../domain/regime/types';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';

/** A draft as its writers see it. */
export type DraftOnPage = z.infer<typeof draftSchema>;

/** A draft with its version and the rules under which it would be filed today. */
export interface OpenDraft {
  readonly draft: DraftOnPage;
  readonly version: string | null;
  readonly rules: Regime | null;
}

/** The draft of the page's address. */
export async function loadDraft({
  params,
  desk,
  visit,
  services,
}: PageContext): Promise<Result<OpenDraft, ProblemDocument>> {
  const read = await desk.read(draftSchema, at`/drafts/${params['draftId'] ?? ''}`);
  if (!read.ok) return read;
  const { value: draft, version } = read.value;
  const found = await regimeOf(services, draft, visit.now);
  return ok({ draft, version, rules: found?.regime ?? null });
}

/** What a draft says already that is whole: the rest does not count in a check. */
export const wholePartsOf = (draft: DraftOnPage) => describedBy({ ...draft, content: draft.content });

/** What the person may do about filing it: who writes does not file. */
export function filingOf({ signedIn }: Visit, { agencyId, authors }: DraftOnPage): 'file' | 'wrote' | 'author' {
  const offices = signedIn?.appointments.filter(({ bodyId }) => bodyId === agencyId) ?? [];
  if (!offices.some(({ role }) => role === 'agency_approver')) return 'author';
  return signedIn && authors.includes(signedIn.id) ? 'wrote' : 'file';
}

/** What stands at a JSON pointer of a value; undefined for nothing. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (within, step) =>
        typeof within === 'object' && within !== null ? (within as Record<string, unknown>)[step] : undefined,
      value,
    );
