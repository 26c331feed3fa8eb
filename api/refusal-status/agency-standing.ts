import type { StandingRefusalCode } from '../../domain/standing/refusals';

type Own = Exclude<
  StandingRefusalCode,
  'system-only' | 'not-authorised' | 'text-missing' | 'date-impossible' | 'date-in-future' | 'calendar-too-short'
>;

/** Of how agencies stand: the status of each refusal that other proceedings do not share. */
export const STATUS_OF_AGENCY_STANDING: Readonly<Record<Own, 409 | 422>> = {
  'assessment-not-provided': 409,
  'class-unknown': 422,
  'assessment-outdated': 422,
  'assessment-older': 409,
  'autonomy-not-provided': 409,
  'level-not-delegable': 422,
  'no-autonomy': 409,
  'autonomy-suspended': 409,
  'autonomy-not-suspended': 409,
};
