import { frenchCast } from './french-cast';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const REASONS = { rule: 'Article 3', facts: 'The file was examined.' };

describe('a project of the French defence ministry that the directorate refuses', () => {
  const rehearsal = useRehearsal('2025-03-03');
  let project: string;
  const read = (): Promise<Body> => rehearsal.get('officer', `/projects/${project}`);
  const kindsFor = async (person: string): Promise<string[]> =>
    (await rehearsal.get(person, '/tasks')).items.map(({ kind }: Body) => kind);
  const decide = (person: string, value: string, more: object = {}) =>
    rehearsal.post(person, `/projects/${project}/decisions`, { value, reasons: REASONS, ...more });

  beforeAll(async () => {
    const directorate = frenchCast('defence_ministry');
    await rehearsal.setUp({
      ...directorate,
      bodies: [...directorate.bodies, { id: 'cabinet', kind: 'oversight', key: 'minister' }],
      people: { ...directorate.people, minister: ['oversight_decider@cabinet'] },
    });
    project = await rehearsal.file('author', 'approver', {
      agencyId: 'ministry',
      regimeId: 'FR-2023',
      content: {
        title: 'Transmissions',
        summary: 'Radio.',
        kind: 'project',
        cost: { currency: 'EUR', vat: 'included', lines: [{ class: 'delivery', point: eur('12000000.00') }] },
      },
    });
    for (const [person, bodyKey] of [
      ['security', 'anssi'],
      ['treasury', 'budget'],
    ] as const) {
      const statement = { bodyKey, position: 'no_opinion', text: 'None.' };
      await rehearsal.post(person, `/projects/${project}/statements`, statement);
    }
    const review = (await rehearsal.get('secretary', `/reviews?projectId=${project}`)).items[0].id;
    await rehearsal.post('secretary', `/reviews/${review}/members`, { personId: 'rapporteur', role: 'rapporteur' });
    await rehearsal.post('rapporteur', `/reviews/${review}/declarations`, { grounds: [] });
    const proposal = { outcome: 'unfavourable', summary: 'The supplier is not chosen by competition.' };
    await rehearsal.post('rapporteur', `/reviews/${review}/proposal`, proposal);
    await rehearsal.post('rapporteur', `/reviews/${review}/votes`, { vote: 'for' });
    await rehearsal.post('rapporteur', `/reviews/${review}/opinion`, {});
  });

  test('has ended, and its procedure with it', async () => {
    await decide('decider', 'reject');
    expect(await read()).toMatchObject({ status: 'rejected', ended: true });
  });

  test('is brought back by the ministry’s wish, and the procedure asks the same body again', async () => {
    await rehearsal.moveTo('2025-03-20T09:00:00+01:00');
    await rehearsal.post('approver', `/projects/${project}/reexamination`, { reasons: 'There is one supplier only.' });
    expect(await read()).toMatchObject({ status: 'in_gate', ended: false });
    expect(await kindsFor('decider')).toContain('decide');
    expect(await kindsFor('minister')).not.toContain('decide');
  });

  test('goes to the minister when the directorate maintains its refusal, and no silence decides for him', async () => {
    await decide('decider', 'reject');
    expect(await kindsFor('minister')).toContain('decide');
    await rehearsal.moveTo('2025-06-20T09:00:00+02:00');
    expect(await read()).toMatchObject({ status: 'in_gate' });
    await decide('minister', 'approve', { deviation: 'The defence of the country needs it.' });
    const { status, decisions } = await read();
    expect(status).toBe('running');
    expect(decisions.map(({ value, goesTo }: Body) => [value, goesTo])).toEqual([
      ['approve', null],
      ['reject', 'minister'],
      ['reject', null],
    ]);
    expect(await storyOf(rehearsal, 'officer', project)).toEqual(
      expect.arrayContaining(['ReexaminationAsked 2025-03-20', 'StageStarted 2025-06-20']),
    );
  });
});
