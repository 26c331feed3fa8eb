import type { SignInWords } from './words';

export const da: SignInWords = {
  again: 'Log ind igen',
  toRegister: 'Til det offentlige register',
  reference: (id) => `Hvis det sker igen, så oplys dette nummer til din administrator: ${id}`,
  choose: {
    title: 'Hvem vil du være?',
    intro:
      'Dette system er til at prøve af. Vælg en person, og se tjenesten, som den person ser den. Der kræves ingen adgangskode.',
    search: 'Søg personer',
    searchHint: 'Ord fra et navn eller et organ',
    button: 'Søg',
    withoutBody: 'Uden organ',
    withoutRole: 'Ingen gældende udpegning',
    noneFound: (words) => `Ingen findes med »${words}«. Prøv færre ord, eller kun begyndelsen af et navn.`,
    all: 'Vis alle',
    more: (shown) => `De første ${shown} personer vises. Søg for at finde andre.`,
  },
  unknown: {
    title: 'Du er ikke i kataloget endnu',
    text: 'Du loggede ind, men ingen her er kendt under den identitet. Send disse linjer til tjenestens administrator, som kan oprette dig.',
    facts: { issuer: 'Udsteder', subject: 'Identitet', handle: 'Kortnavn' },
  },
  denied: {
    title: 'Du blev ikke logget ind',
    text: 'Login blev afbrudt eller afvist der, hvor du er registreret. Intet er ændret her. Du kan prøve igen eller læse det offentlige register uden at logge ind.',
  },
  stale: {
    title: 'Dette login gælder ikke længere',
    text: 'Det tog for lang tid, var allerede brugt eller begyndte i en anden browser. Begynd forfra; det tager kun et øjeblik.',
  },
  away: {
    title: 'Man kan ikke logge ind lige nu',
    text: 'Tjenesten, der ved, hvem du er, svarer ikke. Prøv igen om nogle minutter. Det offentlige register er åbent imens.',
  },
  failed: {
    title: 'Login lykkedes ikke',
    text: 'Tjenesten, der ved, hvem du er, gav et svar, der ikke kunne godtages. Du er ikke logget ind. Prøv igen.',
  },
  forged: {
    title: 'Det blev ikke sendt fra en af vores sider',
    text: 'For din sikkerheds skyld er intet gjort. Åbn siden på ny, og send derfra.',
  },
  tooMany: {
    title: 'For mange login',
    text: (seconds) => `Fra dit netværk er der kommet mange login på kort tid. Prøv igen om ${seconds} sekunder.`,
  },
  signedOut: {
    title: 'Du er logget ud',
    text: 'Der, hvor du er registreret, kan du stadig være logget ind. Luk browseren, hvis computeren er delt.',
  },
  ended: {
    title: 'Din session er slut',
    text: 'Du var væk et stykke tid. Log ind igen for at fortsætte.',
  },
};
