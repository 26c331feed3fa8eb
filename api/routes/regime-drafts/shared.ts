import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { remedyForFault } from '../../../domain/regime/validation/remedies';
import type { RegimeDraft, RegimeDraftFault } from '../../../register/regime-drafts';
import { readRegimeYaml, type DocumentFault } from '../../../register/regimes';
import { fault, notFound, stale, type Answer } from '../../answer';
import type { SubjectLoader } from '../../route';

export const draftParams = z.strictObject({ draftId: idSchema });

/** A draft of rules is its jurisdiction's. */
export const draftSubject: SubjectLoader<z.infer<typeof draftParams>, unknown, unknown> = {
  load: async ({ params, services }) => {
    const draft = await services.register.regimeDrafts.find(params.draftId);
    return draft && { jurisdiction: draft.jurisdiction };
  },
};

/** The version that `If-Match` names; null for any. */
export const versionRead = (ifMatch: number | '*' | null): number | null =>
  typeof ifMatch === 'number' ? ifMatch : null;

const shown = ({ code, ...rest }: DocumentFault) => ({ ...rest, rule: code, remedy: remedyForFault(code) });

/** Everything that is wrong or doubtful in a text. */
export function checked({ text, jurisdiction }: Pick<RegimeDraft, 'text' | 'jurisdiction'>) {
  const { regime, faults, warnings } = readRegimeYaml(text);
  const all = [...faults, ...(regime && regime.jurisdiction !== jurisdiction ? [otherJurisdiction(jurisdiction)] : [])];
  return { valid: regime !== null && all.length === 0, faults: all.map(shown), warnings: warnings.map(shown) };
}

/** Who may write in a draft, and who is told of the rules, follows from its jurisdiction. */
const otherJurisdiction = (jurisdiction: string): DocumentFault => ({
  ...{ pointer: '/jurisdiction', line: null, column: null },
  code: 'other-jurisdiction',
  message: `The draft was begun for ${jurisdiction}.`,
});

/** The draft in a list. */
export const rowOf = ({ text: _text, authors, ...draft }: RegimeDraft) => ({ ...draft, authors: [...authors] });

/** The draft as its writers see it. */
export const pictureOf = (draft: RegimeDraft) => ({ ...rowOf(draft), text: draft.text, ...checked(draft) });

/** Why a draft could not be changed; a stale one says who changed it, and when. */
export function notChanged(failure: RegimeDraftFault): Answer {
  switch (failure.code) {
    case 'gone':
      return notFound();
    case 'proposed':
      return fault('draft-submitted', { remedy: 'Begin a new draft from the version that it became.' });
    case 'stale':
      return stale(failure.present.version, {
        changedBy: failure.present.updatedBy,
        changedAt: failure.present.updatedAt,
      });
  }
}
