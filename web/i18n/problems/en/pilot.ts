import type { SomeProblemWords } from '../words';

export const pilot = {
  'pilot-plan-missing': {
    title: 'The plan of the pilot is missing',
    remedy: 'State its hypothesis, metrics and limits.',
  },
  'pilot-plan-misplaced': {
    title: 'A pilot plan does not belong here',
    remedy: 'Remove it, or choose the kind “pilot”.',
  },
  'pilot-plan-incomplete': {
    title: 'The plan of the pilot is not complete',
    remedy: 'Fill in everything that the rules ask for.',
  },
  'pilot-plan-fixed': {
    title: 'The plan can no longer change',
    remedy: 'The pilot is judged by the plan it began with.',
  },
  'pilot-cap-too-high': { title: 'The limit is higher than allowed', remedy: 'Choose a lower one.' },
  'pilot-cap-below-use': { title: 'The limit is below what is already used', remedy: 'Choose a higher one.' },
  'use-prohibited': { title: 'The law prohibits this use of AI', remedy: 'It cannot be tried out.' },
  'no-pilot': { title: 'The project is not a pilot', remedy: 'There is nothing to do here.' },
  'pilot-not-beginnable': { title: 'The pilot cannot begin now', remedy: 'See what must be decided first.' },
  'pilot-not-begun': { title: 'The pilot has not begun', remedy: 'Begin it first.' },
  'pilot-decided': { title: 'The pilot is already decided', remedy: 'It was stopped or scaled.' },
  'pilot-decision-pending': {
    title: 'A decision about the pilot awaits its signature',
    remedy: 'Sign or refuse it first.',
  },
  'pilot-cap-exceeded': { title: 'The sum is above the limit of the pilot', remedy: 'Spend less.' },
  'assessments-missing': { title: 'Assessments are missing', remedy: 'File them before the pilot begins.' },
  'count-not-positive': { title: 'The number must be above zero', remedy: 'Give a whole number.' },
  'result-incomplete': { title: 'The result is not complete', remedy: 'State every metric once for each group.' },
  'no-such-result': { title: 'This result does not wait to be checked', remedy: 'It was checked already.' },
  'own-result': { title: 'You cannot check your own result', remedy: 'Ask somebody else.' },
  'iterations-used-up': { title: 'The pilot gets no further term', remedy: 'Stop it or let it scale.' },
  'scaling-blocked': { title: 'The pilot has not proved enough', remedy: 'See what is missing before it can scale.' },
  'scaling-differs': {
    title: 'The project differs from what the pilot declared',
    remedy: 'Say why it differs, or correct it.',
  },
  'scaling-not-proposed': { title: 'The agency has not proposed to scale', remedy: 'Wait for its proposal.' },
  'sandbox-not-provided': { title: 'The rules give no exemptions', remedy: 'The ordinary rules apply.' },
  'not-exemptible': { title: 'No exemption can be given here', remedy: 'Choose a rule from which one can.' },
  'exemption-too-long': { title: 'The exemption is longer than allowed', remedy: 'Choose an earlier last day.' },
  'no-product-term': { title: 'No term of the product is open', remedy: 'There is nothing to decide.' },
  'impact-not-measured': { title: 'Nobody has shown what the product achieved', remedy: 'Record the impact first.' },
  'no-such-exemption': { title: 'This exemption is not in force', remedy: 'See which are.' },
} satisfies SomeProblemWords;
