import { frenchCast } from './french-cast';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** By the dates of UTC: reminders go out at the first instant of the local day, 21 March and so on. */
const UNTIL_THE_VOTE = [
  'ProjectSubmitted 2025-03-03',
  'ScopeFound 2025-03-03',
  'GateOpened 2025-03-03',
  'ConsultationOpened 2025-03-03',
  'ReviewOpened 2025-03-03',
  'RoundOpened 2025-03-03',
  'InformationRequested 2025-03-20',
  'RoundSuspended 2025-03-20',
  'ClockReminded 2025-03-20',
  'ClockReminded 2025-03-20',
  'ConsultationSilent 2025-03-28',
  'ConsultationSilent 2025-03-28',
  'StatementGiven 2025-03-31',
  'InformationAnswered 2025-04-07',
  'RoundResumed 2025-04-07',
  'MemberAssigned 2025-04-07',
  'ConflictDeclared 2025-04-07',
  'OpinionProposed 2025-04-07',
  'VoteCast 2025-04-07',
];

/**
 * Filed on Monday 3 March 2025. The consulted bodies have 25 days, to Friday 28 March, which nothing stops; the directorate
 * has a month, to 3 April. A request stops the month from 20 March to 7 April: eighteen days more are 21 April, Easter
 * Monday, and the rule moves no last day. Paris is an hour ahead of UTC until 30 March, two hours after.
 */
