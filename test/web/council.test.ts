import { COUNCIL, rates, seats, toTheCouncil } from '../api/case';
import { useOffice } from '../api/office';
import { Browser, type Shown } from '../../scripts/browser';

const office = useOffice({ now: '2025-06-02T08:00:00.000Z' });
const FOUND = 'Xylophone in the plan';

/** A browser in which the person is signed in. */
async function signedIn(handle: string): Promise<Browser> {
  const own = new Browser(office.url);
  const page = await own.get('/sign-in?return=/reviews');
  expect((await own.post(page.at, { handle })).at).toBe('/reviews');
  return own;
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';

/** Opens the page of a form and sends it, with what each form carries, as it was filled in. */
async function fills(own: Browser, path: string, entries: Record<string, string>): Promise<Shown> {
  const page = await own.get(path);
  expect([path, page.status]).toEqual([path, 200]);
  const form = { _csrf: hidden(page.html, '_csrf'), _key: hidden(page.html, '_key'), ...entries };
  return own.post(page.at, form);
}

const PARTS = ['', '/papers', '/assessment', '/questions', '/meetings', '/opinion'];
const ACTS = ['/criteria/benefit', '/vote', '/questions/new', '/proposal'];

describe('a member of the council', () => {
  let reviewId: string;
  const at = (part: string) => `/reviews/${reviewId}${part}`;

  beforeAll(async () => {
    ({ reviewId } = await toTheCouncil(office));
    await seats(office, reviewId);
  });

  it('finds his review in the list, and declares before any page shows the case', async () => {
    const own = await signedIn('maja');
    const list = await own.get('/reviews');
    expect(list.html).toContain('Case handling');
    expect(list.html).toContain(`href="${at('/declaration')}"`);
    for (const part of [...PARTS, ...ACTS]) {
      const page = await own.get(at(part));
      expect([part, page.status, page.at]).toEqual([part, 200, at('/declaration')]);
      expect(page.html).toContain('Nordic Systems AB');
      expect(page.html).not.toContain('A new system for handling cases.');
      expect(page.html).not.toContain('business-case.txt');
    }
  });

  it('sees the papers once he has declared', async () => {
    const own = await signedIn('maja');
    const done = await fills(own, at('/declaration'), {});
    expect(done.at).toBe(`${at('/declaration')}?said=declared`);
    const papers = await own.get(at('/papers'));
    expect(papers.html).toContain('A new system for handling cases.');
    const [, document = ''] = /href="([^"]*\/papers\/[0-9a-f]{64})"/.exec(papers.html) ?? [];
    const file = await own.get(document);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('attachment');
  });

  it('rates beside the papers, is told what is missing, and keeps what he typed', async () => {
    const own = await signedIn('maja');
    const wrong = await fills(own, at('/criteria/benefit'), {
      '/ratings/0/level': 'high',
      '/ratings/0/finding/text': FOUND,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(FOUND);
    expect(wrong.html).toContain('id="wrong"');
    const saved = await fills(own, at('/criteria/benefit'), {
      '/ratings/0/level': 'high',
      '/ratings/0/finding/text': FOUND,
      '/ratings/0/finding/source/name': 'The plan',
    });
    expect(saved.at).toBe(`${at('/assessment')}?said=saved`);
    expect((await own.get(at('/criteria/benefit'))).html).toContain(FOUND);
  });

  it('sees nothing of others’ ratings while they are sealed, and all of them side by side after that', async () => {
    const other = await signedIn('mats');
    await fills(other, at('/declaration'), {});
    const blind = await other.get(at('/assessment'));
    expect(blind.html).toContain('The ratings are sealed');
    for (const part of [...PARTS, '/criteria/benefit']) expect((await other.get(at(part))).html).not.toContain(FOUND);
    await office.act('carin', `/reviews/${reviewId}/declarations`, { grounds: [] });
    await rates(office, reviewId);
    const open = await other.get(at('/assessment'));
    expect(open.html).toContain('All ratings side by side');
    expect(open.html).toContain(FOUND);
  });

  it('votes with a reason, and the chair signs', async () => {
    const chair = await signedIn('carin');
    const proposed = await fills(chair, at('/proposal'), {
      '/outcome': 'supported',
      '/riskProfile': 'normal',
      '/summary': 'Sound, and worth its cost.',
    });
    expect(proposed.at).toBe(`${at('/opinion')}?said=done`);
    await fills(chair, at('/fact-check/send'), {});
    const agency = await signedIn('anders');
    expect((await agency.get(at('/fact-check'))).html).toContain('Sound, and worth its cost.');
    await fills(agency, at('/fact-check'), {});
    for (const person of COUNCIL) {
      const own = await signedIn(person);
      const voted = await fills(own, at('/vote'), { '/vote': 'for', '/reason': `So says ${person}.` });
      expect(voted.at).toBe(`${at('/opinion')}?said=voted`);
    }
    expect((await chair.get(at('/opinion'))).html).toContain('So says mats.');
    const signed = await fills(chair, at('/signature'), {});
    expect(signed.at).toBe(`${at('/opinion')}?said=signed`);
    expect(signed.html).toContain('Signed by Person carin');
  });
});

describe('who has no part in a review', () => {
  it('whose declared ground excludes gets nothing of it from then on', async () => {
    const { reviewId } = await toTheCouncil(office);
    await seats(office, reviewId);
    const own = await signedIn('mats');
    const page = await own.get(`/reviews/${reviewId}/declaration`);
    const [, ground = ''] = /name="\/grounds" value="([^"]+)"/.exec(page.html) ?? [];
    const form = { '/grounds': ground, '/text': 'My sister leads it.' };
    const done = await fills(own, `/reviews/${reviewId}/declaration`, form);
    expect(done.at).toBe('/reviews?said=declared');
    expect(done.html).not.toContain(reviewId);
    for (const part of [...PARTS, '/declaration', '/vote'])
      expect([403, 404]).toContain((await own.get(`/reviews/${reviewId}${part}`)).status);
  });

  it('who steps down is shown the list without it', async () => {
    const { reviewId } = await toTheCouncil(office);
    await seats(office, reviewId);
    await office.act('maja', `/reviews/${reviewId}/declarations`, { grounds: [] });
    const own = await signedIn('maja');
    const page = await own.get(`/reviews/${reviewId}/declaration`);
    expect(page.html).toContain(`/reviews/${reviewId}/members/maja/recusal`);
    const form = await own.get(`/reviews/${reviewId}/members/maja/recusal`);
    const [, ground = ''] = /(?:name="\/ground" value|<option value)="([^"]+)"/.exec(form.html) ?? [];
    const entries = { '/ground': ground, '/reason': 'A new post.' };
    const left = await fills(own, `/reviews/${reviewId}/members/maja/recusal`, entries);
    expect(left.at).toBe('/reviews?said=done');
    expect(left.html).not.toContain(reviewId);
  });

  it('an agency has no page of the council’s work, be the case its own or not', async () => {
    const { reviewId } = await toTheCouncil(office);
    await seats(office, reviewId);
    for (const handle of ['astrid', 'anders', 'birgit', 'bo']) {
      const own = await signedIn(handle);
      for (const part of [...PARTS, '/composition'])
        expect([403, 404]).toContain((await own.get(`/reviews/${reviewId}${part}`)).status);
    }
  });

  it('the secretary seats whom the rules propose, and reads why of each', async () => {
    const { reviewId } = await toTheCouncil(office);
    const own = await signedIn('siri');
    const page = await own.get(`/reviews/${reviewId}/composition`);
    expect(page.html).toContain('Person carin');
    expect(page.html).toContain('takes the chair');
    const seated = await fills(own, `/reviews/${reviewId}/composition/acceptance`, {});
    expect(seated.at).toBe(`/reviews/${reviewId}/composition?said=done`);
    const { members } = await office.read('siri', `/reviews/${reviewId}`);
    expect(members.length).toBeGreaterThanOrEqual(3);
  });

  it('the secretary calls a meeting in the council’s own time', async () => {
    const { reviewId } = await toTheCouncil(office);
    await seats(office, reviewId);
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
    const own = await signedIn('siri');
    const called = await fills(own, `/reviews/${reviewId}/meetings/new`, {
      '/at': '2025-07-15',
      '/time': '14:30',
      '/place': 'Room 5',
      '/agenda': 'The case',
    });
    expect(called.at).toBe(`/reviews/${reviewId}/meetings?said=done`);
    const { meetings } = await office.read('siri', `/reviews/${reviewId}/meetings`);
    expect(meetings[0].at).toBe('2025-07-15T12:30:00.000Z');
  });
});

