import { regimeHash } from '../../register/regimes';
import { DK, SE } from '../domain/fixtures/regimes';
import { useOffice } from '../api/office';
import { hidden, sends, signedIn } from './walk';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const own = (handle: string) => signedIn(office, handle);
const SE_PAGE = `/rules/SE-proposed/${regimeHash(SE)}`;

describe('rules are read by everybody', () => {
  const page = async (path: string) => (await office.anonymous.get(path)).text;

  it('in the list, in the reader’s language, and rule by rule with source and mark', async () => {
    expect(await page('/rules?lang=en')).toContain(`href="${SE_PAGE}"`);
    const dk = `/rules/DK-2021/${regimeHash(DK)}`;
    expect(await page(`${dk}?lang=en`)).toMatch(/DKK\s15,000,000 or more/);
    expect(await page(`${dk}?lang=da`)).toMatch(/15\.000\.000\sDKK eller mere|DKK\s15\.000\.000 eller mere/);
    expect(await page(`${dk}?lang=da`)).toContain('Risikovurdering i Statens it-råd');
    expect(await page(`${dk}?lang=sv`)).toContain('Inte verifierat');
    expect(await page(`${dk}?lang=en`)).toContain('>Budgetvejledning pkt. 2.2.18.3</a>');
  });

  it('as a document to take along, which begins the same rules', async () => {
    const { headers, text } = await office.anonymous.get(`${SE_PAGE}/document.yaml`);
    expect(headers.get('content-disposition')).toMatch(/attachment; filename="SE-proposed-.+\.yaml"/);
    expect(text).toContain('id: SE-proposed');
    expect((await office.anonymous.get('/rules/nowhere')).status).toBe(404);
  });

  it('against other rules, in plain words', async () => {
    const compared = await page(`/rule-comparison?from=${regimeHash(DK)}&to=${regimeHash(SE)}&lang=en`);
    expect(compared).toContain('SEK instead of DKK');
  });
});

describe('rules are made in the page', () => {
  let draft = '';

  it('from a version, with lines and limits changed in a form that leaves the comments where they are', async () => {
    const doris = await own('doris');
    const begun = await sends(doris, '/rule-drafts/new', { '/from': regimeHash(SE), '/version': 'tried' });
    expect(begun).toMatchObject({ status: 200, at: expect.stringMatching(/^\/rule-drafts\/[^/]+\?said=saved$/) });
    draft = begun.at.replace('?said=saved', '');
    const { html } = await doris.get(`${draft}/lines`);
    const entries = filled(html);
    expect(entries['/thresholds/investment']).toBe('20000000.00');
    await sends(doris, `${draft}/lines`, { ...entries, '/thresholds/investment': '25 000 000' });
    const { text, valid } = await office.read('doris', `/regime-drafts/${draft.split('/')[2]}`);
    expect(valid).toBe(true);
    expect(text).toContain('amount: 2500000000');
    expect(text).toMatch(/^# /m);
    expect((await doris.get(draft)).html).toMatch(/SEK 25\u00a0000\u00a0000 instead of SEK 20\u00a0000\u00a0000/);
  });

  it('with each fault at its line and what to do about it; the draft is kept as it was typed', async () => {
    const doris = await own('doris');
    const { text } = await office.read('doris', `/regime-drafts/${draft.split('/')[2]}`);
    const wrong = text.replace('amount: 2500000000', 'amount: much');
    const line = wrong.slice(0, wrong.indexOf('amount: much')).split('\n').length as number;
    const saved = await sends(doris, `${draft}/text`, { '/text': wrong });
    expect(saved.html).toContain(`>Line ${new Intl.NumberFormat('en-GB').format(line)}<`);
    expect(saved.html).toContain('amount: much');
    expect(saved.html).not.toContain('/proposal"');
    await sends(doris, `${draft}/text`, { '/text': text });
  });

  it('and who is late is told, and loses nothing of what he wrote', async () => {
    const [doris, admin] = [await own('doris'), await own('admin')];
    const early = hidden(await doris.get(`${draft}/text`));
    const { text } = await office.read('doris', `/regime-drafts/${draft.split('/')[2]}`);
    await sends(admin, `${draft}/text`, { '/text': `${text}# by the administrator\n` });
    const late = await doris.post(`${draft}/text`, { ...early, '/text': '# mine <alone>' });
    expect(late.status).toBe(412);
    expect(late.html).toContain('# mine &lt;alone>');
  });

  it('is proposed by one, approved by another who had no part in it, and published for a day', async () => {
    const [doris, admin] = [await own('doris'), await own('admin')];
    const { html, at } = await sends(doris, `${draft}/proposal`, { '/reason': 'The line was raised.' });
    const version = at.replace('?said=sent', '');
    expect(html).toContain('Proposed');
    const tooSoon = await sends(admin, `${version}/approve`, { '/reason': 'Agreed.' });
    expect(tooSoon.status).toBe(403);
    expect(tooSoon.html).toContain('Agreed.');
    expect((await office.anonymous.get(version)).text).not.toContain('/approve"');
    await office.as('admin').post('/api/v1/people', { id: 'petra', handle: 'petra', name: 'Petra' });
    await office
      .as('admin')
      .post('/api/v1/appointments', { personId: 'petra', bodyId: 'se-oversight', role: 'oversight_decider' });
    const petra = await own('petra');
    expect((await petra.get('/start')).html).toContain(`href="${version}/approve"`);
    await sends(petra, `${version}/approve`, { '/reason': 'Agreed.' });
    const published = await sends(admin, `${version}/activation`, { '/from': '2025-06-01' });
    expect(published.html).toContain('from 1 June 2025');
    expect(published.html).toContain('Agreed.');
  });

  it('by nobody else: a case officer has no drafts', async () => {
    const olof = await own('olof');
    expect((await olof.get('/rule-drafts')).status).toBe(403);
    expect((await olof.get('/rules')).html).not.toContain('/rule-drafts');
  });
});

/** The controls of a form as the page fills them in. */
function filled(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input [^>]*?name="(\/[^"]+)"[^>]*>/g)].map(
    ([tag, name = '']) => [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const,
  );
  const selects = [...html.matchAll(/<select [^>]*?name="(\/[^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''] as const,
  );
  return Object.fromEntries([...inputs, ...selects]);
}
