import { useApi } from '../support/api';
import { Browser, type Shown } from '../../scripts/browser';
import { setUpCast } from '../support/cast';

const api = useApi();

beforeAll(() => setUpCast(api, { jurisdiction: 'DK', agencyFacts: { type: 'ministry' } }));

async function signedIn(handle: string): Promise<Browser> {
  const own = new Browser(api.url);
  const choice = await own.get('/sign-in?return=%2Fsubmissions');
  const arrived = await own.post(choice.at, { handle });
  expect(arrived).toMatchObject({ status: 200, at: '/submissions' });
  return own;
}

/** The hidden controls of the page's form, as the browser would send them. */
function hiddenIn({ html }: Shown): Record<string, string> {
  const form = html.slice(html.indexOf('class="tg-form"'));
  const controls = form
    .slice(0, form.indexOf('</form>'))
    .matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(
    [...controls].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]),
  );
}

/** Fills the form of a page in and sends it. */
async function fill(own: Browser, address: string, entries: Record<string, string>): Promise<Shown> {
  const page = await own.get(address);
  expect(page.status).toBe(200);
  return own.post(address, { ...hiddenIn(page), ...entries });
}

/** Begins a submission, and says where it stands. */
async function begin(own: Browser, title: string): Promise<string> {
  const page = await fill(own, '/submissions/new', { '/content/title': title, '/regimeId': 'DK-2021' });
  expect(page).toMatchObject({ status: 200 });
  expect(page.at).toMatch(/^\/submissions\/[\w-]+$/);
  return page.at;
}

const WHAT = { '/title': 'A new case system', '/summary': 'Replaces the old one.', '/kind': 'project' };
const COST = {
  '/cost/vat': 'excluded',
  '/cost/lines/0/class': 'delivery',
  '/cost/lines/0/point': '13 900 000,00',
};

/** Characters. */
const MORE_THAN_A_DRAFT = 1_000_000;

const CONTENT = {
  summary: 'Replaces the old one.',
  kind: 'project',
  cost: {
    currency: 'DKK',
    vat: 'excluded',
    lines: [{ class: 'delivery', point: { amount: '20000000.00', currency: 'DKK' }, per: 'total' }],
  },
};

it('a document is put into a submission before it is filed, and is its agency’s alone until then', async () => {
  const author = await signedIn('agency-author');
  const draft = await begin(author, 'With documents');
  const papers = `${draft}/papers`;
  expect((await author.get(draft)).html).toContain(`href="${papers}"`);
  const form = await author.get(papers);
  expect(form.html).toContain('No document is in the submission yet.');
  const file = { name: '/file', blob: new Blob(['Why <now>?'], { type: 'text/plain' }), as: 'why.txt' };
  const kept = await author.upload(papers, { ...hiddenIn(form), '/type': 'other', '/name': 'Why <now>' }, file);
  expect(kept.at).toBe(`${papers}?said=saved`);
  expect(kept.html).toContain('Why &lt;now>');
  const id = draft.split('/').at(-1) ?? '';
  const [{ documentId }] = (await api.as('agency-author').get(`/api/v1/drafts/${id}`)).body.content.documents;
  const content = `/api/v1/drafts/${id}/documents/${documentId}`;
  expect((await author.get(`${papers}/${documentId}`)).html).toBe('Why <now>?');
  expect((await api.as('oversight-officer').get(content)).status).toBe(403);
  expect((await api.as('agency-author').get(`/api/v1/documents/${documentId}/content`)).status).toBe(404);
  const version = (await api.as('agency-author').get(`/api/v1/drafts/${id}`)).headers.get('etag') ?? '';
  const headers = { 'content-type': 'text/plain', 'if-match': version };
  const other = await api.as('agency-author').put(`${content}?name=a.txt&type=other`, 'Another text.', headers);
  expect(other).toMatchObject({ status: 422, body: { errors: [{ rule: 'document-differs' }] } });
  const stale = { ...headers, 'if-match': '"1"' };
  expect((await api.as('agency-author').put(`${content}?name=a.txt&type=other`, 'x', stale)).status).toBe(412);
  expect((await author.get(`${papers}?lang=sv`)).html).toContain('Handlingar');
  expect((await author.get(`${papers}?lang=da`)).html).toContain('Dokumenter');
  await author.get(`${papers}?lang=en`);
  const taken = await fill(author, `${papers}/${documentId}/remove`, {});
  expect(taken.html).toContain('No document is in the submission yet.');
  expect((await api.as('agency-author').get(content)).status).toBe(404);
});