describe('two French projects with one consulted body silent, and the other late while the month stands still', () => {
  const rehearsal = useRehearsal('2025-03-03');
  let bySilence: string;
  let byPerson: string;
  const both = () => [bySilence, byPerson];
  const read = (project: string): Promise<Body> => rehearsal.get('officer', `/projects/${project}`);
  const clockOf = async (project: string, ruleId: string): Promise<Body> =>
    (await read(project)).clocks.find((clock: Body) => clock.ruleId === ruleId);
  const toldOf = async (person: string, project: string): Promise<string[]> =>
    (await rehearsal.get(person, '/notifications?limit=200')).items
      .filter(({ projectId }: Body) => projectId === project)
      .map(({ kind }: Body) => kind);
  const consulted = async (project: string) =>
    Object.fromEntries(
      (await read(project)).consultations.map(({ bodyKey, status, position }: Body) => [bodyKey, [status, position]]),
    );
  const file = (title: string): Promise<string> =>
    rehearsal.file('author', 'approver', {
      agencyId: 'ministry',
      regimeId: 'FR-2023',
      content: {
        title,
        summary: 'Locks and weirs.',
        kind: 'project',
        cost: { currency: 'EUR', vat: 'included', lines: [{ class: 'delivery', point: eur('12000000.00') }] },
      },
    });
  /** A rapporteur puts his opinion to the vote and votes; he has not signed. */
  const untilTheSignature = async (project: string): Promise<string> => {
    const [{ id }] = (await read(project)).reviews;
    await rehearsal.post('secretary', `/reviews/${id}/members`, { personId: 'rapporteur', role: 'rapporteur' });
    await rehearsal.post('rapporteur', `/reviews/${id}/declarations`, { grounds: [] });
    await rehearsal.post('rapporteur', `/reviews/${id}/proposal`, { outcome: 'unfavourable', summary: 'Unsound.' });
    await rehearsal.post('rapporteur', `/reviews/${id}/votes`, { vote: 'for' });
    return id;
  };

  beforeAll(async () => {
    await rehearsal.setUp(frenchCast());
    bySilence = await file('Écluses');
    byPerson = await file('Barrages');
  });

  test('the request stops the month and not the bodies’ time', async () => {
    await rehearsal.moveTo('2025-03-20T10:00:00+01:00');
    for (const project of both()) {
      const questions = { questions: ['Which contracts?'] };
      await rehearsal.post('officer', `/projects/${project}/information-requests`, questions);
      expect(await clockOf(project, 'decision')).toMatchObject({ state: 'suspended', dueDate: null });
      expect(await clockOf(project, 'consultation')).toMatchObject({ state: 'running', dueDate: '2025-03-28' });
    }
  });

  test('both bodies are silent at the end of 28 March, which is told to them and to the officer', async () => {
    await rehearsal.moveTo('2025-03-28T23:30:00+01:00');
    expect(await consulted(bySilence)).toEqual({ anssi: ['asked', null], budget: ['asked', null] });
    await rehearsal.moveTo('2025-03-29T09:00:00+01:00');
    for (const project of both()) {
      expect(await consulted(project)).toEqual({ anssi: ['silent', 'no_opinion'], budget: ['silent', 'no_opinion'] });
      for (const person of ['officer', 'security', 'treasury']) {
        expect(await toldOf(person, project)).toContain('consultation_silent');
      }
    }
  });

  test('a statement that comes after its time is marked as late and still counts; the officer and the decider are told', async () => {
    await rehearsal.moveTo('2025-03-31T09:00:00+02:00');
    for (const project of both()) {
      const statement = { bodyKey: 'budget', position: 'unfavourable', text: 'The money is not there.' };
      await rehearsal.post('treasury', `/projects/${project}/statements`, statement);
      expect(await consulted(project)).toEqual({
        anssi: ['silent', 'no_opinion'],
        budget: ['given_late', 'unfavourable'],
      });
      for (const person of ['officer', 'decider']) expect(await toldOf(person, project)).toContain('statement_given');
      expect(await clockOf(project, 'decision')).toMatchObject({ state: 'suspended' });
    }
  });

  test('with the answer on 7 April the month ends on Easter Monday, eighteen days later than it would have', async () => {
    await rehearsal.moveTo('2025-04-07T10:00:00+02:00');
    for (const project of both()) {
      const [{ requestId }] = (await read(project)).requests;
      const path = `/projects/${project}/information-requests/${requestId}/answer`;
      await rehearsal.post('author', path, { answers: ['None yet.'] });
      const decision = await clockOf(project, 'decision');
      expect(decision).toMatchObject({ state: 'running', dueDate: '2025-04-21' });
      expect(decision.explanation).toContainEqual(expect.objectContaining({ reason: 'suspension', days: 18 }));
    }
  });

  test('a person decides the one in time, with the late statement before him', async () => {
    const review = await untilTheSignature(byPerson);
    await rehearsal.post('rapporteur', `/reviews/${review}/opinion`, {});
    await rehearsal.post('decider', `/projects/${byPerson}/decisions`, {
      value: 'reject',
      reasons: { rule: 'Article 3', facts: 'The treasury objects.' },
    });
    const { decisions, status } = await read(byPerson);
    expect({ status, decisions }).toMatchObject({ status: 'rejected', decisions: [{ value: 'reject', by: 'person' }] });
    expect(await storyOf(rehearsal, 'officer', byPerson)).toEqual([
      ...UNTIL_THE_VOTE,
      'OpinionGiven 2025-04-07',
      'OpinionReceived 2025-04-07',
      'DecisionAsked 2025-04-07',
      'DecisionTaken 2025-04-07',
    ]);
  });

  test('silence decides the other, between the vote and the signature, which comes too late', async () => {
    const review = await untilTheSignature(bySilence);
    await rehearsal.moveTo('2025-04-22T09:00:00+02:00');
    const { decisions, status } = await read(bySilence);
    expect({ status, decisions }).toMatchObject({
      status: 'running',
      decisions: [{ value: 'approve', by: 'silence', at: '2025-04-21T22:00:00.000Z' }],
    });
    for (const person of ['approver', 'officer', 'decider']) {
      expect(await toldOf(person, bySilence)).toContain('decision_taken');
    }
    const late = await rehearsal.request('rapporteur', 'POST', `/reviews/${review}/opinion`, {});
    expect(late).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    await rehearsal.moveTo('2025-06-01T09:00:00+02:00');
    expect(await storyOf(rehearsal, 'officer', bySilence)).toEqual([
      ...UNTIL_THE_VOTE,
      'ClockReminded 2025-04-13',
      'ClockReminded 2025-04-16',
      'DecisionTaken 2025-04-21',
      'RoundEnded 2025-04-21',
      'StageStarted 2025-04-21',
    ]);
    expect((await read(bySilence)).decisions).toHaveLength(1);
  });
});
