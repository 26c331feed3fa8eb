import { refuse } from '../refusal';

/** Why an account refuses a command: every code it uses, for the reference. Those of powers are the regime's. */
export const ACCOUNT_REFUSALS = {
  'power-not-given': 'No body has this power under the regime.',
  'power-not-held': 'The actor holds no office at a body that has this power.',
  'power-needs-office': 'The actor belongs to the body, but does not decide for it.',
  'power-over-limit': "The amount is beyond the limit of the body's power.",
  'not-authorised': 'The actor holds no office that may do this in this case.',
  'same-signatory': 'Every signature must be by another person.',
  'system-only': 'Only the procedure itself does this.',
  'no-such-account': 'The project has no account.',
  'no-such-commitment': 'The account has no such commitment.',
  'no-such-tranche': 'The commitment has no such tranche.',
  'no-such-payment': 'No payment with this id is ordered.',
  'no-such-draw': 'No wish to draw on the reserve with this id is open.',
  'no-such-clawback': 'No demand with this id is open.',
  'unknown-body': 'The regime knows no such body that gives money.',
  'commitment-ended': 'The commitment has ended.',
  'too-many-open': 'The account holds as many of these as it can.',
  'currency-mismatch': 'The amount is in another currency than the regime reckons in.',
  'amount-not-positive': 'The amount is not a positive whole number of minor units.',
  'amount-overflow': 'The sum is too large to be reckoned with exactly.',
  'amount-over-tranche': 'The amount is more than the tranche, or than was claimed.',
  'amount-over-demand': 'The amount is more than is left of the demand.',
  'tranches-over-commitment': 'The tranches together are more than the commitment.',
  'tranche-incomplete': 'A tranche that is not of the regime states its condition and its evidence.',
  'tranche-fixed': 'What the regime says of its tranche is not agreed otherwise.',
  'item-repeated': 'Two things of one list have the same id.',
  'class-not-eligible': 'The regime lets this funding not pay for the class.',
  'share-invalid': 'A share is above zero, at most a hundred percent, with two decimals at most.',
  'shares-over-whole': 'The funders together would bear more than the whole of a class.',
  'dates-reversed': 'The end lies before the start.',
  'date-impossible': 'The date does not exist.',
  'date-in-future': 'The date has not come yet.',
  'date-passed': 'The date must lie in the future.',
  'text-missing': 'A text is missing or blank.',
  'not-claimed': 'The tranche has not been claimed, or its claim was sent back.',
  'already-claimed': 'The tranche was claimed already.',
  'already-released': 'The tranche was released already.',
  'signature-pending': 'A release awaits its signature.',
  'no-signature-pending': 'No release awaits a signature.',
  'not-approved': 'There is no money where there is no approval.',
  'project-paused': 'While the project is paused no money is released.',
  'funding-frozen': 'The money of a class that this pays for is frozen.',
  'project-ended': 'The project has ended; nothing is released any more.',
  'limit-unknown': 'What may be released cannot be computed.',
  'over-limit': 'The amount is more than may be released.',
  'reserve-not-used': 'The regime holds back no reserve.',
  'reserve-unknown': 'The reserve cannot be computed.',
  'reserve-exceeded': 'The amount is more than is left of the reserve.',
  'clawback-not-used': 'The regime lets nothing be asked back.',
  'clawback-over-unspent': 'No more is asked back than was paid and not spent on what it may pay for.',
  'already-answered': 'The demand was answered already.',
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
} as const satisfies Readonly<Record<string, string>>;

export type AccountRefusalCode = keyof typeof ACCOUNT_REFUSALS;

/** See `domain/refusal.ts`; with this aggregate's codes only. */
export const refuseAccount = refuse<AccountRefusalCode>;

/** A refusal of an account; its code is one of the documented ones. */
export type AccountRefusal = ReturnType<typeof refuseAccount>;
