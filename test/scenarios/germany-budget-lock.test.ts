import { randomUUID } from 'node:crypto';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(300_000);

const eur = (amount: number) => ({ amount: amount.toFixed(2), currency: 'EUR' });
const LETTERS = 'bcdfghjklmnprstvwz';
/** Words that no other measure has, so that only what is alike looks alike. */
const words = (n: number): string =>
  [3, 5, 7, 11, 13, 17]
    .map((step) => [1, 2, 3, 4, 5, 6].map((at) => LETTERS[(n * step + at * at * step + n) % LETTERS.length]).join(''))
    .map((word, at) => `${word}${n * 7 + at}`)
    .join(' ');

interface Measure {
  readonly title: string;
  readonly summary: string;
  readonly cost: number;
  readonly strategicTopic?: string;
  readonly fieldOfActivity?: string;
}

const of = (n: number, cost: number, more: Partial<Measure> = {}): Measure => ({
  ...{ title: `Vorhaben ${n} ${words(n)}`, summary: words(n + 500), cost, ...more },
});
const DOCUMENTS = 'Elektronische Akte mit Postkorb, Schriftgutverwaltung, Fristen und Langzeitspeicherung';
/** The measures of one ministry for one budget: 31 need consent. */
const MEASURES: readonly Measure[] = [
  { title: 'Dokumentenverwaltung der Zentrale', summary: DOCUMENTS, cost: 1_100_000 },
  { title: 'Dokumentenverwaltung der Außenstellen', summary: DOCUMENTS, cost: 2_400_000 },
  ...[1, 2, 3, 4].map((n) => of(n, 60_000, { strategicTopic: 'it_security' })),
  ...Array.from({ length: 25 }, (_, at) => of(10 + at, 500_000.01 + at * 100_000)),
  of(99, 9_000_000, { fieldOfActivity: 'tax' }),
  ...Array.from({ length: 208 }, (_, at) => of(100 + at, 500_000 - at * 1_000)),
];

