import { routes } from '../../api/routes';
import { COUNCIL, REASONS, checksFacts, filesDocument, rates, seats, toTheCouncil } from './case';
import { useOffice } from './office';
import { refuses } from './record';

const office = useOffice({ now: '2025-06-02T08:00:00.000Z' });

const CRITERIA = ['benefit', 'budget', 'time', 'data', 'alternatives'];
/** Words that are in ratings alone. */
const SECRETS = ['Xylophone', 'Zither', '"level":"high"'];

const words = (level = 'high') => ({
  level,
  finding: { text: 'Xylophone in it', source: { kind: 'named', name: 'The plan' } },
  advice: 'Zither first.',
});
const rating = (criterion: string, level?: string) => ({ criterion, ...words(level) });
const ratings = (level?: string) => ({ ratings: CRITERIA.map((criterion) => rating(criterion, level)) });

/** A round of these members, who have declared. */
async function seated(people: readonly string[] = COUNCIL): Promise<{ projectId: string; reviewId: string }> {
  const round = await toTheCouncil(office);
  await seats(office, round.reviewId, people);
  for (const person of people) await office.act(person, `/reviews/${round.reviewId}/declarations`, { grounds: [] });
  return round;
}

const submits = (person: string, reviewId: string) =>
  office.act(person, `/reviews/${reviewId}/assessment/submission`, {});
const assessment = (person: string, reviewId: string) => office.read(person, `/reviews/${reviewId}/assessment`);

/** Everything that a person is told of a round, by every address that there is. */
async function everythingReadBy(handle: string, ids: Readonly<Record<string, string>>) {
  const addresses = routes
    .filter(({ method }) => method === 'get')
    .map(({ path }) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'none'));
  const all = [...addresses, `/audit?subject=review/${ids.reviewId}`, '/projects?q=Xylophone', '/tasks?limit=200'];
  const answers = [];
  for (const path of all) {
    const query = /timeline$|events$|audit$/.test(path) ? '?limit=200' : '';
    answers.push({ path, ...(await office.as(handle).get(`/api/v1${path}${query}`)) });
  }
  return answers;
}

const telling = (answers: Awaited<ReturnType<typeof everythingReadBy>>) =>
  answers.flatMap(({ path, text }) =>
    SECRETS.flatMap((word) => (text.includes(word) ? [`${path} tells ${word}`] : [])),
  );

const EVERYBODY = ['siri', 'carin', 'mats', 'moa', 'olof', 'doris', 'sten', 'rut', 'admin', 'astrid', 'anders', 'bo'];

