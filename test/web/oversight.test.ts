import {
  advises,
  approved,
  AT_ONCE,
  baselineOf,
  costOf,
  files,
  filesDocument,
  heard,
  PAUSE,
  REASONS,
  submissionOf,
  toTheCouncil,
} from '../api/case';
import { useOffice } from '../api/office';
import { Browser, type Shown } from '../../scripts/browser';

const office = useOffice();

/** Somebody before a browser, signed in. */
async function signedIn(handle: string): Promise<Browser> {
  const own = new Browser(office.url);
  const page = await own.get('/sign-in?return=%2Fstart');
  await own.post(page.at, { handle });
  return own;
}

const hidden = ({ html }: Shown): Record<string, string> => {
  const form = html.slice(html.indexOf('<form class="tg-form"'));
  const controls = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(controls.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]));
};

/** Fills the form of a page in and sends it, as the browser would; the procedures follow. */
async function sends(own: Browser, address: string, entries: Record<string, string>): Promise<Shown> {
  const page = await own.get(address);
  expect(page).toMatchObject({ status: 200, at: address });
  const shown = await own.post(address, { ...hidden(page), ...entries });
  await office.settle();
  return shown;
}

const reasons = Object.fromEntries(Object.entries(REASONS).map(([name, text]) => [`/reasons/${name}`, text]));

