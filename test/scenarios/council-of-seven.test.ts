import { routes } from '../../api/routes';
import { declare, propose, rate, swedishCast, swedishRules, tasksOf, toTheSwedishCouncil } from './council-case';
import { useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

const MEMBERS = ['anna', 'bert', 'cilla', 'david', 'erik', 'frida'];
const RULES = swedishRules('SE-seven', {
  composition: { min: 5, max: 7, assignment: 'rotation' },
  quorum: { minimum: 5 },
});

describe('a council of seven whose quorum is five', () => {
  const rehearsal = useRehearsal('2025-03-03');
  let project: string;
  let review: string;
  const round = (act = '') => `/reviews/${review}${act}`;
  const stream = () => `review/${review}`;
  const vote = (person: string, vote: 'for' | 'against' = 'for') => rehearsal.post(person, round('/votes'), { vote });
  const opinion = () => rehearsal.request('chair', 'POST', round('/opinion'), {});
  const opinionClock = async (): Promise<Body> =>
    (await rehearsal.get('secretary', round('/clocks'))).items.find(({ ruleId }: Body) => ruleId === 'opinion');
  const seatedNow = async (): Promise<string[]> =>
    (await rehearsal.get('secretary', round())).members
      .filter(({ standing }: Body) => standing !== 'recused')
      .map(({ personId }: Body) => personId)
      .sort();
  /** The chair's task to give the opinion says what the quorum is. */
  const quorumTold = async () => {
    const { items } = await rehearsal.get('chair', '/tasks?limit=200');
    return items.find(({ kind }: Body) => kind === 'give_opinion')?.subject ?? null;
  };

  beforeAll(async () => {
    await rehearsal.setUp(swedishCast(MEMBERS));
    ({ project, review } = await toTheSwedishCouncil(rehearsal, await rehearsal.proclaim(RULES), 'Zephyr renewal'));
  });

  test('is seated by rotation up to its minimum, and by the secretary up to seven', async () => {
    expect(await seatedNow()).toEqual(['anna', 'bert', 'chair', 'cilla', 'david']);
    for (const personId of ['erik', 'frida']) {
      await rehearsal.post('secretary', round('/members'), { personId, role: 'member' });
    }
    expect(await seatedNow()).toHaveLength(7);
    const eighth = await rehearsal.request('secretary', 'POST', round('/members'), {
      personId: 'frida',
      role: 'member',
    });
    expect(eighth).toMatchObject({ status: 409 });
  });

  test('loses two to grounds that exclude, and five are left, no one too many', async () => {
    await rehearsal.post('anna', round('/declarations'), { grounds: ['own-interest'], text: 'My sister owns shares.' });
    await rehearsal.post('erik', round('/declarations'), { grounds: ['earlier-instance'] });
    expect(await seatedNow()).toEqual(['bert', 'chair', 'cilla', 'david', 'frida']);
    await declare(rehearsal, review, ['chair', 'bert', 'cilla', 'david', 'frida']);
    for (const person of ['chair', 'bert', 'cilla', 'david', 'frida']) await rate(rehearsal, review, person);
    await propose(rehearsal, review, { summary: 'Quetzal is sound.' });
    expect(await opinionClock()).toMatchObject({ state: 'running' });
  });

  test('counts the votes of two members in the same instant, and of one who votes twice at once one', async () => {
    await Promise.all([vote('bert'), vote('cilla')]);
    await Promise.all([vote('david'), vote('david')]);
    await vote('chair');
    const four = { entitled: 5, needed: 5, present: 4 };
    expect(await opinion()).toMatchObject({ status: 409, body: { code: 'quorum-not-met', facts: four } });
    await vote('frida');
    expect(await quorumTold()).toMatchObject({ entitled: 5, needed: 5, present: 5 });
    const { present, proposals } = await rehearsal.get('secretary', round('/votes'));
    expect(present.tally).toEqual({ for: 5, against: 0, abstain: 0 });
    const standing = proposals[0].votes.filter((each: Body) => each.standing === 'stands');
    expect(standing.map(({ personId }: Body) => personId).sort()).toEqual(['bert', 'chair', 'cilla', 'david', 'frida']);
  });

  // The opinion is due 15 working days after 3 March: on 24 March. The free seat is to be seen to by 11 March, 5 working
  // days after 4 March.
  test('loses a third after his vote: no opinion, the clock stands still, and the free seat is the secretary’s', async () => {
    await rehearsal.moveTo('2025-03-04T10:00:00+01:00');
    expect(await opinionClock()).toMatchObject({ state: 'running', dueDate: '2025-03-24' });
    const recusal = { personId: 'david', ground: 'supplier-tie', reason: 'He advises the supplier.' };
    await rehearsal.post('secretary', round('/recusals'), recusal);
    await rehearsal.settled();
    expect(await opinion()).toMatchObject({
      status: 409,
      body: {
        code: 'composition-incomplete',
        rule: { id: 'expert-review.composition' },
        facts: { members: 4, minimum: 5, missingMembers: 1 },
      },
    });
    expect(await opinionClock()).toMatchObject({ state: 'suspended', dueDate: null });
    expect(await tasksOf(rehearsal, 'secretary', stream())).toContain('fill_seats 2025-03-11');
    const { present, proposals } = await rehearsal.get('secretary', round('/votes'));
    expect(present).toEqual({
      tally: { for: 4, against: 0, abstain: 0 },
      quorum: { entitled: 4, needed: 5, present: 4 },
    });
    expect(proposals[0].votes).toContainEqual(expect.objectContaining({ personId: 'david', standing: 'void' }));
  });

  test('goes one level up when nobody is found in time', async () => {
    await rehearsal.moveTo('2025-03-11T23:30:00+01:00');
    expect(await tasksOf(rehearsal, 'decider', stream())).toEqual([]);
    await rehearsal.moveTo('2025-03-12T09:00:00+01:00');
    expect(await tasksOf(rehearsal, 'decider', stream())).toEqual(['see_to_free_seats']);
  });

  // From 4 to 12 March it stood still on the 4th, 5th, 6th, 7th, 10th and 11th: six working days more are 1 April.
  test('with a replacement has its time back, and its quorum only with his own vote', async () => {
    await rehearsal.post('admin', '/people', { id: 'gun', handle: 'gun', name: 'gun' });
    await rehearsal.post('admin', '/appointments', { personId: 'gun', bodyId: 'council', role: 'council_member' });
    await rehearsal.post('secretary', round('/members'), { personId: 'gun', role: 'member' });
    expect(await opinionClock()).toMatchObject({ state: 'running', dueDate: '2025-04-01' });
    expect(await tasksOf(rehearsal, 'decider', stream())).toEqual([]);
    const present = { entitled: 5, needed: 5, present: 4 };
    expect(await opinion()).toMatchObject({ status: 409, body: { code: 'quorum-not-met', facts: present } });
    await declare(rehearsal, review, ['gun']);
    await rate(rehearsal, review, 'gun');
    await vote('gun', 'against');
    await rehearsal.post('chair', round('/opinion'), {});
    expect((await rehearsal.get('secretary', round('/opinion'))).opinion).toMatchObject({
      tally: { for: 4, against: 1, abstain: 0 },
      quorum: { entitled: 5, needed: 5, present: 5 },
      recused: [
        { personId: 'anna', grounds: ['own-interest'] },
        { personId: 'erik', grounds: ['earlier-instance'] },
        { personId: 'david', grounds: ['supplier-tie'] },
      ],
      dissents: [{ personId: 'gun' }],
    });
  });

  describe('and what a recused member’s token reads of the case', () => {
    const reading = routes.filter(({ method }) => method === 'get');
    const OF_THE_CASE = /\{(projectId|reviewId|documentId|letterId|interventionId|draftId)\}/;
    const ids: Record<string, string> = { bodyId: 'council' };
    const addressOf = (path: string): string =>
      path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const id = ids[name];
        if (id === undefined && OF_THE_CASE.test(`{${name}}`)) throw new Error(`What is the ${name} of ${path}?`);
        return id ?? 'none';
      });
    /** Every address of the case, every list, and every way to search for it. */
    const addresses = (): string[] => [
      ...reading.map(({ path }) => addressOf(path)),
      ...['zephyr', 'quetzal', ids['reference']].map((word) => `/projects?q=${word}`),
      ...['/projects', '/reviews', '/interventions', '/recommendations', '/tasks', '/notifications'].map(
        (list) => `${list}?limit=200`,
      ),
      ...['/reviews', '/interventions', '/recommendations'].map((list) => `${list}?projectId=${project}`),
      '/projects?agencyId=agency',
    ];
    const readBy = async (person: string) => {
      const answers = [];
      for (const path of new Set(addresses())) {
        answers.push({ path, ...(await rehearsal.send(person, 'GET', path)) });
      }
      return answers;
    };
    const openTo = (answers: Awaited<ReturnType<typeof readBy>>): string[] =>
      reading
        .filter(({ path }) => OF_THE_CASE.test(path))
        .filter(({ path }) => answers.some((each) => each.path === addressOf(path) && each.status < 400))
        .map(({ path }) => path);

    beforeAll(async () => {
      const proposal = { kind: 'pause', grounds: ['cost-growth'], facts: 'It costs more.' };
      const { interventionId } = await rehearsal.post('officer', `/projects/${project}/interventions`, proposal);
      const draft = await rehearsal.post('author', `/projects/${project}/drafts`, '');
      await rehearsal.settled();
      const documents = await rehearsal.get('officer', `/projects/${project}/documents`);
      const letters = await rehearsal.get('officer', `/projects/${project}/letters`);
      const { reference } = await rehearsal.get('officer', `/projects/${project}`);
      Object.assign(ids, { projectId: project, reviewId: review, interventionId, draftId: draft.id, reference });
      Object.assign(ids, { documentId: documents.items[0].documentId, letterId: letters.items[0].id });
    });

    test('is everything to the auditor, so that the addresses are those of the case', async () => {
      const answers = await readBy('auditor');
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const open = openTo(answers);
      for (const path of ['/reviews/{reviewId}/export', '/letters/{letterId}.pdf', '/documents/{documentId}/content']) {
        expect(open).toContain(path);
      }
      expect(answers.find(({ path }) => path === '/projects?q=zephyr')?.text).toContain(project);
    });

    test.each(['anna', 'david'])(
      'is nothing to %s: no title, no number, no id, by no address and in no list',
      async (who) => {
        const answers = await readBy(who);
        expect(openTo(answers)).toEqual([]);
        const words = [...Object.values(ids).filter((id) => id !== 'council'), 'Zephyr', 'Quetzal'];
        const told = answers.flatMap(({ path, text }) =>
          words.filter((word) => text.includes(word)).map((word) => `${path} tells ${word}`),
        );
        expect(told).toEqual([]);
      },
    );

    test('nor does he act in it any more', async () => {
      const acts = { votes: { vote: 'for' }, dissent: { text: 'No.' }, declarations: { grounds: [] } };
      for (const [act, body] of Object.entries(acts)) {
        const answer = await rehearsal.request('david', 'POST', round(`/${act}`), body);
        expect([act, answer]).toMatchObject([act, { status: 404, body: { code: 'not-found' } }]);
      }
    });
  });
});
