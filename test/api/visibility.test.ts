import { routes } from '../../api/routes';
import type { Route } from '../../api/route';
import { ruleOf } from '../../api/rights';
import { COUNCIL, filesDocument, heard, seats, submissionOf, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();

const CONTENT = submissionOf(31, { title: 'Zephyr renewal', summary: 'Quetzal is the inner name of it.' });

/** Offices that would open the case, were it not for the conflict of interest. */
const BESIDES = ['se-oversight oversight_officer', 'se-council council_secretary', 'se-council council_chair'];

async function appointBesides(handle: string) {
  for (const office of BESIDES) {
    const [bodyId, role] = office.split(' ');
    await appoint(handle, bodyId!, role!);
  }
}

const appoint = (personId: string, bodyId: string, role: string) =>
  office.act('admin', '/appointments', { personId, bodyId, role });

/** Somebody delegates his office, for all of his cases. */
async function delegates(from: string, delegateId: string, role: string) {
  const { items } = await office.read('admin', `/appointments?personId=${from}&limit=200`);
  const held = items.find(
    (each: { role: string; delegatedFrom: string | null }) => each.role === role && !each.delegatedFrom,
  );
  await office.act(from, '/delegations', { appointmentId: held.id, delegateId, to: '2025-12-31T00:00:00Z' });
}

/** The case: a round with three members who have declared or not, one recused, and a proposal to pause. */
const ids: Record<string, string> = {};
/** Words and ids by which the case would be known; the inner ones tell what it is about. */
let outer: string[] = [];
let inner: string[] = [];

beforeAll(async () => {
  const { projectId, reviewId } = await toTheCouncil(office, CONTENT);
  await seats(office, reviewId, [...COUNCIL, 'moa']);
  for (const member of ['mats', 'moa']) await appointBesides(member);
  await office.act('admin', '/people', { id: 'dag', handle: 'dag', name: 'Person dag' });
  await delegates('moa', 'dag', 'oversight_officer');
  await delegates('doris', 'moa', 'oversight_decider');
  for (const person of ['carin', 'maja'])
    await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await office.act('moa', `/reviews/${reviewId}/declarations`, { grounds: ['own-interest'] });
  const documentId = await filesDocument(office, projectId, 'note', 'Quetzal in a note.');
  const interventionId = await heard(office, projectId, 'pause');
  const { reference } = await office.read('olof', `/projects/${projectId}`);
  const draft = await office.act('astrid', `/projects/${projectId}/drafts`, '');
  const { items } = await office.read('olof', '/notifications');
  const [{ hash }] = (await office.read('olof', '/regimes/SE-proposed')).items;
  Object.assign(ids, { projectId, reviewId, interventionId, documentId, draftId: draft.id, hash });
  Object.assign(ids, { notificationId: items[0].id, regimeId: 'SE-proposed', importId: 'none', bodyId: 'se-agency' });
  Object.assign(ids, { personId: 'astrid', appointmentId: 'none', problemCode: 'not-found' });
  outer = [projectId, reference, 'Zephyr'];
  inner = ['Quetzal', '31000000', interventionId, documentId, draft.id];
});

const reading = routes.filter(({ method }) => method === 'get');
const OF_THE_CASE = /\{(projectId|reviewId|interventionId|documentId|draftId)\}/;
const ofTheCase = ({ path }: Route) => OF_THE_CASE.test(path);

/** What an address has to be asked with. */
const QUERIES: Readonly<Record<string, () => string>> = {
  '/projects/{projectId}/ratings/restatement': () => `?definition=${ids['hash']}`,
};

/** Of a case that is neither running nor cancelled there is nothing yet under these. */
const NOT_YET: readonly string[] = [
  '/projects/{projectId}/run-down',
  '/projects/{projectId}/report-form',
  '/projects/{projectId}/reports/{reportId}',
];

const addressOf = ({ path }: Route): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined && OF_THE_CASE.test(`{${name}}`)) throw new Error(`What is the ${name} of ${path}?`);
    // What belongs to no case is asked for as well: it must not tell of one.
    return id ?? 'none';
  }) + (QUERIES[path]?.() ?? '');

