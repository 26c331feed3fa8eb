import type { Person } from './person';

/** The signatory sets the baseline, which begins with what was filed. */
export async function setsBaseline(anders: Person, project: string): Promise<void> {
  await anders.takesUp('Fastställ referensplanen', project);
  await anders.sends(
    {
      'Kostnadsrad 1 / Överskrids inte i hälften av fallen (P50)': '30 000 000',
      'Kostnadsrad 1 / Överskrids inte i 85 av 100 fall (P85)': '35 000 000',
      'Milstolpe 1 / Namn': 'Pilot',
      'Milstolpe 1 / Dag': '2026-09-01',
      'Nytta 1 / Namn': 'Sparade timmar',
      'Nytta 1 / Slag': 'Ekonomisk',
      'Nytta 1 / Räknas i': 'timmar om året',
      'Nytta 1 / Värde före projektet': '0',
      'Nytta 1 / Värde som utlovas': '12 000',
      'Nytta 1 / Enhet som ansvarar': 'Ärendeenheten',
      'Nytta 1 / Mäts den': '2028-06-30',
      'Nytta 1 / Bruttonytta under hela livslängden': '50 000 000',
    },
    'Fastställ referensplanen',
  );
}

/** A report of twice the cost, red by its own word, signed by another person. */
export async function reports(astrid: Person, anders: Person, project: string): Promise<void> {
  await astrid.takesUp('Lämna lägesrapporten', project);
  await astrid.reads('Första referensplanen 30 000 000 SEK; senaste referensplanen 30 000 000 SEK.');
  await astrid.sends(
    {
      'Kostnadsrad 1 / Förväntat belopp': '60 000 000',
      'Hur ni själva bedömer projektet': 'Röd',
      Varför: 'Upphandlingen måste göras om.',
      'Varför kostnad eller slut avviker från referensplanen': 'Anbuden var dubbelt så höga.',
      'Vad som görs åt det': 'Omfattningen minskas.',
      Risker: 'Inga nya.',
    },
    'Lämna in rapporten',
  );
  await anders.takesUp('Skriv under rapporten eller skicka tillbaka den', project);
  await anders.reads('Anbuden var dubbelt så höga.');
  await anders.sends({ 'Ditt svar': 'Jag skriver under rapporten' }, 'Skicka svaret');
}

/** The agency replies to the notice. */
export async function replies(anders: Person, project: string): Promise<void> {
  await anders.takesUp('Yttra er över underrättelsen', project);
  await anders.reads('Kostnaden har fördubblats sedan starten.');
  await anders.sends({ 'Ert svar': 'Vi har kortat planen.' }, 'Skicka svaret');
}

/** The agency appeals against the pause. */
export async function appeals(anders: Person, project: string): Promise<void> {
  await anders.goes('Anmälningar');
  await anders.follows(project);
  await anders.follows('Överklaganden');
  await anders.follows('Överklaga beslutet: Beslut om paus');
  await anders.sends({ Skäl: 'Prognosen är läst fel.' }, 'Överklaga');
  await anders.reads('I tid');
}

/** The agency answers the questions of the order and asks that the project goes on. */
export async function asksToGoOn(anders: Person, project: string): Promise<void> {
  await anders.takesUp('Svara på frågorna som ställts under pausen', project);
  await anders.sends({ 'Fråga 1: Vad har ändrats?': 'Planen och ledningen.' }, 'Svara');
  await anders.follows('Begär att projektet får fortsätta');
  await anders.sends({ 'Varför projektet bör få fortsätta': 'Allt är besvarat.' }, 'Begär');
}
