import type { SomeProblemWords } from '../words';

export const general = {
  'not-authorised': {
    title: 'You hold no office that may do this here',
    remedy: 'Ask somebody who does, or have the office delegated to you.',
  },
  'system-only': {
    title: 'Only the procedure itself does this',
    remedy: 'There is nothing for you to do; it happens by itself.',
  },
  'four-eyes': {
    title: 'Whoever wrote the submission may not file it',
    remedy: 'Have another authorised person file it.',
  },
  'same-signatory': {
    title: 'The second signature must be by another person',
    remedy: 'Ask another person of the body to sign.',
  },
  'signature-pending': { title: 'Something awaits its signature', remedy: 'Sign or refuse that first.' },
  'no-signature-pending': { title: 'Nothing awaits a signature', remedy: 'See where the case stands.' },
  'power-not-given': {
    title: 'Nobody has this power under the rules',
    remedy: 'Choose another way that the rules allow.',
  },
  'power-not-held': { title: 'Your body does not have this power', remedy: 'Ask the body that has it.' },
  'power-needs-office': { title: 'You do not decide for your body', remedy: 'Ask the person who does.' },
  'power-over-limit': {
    title: 'The amount is above what your body may decide',
    remedy: 'Ask the body with the larger power.',
  },
  'text-missing': { title: 'A text is missing', remedy: 'Fill in the text that is marked.' },
  'reasons-missing': { title: 'The reasons are not complete', remedy: 'State every reason that the rules ask for.' },
  'date-impossible': { title: 'That date does not exist', remedy: 'Check day, month and year.' },
  'date-in-future': { title: 'The date has not come yet', remedy: 'Give today’s date or an earlier one.' },
  'date-passed': { title: 'The date has passed', remedy: 'Give a date in the future.' },
  'dates-reversed': { title: 'The end lies before the start', remedy: 'Correct one of the two dates.' },
  'amount-not-positive': { title: 'The amount must be above zero', remedy: 'Give an amount above zero.' },
  'amount-overflow': { title: 'The amount is too large', remedy: 'Check the number of digits.' },
  'amount-invalid': {
    title: 'The amount cannot be used',
    remedy: 'Give an amount in the currency of the rules, not below zero.',
  },
  'currency-mismatch': { title: 'The amount is in another currency', remedy: 'Give it in the currency of the rules.' },
  'calendar-too-short': {
    title: 'The calendar does not reach far enough',
    remedy: 'Ask your administrator to install a longer calendar.',
  },
  'item-repeated': { title: 'The same thing is named twice', remedy: 'Remove one of the two.' },
  'condition-repeated': { title: 'Two conditions have the same name', remedy: 'Give each its own name.' },
  'already-answered': { title: 'This was answered already', remedy: 'There is nothing more to do.' },
  'no-such-clock': { title: 'There is no such time limit', remedy: 'Reload the page to see which run.' },
  'clock-run-out': { title: 'The time has already run out', remedy: 'It can no longer be extended.' },
  'stay-exists': {
    title: 'This court order is already on record',
    remedy: 'Use another reference if it is another order.',
  },
  'no-such-stay': { title: 'No such court order is in force', remedy: 'Check the reference of the order.' },
  'extension-not-provided': { title: 'This time limit cannot be extended', remedy: 'The rules do not allow it.' },
  'extension-unclear': {
    title: 'Say how long the extension is',
    remedy: 'Give either an amount of time or a last day, not both.',
  },
  'extension-too-long': { title: 'The extension is longer than allowed', remedy: 'Choose an earlier day.' },
  'version-unknown': { title: 'These rules are not on record', remedy: 'Choose a version that is listed.' },
  'regime-unknown': { title: 'These rules are not on record', remedy: 'Choose rules that are listed.' },
  'regime-move-hindered': {
    title: 'The project cannot move to these rules as it stands',
    remedy: 'See what stands in the way, and settle that first.',
  },
  'delegated-further': {
    title: 'A delegated power cannot be passed on',
    remedy: 'Ask the holder of the office to delegate it.',
  },
  'not-delegable': { title: 'This office is held in person only', remedy: 'It cannot be delegated.' },
  'delegated-to-oneself': { title: 'You cannot delegate to yourself', remedy: 'Choose another person.' },
  'office-not-held': { title: 'The office is not held on the first day', remedy: 'Choose a day on which it is held.' },
  'delegation-too-long': { title: 'A delegation lasts a year at most', remedy: 'Choose an earlier last day.' },
  'delegate-could-not-act': {
    title: 'This person cannot hold the office',
    remedy: 'Choose somebody who does not belong to the other side.',
  },
  'both-halves': { title: 'One person would hold both halves of an act for two', remedy: 'Choose another person.' },
  'action-not-held': { title: 'The office does not give this right', remedy: 'Delegate only what the office holds.' },
  'outside-delegation': {
    title: 'Your delegation does not cover this',
    remedy: 'Ask the holder of the office to do it or to widen the delegation.',
  },
  'term-too-long': { title: 'The appointment is longer than a term may be', remedy: 'Choose an earlier last day.' },
  'too-many-terms': { title: 'The person has served as many terms as allowed', remedy: 'Appoint somebody else.' },
} satisfies SomeProblemWords;
