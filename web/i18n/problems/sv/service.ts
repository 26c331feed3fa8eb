import type { SomeProblemWords } from '../words';

export const service = {
  'malformed-json': {
    title: 'Det som skickades går inte att läsa',
    remedy: 'Försök igen. Kontakta den som driver tjänsten om det händer på nytt.',
  },
  'malformed-header': { title: 'Begäran går inte att läsa', remedy: 'Ladda om sidan och försök igen.' },
  'idempotency-key-missing': {
    title: 'Formuläret skickades utan sin nyckel',
    remedy: 'Ladda om sidan och skicka formuläret igen.',
  },
  'idempotency-key-reused': {
    title: 'Formuläret har redan skickats med annat innehåll',
    remedy: 'Ladda om sidan, se vad som finns där och skicka igen vid behov.',
  },
  'invalid-cursor': { title: 'Den här platsen i listan finns inte längre', remedy: 'Gå tillbaka till listans början.' },
  unauthenticated: { title: 'Logga in först', remedy: 'Logga in så kommer du tillbaka till den här sidan.' },
  'invalid-token': { title: 'Din inloggning gäller inte längre', remedy: 'Logga in igen.' },
  'unknown-person': { title: 'Vi känner inte till dig än', remedy: 'Be administratören lägga till dig i katalogen.' },
  forbidden: {
    title: 'Du har inte rätt att göra detta',
    remedy: 'Fråga administratören om du anser att du borde ha det.',
  },
  'delegation-not-found': {
    title: 'Du har ingen sådan delegering i dag',
    remedy: 'Handla i eget namn eller be att delegeringen registreras.',
  },
  'not-found': { title: 'Sidan finns inte', remedy: 'Kontrollera adressen eller sök efter det du behöver.' },
  'method-not-allowed': { title: 'Det går inte att göra detta här', remedy: 'Gå tillbaka och använd sidans knappar.' },
  conflict: { title: 'Ärendet tillåter inte detta nu', remedy: 'Se hur ärendet ligger till. Skälen står nedan.' },
  'already-exists': { title: 'Det finns redan', remedy: 'Använd det som finns eller välj ett annat namn.' },
  'import-running': { title: 'Importen pågår fortfarande', remedy: 'Vänta tills den är klar och rätta sedan raderna.' },
  'simulation-not-over': { title: 'Simuleringen pågår fortfarande', remedy: 'Kom tillbaka när den är klar.' },
  'no-rate': { title: 'Det finns ingen växelkurs för den dagen', remedy: 'Be en administratör lägga till den.' },
  'regime-not-in-force': {
    title: 'De här reglerna gäller inte i dag',
    remedy: 'Välj andra regler eller fråga administratören.',
  },
  'draft-submitted': {
    title: 'Utkastet är redan inlämnat',
    remedy: 'Börja på ett nytt utkast från projektet för att komplettera.',
  },
  'stale-version': {
    title: 'Någon annan har ändrat under tiden',
    remedy: 'Se vad som ändrats och skicka sedan igen. Det du skrev finns kvar.',
  },
  'precondition-required': {
    title: 'Formuläret anger inte vilken version det gäller',
    remedy: 'Ladda om sidan och skicka igen.',
  },
  'too-large': { title: 'Det är för stort', remedy: 'Skicka mindre åt gången eller en mindre fil.' },
  'unsupported-media-type': { title: 'Den här filtypen tas inte emot', remedy: 'Välj någon av de typer som anges.' },
  'validation-failed': {
    title: 'Något i formuläret behöver rättas',
    remedy: 'Se det som är markerat. Inget har ändrats än.',
  },
  'too-many-requests': { title: 'För många förfrågningar på kort tid', remedy: 'Vänta en stund och försök igen.' },
  'not-settled': {
    title: 'Klockan stannade på vägen',
    remedy: 'Kontrollera att handläggningen är igång och flytta klockan igen.',
  },
  'internal-error': { title: 'Något gick fel hos oss', remedy: 'Försök igen om en stund. Det du skrev finns kvar.' },
  unavailable: {
    title: 'Tjänsten är inte tillgänglig just nu',
    remedy: 'Försök igen om några minuter. Det du skrev finns kvar.',
  },
} satisfies SomeProblemWords;
