import type { RefusalCode } from './codes';

/** There is no such thing in the case: 404. */
export const UNKNOWN: readonly RefusalCode[] = [
  'no-such-project',
  'no-such-intervention',
  'no-such-request',
  'no-such-question',
  'no-such-meeting',
  'no-such-decision',
  'no-such-condition',
  'no-such-opinion',
  'no-such-recommendation',
  'no-such-direction',
  'no-such-clock',
  'no-such-stay',
  'no-such-proposal',
  'no-such-item',
  'no-such-order',
  'no-such-claim',
  'no-such-appeal',
  'nothing-to-appeal',
  'no-such-baseline',
  'no-such-report',
  'no-such-measure',
  'no-such-invoice',
  'no-such-exit',
  'no-such-lesson',
];