describe('filing from a browser without script', () => {
  it('takes two: the author fills in and is told who files, the approver files, and the case is there', async () => {
    const author = await signedIn('agency-author');
    const draft = await begin(author, 'A new case system');
    expect(await fill(author, `${draft}/what`, WHAT)).toMatchObject({ status: 200, at: `${draft}?said=saved` });
    const priced = await fill(author, `${draft}/cost`, COST);
    expect(priced.at).toBe(`${draft}/cost?said=saved`);
    expect(priced.html).toMatch(/At DKK\s13,900,000 this stays below the line of DKK\s15,000,000/);
    const dated = await fill(author, `${draft}/schedule`, {
      '/plannedStart': '2025-09-01',
      '/plannedEnd': '2027-06-30',
    });
    expect(dated.at).toBe(`${draft}?said=saved`);

    const check = await author.get(`${draft}/check`);
    expect(check.html).toContain('Somebody else has to file it');
    expect(check.html).toContain('Person agency_approver');
    expect(check.html).not.toContain('File the submission</button>');
    const refused = await author.post(`${draft}/check`, { ...hiddenIn(await author.get(`${draft}/what`)) });
    expect(refused.status).toBe(403);
    expect(await api.services.db.project.count()).toBe(0);

    const approver = await signedIn('agency-approver');
    expect((await approver.get('/submissions')).html).toContain(`href="${draft}"`);
    const filed = await fill(approver, `${draft}/check`, {});
    expect(filed).toMatchObject({ status: 200, at: `${draft}/filed` });
    const { reference } = await api.services.db.project.findFirstOrThrow();
    expect(filed.html).toContain(reference);
    expect((await author.get('/submissions')).html).toContain(reference);
  });

  it('is not done by an approver who has written in it', async () => {
    const approver = await signedIn('agency-approver');
    const draft = await begin(approver, 'Mine alone');
    await fill(approver, `${draft}/what`, { ...WHAT, '/title': 'Mine alone' });
    const check = await approver.get(`${draft}/check`);
    expect(check.html).toContain('Whoever writes does not file');
    const form = hiddenIn(await approver.get(`${draft}/what?lang=sv`));
    const refused = await approver.post(`${draft}/check`, form);
    await approver.get(`${draft}/what?lang=en`);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    // The law's own sentence and what it advises, in the reader's language.
    expect(refused.html).toContain('Den som har skrivit en anmälan får inte lämna in den.');
    expect(refused.html).toContain('En annan behörig godkännare vid myndigheten måste lämna in den.');
    expect(await api.services.db.project.count({ where: { title: 'Mine alone' } })).toBe(0);
  });
});

describe('in a filed case', () => {
  const fileOne = async (title: string): Promise<string> => {
    const content = { ...CONTENT, title };
    const draft = { agencyId: 'agency', regimeId: 'DK-2021', content };
    const { body } = await api.as('agency-author').post('/api/v1/drafts', draft);
    const path = `/api/v1/drafts/${body.id}/submission`;
    const filed = await api.as('agency-approver').post(path, {}, { 'if-match': '*' });
    expect(filed.status).toBe(201);
    return body.id;
  };

  it('questions are answered one by one; an answer that is missing is asked for, and the others stay', async () => {
    const id = await fileOne('Asked about');
    const questions = ['Why now?', 'Why so?'];
    const asked = await api.as('oversight-officer').post(`/api/v1/projects/${id}/information-requests`, { questions });
    expect(asked.status).toBe(201);
    const author = await signedIn('agency-author');
    const start = await author.get('/start');
    const [, address = ''] = /href="(\/cases\/[^"]+\/questions\/[^"]+)"/.exec(start.html) ?? [];
    const half = await fill(author, address, { '/answers/0': 'Because it breaks.' });
    expect(half.status).toBe(422);
    expect(half.html).toContain('Because it breaks.');
    expect(half.html).toContain('id="f-answers-1-wrong"');
    const both = { '/answers/0': 'Because it breaks.', '/answers/1': 'It was the cheapest.' };
    const done = await author.post(address, { ...hiddenIn(half), ...both });
    expect(done).toMatchObject({ status: 200, at: `/cases/${id}?said=answered` });
  });

  it('what was filed is amended by a draft that holds it', async () => {
    const id = await fileOne('To be amended');
    const author = await signedIn('agency-author');
    const draft = await fill(author, `/cases/${id}/amend`, {});
    expect(draft.at).toMatch(/^\/submissions\/[\w-]+$/);
    expect(draft.html).toContain('To be amended');
    expect((await author.get(`${draft.at}/cost`)).html).toContain('value="20,000,000"');
    expect((await author.get(`${draft.at}/cost?lang=da`)).html).toContain('value="20.000.000"');
    await author.get(`${draft.at}/cost?lang=en`);
  });

  it('a form without its file files nothing', async () => {
    const id = await fileOne('With papers');
    const author = await signedIn('agency-author');
    const filed = await api.services.db.document.count();
    const bare = { '/type': 'business_case', '/name': 'Case', '/classification': 'public' };
    const refused = await fill(author, `/cases/${id}/file-document`, bare);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused.html).toMatch(/id="f-file-wrong"[^>]*>Choose a file that is not empty\./);
    expect(await api.services.db.document.count()).toBe(filed);
  });
});

