import { frenchCast } from './french-cast';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('a recommendation to a French project, due on 30 June 2025', () => {
  const rehearsal = useRehearsal('2025-03-03');
  let project: string;
  let review: string;
  const recommendation = async (reader: string): Promise<Body> =>
    (await rehearsal.get(reader, `/recommendations?projectId=${project}`)).items[0];
  const kindsFor = async (person: string, of: '/tasks' | '/notifications'): Promise<string[]> =>
    (await rehearsal.get(person, of)).items.map(({ kind }: Body) => kind);
  const path = (act: string) => `/projects/${project}/recommendations/1.exit/${act}`;

  beforeAll(() => rehearsal.setUp(frenchCast()));

  test('comes with the opinion of the round, and the project goes on', async () => {
    project = await rehearsal.file('author', 'approver', {
      agencyId: 'ministry',
      regimeId: 'FR-2023',
      content: {
        title: 'Registre des écluses',
        summary: 'Locks and weirs.',
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
    review = (await rehearsal.get('secretary', `/reviews?projectId=${project}`)).items[0].id;
    await rehearsal.post('secretary', `/reviews/${review}/members`, { personId: 'rapporteur', role: 'rapporteur' });
    await rehearsal.post('rapporteur', `/reviews/${review}/declarations`, { grounds: [] });
    await rehearsal.post('rapporteur', `/reviews/${review}/proposal`, {
      outcome: 'favourable',
      summary: 'Sound, but for the way out of the contract.',
      recommendations: [
        {
          id: 'exit',
          text: 'Plan how to leave the supplier.',
          urgency: 'now',
          owner: 'agency',
          due: '2025-06-30',
          evidence: 'The plan.',
        },
      ],
    });
    await rehearsal.post('rapporteur', `/reviews/${review}/votes`, { vote: 'for' });
    await rehearsal.post('rapporteur', `/reviews/${review}/opinion`, {});
    await rehearsal.post('decider', `/projects/${project}/decisions`, {
      value: 'approve',
      reasons: { rule: 'Article 3', facts: 'The opinion is favourable.' },
    });
    expect(await recommendation('author')).toMatchObject({ status: 'open', due: '2025-06-30', verifier: 'dinum' });
    expect(await kindsFor('author', '/tasks')).toContain('meet_recommendation');
  });

  test('is reminded of ten working days before its date', async () => {
    await rehearsal.moveTo('2025-06-13T09:00:00+02:00');
    expect(await kindsFor('author', '/notifications')).not.toContain('clock_reminder');
    await rehearsal.moveTo('2025-06-17T09:00:00+02:00');
    expect(await kindsFor('author', '/notifications')).toContain('clock_reminder');
  });

  test('is escalated when its day has passed, while nobody does anything', async () => {
    await rehearsal.moveTo('2025-06-30T23:30:00+02:00');
    expect(await recommendation('officer')).toMatchObject({ overdue: false });
    await rehearsal.moveTo('2025-07-01T09:00:00+02:00');
    expect(await recommendation('officer')).toMatchObject({
      status: 'open',
      overdue: true,
      overdueAt: '2025-06-30T22:00:00.000Z',
      escalatedTo: 'dinum',
    });
    expect(await kindsFor('decider', '/tasks')).toContain('follow_up_recommendation');
    expect(await kindsFor('approver', '/notifications')).toContain('recommendation_overdue');
  });

  test('is sent back once, then closed on its evidence by another body than its owner', async () => {
    const evidence = { evidence: 'The contract has an exit clause.' };
    await rehearsal.post('author', path('completion'), evidence);
    await rehearsal.post('officer', path('verification'), { verdict: 'returned', reason: 'A clause is no plan.' });
    expect(await recommendation('author')).toMatchObject({ status: 'returned', returned: 1 });
    await rehearsal.post('author', path('completion'), { evidence: 'The plan of 4 July.' });
    await rehearsal.post('officer', path('verification'), { verdict: 'verified', reason: 'Read and found complete.' });
    expect(await recommendation('author')).toMatchObject({ status: 'verified', overdue: true });
    expect(await kindsFor('decider', '/tasks')).not.toContain('follow_up_recommendation');
    expect(await storyOf(rehearsal, 'officer', project)).toEqual(
      expect.arrayContaining(['RecommendationOverdue 2025-06-30', 'RecommendationVerified 2025-07-01']),
    );
    const { all } = await rehearsal.get('decider', '/recommendations/statistics');
    expect(all).toMatchObject({ total: 1, verified: 1, onTime: { of: 1, count: 0 } });
  });
});