describe('the pool of the council', () => {
  const here = '/councils/se-council';

  it('shows its secretary who is in it, how busy and away when, and takes what he keeps of a member', async () => {
    const own = await signedIn('siri');
    expect((await own.get('/reviews')).html).toContain(`href="${here}"`);
    const pool = await own.get(here);
    expect(pool.html).toContain(`href="${here}/members/mats"`);
    expect(pool.html).toContain('Wait for members');
    expect((await own.get(`${here}/load.csv`)).headers.get('content-type')).toContain('text/csv');
    const mats = `${here}/members/mats`;
    const changed = await fills(own, `${mats}/change`, {
      ...{ _version: hidden((await own.get(`${mats}/change`)).html, '_version') },
      ...{ '/expertise': 'architecture\r\n<law>', '/workloadCap': '3' },
    });
    expect(changed.at).toBe(`${mats}?said=saved`);
    expect(changed.html).toContain('architecture, &lt;law>');
    const refused = await fills(own, `${mats}/absences/new`, { '/from': '2025-08-01', '/until': '2025-07-01' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-until"');
    await fills(own, `${mats}/absences/new`, { '/from': '2025-07-01', '/until': '2025-08-01' });
    const tie = { '/kind': 'adviser', '/name': 'Brava <AB>', '/number': '556000-0001' };
    expect((await fills(own, `${mats}/ties/new`, tie)).html).toContain('Brava &lt;AB>');
    expect((await own.get(here)).html).toContain('1 July 2025 – 1 August 2025');
    const [{ id }] = (await office.read('siri', '/councils/se-council/members/mats')).absences;
    await fills(own, `${mats}/absences/${id}/withdraw`, {});
    expect((await own.get(here)).html).not.toContain('1 July 2025 – 1 August 2025');
    expect((await own.get(`${here}?lang=sv`)).html).toContain('Rådets ledamöter');
    expect((await own.get(`${here}?lang=da`)).html).toContain('Rådets medlemmer');
  });

  it('lets a member state his own ties, and nobody read those of the others who does not lead the council', async () => {
    const own = await signedIn('maja');
    expect((await own.get('/reviews')).html).toContain('href="/membership"');
    await fills(own, '/membership/ties/new', { '/kind': 'board', '/name': 'Konsult AB', '/from': '2024-01-01' });
    const [{ id }] = (await office.read('maja', '/me/membership')).ties;
    const end = `/membership/ties/${id}/end`;
    const version = hidden((await own.get(end)).html, '_version');
    const ended = await fills(own, end, { _version: version, '/until': '2025-05-31' });
    expect(ended.html).toContain('1 January 2024 – 31 May 2025');
    expect((await fills(own, '/membership/ties/statement', {})).html).toContain(
      'Confirmed as complete on 2 June 2025.',
    );
    expect((await own.get(here)).status).toBe(403);
    expect((await own.get(`${here}/members/mats`)).status).toBe(404);
    const chair = await signedIn('carin');
    const seen = await chair.get(`${here}/members/maja`);
    expect(seen.html).toContain('Konsult AB');
    expect(seen.html).not.toContain('/ties/new');
  });
});
