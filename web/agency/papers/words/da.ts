import type { PaperWords } from './en';

export const da: PaperWords = {
  title: 'Dokumenter',
  intro: 'Læg dokumenter ind, mens I skriver. Ingen uden for myndigheden læser dem, før indmeldingen er indsendt.',
  none: 'Indmeldingen har ingen dokumenter endnu.',
  asked: 'Reglerne kræver:',
  remove: 'Tag det ud',
  removeIntro: 'Dokumentet udgår af indmeldingen. Selve filen findes ikke i nogen sag.',
  gone: 'Dokumentet er ikke længere i indmeldingen.',
  add: 'Læg et dokument ind',
  name: 'Dokumentets navn',
  nameHint: 'Udelades det, bruges filens navn.',
  access:
    'Når indmeldingen er indsendt, læser de, der deltager i sagen, dokumentet. Skal noget andet gælde, så indlever det i sagen efter indmeldingen.',
  count: (documents) => `Dokumenter: ${documents}`,
};
