import type { Assignee, Notice } from '../kernel';
import type { StandingState } from './state';

/** What people are told of an agency's standing, and who; the text is made from kind and facts in the reader's language. */
export const STANDING_NOTICES = {
  agency_assessed: 'To the agency: a body has assessed how able it is, or how far it is trusted, and until when.',
  assessment_lapsed: 'To the agency and the body that assesses: an assessment has lapsed; its class is unknown now.',
  autonomy_granted: 'To the agency: it decides projects of these tiers itself, until when.',
  autonomy_lapsed: 'To the agency and the body that grants it: its autonomy has run out.',
  autonomy_suspended: 'To the agency and the body that grants it: its autonomy is suspended, and why.',
  autonomy_reinstated: 'To the agency: its autonomy is no longer suspended.',
} as const satisfies Readonly<Record<string, string>>;

export type StandingNoticeKind = keyof typeof STANDING_NOTICES;

/** A notice of this standing; every one names agency and regime. */
export const notice = (
  kind: StandingNoticeKind,
  { agencyId, regimeId }: Pick<StandingState, 'agencyId' | 'regimeId'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice => ({ kind, to, facts: { agencyId, regimeId, ...facts } });
