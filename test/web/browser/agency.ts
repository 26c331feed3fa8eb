import type { Person } from './person';

/** Writes a draft part by part; what is typed is saved by itself, and each sum is held against the lines at once. */
export async function drafts(astrid: Person, title: string): Promise<void> {
  await astrid.goes('Anmälningar');
  await astrid.follows('Ny anmälan');
  await astrid.sends(
    {
      'Vad heter projektet?': title,
      'Enligt vilka regler?': 'Förslag till granskning av statliga it-investeringar',
    },
    'Börja',
  );
  await astrid.follows('Vad det är');
  await astrid.writes({ 'Vad som planeras och varför': 'Ärenden ska avgöras på en dag.', Slag: 'Projekt' });
  await astrid.reads(/Sparat kl\. \d\d[.:]\d\d/);
  await astrid.presses('Spara');
  await astrid.follows('Vad det kostar');
  const cost = { 'Är beloppen med eller utan moms?': 'Exklusive moms', 'Kostnadsrad 1 / Kostnadsslag': 'Genomförande' };
  await astrid.sends({ ...cost, 'Kostnadsrad 1 / Förväntat belopp': '13 900 000' }, 'Spara');
  await astrid.reads('Med 13 900 000 SEK stannar det under gränsen 20 000 000 SEK');
  await astrid.sends({ 'Kostnadsrad 1 / Förväntat belopp': '30 000 000' }, 'Spara');
  await astrid.reads('Med 30 000 000 SEK når det gränsen 20 000 000 SEK');
  await astrid.follows('Till listan över delar');
  await astrid.follows('När');
  await astrid.sends({ 'Planerad start': '2025-09-01', 'Planerat slut': '2027-06-30' }, 'Spara');
  await astrid.follows('Vad reglerna frågar efter');
  await astrid.sends(
    {
      'Klass av AI-användning': 'Ingen AI',
      'Är verksamheten säkerhetskänslig?': 'Nej',
      'Är en samhällsviktig tjänst beroende av projektet?': 'Nej',
    },
    'Spara',
  );
  await astrid.follows('Leverantörer, system och budget');
  await astrid.sends({ Leverantörer: 'Nordiska System AB' }, 'Spara');
}

/** Checks the answers; whoever wrote is told who files. */
export async function checks(astrid: Person): Promise<void> {
  await astrid.follows('Kontrollera svaren och lämna in');
  await astrid.reads('Någon annan måste lämna in', 'Person anders', 'Nordiska System AB');
}

/** The second person reads the answers and files; the reference number. */
export async function files(anders: Person, title: string): Promise<string> {
  await anders.goes('Anmälningar');
  await anders.follows(title);
  await anders.follows('Kontrollera svaren och lämna in');
  await anders.presses('Lämna in anmälan');
  await anders.reads('Anmälan är inlämnad', 'Diarienummer');
  const reference = await anders.main.locator('dd').first().innerText();
  await anders.follows('Öppna ärendet');
  return reference;
}

/** Files a document of a kind on the page to which a task or the case has led. */
export async function handsIn(astrid: Person, kind: string): Promise<void> {
  await astrid.sends(
    {
      Filen: { name: `${kind}.txt`, text: `${kind}: ${astrid.page.url()}` },
      'Vad är det?': kind,
      'Vem får läsa den?': 'Alla',
    },
    'Lämna in',
  );
}

/** The officer's question is answered. */
export async function answers(astrid: Person, project: string): Promise<void> {
  await astrid.takesUp('Svara på begäran om uppgifter', project);
  await astrid.sends({ 'Fråga 1: Vem betalar driften?': 'Myndigheten själv.' }, 'Skicka svaren');
}

/** Each recommendation of the council is followed, or it is said why not. */
export async function answersOpinion(anders: Person, project: string): Promise<void> {
  await anders.takesUp('Svara på rådets yttrande', project);
  await anders.reads('Räkna nyttan en gång.');
  await anders.sends({ 'Följer ni den?': 'Vi följer den', 'Till yttrandet som helhet': 'Tack.' }, 'Lämna svaret');
}

/** The letter of the decision stands in the case. */
export async function readsLetter(anders: Person, project: string): Promise<void> {
  await anders.goes('Anmälningar');
  await anders.follows(project);
  await anders.reads('Brev', '(PDF)');
}