describe('what is being typed', () => {
  const SAVES = { _by_itself: 'yes' };

  it('is saved by itself, each time on the version of the time before, and nothing is judged', async () => {
    const author = await signedIn('agency-author');
    const draft = await begin(author, 'Typed slowly');
    const page = await author.get(`${draft}/cost`);
    expect(page.html).toContain('data-saved="Saved at {time}"');
    const half = { ...hiddenIn(page), ...SAVES, ...COST, '/cost/lines/0/point': 'about 3' };
    const first = await author.post(`${draft}/cost`, half);
    expect(first).toMatchObject({ status: 200, at: `${draft}/cost` });
    const { version } = JSON.parse(first.html) as { version: string };
    const second = await author.post(`${draft}/cost`, { ...half, _version: version, '/cost/lines/0/point': '3,000' });
    expect(second.status).toBe(200);
    const again = await author.get(`${draft}/cost`);
    expect(again.html).toMatch(/value="3,000"[^>]*name="\/cost\/lines\/0\/point"/);
  });

  it('does not overwrite what somebody else has written, nor is it lost when the session has ended', async () => {
    const [author, approver] = [await signedIn('agency-author'), await signedIn('agency-approver')];
    const draft = await begin(author, 'Typed by two');
    const old = { ...hiddenIn(await author.get(`${draft}/what`)), ...WHAT, ...SAVES };
    await fill(approver, `${draft}/what`, { ...WHAT, '/summary': 'By the other one.' });
    expect(await author.post(`${draft}/what`, { ...old, '/summary': 'Typing on.' })).toMatchObject({ status: 412 });
    expect((await author.get(`${draft}/what`)).html).toContain('By the other one.');
    author.keep('tollgate_session', '');
    const ended = await author.post(`${draft}/what`, { ...old, '/summary': 'Typing on.' });
    expect(ended).toMatchObject({ status: 401, html: '{}' });
  });

  it('is kept at the address of the page where the draft cannot take it yet', async () => {
    const author = await signedIn('agency-author');
    const draft = await begin(author, 'Much too much');
    const page = await author.get(`${draft}/what`);
    const much = `Much. ${'x'.repeat(MORE_THAN_A_DRAFT)}`;
    const refused = await author.post(`${draft}/what`, { ...hiddenIn(page), ...SAVES, ...WHAT, '/summary': much });
    expect(refused.status).toBe(413);
    const { kept } = JSON.parse(refused.html) as { kept: string };
    expect((await author.get(`${draft}/what?kept=${kept}`)).html).toContain(much);
    expect((await author.get(`${draft}/what?kept=${kept}`)).html).not.toContain(much);
  });

  it('makes nobody an author who only looks: an approver saves himself', async () => {
    const draft = await begin(await signedIn('agency-author'), 'Looked at');
    const approver = await signedIn('agency-approver');
    const page = await approver.get(`${draft}/what`);
    expect(page.html).not.toContain('data-saved');
    const sent = await approver.post(`${draft}/what`, { ...hiddenIn(page), ...SAVES, ...WHAT });
    expect(sent.status).toBe(409);
    const { authors } = await api.services.db.draft.findFirstOrThrow({ where: { id: draft.split('/')[2]! } });
    expect(authors).toHaveLength(1);
  });
});

