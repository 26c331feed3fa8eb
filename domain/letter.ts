import type { Assignee, Role } from './kernel';
import { decidingRoles } from './regime/bodies';
import { bodyRule } from './regime/lookup';
import type { Regime } from './regime/types';

/** What is put in writing. */
export type LetterKind =
  | 'opinion'
  | 'correction'
  | 'decision'
  | 'deemed_decision'
  | 'direction'
  | 'hearing_notice'
  | 'proceeding_note'
  | 'order'
  | 'freeze_order'
  | 'freeze_lifting'
  | 'appeal_receipt'
  | 'appeal_decision'
  | 'appeal_forwarding'
  | 'appeal_outcome'
  | 'information_request'
  | 'statement_request';

/** A letter that an event makes due: it is written once the event is on record, and once only. */
export interface LetterDue {
  readonly kind: LetterKind;
  /** What it is about where one event makes several due (a consulted body's key); null where it makes one. */
  readonly subject: string | null;
  readonly to: readonly Assignee[];
  readonly copies: readonly Assignee[];
}

/**
 * The notice that a letter is there; it goes to the letter's addressees once it is issued. Its facts name the letter,
 * its kind and its reference.
 */
export const LETTER_NOTICE = 'letter_issued';

/** A letter to the agency's authorised signatory. */
export const toAgency = (kind: LetterKind, agencyId: string, copies: readonly Assignee[] = []): LetterDue => ({
  kind,
  subject: null,
  to: [{ role: 'agency_approver', bodyId: agencyId }],
  copies,
});

/** Who decides for a body, as an addressee; everybody there where nobody of its kind decides. */
export function decidersOf(bodyKey: string, regime: Regime): Assignee {
  const role: Role | undefined = decidingRoles(bodyRule(regime, bodyKey).kind)[0];
  return { bodyKey, ...(role && { role }) };
}
