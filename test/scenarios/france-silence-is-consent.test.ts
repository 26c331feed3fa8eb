import { frenchCast } from './french-cast';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(180_000);

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('a French project of 9.6 million EUR including VAT, filed on 3 March 2025', () => {
  const rehearsal = useRehearsal('2025-03-03');
  let project: string;
  const read = () => rehearsal.get('officer', `/projects/${project}`);

  beforeAll(() => rehearsal.setUp(frenchCast()));

  test('has one month, and the two consulted bodies have 25 days', async () => {
    project = await rehearsal.file('author', 'approver', {
      agencyId: 'ministry',
      regimeId: 'FR-2023',
      content: {
        title: 'Registre des écluses',
        summary: 'Locks and weirs.',
        kind: 'project',
        cost: {
          currency: 'EUR',
          vat: 'included',
          lines: [
            { class: 'delivery', point: eur('7000000.00') },
            { class: 'internal_salaries', point: eur('1200000.00') },
            { class: 'operation', point: eur('700000.00'), per: 'year', years: 9 },
          ],
        },
      },
    });
    const { scope, cost, clocks, consultations } = await read();
    expect({ scope, cost }).toEqual({ scope: 'in', cost: eur('9600000.00') });
    expect(consultations.map(({ bodyKey }: Body) => bodyKey).sort()).toEqual(['anssi', 'budget']);
    const due = (clocks as Body[]).map(({ ruleId, dueDate }) => `${ruleId} ${dueDate}`).sort();
    expect(due).toEqual(['consultation 2025-03-28', 'consultation 2025-03-28', 'decision 2025-04-03']);
  });

  test('stands still from the request for information on 20 March to the answer on 7 April', async () => {
    await rehearsal.moveTo('2025-03-20T10:00:00+01:00');
    const request = await rehearsal.post('officer', `/projects/${project}/information-requests`, {
      questions: ['Which contracts?'],
    });
    const suspended = await read();
    expect(suspended.clocks.find(({ ruleId }: Body) => ruleId === 'decision')).toMatchObject({
      state: 'suspended',
      dueDate: null,
    });
    await rehearsal.moveTo('2025-04-07T10:00:00+02:00');
    const path = `/projects/${project}/information-requests/${request.requestId}/answer`;
    await rehearsal.post('author', path, { answers: ['None yet.'] });
    const decision = (await read()).clocks.find(({ ruleId }: Body) => ruleId === 'decision');
    expect(decision).toMatchObject({ state: 'running', dueDate: '2025-04-21', verified: false });
    expect(decision.explanation).toContainEqual(expect.objectContaining({ reason: 'suspension', days: 18 }));
  });

  test('a contract signed before the opinion is recorded, and flagged as a violation', async () => {
    await rehearsal.post('author', `/projects/${project}/contracts`, {
      supplier: 'Barrages SA',
      reference: 'M-1',
      signedOn: '2025-04-07',
      amount: eur('400000.00'),
    });
    expect(await storyOf(rehearsal, 'officer', project)).toContain('ViolationFlagged 2025-04-07');
  });

  test('is favourable by silence after Easter Monday, with a decision on the record and everybody told', async () => {
    await rehearsal.moveTo('2025-04-21T23:30:00+02:00');
    expect((await read()).decisions).toEqual([]);
    await rehearsal.moveTo('2025-04-22T09:00:00+02:00');
    const { decisions, status } = await read();
    expect(status).toBe('running');
    expect(decisions).toMatchObject([
      {
        value: 'approve',
        status: 'taken',
        by: 'silence',
        decidedBy: null,
        bound: true,
        at: '2025-04-21T22:00:00.000Z',
      },
    ]);
    for (const person of ['approver', 'officer']) {
      const { items } = await rehearsal.get(person, '/notifications');
      expect(items.map(({ kind }: Body) => kind)).toContain('decision_taken');
    }
  });
});