describe('a draft that is thrown away', () => {
  it('is gone after one question that says what is lost, unless somebody has changed it meanwhile', async () => {
    const [author, approver] = [await signedIn('agency-author'), await signedIn('agency-approver')];
    const draft = await begin(author, 'Not needed');
    expect((await author.get('/submissions')).html).toContain(`href="${draft}/discard"`);
    expect((await author.get(draft)).html).toContain(`href="${draft}/discard"`);
    const asked = await author.get(`${draft}/discard`);
    expect(asked.html).toContain('What would be lost');
    expect(asked.html).toContain('<li>What it is</li>');
    expect(asked.html).toContain('Person agency_author');
    await fill(approver, `${draft}/what`, { ...WHAT, '/summary': 'Still needed.' });
    const late = await author.post(`${draft}/discard`, hiddenIn(asked));
    expect(late.status).toBe(412);
    const done = await author.post(`${draft}/discard`, hiddenIn(late));
    expect(done).toMatchObject({ status: 200, at: '/submissions?said=discarded' });
    expect(done.html).toContain('The draft has been thrown away.');
    expect(done.html).not.toContain(`href="${draft}"`);
    expect((await author.get(draft)).status).toBe(404);
  });

  it('is so by its agency only, and each language asks in its words', async () => {
    const author = await signedIn('agency-author');
    const draft = await begin(author, 'Asked about in three');
    expect((await author.get(`${draft}/discard?lang=sv`)).html).toContain('Vad som skulle gå förlorat');
    expect((await author.get(`${draft}/discard?lang=da`)).html).toContain('Det, der ville gå tabt');
    const stranger = new Browser(api.url);
    const choice = await stranger.get('/sign-in?return=%2Fstart');
    await stranger.post(choice.at, { handle: 'council-member' });
    expect((await stranger.get(`${draft}/discard`)).status).toBeGreaterThanOrEqual(403);
  });
});

describe('what was typed', () => {
  it('stays as it was typed, and what is wrong with it stands at its field', async () => {
    const author = await signedIn('agency-author');
    const draft = await begin(author, 'Unclear');
    const page = await fill(author, `${draft}/cost`, { ...COST, '/cost/lines/0/point': 'about 3 mio' });
    expect(page.at).toBe(`${draft}/cost?said=saved`);
    expect(page.html).toMatch(/name="\/cost\/lines\/0\/point"[^>]*aria-invalid="true"/);
    expect(page.html).toMatch(/id="f-cost-lines-0-point-wrong"/);
    expect(page.html).toContain('about 3 mio');
    expect((await author.get(draft)).html).toContain('To be corrected');
  });

  it('is still there for who was late, who is told', async () => {
    const [author, approver] = [await signedIn('agency-author'), await signedIn('agency-approver')];
    const draft = await begin(author, 'Two at once');
    const stale = hiddenIn(await author.get(`${draft}/what`));
    await fill(approver, `${draft}/what`, { ...WHAT, '/summary': 'By the other one.' });
    const late = await author.post(`${draft}/what`, { ...stale, ...WHAT, '/summary': 'By the late one.' });
    expect(late.status).toBe(412);
    expect(late.html).toContain('By the late one.');
    const again = await author.post(`${draft}/what`, { ...hiddenIn(late), ...WHAT, '/summary': 'By the late one.' });
    expect(again.at).toBe(`${draft}?said=saved`);
  });

  it('comes back after signing in where the session had ended', async () => {
    const author = await signedIn('agency-author');
    const draft = await begin(author, 'Interrupted');
    const entries = { ...hiddenIn(await author.get(`${draft}/what`)), ...WHAT, '/summary': 'A long evening of work.' };
    author.keep('tollgate_session', '');
    const choice = await author.post(`${draft}/what`, entries);
    expect(choice.at).toMatch(/^\/sign-in\/as\//);
    const back = await author.post(choice.at, { handle: 'agency-author' });
    expect(back.at).toMatch(new RegExp(`^${draft}/what`));
    expect(back.html).toContain('A long evening of work.');
  });

  it('is nobody’s outside the agency', async () => {
    const draft = await begin(await signedIn('agency-author'), 'Private');
    const stranger = new Browser(api.url);
    const choice = await stranger.get('/sign-in?return=%2Fstart');
    await stranger.post(choice.at, { handle: 'council-member' });
    const page = await stranger.get(draft);
    expect(page.status).toBeGreaterThanOrEqual(403);
    expect(page.html).not.toContain('Private');
  });
});
