import type { ProofWords } from './en';

export const sv: ProofWords = {
  title: 'Så kan du bevisa att ingen har skrivit om registret',
  lead: 'Varje händelse i varje ärende och varje administrativ åtgärd förseglas inom några sekunder, var och en tillsammans med allt som kom före den. Resultatet är en kontrollpunkt: en rad med 44 tecken som står för hela registret.',
  keep: 'Spara en kontrollpunkt',
  keepHow:
    'Ta med den och förvara den där tjänsten inte kommer åt den. Skriv ut den, mejla den, publicera den: den säger ingenting om vad som står i ärendena.',
  newest: 'Den senaste kontrollpunkten',
  entries: 'Uppgifter under den',
  at: 'Förseglad',
  text: 'Kontrollpunkten',
  file: 'Ta med den',
  none: 'Ingenting är förseglat ännu. Titta igen om några sekunder.',
  check: 'Kontrollera en som du har sparat',
  checkHow:
    'Tjänsten räknar ut vad registret gav när det var så långt, och jämför. Det kan bara ge samma resultat om inte en bokstav har ändrats, tagits bort eller lagts till sedan dess.',
  field: 'Din kontrollpunkt',
  fieldHint: 'Alla rader, med signaturen',
  button: 'Kontrollera',
  outcome: {
    holds: (size, at) => `Den stämmer. Alla ${size} uppgifter som fanns i registret ${at} finns där i dag som de var.`,
    then: 'då',
    on: (instant) => `den ${instant}`,
    differs: (size) =>
      `Den stämmer inte. Minst en av de första ${size} uppgifterna är inte vad den var. Spara din kontrollpunkt och säg till revisorn.`,
    ahead: (size) =>
      `Den stämmer inte. Din kontrollpunkt står för ${size} uppgifter, och registret har färre. Spara den och säg till revisorn.`,
    'not-a-checkpoint':
      'Det här är ingen kontrollpunkt. Klistra in alla rader: namnet, ett tal, en rad med bokstäver, en tom rad och signaturen.',
    'other-log': 'Den här kontrollpunkten gäller en annan tjänst. Första raden säger vilken.',
    'not-signed': 'Tjänsten har inte signerat den här kontrollpunkten, eller så har en bokstav ändrats på vägen.',
    'nothing-sealed': 'Ingenting är förseglat ännu, så det finns inget att jämföra med.',
  },
  trust: 'Utan att lita på tjänsten',
  trustHow:
    'Kontrollpunkten är en signerad text och registret ett Merkleträd, båda enligt öppna standarder, så att andra kan kontrollera med egna program. Revisorer räknar om hela trädet från registret.',
  verifierKey: 'Nyckel för att kontrollera signaturer',
  asData: 'Den senaste kontrollpunkten som data (JSON)',
};
