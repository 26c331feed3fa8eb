import type { Person } from './person';

const CRITERIA = ['Nytta', 'Budget', 'Tid', 'Datastyrning', 'Alternativ och återanvändning'];
const FOUND = 'Nyttan är räknad två gånger.';

/** The secretary seats whom the rules propose; who of the members sits. */
export async function seats(siri: Person, project: string): Promise<readonly string[]> {
  await siri.takesUp('Utse ledamöter till granskningen', project);
  await siri.follows('Utse de föreslagna');
  await siri.presses('Utse de föreslagna');
  const said = await siri.main.innerText();
  return ['carin', 'maja', 'mats', 'moa'].filter((handle) => said.includes(`Ta Person ${handle} ur granskningen`));
}

/** A member declares before he sees anything, then reads the papers. */
export async function declares(member: Person, project: string): Promise<void> {
  await member.goes('Granskningar');
  await member.follows(project);
  await member.reads('Innan du ser något av ärendet');
  if (await member.sees('Ärenden ska avgöras på en dag.'))
    throw new Error('The papers are open before the declaration.');
  await member.presses('Lämna din anmälan');
  await member.follows('Till granskningen');
  await member.follows('Handlingar');
  await member.reads('Ärenden ska avgöras på en dag.');
}

/** A member asks; the secretary passes it on, and the agency answers. */
export async function asks(member: Person, siri: Person, astrid: Person, project: string): Promise<void> {
  await member.follows('Frågor');
  await member.follows('Ställ en fråga');
  await member.sends({ 'Din fråga': 'Vem äger uppgifterna?', 'Vad den gäller': 'Datastyrning' }, 'Ställ frågan');
  await siri.takesUp('Skicka en ledamots fråga vidare', project);
  await siri.sends({ 'Hur den går till myndigheten': 'Som en fråga' }, 'Skicka vidare');
  await astrid.takesUp('Svara på rådets fråga', project);
  await astrid.reads('Vem äger uppgifterna?');
  await astrid.sends({ Svar: 'Registerenheten.' }, 'Skicka svaret');
  await member.follows('Frågor');
  await member.reads('Registerenheten.');
}

/** A member rates each criterion beside the papers, while nobody sees the others' ratings. */
export async function rates(member: Person, project: string): Promise<void> {
  await member.takesUp('Bedöm projektet', project);
  await member.reads('Bedömningarna är förseglade');
  for (const criterion of CRITERIA) {
    await member.follows(`Bedöm: ${criterion}`);
    const finding = { 'Vad du har funnit': FOUND, 'Var: en annan källa': 'Kalkylen' };
    await member.sends({ Bedömning: 'Låg risk', ...(criterion === 'Nytta' ? finding : {}) }, 'Spara');
  }
  await member.follows('Slutför dina bedömningar');
  await member.presses('Slutför dina bedömningar');
}

/** All ratings lie open, and one is discussed. */
export async function discusses(member: Person, project: string): Promise<void> {
  await member.goes('Granskningar');
  await member.follows(project);
  await member.follows('Bedömning');
  await member.reads('Alla bedömningar sida vid sida');
  await member.follows('Säg något om detta kriterium: Nytta');
  await member.sends({ 'Ditt inlägg': 'Den andra räkningen bör bort.' }, 'Skicka');
  await member.reads('Den andra räkningen bör bort.');
}

/** The chair proposes, and the agency checks the facts of the draft. */
export async function proposes(carin: Person, anders: Person, project: string): Promise<void> {
  await carin.takesUp('Föreslå ett yttrande', project);
  await carin.sends(
    {
      Slutsats: 'Tillstyrks',
      Riskprofil: 'Normal risk',
      Skäl: 'Väl underbyggt.',
      'Rekommendation 1 / Kort namn': 'R1',
      'Rekommendation 1 / Vad som ska göras': 'Räkna nyttan en gång.',
      'Rekommendation 1 / Hur snart': 'Nu',
      'Rekommendation 1 / Vem som gör det': 'Myndigheten',
      'Rekommendation 1 / Sista dag': '2025-06-30',
      'Rekommendation 1 / Vad som visar att det är gjort': 'Den nya kalkylen.',
    },
    'Ta upp till omröstning',
  );
  await carin.takesUp('Skicka utkastet på faktagranskning', project);
  await carin.presses('Skicka utkastet');
  await anders.takesUp('Faktagranska utkastet till yttrande', project);
  await anders.reads('Väl underbyggt.');
  await anders.presses('Skicka svaret');
}

/** The members vote, each with his reason, and the chair signs. */
export async function votes(members: readonly Person[], project: string): Promise<void> {
  for (const member of members) {
    await member.takesUp('Rösta', project);
    await member.sends({ 'Din röst': 'För', Varför: `Skäl av ${member.handle}.` }, 'Rösta');
  }
  const [carin] = members;
  await carin!.takesUp('Lämna yttrandet', project);
  await carin!.presses('Underteckna och lämna yttrandet');
  await carin!.reads(/Undertecknat av Person carin/);
}
