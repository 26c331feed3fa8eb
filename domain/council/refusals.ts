import { refuse, type RefusalDetails } from '../refusal';
import type { Refusal } from '../kernel';

/** Why nobody is appointed to a council so: every code, for the reference. */
export const COUNCIL_REFUSALS = {
  'term-too-long': "The appointment would last longer than a term of the regime's council.",
  'too-many-terms': "The person would serve more terms than the regime's council allows.",
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
} as const satisfies Record<string, string>;

export type CouncilRefusalCode = keyof typeof COUNCIL_REFUSALS;

/** A refusal with one of the codes of this area. */
export const refuseCouncil = (code: CouncilRefusalCode, message: string, details: RefusalDetails): Refusal =>
  refuse(code, message, details).refusal;
