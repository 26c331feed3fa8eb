import type { ProofWords } from './en';

export const da: ProofWords = {
  title: 'Sådan kan du bevise, at ingen har omskrevet registret',
  lead: 'Hver hændelse i hver sag og hver administrativ handling forsegles inden for få sekunder, hver sammen med alt, hvad der kom før den. Resultatet er et kontrolpunkt: en linje på 44 tegn, som står for hele registret.',
  keep: 'Gem et kontrolpunkt',
  keepHow:
    'Tag det med, og gem det et sted, som tjenesten ikke kan nå. Print det, mail det, offentliggør det: Det siger intet om, hvad der står i sagerne.',
  newest: 'Det nyeste kontrolpunkt',
  entries: 'Oplysninger under det',
  at: 'Forseglet',
  text: 'Kontrolpunktet',
  file: 'Tag det med',
  none: 'Intet er forseglet endnu. Se igen om få sekunder.',
  check: 'Kontrollér et, som du har gemt',
  checkHow:
    'Tjenesten beregner, hvad registret gav, da det var så langt, og sammenligner. Det kan kun give det samme, hvis ikke ét bogstav er ændret, fjernet eller føjet til siden.',
  field: 'Dit kontrolpunkt',
  fieldHint: 'Alle linjer, med underskriften',
  button: 'Kontrollér',
  outcome: {
    holds: (size, at) =>
      `Det passer. Alle ${size} oplysninger, der stod i registret ${at}, står der i dag, som de var.`,
    then: 'dengang',
    on: (instant) => `den ${instant}`,
    differs: (size) =>
      `Det passer ikke. Mindst én af de første ${size} oplysninger er ikke, hvad den var. Gem dit kontrolpunkt, og sig det til revisor.`,
    ahead: (size) =>
      `Det passer ikke. Dit kontrolpunkt står for ${size} oplysninger, og registret har færre. Gem det, og sig det til revisor.`,
    'not-a-checkpoint':
      'Dette er ikke et kontrolpunkt. Indsæt alle linjer: navnet, et tal, en linje med bogstaver, en tom linje og underskriften.',
    'other-log': 'Dette kontrolpunkt er fra en anden tjeneste. Den første linje siger hvilken.',
    'not-signed': 'Tjenesten har ikke underskrevet dette kontrolpunkt, eller et bogstav er ændret undervejs.',
    'nothing-sealed': 'Intet er forseglet endnu, så der er intet at sammenligne med.',
  },
  trust: 'Uden at stole på tjenesten',
  trustHow:
    'Kontrolpunktet er en underskrevet tekst og registret et Merkle-træ, begge efter åbne standarder, så andre kan kontrollere med egne programmer. Revisorer beregner hele træet på ny ud fra registret.',
  verifierKey: 'Nøgle til at kontrollere underskrifter',
  asData: 'Det nyeste kontrolpunkt som data (JSON)',
};
