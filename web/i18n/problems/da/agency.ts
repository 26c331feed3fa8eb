import type { SomeProblemWords } from '../words';

export const agency = {
  'no-such-cluster': { title: 'Gruppen af projekter findes ikke', remedy: 'Kontrollér referencen.' },
  'no-aggregation-rule': { title: 'Reglerne tæller ikke projekter sammen', remedy: 'Der er intet at afgøre.' },
  'no-line-together': {
    title: 'Sammen når projekterne ingen grænse i reglerne',
    remedy: 'Vælg projekter, der når en grænse sammen, men ikke hver for sig.',
  },
  'cluster-settled': { title: 'Spørgsmålet om gruppen er afgjort', remedy: 'Der kan ikke gøres mere.' },
  'justification-not-used': { title: 'Reglerne kræver ingen forklaring', remedy: 'Afgør uden.' },
  'justification-pending': { title: 'Ikke alle myndigheder har svaret', remedy: 'Vent på svarene eller fristen.' },
  'justification-not-asked': {
    title: 'Jeres myndighed er ikke bedt om en forklaring',
    remedy: 'Der er intet at besvare.',
  },
  'not-in-cluster': { title: 'Projektet er ikke i gruppen', remedy: 'Vælg et, der er.' },
  'immunity-not-used': {
    title: 'Reglerne kan ikke acceptere en opdeling for en tid',
    remedy: 'Vælg en anden beslutning.',
  },
  'immunity-too-long': { title: 'Tiden er længere end tilladt', remedy: 'Vælg en tidligere sidste dag.' },
  'assessment-not-provided': { title: 'Myndigheder vurderes ikke i dette', remedy: 'Reglerne kræver det ikke.' },
  'class-unknown': { title: 'Klassen findes ikke', remedy: 'Vælg en på skalaen.' },
  'assessment-outdated': { title: 'Vurderingen er for gammel', remedy: 'Lav en ny.' },
  'assessment-older': { title: 'Der findes en senere vurdering', remedy: 'Brug den.' },
  'autonomy-not-provided': { title: 'Myndigheder kan ikke selv beslutte her', remedy: 'Reglerne tillader det ikke.' },
  'level-not-delegable': { title: 'Niveauet kan ikke overlades til myndigheden', remedy: 'Vælg et lavere niveau.' },
  'no-autonomy': { title: 'Myndigheden må ikke selv beslutte', remedy: 'Der er intet at ændre.' },
  'autonomy-suspended': { title: 'Kompetencen er inddraget', remedy: 'Giv den tilbage først.' },
  'autonomy-not-suspended': { title: 'Kompetencen er ikke inddraget', remedy: 'Der er intet at give tilbage.' },
  'needs-approval': {
    title: 'En anden person skal godkende reglerne først',
    remedy: 'Bed en, der ikke har skrevet dem.',
  },
  'own-rules': { title: 'Du kan ikke godkende det, du har skrevet eller foreslået', remedy: 'Bed en anden person.' },
  'outside-validity': {
    title: 'Dagen ligger uden for reglernes gyldighed',
    remedy: 'Vælg en dag inden for den, ikke i fortiden.',
  },
  'wrong-adoption-stage': { title: 'Det kan ikke gøres med reglerne nu', remedy: 'Se, hvor de står.' },
  'wrong-rollout-stage': { title: 'Det kan ikke gøres med udrulningen nu', remedy: 'Se, hvor den står.' },
  'own-rollout': { title: 'Du foreslog udrulningen og må ikke starte den', remedy: 'Bed en anden om at starte den.' },
  'rollout-not-in-force': { title: 'Kun gældende regler kan udrulles', remedy: 'Sæt dem i kraft først.' },
  'rollout-overlaps': { title: 'En anden udrulning når de samme projekter', remedy: 'Vent, til den er færdig.' },
  'other-jurisdiction': {
    title: 'Projekterne hører til et andet land eller organ',
    remedy: 'Vælg regler for det samme.',
  },
  'nothing-to-roll-out': {
    title: 'Intet projekt følger en anden version af reglerne',
    remedy: 'Der er intet at udrulle.',
  },
} satisfies SomeProblemWords;
