import type { SignInWords } from './words';

export const sv: SignInWords = {
  again: 'Logga in igen',
  toRegister: 'Till det öppna registret',
  reference: (id) => `Om det händer igen, uppge det här numret för din administratör: ${id}`,
  choose: {
    title: 'Vem vill du vara?',
    intro:
      'Det här systemet är till för att prova. Välj en person och se tjänsten som den personen ser den. Inget lösenord behövs.',
    search: 'Sök personer',
    searchHint: 'Ord ur ett namn eller ett organ',
    button: 'Sök',
    withoutBody: 'Utan organ',
    withoutRole: 'Inget gällande uppdrag',
    noneFound: (words) => `Ingen hittas med ”${words}”. Pröva färre ord, eller bara början av ett namn.`,
    all: 'Visa alla',
    more: (shown) => `De första ${shown} personerna visas. Sök för att hitta andra.`,
  },
  unknown: {
    title: 'Du finns inte i katalogen ännu',
    text: 'Du loggade in, men ingen här är känd under den identiteten. Skicka de här raderna till tjänstens administratör, som kan lägga in dig.',
    facts: { issuer: 'Utfärdare', subject: 'Identitet', handle: 'Kortnamn' },
  },
  denied: {
    title: 'Du loggades inte in',
    text: 'Inloggningen avbröts eller nekades där du är registrerad. Inget har ändrats här. Du kan försöka igen, eller läsa det öppna registret utan att logga in.',
  },
  stale: {
    title: 'Den här inloggningen gäller inte längre',
    text: 'Den tog för lång tid, var redan använd eller påbörjades i en annan webbläsare. Börja om; det tar bara ett ögonblick.',
  },
  away: {
    title: 'Det går inte att logga in just nu',
    text: 'Tjänsten som vet vem du är svarar inte. Försök igen om några minuter. Det öppna registret går att läsa under tiden.',
  },
  failed: {
    title: 'Inloggningen lyckades inte',
    text: 'Tjänsten som vet vem du är gav ett svar som inte kunde godtas. Du är inte inloggad. Försök igen.',
  },
  forged: {
    title: 'Det skickades inte från någon av våra sidor',
    text: 'För din säkerhets skull har inget gjorts. Öppna sidan på nytt och skicka därifrån.',
  },
  tooMany: {
    title: 'För många inloggningar',
    text: (seconds) =>
      `Från ditt nätverk har det kommit många inloggningar på kort tid. Försök igen om ${seconds} sekunder.`,
  },
  signedOut: {
    title: 'Du är utloggad',
    text: 'Där du är registrerad kan du fortfarande vara inloggad. Stäng webbläsaren om datorn är delad.',
  },
  ended: {
    title: 'Din session har avslutats',
    text: 'Du var borta ett tag. Logga in igen för att fortsätta.',
  },
};
