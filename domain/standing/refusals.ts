import { refuse } from '../refusal';

/** Why an agency's standing refuses a command: every code it uses, for the reference. */
export const STANDING_REFUSALS = {
  'system-only': 'Only the procedure itself does this.',
  'not-authorised': 'The actor holds no office that may do this in this case.',
  'text-missing': 'A text is missing or blank.',
  'date-impossible': 'The date does not exist.',
  'date-in-future': 'The date has not come yet.',
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
  'assessment-not-provided': 'The rules do not assess agencies in this.',
  'class-unknown': 'The scale of the rules has no such class.',
  'assessment-outdated': 'What was assessed so long ago has lapsed already.',
  'assessment-older': 'A later assessment is on record.',
  'autonomy-not-provided': 'The rules let no agency earn autonomy.',
  'level-not-delegable': 'A tier cannot be left to the agency.',
  'no-autonomy': 'The agency has no autonomy that this could be about.',
  'autonomy-suspended': 'The autonomy is suspended.',
  'autonomy-not-suspended': 'The autonomy is not suspended.',
} as const satisfies Readonly<Record<string, string>>;

export type StandingRefusalCode = keyof typeof STANDING_REFUSALS;

/** See `domain/refusal.ts`; with this aggregate's codes only. */
export const refuseStanding = refuse<StandingRefusalCode>;

/** A refusal of a standing; its code is one of the documented ones. */
export type StandingRefusal = ReturnType<typeof refuseStanding>;
