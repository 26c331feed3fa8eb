import type { PaperWords } from './en';

export const sv: PaperWords = {
  title: 'Handlingar',
  intro: 'Lägg in handlingar medan ni skriver. Ingen utanför myndigheten läser dem innan ansökan är inlämnad.',
  none: 'Ansökan har inga handlingar än.',
  asked: 'Reglerna begär:',
  remove: 'Ta bort den',
  removeIntro: 'Handlingen lämnar ansökan. Själva filen finns inte i något ärende.',
  gone: 'Handlingen finns inte längre i ansökan.',
  add: 'Lägg in en handling',
  name: 'Handlingens namn',
  nameHint: 'Lämnas det tomt används filens namn.',
  access:
    'När ansökan är inlämnad läser de som deltar i ärendet den. Ska något annat gälla, lämna in den i ärendet efter ansökan.',
  count: (documents) => `Handlingar: ${documents}`,
};
