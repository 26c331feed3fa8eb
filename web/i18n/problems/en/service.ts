import type { SomeProblemWords } from '../words';

export const service = {
  'malformed-json': {
    title: 'The data sent cannot be read',
    remedy: 'Try again. If it happens again, tell whoever runs the service.',
  },
  'malformed-header': { title: 'The request cannot be read', remedy: 'Reload the page and try again.' },
  'idempotency-key-missing': {
    title: 'The form was sent without its key',
    remedy: 'Reload the page and send the form again.',
  },
  'idempotency-key-reused': {
    title: 'The form was already sent with other content',
    remedy: 'Reload the page, look at what is there, and send it again if needed.',
  },
  'invalid-cursor': {
    title: 'This place in the list no longer exists',
    remedy: 'Go back to the beginning of the list.',
  },
  unauthenticated: { title: 'Sign in first', remedy: 'Sign in, and you come back to this page.' },
  'invalid-token': { title: 'Your sign-in is no longer valid', remedy: 'Sign in again.' },
  'unknown-person': { title: 'We do not know you yet', remedy: 'Ask your administrator to add you to the directory.' },
  forbidden: { title: 'You may not do this', remedy: 'Ask your administrator if you think that you should.' },
  'delegation-not-found': {
    title: 'You hold no such delegation today',
    remedy: 'Act in your own name, or ask to have the delegation entered.',
  },
  'not-found': { title: 'Not found', remedy: 'Check the address, or search for what you need.' },
  'method-not-allowed': { title: 'This cannot be done here', remedy: 'Go back and use the buttons of the page.' },
  conflict: {
    title: 'The case does not allow this now',
    remedy: 'Look at where the case stands; the reasons are given below.',
  },
  'already-exists': { title: 'It exists already', remedy: 'Use what is there, or choose another name.' },
  'import-running': { title: 'The import is still running', remedy: 'Wait until it is done, then correct the rows.' },
  'simulation-not-over': { title: 'The simulation is still running', remedy: 'Come back when it is done.' },
  'no-rate': { title: 'There is no exchange rate for that day', remedy: 'Ask an administrator to add it.' },
  'regime-not-in-force': {
    title: 'These rules are not in force today',
    remedy: 'Choose other rules, or ask your administrator.',
  },
  'draft-submitted': {
    title: 'The draft has already been filed',
    remedy: 'Begin a new draft from the project to amend it.',
  },
  'stale-version': {
    title: 'Somebody has changed this in the meantime',
    remedy: 'Look at what changed, then send yours again. What you typed is kept.',
  },
  'precondition-required': {
    title: 'The form does not say which version it is about',
    remedy: 'Reload the page and send it again.',
  },
  'too-large': { title: 'It is too large', remedy: 'Send less at once, or a smaller file.' },
  'unsupported-media-type': {
    title: 'This type of file is not accepted',
    remedy: 'Choose one of the types that are listed.',
  },
  'validation-failed': {
    title: 'Something in the form needs correcting',
    remedy: 'See what is marked. Nothing has been changed yet.',
  },
  'too-many-requests': { title: 'Too many requests in a short time', remedy: 'Wait a moment and try again.' },
  'not-settled': {
    title: 'The clock stopped on the way',
    remedy: 'Check that the procedures run, and move the clock again.',
  },
  'internal-error': {
    title: 'Something went wrong on our side',
    remedy: 'Try again in a moment. What you typed is kept.',
  },
  unavailable: {
    title: 'The service is not available at the moment',
    remedy: 'Try again in a few minutes. What you typed is kept.',
  },
} satisfies SomeProblemWords;
