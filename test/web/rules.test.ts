import { regimeHash } from '../../register/regimes';
import { DK, SE } from '../domain/fixtures/regimes';
import { useOffice } from '../api/office';
import { hidden, sends, signedIn } from './walk';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const own = (handle: string) => signedIn(office, handle);
const SE_PAGE = `/rules/SE-proposed/${regimeHash(SE)}`;

beforeAll(async () => {
  const enters = (path: string, body: object) => office.as('admin').post(`/api/v1${path}`, body);
  await enters('/people', { id: 'petra', handle: 'petra', name: 'Petra' });
  await enters('/appointments', { personId: 'petra', bodyId: 'se-oversight', role: 'oversight_decider' });
});

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
    expect(compared).toContain('<td data-label="Before">Danish Krone</td><td data-label="After">Swedish Krona</td>');
    expect(await page(`/rule-comparison?from=${regimeHash(DK)}&to=${regimeHash(SE)}&lang=sv`)).toContain(
      'svensk krona',
    );
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
    expect(entries['/thresholds/investment']).toBe('20,000,000');
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

describe('the register is set up in the page', () => {
  it('by an administrator: a body, a person, an office and its end', async () => {
    const admin = await own('admin');
    const entered = await sends(admin, '/administration/bodies/new', {
      ...{ '/name': 'Agency <of> Water', '/kind': 'agency', '/jurisdiction': 'SE', '/facts/type': 'agency' },
    });
    expect(entered.html).toContain('Agency &lt;of> Water');
    const bodyId = /bodies\/([^?]+)/.exec(entered.at)?.[1] ?? '';
    const person = await sends(admin, '/administration/people/new', { '/name': 'Ylva', '/handle': 'ylva' });
    const here = person.at.replace('?said=saved', '');
    const office_ = await sends(admin, `${here}/appoint`, { '/bodyId': bodyId, '/role': 'agency_author' });
    expect(office_.html).toContain('Author at the agency');
    const [, end = ''] = /href="(\/administration\/appointments\/[^"]+\/end)"/.exec(office_.html) ?? [];
    expect((await sends(admin, end, {})).html).toContain('Holds no office.');
    const wrong = await sends(admin, '/administration/rates/new', { '/rates/0/from': 'EUR', '/rates/0/to': 'XXX' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#f-rates-0-to"');
  });

  it('a register is taken in, and a row that could not be understood is corrected and tried again', async () => {
    const profile = {
      ...{ id: 'of-mine', label: 'My list', regimeId: 'FR-2023', jurisdiction: 'FR' },
      ...{ source: { publisher: 'A ministry', licence: 'open' }, format: { delimiter: ';', encoding: 'utf-8' } },
      ...{ withheld: { beginsWith: ['Secret'] }, key: ['Number'], title: { column: 'Name' } },
      agency: { code: 'Ministry', name: 'Ministry', facts: { type: 'ministry' } },
      cost: {
        column: 'Cost/EUR',
        currency: 'EUR',
        decimal: ',',
        vat: 'included',
        basisId: 'build-and-run',
        unknown: [''],
      },
    };
    expect((await office.as('odile').post('/api/v1/import-profiles', profile)).status).toBe(201);
    const odile = await own('odile');
    expect((await odile.get('/administration/imports/new')).html).toContain('value="of-mine"');
    const csv = 'Number;Ministry;Name;Cost/EUR\n1;MEN;Alpha;10000000\n2;MEN;Beta;douze\n';
    const query = '?profile=of-mine&fileName=list.csv';
    const { body } = await office.as('odile').post(`/api/v1/imports${query}`, csv, { 'content-type': 'text/csv' });
    const here = `/administration/imports/${body.id}`;
    const settled = async () => {
      while ((await office.read('odile', `/imports/${body.id}`)).status === 'running')
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await settled();
    const page = await odile.get(here);
    expect(page.html).toContain('Import of list.csv');
    const list = await odile.get('/administration/imports');
    expect(list.html).toMatch(new RegExp(`href="${here}">list.csv</a>.*?odile.*?Done`, 's'));
    expect(page.html).toContain('douze');
    const [, row = ''] = /href="(\/administration\/imports\/[^"]+\/rows\/\d+)"/.exec(page.html) ?? [];
    await sends(odile, row, { '/cells/0': '12000000' });
    await sends(odile, `${here}/retry`, {});
    await settled();
    expect((await odile.get(here)).html).toMatch(/data-live="imported">2</);
    const olof = await own('olof');
    expect((await sends(olof, '/administration/bodies/new', { '/name': 'Mine', '/kind': 'agency' })).status).toBe(403);
    expect((await olof.get('/administration/bodies')).html).not.toContain('/administration/bodies/new');
  });

  it('who holds an office lets another act in it for a time, and takes that back', async () => {
    const doris = await own('doris');
    const page = await doris.get('/administration/delegations/new');
    const [, appointmentId = ''] = /name="\/appointmentId" value="([^"]+)"/.exec(page.html) ?? [];
    const given = await sends(doris, '/administration/delegations/new', {
      ...{ '/appointmentId': appointmentId, '/delegateId': 'petra', '/to': '2025-03-31' },
    });
    expect(given).toMatchObject({ status: 200, at: '/administration/delegations?said=done' });
    const [, revoke = ''] = /href="(\/administration\/delegations\/[^"]+\/revoke)"/.exec(given.html) ?? [];
    expect((await sends(doris, revoke, {})).html).not.toContain('/revoke"');
    const unknown = await sends(doris, '/administration/delegations/new', {
      ...{ '/appointmentId': appointmentId, '/delegateId': 'nobody', '/to': '2025-03-31' },
    });
    expect(unknown.status).toBe(422);
    expect(unknown.html).toContain('value="nobody"');
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
