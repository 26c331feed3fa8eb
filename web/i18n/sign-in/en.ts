import type { SignInWords } from './words';

export const en: SignInWords = {
  again: 'Sign in again',
  toRegister: 'To the public register',
  reference: (id) => `If it happens again, tell your administrator this number: ${id}`,
  choose: {
    title: 'Who do you want to be?',
    intro:
      'This system is for trying out. Choose a person, and see the service as that person does. Nobody is asked for a password.',
    search: 'Search people',
    searchHint: 'Words of a name or a body',
    button: 'Search',
    withoutBody: 'Without a body',
    withoutRole: 'No appointment in force',
    noneFound: (words) => `Nobody is found by “${words}”. Try fewer words, or only the beginning of a name.`,
    all: 'Show everybody',
    more: (shown) => `The first ${shown} people are shown. Search to find others.`,
  },
  unknown: {
    title: 'You are not in the directory yet',
    text: 'You signed in, but nobody here is known by it. Send these lines to the administrator of this service, who can enter you.',
    facts: { issuer: 'Issuer', subject: 'Subject', handle: 'Handle' },
  },
  denied: {
    title: 'You were not signed in',
    text: 'The sign-in was cancelled or refused where you are registered. Nothing has changed here. You can try again, or read the public register without sign-in.',
  },
  stale: {
    title: 'This sign-in is no longer valid',
    text: 'It took too long, was already used, or began in another browser. Begin again; it takes a moment.',
  },
  away: {
    title: 'Sign-in is not available at the moment',
    text: 'The service that knows who you are does not answer. Try again in a few minutes. The public register is open meanwhile.',
  },
  failed: {
    title: 'The sign-in did not succeed',
    text: 'The service that knows who you are gave an answer that could not be taken. You are not signed in. Try again.',
  },
  forged: {
    title: 'That was not sent from one of our pages',
    text: 'For your safety nothing was done. Open the page anew and send it from there.',
  },
  tooMany: {
    title: 'Too many sign-ins',
    text: (seconds) => `From your network there were many sign-ins in a short time. Try again in ${seconds} seconds.`,
  },
  signedOut: {
    title: 'You are signed out',
    text: 'Where you are registered you may still be signed in. On a shared computer, close the browser.',
  },
  ended: {
    title: 'Your session has ended',
    text: 'You were away for a while. Sign in again to go on.',
  },
};