describe('while the ratings are sealed', () => {
  let round: { projectId: string; reviewId: string };

  beforeAll(async () => {
    round = await seated();
    await office.act('maja', `/reviews/${round.reviewId}/ratings`, ratings());
    // What is refused of a rating is on the audit trail, and would tell of it.
    const bare = { ratings: [{ criterion: 'benefit', level: 'Zither' }] };
    await office.as('maja').post(`/api/v1/reviews/${round.reviewId}/ratings`, bare);
    await submits('maja', round.reviewId);
    await office.act('carin', `/reviews/${round.reviewId}/criteria/time/rating`, words());
  });

  it.each(EVERYBODY.filter((each) => each !== 'carin'))(
    '%s reads nothing of what others rated, anywhere',
    async (reader) => {
      const answers = await everythingReadBy(reader, round);
      expect(telling(answers)).toEqual([]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    },
  );

  it('a member reads his own, and who is in', async () => {
    expect(await assessment('maja', round.reviewId)).toMatchObject({
      phase: 'sealed',
      ratings: CRITERIA.slice()
        .sort()
        .map((criterion) => ({ criterion, personId: 'maja', level: 'high', openly: false })),
      raters: [
        { personId: 'carin', in: false, submittedAt: null },
        { personId: 'maja', in: true },
        { personId: 'mats', in: false },
      ],
      gaps: [],
      levels: null,
      changes: [],
      comments: [],
    });
    const own = await office.read('maja', `/reviews/${round.reviewId}/timeline?limit=200`);
    expect(own.items.filter(({ type }: { type: string }) => type === 'CriterionRated')).toHaveLength(5);
    const { gaps, ratings: mine } = await assessment('carin', round.reviewId);
    expect(mine).toHaveLength(1);
    expect(gaps).toHaveLength(4);
    const { state } = await office.read('siri', `/reviews/${round.reviewId}`);
    expect(state.assessment.sheets).toEqual([expect.objectContaining({ personId: 'maja', ratings: {} })]);
  });

  it('the agency, and who has not declared, read no assessment at all', async () => {
    for (const handle of ['astrid', 'anders', 'bo', 'moa']) {
      const { status } = await office.as(handle).get(`/api/v1/reviews/${round.reviewId}/assessment`);
      expect([handle, status === 403 || status === 404]).toEqual([handle, true]);
    }
  });

  it('what was called final stays, nothing is discussed, and no opinion is proposed', async () => {
    const { reviewId } = round;
    const post = (handle: string, path: string, body: object) => () =>
      office.as(handle).post(`/api/v1/reviews/${reviewId}${path}`, body);
    await refuses(office, post('maja', '/ratings', { ...ratings('low'), reason: 'So.' }), {
      ...{ status: 409, code: 'assessment-final', rule: 'expert-review.blindPhase' },
    });
    await refuses(office, post('maja', '/criteria/time/comments', { text: 'Why?' }), {
      ...{ status: 409, code: 'assessment-sealed' },
    });
    const proposal = { outcome: 'supported', riskProfile: 'normal', summary: 'Sound.' };
    await refuses(office, post('carin', '/proposal', proposal), { status: 409, code: 'assessment-awaited' });
    await refuses(office, post('carin', '/assessment/submission', {}), { status: 409, code: 'assessment-incomplete' });
    await refuses(office, post('carin', '/ratings', { ratings: [rating('charm')] }), {
      ...{ status: 422, code: 'unknown-criterion', at: 'body /ratings/0/criterion' },
    });
    await refuses(office, post('carin', '/criteria/charm/rating', { level: 'low' }), {
      ...{ status: 422, code: 'unknown-criterion', at: 'path /criterion' },
    });
    await refuses(office, post('carin', '/criteria/time/rating', { level: 'grim' }), {
      ...{ status: 422, code: 'unknown-level', at: 'body /level' },
    });
    const source = { kind: 'document', documentId: 'a'.repeat(64) };
    const unfiled = { ratings: [{ ...rating('time'), finding: { text: 'Seen.', source } }] };
    await refuses(office, post('carin', '/ratings', unfiled), {
      ...{ status: 422, code: 'source-not-on-file', at: 'body /ratings/0/finding/source/documentId' },
    });
    for (const handle of ['siri', 'olof', 'astrid', 'rut'])
      expect((await post(handle, '/ratings', ratings())()).status).toBe(403);
  });

  it('the auditor reads them in their place as soon as all are in', async () => {
    const { projectId, reviewId } = round;
    await rates(office, reviewId, ['carin', 'mats']);
    const { items } = await office.read('rut', `/projects/${projectId}/events?limit=200`);
    const types = items.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === 'CriterionRated').length).toBeGreaterThan(14);
    expect(types.lastIndexOf('CriterionRated')).toBeLessThan(types.indexOf('AssessmentsRevealed'));
    expect(telling(await everythingReadBy('siri', round))).not.toEqual([]);
    expect(telling(await everythingReadBy('astrid', round))).toEqual([]);
    const { items: refused } = await office.read('rut', `/audit?subject=review/${reviewId}&limit=200`);
    expect(refused.map(({ code }: { code: string }) => code)).toContain('unknown-level');
  });
});

