import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(300_000);

/**
 * The 61 large digital projects of the French State as published in June 2017 (DINSIC, Licence Ouverte): ministries,
 * names, dates, phases and costs; the descriptions are left out.
 */
const PANORAMA = readFileSync(join(__dirname, '../fixtures/panorama-2017-06.csv'), 'utf8');

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('the French panorama of June 2017, imported into a running system', () => {
  const rehearsal = useRehearsal('2024-06-03');
  let project: string;
  const read = () => rehearsal.get('decider', `/projects/${project}`);

  async function importAll(file: string, dryRun = false): Promise<Body> {
    const query = `profile=fr-panorama&fileName=panorama.csv&dryRun=${dryRun}`;
    const started = await rehearsal.post('officer', `/imports?${query}`, file, { 'content-type': 'text/csv' });
    for (;;) {
      const run = await rehearsal.get('officer', `/imports/${started.id}`);
      if (run.status !== 'running') return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function all(filter: string): Promise<Body[]> {
    const { items, next } = await rehearsal.get('officer', `/projects?limit=200${filter}`);
    expect(next).toBeNull();
    return items;
  }

  /** kill -9 of both processes at once, in the middle of whatever they are at. */
  function killBoth(): void {
    rehearsal.kill('worker');
    rehearsal.kill('api');
  }

  beforeAll(() =>
    rehearsal.setUp({
      jurisdiction: 'FR',
      bodies: [
        { id: 'dinum', kind: 'oversight', key: 'dinum' },
        { id: 'panel', kind: 'council', key: 'dinum-panel' },
        { id: 'anssi', kind: 'consulted', key: 'anssi' },
        { id: 'budget', kind: 'consulted', key: 'budget' },
      ],
      people: {
        officer: ['oversight_officer@dinum'],
        decider: ['oversight_decider@dinum'],
        secretary: ['council_secretary@panel'],
        rapporteur: ['council_member@panel', 'council_chair@panel'],
        security: ['consulted_body@anssi'],
        treasury: ['consulted_body@budget'],
      },
    }),
  );

  test('a dry run counts and files nothing', async () => {
    expect(await importAll(PANORAMA, true)).toMatchObject({ status: 'done', total: 61, imported: 61, quarantined: 0 });
    expect(await all('')).toEqual([]);
  });

  test('44 are in scope at EUR 9 million, 9 are below, and 8 without a cost are neither zero nor lost', async () => {
    expect(await importAll(PANORAMA)).toMatchObject({ total: 61, imported: 61, unchanged: 0, quarantined: 0 });
    await rehearsal.moveTo('2024-06-03T12:00:00Z');
    expect(await all('')).toHaveLength(61);
    expect(await all('&scope=in')).toHaveLength(44);
    expect(await all('&scope=out')).toHaveLength(9);
    const unknown = await all('&scope=undetermined');
    expect(unknown).toHaveLength(8);
    for (const { cost, status } of unknown) expect({ cost, status }).toEqual({ cost: null, status: 'awaiting_cost' });
  });

  test('a second import changes nothing, and a row that says something else is put aside', async () => {
    expect(await importAll(PANORAMA)).toMatchObject({ imported: 0, unchanged: 61, quarantined: 0 });
    const changed = PANORAMA.replace('Expérimentation,52.0', 'Expérimentation,5.2');
    const run = await importAll(changed);
    expect(run).toMatchObject({ imported: 0, unchanged: 60, quarantined: 1 });
    const { items } = await rehearsal.get('officer', `/imports/${run.id}/rows?status=quarantined`);
    expect(items).toMatchObject([{ line: 2, status: 'quarantined', faults: [{ column: 'Ministère porteur' }] }]);
    expect(await all('')).toHaveLength(61);
  });

  test('one of them is asked, heard, reviewed and decided, with worker and API killed on the way', async () => {
    const [found] = await all('&q=portalis');
    project = found.id;
    expect(found).toMatchObject({ title: 'PORTALIS', cost: eur('52400000.00'), scope: 'in' });
    for (const role of ['agency_author', 'agency_approver']) {
      await rehearsal.post('admin', '/people', { id: role, handle: role, name: role });
      await rehearsal.post('admin', '/appointments', { personId: role, bodyId: found.agency.id, role });
    }
    await rehearsal.moveTo('2024-06-10T09:00:00+02:00');
    const asked = await rehearsal.post('officer', `/projects/${project}/information-requests`, {
      questions: ['Why now?'],
    });
    killBoth();
    await rehearsal.moveTo('2024-06-14T09:00:00+02:00');
    const answer = `/projects/${project}/information-requests/${asked.requestId}/answer`;
    await rehearsal.post('agency_author', answer, { answers: ['The contract of the old system ends.'] });
    expect((await read()).clocks.find(({ ruleId }: Body) => ruleId === 'decision')).toMatchObject({
      dueDate: '2024-07-07',
    });

    for (const [who, bodyKey] of [
      ['security', 'anssi'],
      ['treasury', 'budget'],
    ] as const) {
      await rehearsal.post(who, `/projects/${project}/statements`, {
        bodyKey,
        position: 'favourable',
        text: 'In order.',
      });
    }
    const [{ id }] = (await read()).reviews;
    await rehearsal.post('secretary', `/reviews/${id}/members`, { personId: 'rapporteur', role: 'rapporteur' });
    await rehearsal.post('rapporteur', `/reviews/${id}/declarations`, { grounds: [] });
    await rehearsal.post('rapporteur', `/reviews/${id}/proposal`, { outcome: 'favourable', summary: 'Sound.' });
    await rehearsal.post('rapporteur', `/reviews/${id}/votes`, { vote: 'for' });
    await rehearsal.post('rapporteur', `/reviews/${id}/opinion`, {});
    await rehearsal.moveTo('2024-06-17T09:00:00+02:00');
    const decision = { value: 'approve', reasons: { rule: 'Art. 3', facts: 'The opinion is favourable.' } };
    await rehearsal.post('decider', `/projects/${project}/decisions`, decision);
    killBoth();
    await rehearsal.moveTo('2024-06-18T09:00:00+02:00');
    expect(await read()).toMatchObject({
      status: 'running',
      decisions: [{ value: 'approve', by: 'person', status: 'taken' }],
    });
  });

  test('nothing was lost and nothing happened twice', async () => {
    expect(await storyOf(rehearsal, 'officer', project)).toEqual([
      'ProjectSubmitted 2024-06-03',
      'ScopeFound 2024-06-03',
      'GateOpened 2024-06-03',
      'ConsultationOpened 2024-06-03',
      'ReviewOpened 2024-06-03',
      'RoundOpened 2024-06-03',
      'InformationRequested 2024-06-10',
      'RoundSuspended 2024-06-10',
      'InformationAnswered 2024-06-14',
      'RoundResumed 2024-06-14',
      'StatementGiven 2024-06-14',
      'StatementGiven 2024-06-14',
      'MemberAssigned 2024-06-14',
      'ConflictDeclared 2024-06-14',
      'OpinionProposed 2024-06-14',
      'VoteCast 2024-06-14',
      'OpinionGiven 2024-06-14',
      'OpinionReceived 2024-06-14',
      'DecisionAsked 2024-06-14',
      'DecisionTaken 2024-06-17',
      'StageStarted 2024-06-17',
    ]);
  });

  test('for the others the month runs out on 3 July: silence approves each of them once', async () => {
    await rehearsal.moveTo('2024-07-04T09:00:00+02:00');
    const running = await all('&status=running');
    expect(running).toHaveLength(44);
    const { items } = await rehearsal.get(
      'officer',
      `/projects/${running.find(({ id }) => id !== project).id}/decisions`,
    );
    expect(items).toMatchObject([{ by: 'silence', value: 'approve', at: '2024-07-03T22:00:00.000Z' }]);
    expect(await all('&status=awaiting_cost')).toHaveLength(8);
  });
});