/** Everything that a reader is told: by every address there is, and by searching for the case. */
async function everythingReadBy(handle: string | null, onBehalfOf?: string) {
  const caller = handle === null ? office.anonymous : office.as(handle);
  const headers: Record<string, string> = onBehalfOf === undefined ? {} : { 'tollgate-on-behalf-of': onBehalfOf };
  const paths = [...reading.map(addressOf), '/projects?q=Zephyr', '/projects?q=Quetzal', '/tasks?limit=200'];
  const answers = [];
  for (const path of paths) {
    const { status, text } = await caller.get(`/api/v1${path}`, headers);
    answers.push({ path, status, text });
  }
  return answers;
}

const telling = (answers: Awaited<ReturnType<typeof everythingReadBy>>, words: readonly string[]) =>
  answers
    .filter(({ status }) => status === 200)
    .flatMap(({ path, text }) => words.filter((word) => text.includes(word)).map((word) => `${path} tells ${word}`));

const whichAnswers = (answers: Awaited<ReturnType<typeof everythingReadBy>>) =>
  reading
    .filter(ofTheCase)
    .filter((route) => answers.some((each) => each.path === addressOf(route) && each.status < 400));

describe('who reads what of a case', () => {
  it('an officer reads it everywhere, so that the addresses are those of the case', async () => {
    const answers = await everythingReadBy('olof');
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const his = ({ action }: Route) => ruleOf(action).grants.some(({ to }) => to.includes('oversight_officer'));
    expect(whichAnswers(answers).map(({ path }) => path)).toEqual(
      reading
        .filter((route) => ofTheCase(route) && his(route) && !NOT_YET.includes(route.path))
        .map(({ path }) => path),
    );
    expect(telling(answers, ['Zephyr'])).toContain('/projects?q=Quetzal tells Zephyr');
  });

  it('a recused member reads nothing of it under any address, whatever offices he holds besides', async () => {
    const answers = await everythingReadBy('moa');
    expect(telling(answers, [...outer, ...inner, ids['reviewId']!])).toEqual([]);
    expect(whichAnswers(answers)).toEqual([]);
    expect((await office.read('moa', '/projects')).items).toEqual([]);
  });

  it('nor in the place of somebody else, nor does anybody in his', async () => {
    for (const [handle, principal] of [
      ['moa', 'doris'],
      ['dag', 'moa'],
    ] as const) {
      const answers = await everythingReadBy(handle, principal);
      expect(answers.some(({ status }) => status === 200)).toBe(true);
      expect([handle, telling(answers, [...outer, ...inner, ids['reviewId']!])]).toEqual([handle, []]);
      expect(whichAnswers(answers)).toEqual([]);
    }
  });

  it('and does nothing in it either: every act is refused, and tells nothing', async () => {
    const acts = routes.filter(
      (route) => route.method === 'post' && ofTheCase(route) && route.path.startsWith('/reviews'),
    );
    expect(acts.length).toBeGreaterThan(10);
    for (const route of acts) {
      const { status, text } = await office.as('moa').post(`/api/v1${addressOf(route)}`, {});
      expect([route.path, status >= 400]).toEqual([route.path, true]);
      expect(text).not.toMatch(/Zephyr|Quetzal|maja|carin/);
    }
  });

  it('a member who has not declared reads the outline, whatever offices he holds: title, agency, whom it concerns', async () => {
    const answers = await everythingReadBy('mats');
    expect(telling(answers, inner)).toEqual([]);
    expect(
      whichAnswers(answers)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      '/projects/{projectId}',
      '/reviews/{reviewId}',
      '/reviews/{reviewId}/clocks',
      '/reviews/{reviewId}/declarations',
    ]);
    expect(await office.read('mats', `/projects/${ids['projectId']}`)).toMatchObject({
      access: 'outline',
      title: 'Zephyr renewal',
      agency: { id: 'se-agency' },
      cost: null,
      submission: null,
    });
    expect(await office.read('mats', `/reviews/${ids['reviewId']}`)).toMatchObject({
      access: 'outline',
      parties: { agencyId: 'se-agency', suppliers: ['Nordic Systems AB'] },
      members: [],
      state: null,
    });
    expect((await office.read('mats', '/tasks')).items).toMatchObject([{ kind: 'declare_conflict' }]);
  });

  it('a member who has declared reads the case', async () => {
    expect(await office.read('maja', `/projects/${ids['projectId']}`)).toMatchObject({ access: 'full' });
    expect((await office.read('maja', '/projects?q=quetz')).items).toHaveLength(1);
    expect((await office.read('mats', '/projects?q=zeph')).items).toEqual([]);
  });

  it.each(['birgit', 'bo', null])('%s, of no part in it, reads what the rules publish', async (handle) => {
    const answers = await everythingReadBy(handle);
    expect(whichAnswers(answers).map(({ path }) => path)).toEqual([
      '/projects/{projectId}',
      '/projects/{projectId}/lessons',
    ]);
    expect(telling(answers, inner.slice(1))).toEqual([]);
    const caller = handle === null ? office.anonymous : office.as(handle);
    const { body } = await caller.get(`/api/v1/projects/${ids['projectId']}`);
    expect(Object.keys(body.fields).sort()).toEqual(
      [
        ...['agency', 'answer', 'benefits', 'closure', 'decision', 'lesson', 'opinion', 'rating', 'recommendation'],
        ...['schedule', 'stage', 'summary', 'title'],
      ].sort(),
    );
  });

  it('the public finds it among what is published, and by no filter that would tell more', async () => {
    const list = await office.anonymous.get('/api/v1/projects?q=zephyr');
    expect(list.body.items).toMatchObject([{ id: ids['projectId'], fields: { title: 'Zephyr renewal' } }]);
    const asked = await office.anonymous.get('/api/v1/projects?tier=standard&sort=cost');
    expect(asked).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(asked.body.errors).toMatchObject([
      { in: 'query', pointer: '/sort', rule: 'signed-in-filter' },
      { in: 'query', pointer: '/tier', rule: 'signed-in-filter' },
    ]);
  });

  it('another agency lists its own projects only', async () => {
    expect((await office.read('bo', '/projects')).items).toEqual([]);
    expect((await office.read('anders', '/projects')).items).toHaveLength(1);
  });

  it('the agency reads its case, but not how the council came to its opinion', async () => {
    expect(await office.read('anders', `/reviews/${ids['reviewId']}`)).toMatchObject({ members: [], state: null });
    const story = await office.read('anders', `/projects/${ids['projectId']}/timeline?limit=200`);
    expect(story.items.map(({ type }: { type: string }) => type)).not.toContain('MemberRecused');
  });

  it('the auditor reads everything', async () => {
    const answers = await everythingReadBy('rut');
    expect(whichAnswers(answers).length).toBeGreaterThan(10);
    const { items, next } = await office.read('rut', `/projects/${ids['projectId']}/events?limit=3`);
    // The project's submission and finding, then the first of its account.
    expect(items).toMatchObject([{ seq: 1, type: 'ProjectSubmitted', actor: 'anders' }, { seq: 2 }, { seq: 1 }]);
    const more = await office.read('rut', `/projects/${ids['projectId']}/events?limit=200&cursor=${next}`);
    expect(more.items.map(({ type }: { type: string }) => type)).toContain('MemberRecused');
    expect(more.items[0].position).toBeGreaterThan(items[2].position);
  });
});

describe('what is published changes with the case', () => {
  it('the cost is kept back until a contract is signed', async () => {
    const path = `/projects/${ids['projectId']}`;
    const contract = {
      supplier: 'Nordic Systems AB',
      reference: 'K-1',
      signedOn: '2025-03-03',
      amount: { amount: '1000000.00', currency: 'SEK' },
    };
    await office.act('astrid', `${path}/contracts`, contract);
    const { body } = await office.anonymous.get(`/api/v1${path}`);
    expect(body.fields).toHaveProperty('cost');
  });
});
