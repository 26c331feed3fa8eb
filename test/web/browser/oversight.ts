import type { Person } from './person';

const REASONS = {
  Rule: 'Bestämmelsen om investeringar.',
  Facts: 'Nyttan är större än kostnaden.',
  'Alternatives considered': 'Ett ramavtal prövades.',
  Proportionality: 'Mindre ingripande finns inte.',
};

/** The officer asks before he finds the submission complete. */
export async function asks(olof: Person, project: string): Promise<void> {
  await olof.takesUp('Check that the submission is complete', project);
  await olof.follows('Ask the agency');
  await olof.sends({ Questions: 'Vem betalar driften?' }, 'Send the questions');
}

/** The decider reads what the council said and decides; the letter is shown before it goes out. */
export async function decides(doris: Person, project: string): Promise<void> {
  await doris.takesUp('Decide at the gate', project);
  await doris.reads('Silence takes it one level up', 'Väl underbyggt.');
  await doris.writes({ Decision: 'Approve with conditions', ...REASONS });
  await doris.presses('Add a condition');
  await doris.writes({
    'Conditions / Condition 1 / What must be met': 'Uppgifterna städas först.',
    'Conditions / Condition 1 / By': '2025-12-01',
    'Conditions / Condition 1 / What will prove it': 'En rapport.',
    'Conditions / Condition 1 / If it is missed': 'The decider considers what follows',
  });
  await doris.presses('Show the letter first');
  await doris.reads('The letter as it would go out', 'Nothing is sent yet.');
  await doris.presses('Decide');
  await doris.reads('The decision is on record.', 'Approved with conditions');
}

/** The officer proposes a pause of a project that has gone red. */
export async function proposesPause(olof: Person, project: string): Promise<void> {
  await olof.goes('Portfolio');
  await olof.follows(project);
  await olof.follows('Interventions');
  await olof.follows('Propose a pause');
  await olof.sends({ Grounds: 'No longer appropriate', Facts: 'Kostnaden har fördubblats sedan starten.' }, 'Propose');
}

/** The decider orders the pause on its terms, and another person signs. */
export async function pauses(doris: Person, sten: Person, project: string): Promise<void> {
  await doris.takesUp('Decide the intervention', project);
  await doris.reads('Vi har kortat planen.');
  await doris.sends(
    {
      Decision: 'Order the pause',
      ...REASONS,
      'Paused until': '2025-09-30',
      'When the last day has passed': 'The project goes on by itself',
      'Work that may go on': ['Security'],
      'Questions to the agency / Question 1 / Questions to the agency': 'Vad har ändrats?',
      'Independent experts': 'Ett institut',
      'May be spent a month meanwhile': '1 000 000',
      'Takes effect': 'At once',
      'Why it cannot wait': 'Pengar går förlorade varje dag.',
    },
    'Decide',
  );
  await sten.takesUp('Sign the order, or refuse to', project);
  await sten.reads('Vad har ändrats?');
  await sten.writes({ 'Your answer': 'I sign' });
  await sten.presses('Show the letter first');
  await sten.reads('The letter as it would go out');
  await sten.sends({ 'Your answer': 'I sign' }, 'Put on record');
}

/** The officer hands the appeal on and records what came of it. */
export async function handsOn(olof: Person, project: string): Promise<void> {
  await olof.takesUp('Forward the appeal', project);
  await olof.sends({ Reference: 'Dnr 7' }, 'Hand it on');
  await olof.takesUp('Record the outcome of the appeal', project);
  await olof.sends(
    {
      Outcome: 'Decision upheld',
      'Decided on': '2025-04-02',
      'Number of the decision on the appeal': 'Fi2025/1',
      'What was decided, and why': 'Pausen står fast.',
    },
    'Record the outcome',
  );
}

/** The decider lets the project go on, and the second person signs where the rules ask for it. */
export async function resumes(doris: Person, sten: Person, project: string): Promise<void> {
  await doris.takesUp('Decide whether the project goes on', project);
  await doris.reads('Planen och ledningen.');
  await doris.sends(REASONS, 'Resume the project');
  if (await sten.has('Sign the order, or refuse to', project)) {
    await sten.takesUp('Sign the order, or refuse to', project);
    await sten.sends({ 'Your answer': 'I sign' }, 'Put on record');
  }
}