describe('a German ministry enters 240 measures for one budget', () => {
  const rehearsal = useRehearsal('2026-02-02');
  const ids: string[] = [];
  const batch = '/batches/DE-2025/consent/2026-06-30';
  let emergency = '';
  let asked = '';

  const file = ({ title, summary, cost, strategicTopic = 'none', fieldOfActivity = 'general' }: Measure, year = 2027) =>
    rehearsal.file('author', 'approver', {
      ...{ agencyId: 'ministry', regimeId: 'DE-2025' },
      content: {
        ...{ title, summary, kind: 'project', facts: { strategicTopic, fieldOfActivity } },
        cost: { currency: 'EUR', vat: 'included', lines: [{ class: 'delivery', point: eur(cost), year }] },
      },
    });
  const read = (id: string) => rehearsal.get('officer', `/projects/${id}`);
  const complete = async (id: string) => {
    await rehearsal.fileDocument('author', id, 'measure-sheet');
    await rehearsal.post('officer', `/projects/${id}/completeness`, {});
  };
  const measures = async (path: string): Promise<Body[]> =>
    (await rehearsal.get('decider', `${path}/measures?limit=200`)).items;
  const reasons = { facts: 'Held against the other measures of the budget.' };

  beforeAll(() =>
    rehearsal.setUp({
      jurisdiction: 'DE',
      bodies: [
        { id: 'ministry', kind: 'agency', facts: { type: 'ministry' } },
        { id: 'bmds', kind: 'oversight', key: 'bmds' },
        { id: 'bmf', kind: 'funder', key: 'bmf' },
      ],
      people: {
        author: ['agency_author@ministry'],
        approver: ['agency_approver@ministry'],
        officer: ['oversight_officer@bmds'],
        decider: ['oversight_decider@bmds'],
      },
    }),
  );

  test('31 of them need consent; the tax administration is out, with the provision', async () => {
    for (let from = 0; from < MEASURES.length; from += 4)
      ids.push(...(await Promise.all(MEASURES.slice(from, from + 4).map((measure) => file(measure)))));
    await rehearsal.settled();
    const all = await Promise.all(ids.map(read));
    expect(all).toHaveLength(240);
    expect(all.filter(({ scope }) => scope === 'in')).toHaveLength(31);
    expect(all.slice(0, 31).every(({ scope, gate }) => scope === 'in' && gate === 'consent')).toBe(true);
    const tax = all[31];
    expect(tax.scope).toBe('out');
    expect(JSON.stringify(tax.finding)).toContain('Organisationserlass des Bundeskanzlers vom 6. Mai 2025');
  });

  test('all are decided by the same day, which leaves the ministry its least time', async () => {
    for (const id of ids.slice(0, 31)) await complete(id);
    await rehearsal.settled();
    const { items } = await rehearsal.get('decider', '/batches?regime=DE-2025');
    expect(items).toEqual([
      { regime: 'DE-2025', gate: 'consent', endsOn: '2026-06-30', measures: 31, open: 31, approved: 0, refused: 0 },
    ]);
    const { clocks } = await read(ids[0]!);
    expect(clocks).toMatchObject([
      { ruleId: 'consent', dueDate: '2026-06-30', expiresAt: '2026-06-30T22:00:00.000Z', state: 'running' },
    ]);
  });

  test('the two document systems are found to be the same twice, and nothing else is', async () => {
    const alike = (await measures(batch)).filter(({ duplicates }) => duplicates.length > 0);
    expect(alike.map(({ projectId }) => projectId).sort()).toEqual([ids[0], ids[1]].sort());
    expect(alike[0].duplicates[0].projectIds).toHaveLength(1);
  });

  test('31 decisions are one call, each on its own record; sent again it decides nothing twice', async () => {
    const condition = {
      ...{ id: 'shared-platform', text: 'Auf der gemeinsamen Plattform', evidence: 'Vertrag' },
    };
    const decisions = ids.slice(0, 31).map((projectId, at) => ({
      ...{ projectId, reasons },
      ...(at < 2
        ? { value: 'approve_with_conditions', conditions: [condition] }
        : { value: at >= 28 ? 'reject' : 'approve' }),
    }));
    const wrong = { projectId: ids[40]!, value: 'approve', reasons };
    const key = { 'idempotency-key': randomUUID() };
    const send = () =>
      rehearsal.request('decider', 'POST', `${batch}/decisions`, { decisions: [...decisions, wrong] }, key);
    const first = await send();
    expect(first).toMatchObject({ status: 200, body: { accepted: 31, refused: 1 } });
    expect(first.body.items[31]).toMatchObject({ projectId: ids[40], outcome: 'not_found' });
    expect((await send()).body).toEqual(first.body);
    const byAgency = await rehearsal.request('approver', 'POST', `${batch}/decisions`, { decisions: [decisions[0]] });
    expect(byAgency.body.items[0]).toMatchObject({ outcome: 'refused', refusal: { code: expect.any(String) } });
    await rehearsal.settled();
    const story = await storyOf(rehearsal, 'officer', ids[5]!);
    expect(story.filter((each) => each.startsWith('DecisionTaken'))).toHaveLength(1);
  });

  test('what was refused is not in the list for the budget; the two systems are, with their condition', async () => {
    const { status, text } = await rehearsal.send('decider', 'GET', `${batch}/approved.csv`);
    expect(status).toBe(200);
    const [head, ...rows] = text.trim().split('\n');
    expect(head).toBe('reference,title,agency,tier,amount,currency,basis,decision,conditions');
    expect(rows).toHaveLength(28);
    expect(rows.filter((row) => row.includes('Auf der gemeinsamen Plattform'))).toHaveLength(2);
    const refused = await Promise.all(ids.slice(28, 31).map(read));
    for (const { status: became, reference } of refused) {
      expect(became).toBe('rejected');
      expect(text).not.toContain(reference);
    }
  });

  test('what cannot wait for the next budget is put to the ministry, which has 48 hours to the second', async () => {
    await rehearsal.moveTo('2026-09-11T16:30:15+02:00');
    emergency = await file({ ...of(900, 900_000), title: 'Ersatz der ausgefallenen Leitstelle' });
    const reasonsOf = { reasons: 'Die Leitstelle ist ausgefallen.' };
    const urgency = `/projects/${emergency}/urgency`;
    expect((await rehearsal.request('author', 'POST', urgency, reasonsOf)).status).toBe(403);
    ({ at: asked } = await rehearsal.post('approver', urgency, reasonsOf));
    expect((await rehearsal.request('approver', 'POST', urgency, reasonsOf)).body.code).toBe('urgency-not-provided');
    const { clocks } = await read(emergency);
    const end = new Date(Date.parse(asked) + 48 * 3_600_000).toISOString();
    expect(clocks).toMatchObject([{ ruleId: 'emergency-consent', expiresAt: end, dueDate: '2026-09-13' }]);
    const { items } = await rehearsal.get('decider', '/tasks');
    const task = (items as Body[]).find(({ project }) => project?.id === emergency || project === emergency);
    expect(task).toMatchObject({ kind: 'decide' });
    await rehearsal.moveTo(new Date(Date.parse(end) - 1_000).toISOString());
    expect(await storyOf(rehearsal, 'officer', emergency)).not.toContainEqual(
      expect.stringMatching(/^DecisionOverdue/),
    );
    await rehearsal.moveTo(end);
    expect(await storyOf(rehearsal, 'officer', emergency)).toContainEqual('DecisionOverdue 2026-09-13');
  });

  test('consent in haste lets the measure begin, and brings the ordinary procedure of the next budget', async () => {
    const refused = { value: 'reject', reasons };
    const { body } = await rehearsal.request('decider', 'POST', `/projects/${emergency}/decisions`, refused);
    expect(body.code).toBe('value-not-allowed');
    await rehearsal.post('decider', `/projects/${emergency}/decisions`, { value: 'approve', reasons });
    await rehearsal.settled();
    expect(await read(emergency)).toMatchObject({
      ...{ stage: 'execution', gate: 'consent', overlays: ['urgent_consent'], missingDocuments: ['measure-sheet'] },
    });
    const spending = { class: 'hardware', amount: eur(1_000), date: '2026-09-13', reference: 'R-1' };
    await rehearsal.post('author', `/projects/${emergency}/spending`, spending);
    await complete(emergency);
    await rehearsal.settled();
    const { clocks } = await read(emergency);
    expect(clocks).toMatchObject([{ ruleId: 'consent', dueDate: '2027-06-30' }]);
    expect(await measures('/batches/DE-2025/consent/2027-06-30')).toMatchObject([
      { projectId: emergency, value: null, urgent: false },
    ]);
  });

  test('the ordinary consent ends it; refused there, there would be no more money', async () => {
    const decisions = [{ projectId: emergency, value: 'approve', reasons }];
    const done = await rehearsal.post('decider', '/batches/DE-2025/consent/2027-06-30/decisions', { decisions });
    expect(done).toMatchObject({ accepted: 1 });
    await rehearsal.settled();
    expect(await read(emergency)).toMatchObject({ status: 'running', stage: 'execution', gate: null, overlays: [] });
    const story = await storyOf(rehearsal, 'officer', emergency);
    const beside = ['AccountOpened', 'StandingNoted', 'SpendBooked'];
    expect(story.flatMap((each) => each.split(' ').slice(0, 1)).filter((type) => !beside.includes(type))).toEqual([
      ...['ProjectSubmitted', 'ScopeFound', 'GateOpened'],
      ...['UrgencyRequested', 'DecisionAsked', 'DecisionOverdue', 'DecisionTaken', 'GateOpened', 'StageStarted'],
      ...['SpendingRecorded', 'DocumentFiled', 'CompletenessConfirmed', 'DecisionAsked', 'DecisionTaken'],
      'StageStarted',
    ]);
  });
});
