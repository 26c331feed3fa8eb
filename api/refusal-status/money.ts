import type { AccountRefusalCode } from '../../domain/account/refusals';
import type { ProjectRefusalCode } from '../../domain/project/refusals';

type Code = AccountRefusalCode | ProjectRefusalCode;

/** Of accounts and freezes: there is no such thing in the case. */
export const UNKNOWN_OF_MONEY: readonly Code[] = [
  'no-such-account',
  'no-such-commitment',
  'no-such-tranche',
  'no-such-payment',
  'no-such-draw',
  'no-such-clawback',
  'no-such-freeze',
];

/** Of accounts and freezes: it is about what the act says. */
export const CONTENT_OF_MONEY: readonly Code[] = [
  'amount-over-demand',
  'amount-over-tranche',
  'class-not-eligible',
  'classes-missing',
  'share-invalid',
  'shares-over-whole',
  'tranche-fixed',
  'tranche-incomplete',
  'tranches-over-commitment',
  'unknown-body',
];

/** Of accounts and freezes: it is about how the case stands. */
export const STANDING_OF_MONEY: readonly Code[] = [
  'already-released',
  'clawback-not-used',
  'clawback-over-unspent',
  'commitment-ended',
  'freeze-pending',
  'funding-frozen',
  'limit-unknown',
  'over-limit',
  'project-paused',
  'reserve-exceeded',
  'reserve-not-used',
  'reserve-unknown',
  'too-many-freezes',
  'too-many-open',
];
