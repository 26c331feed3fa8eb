import { SYSTEM } from '../../domain/kernel';
import { regimeHash } from '../../register/regimes';
import { checksFacts, COUNCIL, files, rates, seats, submissionOf, toTheCouncil } from '../api/case';
import { useOffice } from '../api/office';
import { version, withLine } from '../domain/project/rollout';
import { SE } from '../domain/fixtures/regimes';
import type { Browser } from '../../scripts/browser';
import { sends, signedIn } from './walk';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const LOWER = version(SE, 'now', withLine(SE, 'investment', 1_000_000_000));

let [olof, doris, admin, anders]: readonly Browser[] = [];
let [first, second] = ['', ''];

beforeAll(async () => {
  const part = { systems: ['Tax System'], suppliers: ['Tax AB'] };
  first = await files(office, { ...submissionOf(15), title: 'Tax, first part', ...part });
  second = await files(office, { ...submissionOf(15), title: 'Tax, <second> part', ...part });
  [olof, doris, admin, anders] = await Promise.all(
    ['olof', 'doris', 'admin', 'anders'].map((handle) => signedIn(office, handle)),
  );
});

describe('rules are tried', () => {
  const address = `/simulations/new?rules=${regimeHash(SE)}&second=${regimeHash(LOWER)}`;

  it('on the register’s projects, a line moved by sliders, two sets of rules side by side', async () => {
    await office.services.register.regimes.insert({
      ...{ hash: regimeHash(LOWER), regime: LOWER, by: SYSTEM, at: office.clock.now() },
    });
    const page = await olof!.get(address);
    expect(page.html).toMatch(/<input class="tg-slider" type="range"[^>]* name="\/percent\/from"/);
    const shown = await sends(olof!, address, {
      ...{ '/portfolio': 'register', '/sweep/lineId': 'investment', '/percent/from': '50', '/percent/to': '150' },
      ...{ '/sweep/to': '24 000 000', '/sweep/steps': '8', '/assumptions/memberDays': '2', '/dayRate': '9 000' },
    });
    expect(shown.at).toMatch(/^\/simulations\//);
    const cells = /Projects covered<\/th><td[^>]*>(\d+)<\/td><td[^>]*>(\d+)</.exec(shown.html);
    expect(cells?.slice(1)).toEqual(['0', '2']);
    expect(shown.html).toContain('With the line at 10 million SEK, 2 projects are in scope; at 24 million SEK, 0');
    expect(shown.html).toContain('Tax, &lt;second> part');
    const csv = await olof!.get(`${shown.at}/tables/figures.csv`);
    expect(csv.html.trim().split('\n')).toHaveLength(9);
    expect((await signedIn(office, 'doris').then((other) => other.get(shown.at))).status).toBe(404);
  });

  it('by nobody of an agency, and not with a number that is none', async () => {
    expect((await sends(anders!, address, {})).status).toBe(403);
    const wrong = await sends(olof!, address, { '/portfolio': 'register', '/assumptions/memberDays': 'many' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="many"');
  });
});

describe('projects that belong together', () => {
  it('are shown with each tie’s evidence, explained by the agency, and decided by the body in charge', async () => {
    const start = (await anders!.get('/start')).html;
    const [, here = ''] = /href="(\/clusters\/[^"/]+)\/justify"/.exec(start) ?? [];
    const page = await olof!.get(here);
    expect(page.html).toContain('The same supplier: tax ab');
    expect(page.html).toMatch(/SEK\s30,000,000/);
    expect(page.html).toContain('Tax, &lt;second> part');
    await sends(anders!, `${here}/justify`, { '/text': 'Two laws, two users.' });
    expect((await olof!.get(here)).html).toContain('Two laws, two users.');
    expect((await sends(anders!, `${here}/lift`, { '/reasons': 'No.' })).status).toBe(403);
    const longer = await sends(olof!, `${here}/immunity`, { '/until': '2039-01-01', '/reasons': 'For ever.' });
    expect(longer.status).toBe(422);
    expect(longer.html).toContain('For ever.');
    const immune = await sends(olof!, `${here}/immunity`, { '/reasons': 'Two systems.' });
    expect(immune.html).toContain('Split accepted');
    expect((await olof!.get('/clusters?status=immune&lang=da')).html).toContain('Projekter, der hører sammen');
    expect((await office.read('olof', `/projects/${second}/clusters`)).items).toMatchObject([{ status: 'immune' }]);
  });
});

describe('a version is rolled out', () => {
  it('foreseen project by project, proposed by one, started by another, and followed to its end', async () => {
    await office.services.register.regimes.activate(regimeHash(LOWER), SYSTEM, office.clock.now());
    const address = `/rules/SE-proposed/${regimeHash(LOWER)}`;
    expect((await doris!.get(address)).html).toContain(`href="${address}/rollout"`);
    const preview = await doris!.get(`${address}/rollout`);
    expect(preview.html).toMatch(/come under oversight<\/dt><dd>2</);
    expect(preview.html).toContain('comes under oversight');
    expect((await olof!.get(`${address}/rollout`)).html).not.toContain('name="/why"');
    const { at } = await sends(doris!, `${address}/rollout`, { '/why': 'The act lowers the line.' });
    const here = at.replace('?said=sent', '');
    expect((await doris!.get(here)).html).not.toContain(`href="${here}/start"`);
    expect((await sends(doris!, `${here}/start`, {})).status).toBe(403);
    expect((await admin!.get('/start')).html).toContain(`href="${here}"`);
    expect((await sends(admin!, `${here}/start`, {})).html).toContain('id="progress"');
    await sends(doris!, `${here}/pause`, {});
    expect((await doris!.get(here)).html).toContain(`href="${here}/resume"`);
    await sends(doris!, `${here}/resume`, {});
    await office.settle();
    const done = await doris!.get(`${here}?outcome=moved`);
    expect(done.html).toMatch(/data-live="moved">2</);
    expect(done.html).toContain(`href="/cases/${first}"`);
    expect((await doris!.get('/rollouts')).html).toContain(`href="${here}"`);
    expect(await progressOf(doris!, here)).toMatchObject({ total: 2, done: 2, moved: 2, ended: 1 });
    expect(await progressOf(anders!, here)).toBeNull();
  });
});

describe('a recommendation', () => {
  it('is claimed by its owner and closed by who verifies, each led there by a task', async () => {
    const { projectId, reviewId } = await toTheCouncil(office, submissionOf(30, { title: 'Advised' }));
    await seats(office, reviewId);
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
    await rates(office, reviewId);
    const split = { id: 'split', text: 'Split the delivery.', urgency: 'before_next_gate', owner: 'agency' };
    await office.act('carin', `/reviews/${reviewId}/proposal`, {
      ...{ outcome: 'supported', riskProfile: 'normal', summary: 'Sound.' },
      recommendations: [{ ...split, due: '2025-06-02', evidence: 'The new plan.' }],
    });
    await checksFacts(office, reviewId);
    for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
    await office.act('carin', `/reviews/${reviewId}/opinion`, {});
    await office.act('anders', `/projects/${projectId}/opinions/${reviewId}/answer`, {
      text: 'We thank the council.',
      answers: [{ recommendationId: '1.split', answer: 'comply', due: '2025-05-05' }],
    });
    const here = `/cases/${projectId}/recommendations/1.split`;
    expect((await olof!.get('/recommendations')).html).toContain(`href="${here}"`);
    const [astrid, siri] = [await signedIn(office, 'astrid'), await signedIn(office, 'siri')];
    expect((await anders!.get('/start')).html + (await astrid.get('/start')).html).toContain(`href="${here}/claim"`);
    const claimed = await sends(astrid, `${here}/claim`, { '/evidence': 'Two deliveries are planned.' });
    expect(claimed.html).toContain('Said to be done');
    expect((await sends(astrid, `${here}/verify`, { '/verdict': 'verified', '/reason': 'Mine.' })).status).toBe(403);
    expect((await siri.get('/start')).html).toContain(`href="${here}/verify"`);
    await sends(siri, `${here}/verify`, { '/verdict': 'verified', '/reason': 'Seen.' });
    expect((await olof!.get('/recommendations?view=all&lang=en')).html).toContain('Done and seen</dt><dd>1<');
  });
});

/** What an open page of a roll-out is told first of its progress; null where it is told nothing of it. */
async function progressOf(own: Browser, here: string): Promise<unknown> {
  const { body } = await own.ask(`/live?progress=rollout/${here.slice('/rollouts/'.length)}`);
  const reader = body!.getReader();
  let told = '';
  while (!told.includes(': here')) told += Buffer.from((await reader.read()).value!).toString();
  await reader.cancel();
  const [, data = 'null'] = /event: progress\ndata: (.*)/.exec(told) ?? [];
  return JSON.parse(data);
}

describe('projects of which an officer says that they belong together', () => {
  it('are flagged by hand with reasons and evidence, by their references', async () => {
    const ids = await Promise.all(
      ['North', 'South', 'East'].map((name) =>
        files(office, { ...submissionOf(7), title: name, systems: [name], suppliers: [] }),
      ),
    );
    const references = await Promise.all(
      ids.map(async (id) => (await office.read('olof', `/projects/${id}`)).reference),
    );
    expect((await olof!.get('/clusters')).html).toContain('href="/clusters/new"');
    const said = { '/reasons': 'One system, two names.', '/evidence': 'Tender 7, page 3' };
    const wrong = await sends(olof!, '/clusters/new', { ...said, '/projects': `${references[0]}\nTG-0000-0000` });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('TG-0000-0000');
    const made = await sends(olof!, '/clusters/new?lang=en', { ...said, '/projects': references.join('\n') });
    expect(made.at).toMatch(/^\/clusters\//);
    expect(made.html).toMatch(/(Said by an officer|Enligt en handläggare|Ifølge en sagsbehandler): Tender 7, page 3/);
    expect(made.html).toContain('One system, two names.');
    expect((await anders!.get('/clusters')).html).not.toContain('href="/clusters/new"');
    expect((await olof!.get('/clusters/new?lang=sv')).html).toContain('Påpeka att projekt hör ihop');
  });
});