describe('the end of the blind phase', () => {
  it('comes once where the last two hand in in the same instant', async () => {
    const { projectId, reviewId } = await seated();
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/ratings`, ratings('low'));
    await submits('carin', reviewId);
    const last = await Promise.all(
      ['maja', 'mats'].map((person) => office.as(person).post(`/api/v1/reviews/${reviewId}/assessment/submission`, {})),
    );
    expect(last.map(({ status }) => status)).toEqual([200, 200]);
    const { items } = await office.read('rut', `/projects/${projectId}/events?limit=200`);
    const revealed = items.filter(({ type }: { type: string }) => type === 'AssessmentsRevealed');
    expect(revealed).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ why: 'all_in', awaited: [] }) }),
    ]);
    await office.settle();
    for (const person of [...COUNCIL, 'siri']) {
      const { items: told } = await office.read(person, '/notifications?limit=200');
      const here = told.filter(
        ({ kind, stream }: { kind: string; stream: string }) =>
          kind === 'assessments_revealed' && stream === `review/${reviewId}`,
      );
      expect([person, here.length]).toEqual([person, 1]);
    }
  });

  it('comes by the clock while a member is at it; he goes on openly, and his late opinion is marked', async () => {
    const { reviewId } = await seated();
    for (const person of ['carin', 'maja']) {
      await office.act(person, `/reviews/${reviewId}/ratings`, ratings('low'));
      await submits(person, reviewId);
    }
    await office.act('mats', `/reviews/${reviewId}/criteria/time/rating`, words('high'));
    const { clocks } = await office.read('mats', `/reviews/${reviewId}`);
    const { expiresAt } = clocks.find(({ clockId }: { clockId: string }) => clockId === 'blind_phase');
    const before = office.clock.now();
    // Nobody has told the engine yet: whoever comes next finds the phase over.
    office.clock.set(expiresAt);
    await office.act('mats', `/reviews/${reviewId}/criteria/budget/rating`, words('low'));
    const open = await assessment('siri', reviewId);
    expect(open).toMatchObject({ phase: 'open', revealedAt: expiresAt });
    const his = open.ratings.filter(({ personId }: { personId: string }) => personId === 'mats');
    expect(his.map(({ criterion, openly }: { criterion: string; openly: boolean }) => [criterion, openly])).toEqual([
      ['budget', true],
      ['time', false],
    ]);
    await refuses(
      office,
      () => office.as('mats').post(`/api/v1/reviews/${reviewId}/criteria/time/rating`, words('low')),
      { status: 422, code: 'text-missing', at: 'body /reason' },
    );
    await office.act('mats', `/reviews/${reviewId}/ratings`, { ...ratings('low'), reason: 'The plan was amended.' });
    await submits('mats', reviewId);
    const after = await assessment('maja', reviewId);
    expect(after.raters.map(({ openly }: { openly: boolean }) => openly)).toEqual([false, false, true]);
    expect(after.changes).toContainEqual(
      expect.objectContaining({
        personId: 'mats',
        criterion: 'time',
        from: 'high',
        to: 'low',
        reason: 'The plan was amended.',
      }),
    );
    office.clock.set(before);
  });
});

describe('a round that ends before the seal is broken', () => {
  it('keeps its ratings from the council for good; the auditor reads them from then on', async () => {
    const round = await seated();
    await office.act('maja', `/reviews/${round.reviewId}/ratings`, ratings());
    expect(telling(await everythingReadBy('rut', round))).toEqual([]);
    await office.act('anders', `/projects/${round.projectId}/withdrawal`, { reason: 'It is not needed any more.' });
    expect((await office.read('siri', `/reviews/${round.reviewId}`)).status).toBe('ended');
    for (const reader of ['siri', 'carin', 'mats', 'olof', 'anders'])
      expect([reader, telling(await everythingReadBy(reader, round))]).toEqual([reader, []]);
    const told = telling(await everythingReadBy('rut', round));
    expect(told).toContain(`/projects/${round.projectId}/events tells Xylophone`);
    expect(told).toContain(`/reviews/${round.reviewId}/assessment tells Xylophone`);
  });
});

describe('from the open ratings to the opinion', () => {
  it("is discussed, changed visibly, and told in the council's levels, explained", async () => {
    const { projectId, reviewId } = await seated();
    const documentId = await filesDocument(office, projectId, 'plan');
    const source = { kind: 'document', documentId };
    await office.act('maja', `/reviews/${reviewId}/ratings`, {
      ratings: CRITERIA.map((criterion) => ({ ...rating(criterion, 'medium'), finding: { text: 'Page 4.', source } })),
    });
    await submits('maja', reviewId);
    await office.act('mats', `/reviews/${reviewId}/ratings`, ratings('high'));
    await submits('mats', reviewId);
    await rates(office, reviewId, ['carin']);
    await office.act('carin', `/reviews/${reviewId}/criteria/time/comments`, { text: 'Why so grim, Mats?' });
    const change = { ...words('medium'), reason: 'Carin is right.' };
    await office.act('mats', `/reviews/${reviewId}/criteria/time/rating`, change);
    const { levels, comments, changes } = await assessment('siri', reviewId);
    expect(comments).toEqual([expect.objectContaining({ personId: 'carin', criterion: 'time' })]);
    expect(changes).toEqual([expect.objectContaining({ personId: 'mats', from: 'high', to: 'medium' })]);
    expect(levels.find(({ criterion }: { criterion: string }) => criterion === 'benefit')).toMatchObject({
      ...{ distribution: { low: 1, medium: 1, high: 1 }, counted: 3, best: 'low', worst: 'high', median: 'medium' },
      ...{ spread: 2, level: 'medium', by: 'median' },
    });
    expect(levels.find(({ criterion }: { criterion: string }) => criterion === 'time')).toMatchObject({ spread: 1 });
    await office.act('carin', `/reviews/${reviewId}/proposal`, {
      ...{ outcome: 'supported', riskProfile: 'normal', summary: 'Sound.' },
    });
    await checksFacts(office, reviewId);
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
    await office.act('carin', `/reviews/${reviewId}/opinion`, {});
    await office.act('doris', `/projects/${projectId}/decisions`, { value: 'approve', reasons: REASONS });
  });

  it('whoever replaces a recused member after that rates openly; what the recused one rated is gone', async () => {
    const { reviewId } = await seated();
    await rates(office, reviewId);
    const recusal = { personId: 'mats', ground: 'own-interest', reason: 'Found late.' };
    await office.act('siri', `/reviews/${reviewId}/recusals`, recusal);
    await office.act('siri', `/reviews/${reviewId}/members`, { personId: 'moa', role: 'member' });
    await office.act('moa', `/reviews/${reviewId}/declarations`, { grounds: [] });
    await rates(office, reviewId, ['moa']);
    const { raters, ratings: shown, levels } = await assessment('carin', reviewId);
    expect(raters.map(({ personId, openly }: { personId: string; openly: boolean }) => [personId, openly])).toEqual([
      ['carin', false],
      ['maja', false],
      ['moa', true],
    ]);
    expect(shown.filter(({ personId }: { personId: string }) => personId === 'mats')).toEqual([]);
    expect(levels[0].counted).toBe(3);
    expect((await office.as('mats').get(`/api/v1/reviews/${reviewId}/assessment`)).status).toBe(404);
  });
});