describe('the case officer', () => {
  it('is led from the task to the page on which it is done, and finds the submission complete', async () => {
    const id = await files(office, submissionOf(30, { title: 'Complete by page' }));
    const olof = await signedIn('olof');
    const start = await olof.get('/start');
    expect(start.html).toContain(`href="/cases/${id}/completeness"`);
    const page = await olof.get(`/cases/${id}/completeness`);
    expect(page.html).toContain('Still missing:');
    for (const type of ['business-case', 'benefits-plan']) await filesDocument(office, id, type, `${type} of ${id}`);
    expect((await olof.get(`/cases/${id}/completeness`)).html).toContain('Every document that the rules ask for');
    const done = await sends(olof, `/cases/${id}/completeness`, { '/note': 'Looked through.' });
    expect(done).toMatchObject({ status: 200, at: `/cases/${id}?said=done` });
    expect((await office.read('siri', `/reviews?projectId=${id}`)).items).toHaveLength(1);
    expect((await olof.get(`/cases/${id}/completeness`)).html).toContain('not waiting to be checked');
  });

  it('asks the agency, a question a line', async () => {
    const id = await files(office, submissionOf(30, { title: 'Asked by page' }));
    const olof = await signedIn('olof');
    await sends(olof, `/cases/${id}/ask`, { '/questions': 'Who pays?\r\n\r\nWho owns the data?' });
    const { requests } = await office.read('olof', `/projects/${id}`);
    expect(requests).toMatchObject([{ questions: ['Who pays?', 'Who owns the data?'], status: 'open' }]);
  });

  it('asks nothing with an empty form, and is told at the field', async () => {
    const id = await files(office, submissionOf(30, { title: 'Nothing asked' }));
    const refused = await sends(await signedIn('olof'), `/cases/${id}/ask`, { '/questions': ' ' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-questions"');
  });
});

describe('the decision at a gate', () => {
  let id = '';
  beforeAll(async () => {
    const made = await toTheCouncil(office, submissionOf(30, { title: 'Decided by page' }));
    id = made.projectId;
    await advises(office, made.reviewId);
  });

  it('shows the question, the time, what silence means and what the council said', async () => {
    const { html } = await (await signedIn('doris')).get(`/cases/${id}/decide`);
    expect(html).toContain('Opinion of the council');
    expect(html).toContain('Sound.');
    expect(html).toContain('If nobody decides');
    expect(html).toContain('value="approve_with_conditions"');
  });

  it('is not the officer’s: the page says whose it is, and the interface refuses a form that is sent all the same', async () => {
    const olof = await signedIn('olof');
    const page = await olof.get(`/cases/${id}/decide`);
    expect(page.html).toContain('This decision is for the deciders of');
    expect(page.html).not.toContain('value="approve_with_conditions"');
    const own = hidden(await olof.get(`/cases/${id}/ask`));
    const forced = await olof.post(`/cases/${id}/decide`, { ...own, '/value': 'approve', ...reasons });
    expect(forced.status).toBe(403);
    expect((await office.read('olof', `/projects/${id}`)).decisions).toEqual([]);
  });

  it('keeps what was typed when it is refused, and says what is missing', async () => {
    const refused = await sends(await signedIn('doris'), `/cases/${id}/decide`, {
      '/value': 'approve_with_conditions',
      ...reasons,
      '/reasons/facts': 'Three <systems> & one plan.',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Three &lt;systems> &amp; one plan.');
    expect((await office.read('olof', `/projects/${id}`)).decisions).toEqual([]);
  });

  it('is on record as the decider made it in the page, with its condition', async () => {
    const done = await sends(await signedIn('doris'), `/cases/${id}/decide`, {
      '/value': 'approve_with_conditions',
      ...reasons,
      '/conditions/0/text': 'The data is cleaned first.',
      '/conditions/0/due': '2025-12-01',
      '/conditions/0/evidence': 'A report of the data office.',
      '/conditions/0/ifMissed': 'escalate',
    });
    expect(done).toMatchObject({ status: 200, at: `/cases/${id}?said=decided` });
    const { decisions, conditions } = await office.read('doris', `/projects/${id}`);
    expect(decisions).toMatchObject([{ value: 'approve_with_conditions', decidedBy: 'doris', status: 'taken' }]);
    expect(conditions).toMatchObject([
      { text: 'The data is cleaned first.', due: '2025-12-01', ifMissed: 'escalate', status: 'open' },
    ]);
  });
});

describe('the portfolio', () => {
  let olof: Browser;
  beforeAll(async () => {
    await files(office, submissionOf(31, { title: '=cmd|calc' }));
    await files(office, submissionOf(32, { title: 'Payroll <script>' }));
    olof = await signedIn('olof');
  });

  it('is filtered by the address, and says so when nothing fits', async () => {
    const all = await olof.get('/portfolio');
    expect(all.html).toContain('Payroll &lt;script>');
    expect(all.html).toContain('=cmd|calc');
    const found = await olof.get('/portfolio?q=payroll&regime=SE-proposed&sort=cost');
    expect(found.html).toContain('Payroll &lt;script>');
    expect(found.html).not.toContain('=cmd|calc');
    expect((await olof.get('/portfolio?overlay=paused')).html).toContain('No project fits these filters.');
  });

  it('refuses a filter that there is not, as the interface does', async () => {
    expect((await olof.get('/portfolio?waitingFor=nobody')).status).toBe(422);
  });

  it('is handed out as CSV that no spreadsheet takes for formulas', async () => {
    const { headers, html: csv } = await olof.get('/portfolio.csv?sort=title');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv).toContain(",'=cmd|calc,");
    expect(csv.split('\n')[0]).toMatch(/^reference,title,kind,agency,/);
    expect((await olof.get('/portfolio.csv?q=payroll')).html).not.toContain('calc');
  });

  it('shows what each rater says, first and latest baseline with the forecast, and the money', async () => {
    const id = await approved(office, submissionOf(35, { title: 'On the board' }));
    await office.act('anders', `/projects/${id}/baselines`, baselineOf(35));
    await office.act('doris', `/projects/${id}/ratings`, { rater: 'oversight', level: 'red', reasons: 'Late.' });
    const { html } = await olof.get('/portfolio?q=board&sort=cost');
    expect(html).toContain('First baseline');
    expect(html).toContain('SEK\u00a035,000,000');
    expect(html).toContain('data-color="danger" data-size="sm">Red<');
    expect(html).toContain('Forecast (P50–P80)');
    expect(html).toContain('Spent');
    expect(html).toContain('aria-sort="descending"');
    const { html: csv } = await olof.get('/portfolio.csv?q=board');
    expect(csv).toContain('rating_oversight');
    expect(csv).toContain('35000000.00');
  });

  it('is narrowed to a colour of a rater, and ordered by how far forecasts go beyond the first baseline', async () => {
    const forecast = { cost: costOf(42), end: '2027-06-30', reason: 'Counted again.' };
    const [{ id }] = (await office.read('olof', '/portfolio/board?q=board')).items;
    await office.act('astrid', `/projects/${id}/forecasts`, forecast);
    expect((await olof.get('/portfolio?light=red&rater=oversight')).html).toContain('On the board');
    expect((await olof.get('/portfolio?light=none&rater=oversight')).html).not.toContain('On the board');
    expect((await olof.get('/portfolio?light=red&rater=council')).html).toContain('No project fits these filters.');
    const { html } = await olof.get('/portfolio?light=red&sort=overrun');
    expect(html).toContain('120% of the first baseline');
    expect(html).toContain('href="/portfolio/views/new?light=red&amp;sort=overrun"');
    const ordered = await office.read('olof', '/portfolio/board?sort=overrun&limit=2');
    expect(ordered.items).toMatchObject([{ id, forecastPercent: 120 }, { forecastPercent: null }]);
    const further = await office.read('olof', `/portfolio/board?sort=overrun&limit=2&cursor=${ordered.next}`);
    expect(further.items).not.toContainEqual(expect.objectContaining({ id }));
    expect((await olof.get('/portfolio.csv?q=board')).html).toContain(',120,');
  });

  it('holds what people say of a project against the figures, over all projects and over time', async () => {
    const [{ id }] = (await office.read('olof', '/portfolio/board?q=board')).items;
    await office.act('anders', `/projects/${id}/ratings`, { rater: 'self', level: 'green', reasons: 'On <track>.' });
    expect((await olof.get(`/cases/${id}/progress`)).html).toContain(`href="/cases/${id}/ratings"`);
    const { html } = await olof.get(`/cases/${id}/ratings`);
    expect(html).toContain('On &lt;track>.');
    expect(html).toContain('2 levels apart: The agency itself: “Green”, The oversight body: “Red”.');
    const compared = await olof.get('/portfolio/ratings?regime=SE-proposed');
    expect(compared.html).toContain('The agency itself and the figures');
    expect(compared.html).toContain(`href="/cases/${id}/ratings"`);
    expect((await (await signedIn('anders')).get('/portfolio/ratings')).status).toBe(403);
    expect((await olof.get('/portfolio/ratings?lang=sv')).html).toContain('Bedömningar jämförda');
    expect((await olof.get('/portfolio/ratings?lang=da')).html).toContain('Vurderinger sammenlignet');
    await olof.get('/portfolio/ratings?lang=en');
  });

  it('is kept as a view under a name, for oneself alone, renamed and thrown away', async () => {
    const address = '/portfolio?q=payroll&due=month';
    expect((await olof.get(address)).html).toContain('href="/portfolio/views/new?q=payroll&amp;due=month"');
    const kept = await sends(olof, '/portfolio/views/new?q=payroll&due=month', { '/name': 'Payroll & <co>' });
    expect(kept).toMatchObject({ status: 200, at: `${address}&said=saved` });
    expect(kept.html).toContain('Payroll &amp; &lt;co>');
    const again = await sends(olof, '/portfolio/views/new?sort=cost', { '/name': 'Payroll & <co>' });
    expect(again.status).toBe(422);
    const [{ id }] = (await office.read('olof', '/portfolio/views')).items;
    const doris = await signedIn('doris');
    expect((await doris.get('/portfolio/views')).html).not.toContain('Payroll');
    expect((await office.as('doris').delete(`/api/v1/portfolio/views/${id}`)).status).toBe(404);
    await sends(olof, `/portfolio/views/${id}/rename`, { '/name': 'Salaries' });
    expect((await olof.get('/portfolio?lang=sv')).html).toContain('Hantera sparade vyer');
    expect((await olof.get('/portfolio/views?lang=da')).html).toContain('Gemte visninger');
    await olof.get('/portfolio?lang=en');
    await sends(olof, `/portfolio/views/${id}/remove`, {});
    expect((await olof.get('/portfolio/views')).html).toContain('You keep no view yet.');
  });

  it('is narrowed to dates at risk', async () => {
    expect((await olof.get('/portfolio?due=late')).html).toContain('No project fits these filters.');
    expect((await olof.get('/portfolio?due=month')).html).not.toContain('No project fits these filters.');
  });

  it('is not shown to who is not signed in', async () => {
    expect((await new Browser(office.url).get('/portfolio')).at).toMatch(/^\/sign-in\/as\//);
  });
});

describe('a pause', () => {
  it('goes from the proposal to the resumption through the pages', async () => {
    const id = await approved(office, submissionOf(33, { title: 'Paused by page' }));
    const [olof, doris, sten] = [await signedIn('olof'), await signedIn('doris'), await signedIn('sten')];
    expect((await olof.get(`/cases/${id}/interventions`)).html).toContain('Nobody has proposed');
    await sends(olof, `/cases/${id}/propose-pause`, {
      '/grounds': 'no-longer-appropriate',
      '/facts': 'The law behind it has changed.',
    });
    const [{ id: interventionId }] = (await office.read('olof', `/projects/${id}`)).interventions;
    const here = `/cases/${id}/interventions/${interventionId}`;
    await office.act('anders', `/interventions/${interventionId}/hearing-reply`, { text: 'We have taken note.' });

    expect((await doris.get('/start')).html).toContain(`href="${here}/decide"`);
    expect((await olof.get(`${here}/decide`)).html).toContain('This is for another office');
    const ordered = await sends(doris, `${here}/decide`, {
      ...{ '/value': 'order', ...reasons, '/pause/until': '2025-09-01', '/pause/expiry': 'auto_resume' },
      ...{ '/pause/allowedWork': 'security', '/pause/questions/0/text': 'What has changed?' },
      ...{ '/pause/independentExperts': 'An expert', '/pause/burnCap': '1 000 000' },
      ...{ '/effect/when': 'at_once', '/effect/reason': 'Money is lost every day.' },
    });
    expect(ordered).toMatchObject({ status: 200, at: `${here}?said=decided` });
    expect((await sten.get(`${here}/sign`)).html).toContain('What has changed?');
    await sends(sten, `${here}/sign`, { '/answer': 'give' });
    expect((await office.read('olof', `/projects/${id}`)).overlays).toContain('paused');
    expect((await olof.get('/portfolio?overlay=paused')).html).toContain('Paused by page');
    await standsInTheList(olof, here);

    await sends(doris, `${here}/resume`, { ...reasons });
    const signs = (await sten.get('/start')).html.includes(`href="${here}/sign"`);
    if (signs) await sends(sten, `${here}/sign`, { '/answer': 'give' });
    expect((await office.read('olof', `/projects/${id}`)).overlays).not.toContain('paused');
    const page = await olof.get(here);
    expect(page.html).toContain('The project was resumed.');
    expect(page.html).toContain('Project resumed');
  });

  /** Among the interventions of all cases, as far as the filters of the address let it. */
  async function standsInTheList(own: Browser, here: string): Promise<void> {
    expect((await own.get('/portfolio')).html).toContain('href="/interventions"');
    const { html } = await own.get('/interventions?kind=pause&status=in_force&body=oversight&ended=false');
    expect(html).toContain(`href="${here}"`);
    for (const other of ['kind=cancellation', 'status=hearing', 'body=government', 'due=late', 'ended=true'])
      expect((await own.get(`/interventions?${other}`)).html).toContain('No intervention fits these filters.');
    const { html: csv } = await own.get('/interventions.csv?kind=pause');
    expect(csv).toMatch(/^id,project,title,agency,kind,status,/);
    expect(csv).toContain(',Paused by page,');
    expect((await (await signedIn('odile')).get('/interventions')).html).toContain('Nobody has proposed');
    expect((await own.get('/interventions?lang=sv')).html).toContain('Ingripanden');
    expect((await own.get('/interventions?lang=da')).html).toContain('Indgreb');
    await own.get('/interventions?lang=en');
  }

  it('is not signed by a form in which nobody has said that he signs', async () => {
    const id = await approved(office, submissionOf(34, { title: 'Not signed by page' }));
    const interventionId = await heard(office, id, 'pause');
    await office.act('doris', `/interventions/${interventionId}/decision`, {
      ...{ value: 'order', reasons: REASONS, effect: AT_ONCE, pause: PAUSE },
    });
    const shown = await sends(await signedIn('sten'), `/cases/${id}/interventions/${interventionId}/sign`, {});
    expect(shown.status).toBe(422);
    expect((await office.read('olof', `/projects/${id}`)).overlays).not.toContain('paused');
  });
});
