/** Everything that a scope finding says by code, with what it means. The codes are stable; the facts beside them vary. */
export const REASON_CODES = {
  reached: 'The regime reaches this agency and project.',
  'not-reached': 'The regime does not reach this agency or project.',
  'reach-unknown': 'Whether the regime reaches it depends on facts that are not stated.',
  excluded: 'An exclusion takes the project out.',
  'exclusion-unknown': 'Whether an exclusion holds depends on facts that are not stated.',
  'threshold-met': 'The value is over the line.',
  'threshold-not-met': 'The value is not over the line.',
  'threshold-not-applicable': 'The line does not hold for this project.',
  'threshold-unknown': 'The value, or whether the line holds for this project, is not known.',
  'threshold-within-rounding':
    'The value was published rounded, and the line lies within what it may be off: nobody can say whether it is over it.',
  'called-in': 'A body called the project in, whatever it costs.',
  voluntary: 'The agency asked for review of its own accord, within the range of the regime.',
  'voluntary-unknown': 'Whether the agency asks for review within the range depends on what is not stated.',
  'simplified-entry-due': 'Below the line, and large enough for a simplified entry.',
  'cost-missing': 'Parts of the cost are not given; `decides` says whether the outcome depends on them.',
  'tier-undetermined': 'In scope, while the tier depends on facts that are not stated; `possible` lists what is left.',
  'approaching-threshold':
    'The value is not over the line, and at least at the share from which on the agency is warned.',
  'agency-assessed': 'How the agency was assessed, by whom and until when.',
  'assessment-lapsed': 'How the agency was assessed so long ago that it counts for nothing.',
  exempted: 'An exemption lifts this rule until a day; by whom, and on what provision.',
  included: 'The whole line counts.',
  'class-not-included': 'The basis does not include this class of cost.',
  years: 'The yearly amount counts for all its years.',
  'years-limited': 'Only so many years count on this basis.',
  'beyond-horizon': 'It falls after the years for which open-ended development counts.',
  'ict-share': 'Only the ICT share counts.',
  statistic: 'The basis sums this figure instead of the expected amount.',
  'stated-not-broken-down': 'A total stated on this basis, without lines.',
  'published-rounded': 'The total was published in whole steps of `roundedTo` minor units, and may be half a step off.',
  'stated-totals-differ': 'Several totals are stated on this basis, and they differ.',
  'currency-differs': 'The estimate is in another currency than the regime.',
  'vat-rate-not-given': 'The regime gives no rate by which VAT could be put on or taken off.',
  'line-invalid': 'A number of the estimate cannot be an amount, a number of years or a share.',
  'total-not-split-by-year': 'A total over several years cannot be put into budget years.',
  overflow: 'The sum is too large to be exact.',
} as const;

/** A stable code of a scope finding. */
export type ReasonCode = keyof typeof REASON_CODES;

/** Something that a finding rests on, or that keeps it from being found: a stable code with its numbers. */
export interface Reason {
  readonly code: ReasonCode;
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}
