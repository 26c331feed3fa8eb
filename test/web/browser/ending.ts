import { handsIn } from './agency';
import type { Person } from './person';

/** The condition and the recommendation are met, and those who have to look at it say so. */
export async function meets(astrid: Person, olof: Person, siri: Person, project: string): Promise<void> {
  await astrid.takesUp('Visa att ett villkor är uppfyllt', project);
  await handsIn(astrid, 'En annan handling');
  await olof.takesUp('Check the evidence of a condition', project);
  await olof.reads('Uppgifterna städas först.');
  await olof.sends({ 'What shows that it is met': 'Rapporten finns.' }, 'The condition is met');
  await astrid.takesUp('Genomför en rekommendation', project);
  await astrid.sends({ 'Vad som gjordes, och vad som visar det': 'Kalkylen är ny.' }, 'Skicka beläggen');
  await siri.takesUp('Kontrollera underlaget för en rekommendation', project);
  await siri.reads('Kalkylen är ny.');
  await siri.sends({ Bedömning: 'Den är utförd', Skäl: 'Läst.' }, 'Registrera');
}

/** What was learnt is written down and confirmed by another person, as often as the rules ask for it. */
export async function tells(astrid: Person, anders: Person, project: string): Promise<void> {
  for (let lesson = 1; await astrid.has('Dela era lärdomar', project); lesson += 1) {
    await astrid.takesUp('Dela era lärdomar', project);
    await astrid.sends(
      {
        'Vad det var': 'Det misslyckades',
        'På en rad': `Anbud ${lesson}`,
        'Vad som hände': 'Anbuden var höga.',
        'Vad som misslyckades': 'Marknaden frågades inte.',
        'Vad andra bör göra': 'Fråga marknaden först.',
        Nyckelord: 'upphandling',
      },
      'Lämna in den',
    );
    await anders.takesUp('Bekräfta en lärdom', project);
    await anders.sends({ 'Ditt svar': 'Jag bekräftar den' }, 'Skicka svaret');
  }
}

/** The agency files what the end needs and asks for it; the decider lets the project go. */
export async function closes(astrid: Person, anders: Person, doris: Person, project: string): Promise<void> {
  await astrid.goes('Anmälningar');
  await astrid.follows(project);
  await astrid.follows('Avslut och lärdomar');
  await astrid.reads('Slutrapport');
  await astrid.follows('Lämna in en handling');
  await handsIn(astrid, 'Slutrapport');
  await astrid.follows('Avslut och lärdomar');
  await astrid.follows('Begär att projektet lämnar tillsynen');
  await astrid.sends(
    {
      'Varför det slutar': 'Slutfört',
      'Med ord': 'Det är i drift.',
      'Kostnadsslag 1 / Kostnadsslag': 'Genomförande',
      'Kostnadsslag 1 / Belopp': '31 000 000',
      'De är': 'Väntas fortfarande',
      'Vad det blev av dem, eller när de väntas': 'De börjar nästa år.',
    },
    'Begär avslut',
  );
  await tells(astrid, anders, project);
  await doris.takesUp('Decide whether the project leaves oversight', project);
  await doris.reads('Det är i drift.');
  await doris.sends({ Decision: 'The project leaves oversight', Reasons: 'Allt finns.' }, 'Decide');
}

/** On the first day of measuring the agency says what came of the benefits, and the officer checks it. */
export async function measures(astrid: Person, olof: Person, project: string): Promise<void> {
  await astrid.takesUp('Mät nyttan', project);
  await astrid.sends(
    {
      Värde: '9 000',
      'Bruttonytta till dess': '5 000 000',
      'Hur det mättes och var det kan ses': 'Tidredovisningen.',
    },
    'Lämna in siffrorna',
  );
  await olof.takesUp('Check the benefit figures', project);
  await olof.reads('Tidredovisningen.');
  await olof.sends({ 'The figures': 'Hold', Why: 'Sett.' }, 'Send the answer');
}
