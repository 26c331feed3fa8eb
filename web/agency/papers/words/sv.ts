import type { PaperWords } from './en';

export const sv: PaperWords = {
  title: 'Handlingar',
  intro: 'Lägg in handlingar medan ni skriver. Ingen utanför myndigheten läser dem innan anmälan är inlämnad.',
  none: 'Anmälan har inga handlingar än.',
  asked: 'Reglerna begär:',
  remove: 'Ta bort den',
  removeIntro: 'Handlingen lämnar anmälan. Själva filen finns inte i något ärende.',
  gone: 'Handlingen finns inte längre i anmälan.',
  add: 'Lägg in en handling',
  name: 'Handlingens namn',
  nameHint: 'Lämnas det tomt används filens namn.',
  access:
    'När anmälan är inlämnad läser de som deltar i ärendet den. Ska något annat gälla, lämna in den i ärendet efter anmälan.',
  count: (documents) => `Handlingar: ${documents}`,
};
