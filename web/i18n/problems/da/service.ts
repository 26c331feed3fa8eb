import type { SomeProblemWords } from '../words';

export const service = {
  'malformed-json': { title: 'Det sendte kan ikke læses', remedy: 'Prøv igen. Kontakt driften, hvis det sker igen.' },
  'malformed-header': { title: 'Forespørgslen kan ikke læses', remedy: 'Genindlæs siden, og prøv igen.' },
  'idempotency-key-missing': {
    title: 'Formularen blev sendt uden sin nøgle',
    remedy: 'Genindlæs siden, og send formularen igen.',
  },
  'idempotency-key-reused': {
    title: 'Formularen er allerede sendt med andet indhold',
    remedy: 'Genindlæs siden, se, hvad der står, og send igen om nødvendigt.',
  },
  'invalid-cursor': { title: 'Stedet på listen findes ikke længere', remedy: 'Gå tilbage til begyndelsen af listen.' },
  unauthenticated: { title: 'Log ind først', remedy: 'Log ind, så kommer du tilbage til denne side.' },
  'invalid-token': { title: 'Dit login gælder ikke længere', remedy: 'Log ind igen.' },
  'unknown-person': {
    title: 'Vi kender dig ikke endnu',
    remedy: 'Bed systemforvalteren om at oprette dig i kartoteket.',
  },
  forbidden: { title: 'Du må ikke gøre dette', remedy: 'Spørg systemforvalteren, hvis du mener, at du burde kunne.' },
  'delegation-not-found': {
    title: 'Du har ingen sådan bemyndigelse i dag',
    remedy: 'Handl i eget navn, eller bed om at få bemyndigelsen registreret.',
  },
  'not-found': { title: 'Siden findes ikke', remedy: 'Kontrollér adressen, eller søg efter det, du har brug for.' },
  'method-not-allowed': { title: 'Det kan ikke gøres her', remedy: 'Gå tilbage, og brug sidens knapper.' },
  conflict: { title: 'Sagen tillader det ikke nu', remedy: 'Se, hvor sagen står. Grundene er nævnt nedenfor.' },
  'already-exists': { title: 'Det findes allerede', remedy: 'Brug det, der er, eller vælg et andet navn.' },
  'import-running': { title: 'Importen kører stadig', remedy: 'Vent, til den er færdig, og ret derefter rækkerne.' },
  'simulation-not-over': { title: 'Simuleringen kører stadig', remedy: 'Kom tilbage, når den er færdig.' },
  'no-rate': { title: 'Der er ingen valutakurs for den dag', remedy: 'Bed en systemforvalter om at tilføje den.' },
  'regime-not-in-force': {
    title: 'Reglerne gælder ikke i dag',
    remedy: 'Vælg andre regler, eller spørg systemforvalteren.',
  },
  'draft-submitted': {
    title: 'Kladden er allerede indsendt',
    remedy: 'Begynd på en ny kladde fra projektet for at rette.',
  },
  'stale-version': {
    title: 'Nogen har ændret det i mellemtiden',
    remedy: 'Se, hvad der er ændret, og send igen. Det, du skrev, er gemt.',
  },
  'precondition-required': {
    title: 'Formularen angiver ikke, hvilken version den gælder',
    remedy: 'Genindlæs siden, og send igen.',
  },
  'too-large': { title: 'Det er for stort', remedy: 'Send mindre ad gangen eller en mindre fil.' },
  'unsupported-media-type': { title: 'Filtypen kan ikke modtages', remedy: 'Vælg en af de typer, der er nævnt.' },
  'validation-failed': {
    title: 'Noget i formularen skal rettes',
    remedy: 'Se det, der er markeret. Intet er ændret endnu.',
  },
  'too-many-requests': { title: 'For mange forespørgsler på kort tid', remedy: 'Vent et øjeblik, og prøv igen.' },
  'not-settled': { title: 'Uret gik i stå på vejen', remedy: 'Kontrollér, at processerne kører, og flyt uret igen.' },
  'internal-error': { title: 'Noget gik galt hos os', remedy: 'Prøv igen om lidt. Det, du skrev, er gemt.' },
  unavailable: {
    title: 'Tjenesten er ikke tilgængelig lige nu',
    remedy: 'Prøv igen om nogle minutter. Det, du skrev, er gemt.',
  },
} satisfies SomeProblemWords;
