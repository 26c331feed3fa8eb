import type { Person } from './person';

/** Somebody from outside finds the project, reads how it went and ended, and what is kept back and why. */
export async function reads(somebody: Person, project: string): Promise<void> {
  await somebody.writes({ 'Søg projekter': 'ärende' });
  await somebody.presses('Søg');
  await somebody.follows(project);
  await somebody.reads('Godkendt med vilkår', 'Tillstyrks', 'Hvordan det endte', 'Slutfört', 'Sparade timmar');
  await somebody.reads('Marknaden frågades inte.', 'Ikke offentliggjort');
  await somebody.goes('Statistik');
  await somebody.reads('Registret i tal');
}

/** The auditor reads the whole record, takes it along, and checks the checkpoint that the service gives him. */
export async function verifies(rut: Person, project: string, seal: () => Promise<void>): Promise<string> {
  await rut.goes('Portfolio');
  await rut.follows(project);
  await rut.follows('Record');
  const record = await rut.takes('The whole record as CSV');
  await rut.goes('Audit');
  await rut.reads('Audit trail');
  await seal();
  await rut.arrives(() => rut.page.getByRole('link', { name: 'How you can prove it' }).click());
  const checkpoint = await rut.takes('Take it along');
  await rut.writes({ 'Your checkpoint': checkpoint });
  await rut.presses('Check it');
  await rut.reads(/It fits\. All [\d,]+ entries/);
  return record;
}
