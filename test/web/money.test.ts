import { BUDGET, measured, useFunder } from '../api/account';
import { REASONS } from '../api/case';
import { useOffice } from '../api/office';
import { bytesOf, ubl } from '../register/invoices/ubl';
import { Browser, type Shown } from '../../scripts/browser';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
useFunder(office);

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

/** The address at which somebody's task of a kind is done, from his start page. */
async function taskPage(own: Browser, ending: RegExp): Promise<string> {
  const { html } = await own.get('/start');
  const found = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href).find((href) => ending.test(href));
  if (found === undefined) throw new Error(`No task leads to ${String(ending)}.`);
  return found.replaceAll('&amp;', '&');
}

const reasons = Object.fromEntries(Object.entries(REASONS).map(([name, text]) => [`/reasons/${name}`, text]));

describe('the money of a case', () => {
  let id = '';
  let frida: Browser;
  let anders: Browser;
  beforeAll(async () => {
    id = await measured(office);
    [frida, anders] = [await signedIn('frida'), await signedIn('anders')];
  });

  it('is promised by the funder in the page, in the parts of the rules', async () => {
    expect((await frida.get(`/cases/${id}/money`)).html).toContain(`href="/cases/${id}/money/commit"`);
    expect((await anders.get(`/cases/${id}/money`)).html).not.toContain('/money/commit"');
    const done = await sends(frida, `/cases/${id}/money/commit`, {
      ...{ '/funder/kind': 'body', '/funder/bodyKey': 'funder', '/amount': '10 000 000', '/sharePercent': '60' },
      ...{ '/classes': 'delivery', '/reference': BUDGET.reference, '/from': BUDGET.from, '/to': BUDGET.to },
      ...{ '/tranches/0/trancheId': 'pre-study', '/tranches/0/amount': '4 000 000' },
      ...{ '/tranches/1/trancheId': 'first-delivery', '/tranches/1/amount': '6 000 000' },
    });
    expect(done).toMatchObject({ status: 200, at: `/cases/${id}/money?said=done` });
    expect(done.html).toContain('SEK\u00a010,000,000');
    expect(done.html).toContain('The evidence is missing');
    expect(done.html).toContain('may be released now.');
  });

  it('is claimed, released by two and paid, each from his own task list', async () => {
    const claim = await taskPage(anders, /pre-study\/claim$/);
    await sends(anders, claim, { '/evidence': 'The decision of <March>.' });
    const release = await taskPage(frida, /pre-study\/release$/);
    expect((await frida.get(release)).html).toContain('The decision of &lt;March>.');
    expect((await anders.get(release)).html).not.toContain('name="/value"');
    await sends(frida, release, { '/value': 'release', '/reasons': 'It is proved.' });
    const folke = await signedIn('folke');
    const sign = await taskPage(folke, /pre-study\/sign$/);
    const waits = await folke.get(sign);
    expect(waits.html).toContain('It is proved.');
    expect((await anders.get(sign)).html).not.toContain('It is proved.');
    expect((await frida.post(sign, { ...hidden(waits), '/answer': 'give' })).status).toBe(403);
    expect((await sends(folke, sign, { '/answer': 'give' })).at).toBe(`/cases/${id}/money?said=signed`);
    const confirm = await taskPage(frida, /\/confirm$/);
    await sends(frida, confirm, { '/bankReference': 'BG 4711', '/date': '2025-03-03' });
    const { payments } = await office.read('frida', `/projects/${id}/account`);
    expect(payments).toMatchObject([{ status: 'paid', bankReference: 'BG 4711' }]);
    expect((await anders.get(`/cases/${id}/money`)).html).toContain('BG 4711');
    const record = await (await signedIn('olof')).get(`/cases/${id}/money/record`);
    expect(record.html).toContain('The decision of &lt;March>.');
  });

  it('is in a ledger that sums to zero, on the page and as CSV', async () => {
    await office.act('astrid', `/projects/${id}/spending`, {
      ...{ class: 'delivery', amount: { amount: '3000000.00', currency: 'SEK' }, date: '2025-03-03', reference: 'F-1' },
    });
    const page = await anders.get(`/cases/${id}/money/ledger`);
    expect(page.html).toContain('Sum of all accounts');
    expect(page.html).toContain('entry 9 of the account, F-1');
    const { html: csv, headers } = await anders.get(`/cases/${id}/money/ledger.csv`);
    expect(headers.get('content-type')).toContain('text/csv');
    const [head, ...lines] = csv.trim().split('\n');
    expect(head).toBe('seq,at,event,reference,account,debit,credit,currency');
    const column = (place: number) => lines.reduce((sum, line) => sum + Number(line.split(',')[place]), 0);
    expect(column(5)).toBeGreaterThan(0);
    expect(column(5)).toBe(column(6));
    expect((await (await signedIn('birgit')).get(`/cases/${id}/money/ledger.csv`)).status).toBe(404);
  });

  it('is drawn from the reserve when its holder decides', async () => {
    const asked = { '/amount': '1 000 000', '/reason': 'The data is worse than thought.' };
    await sends(anders, `/cases/${id}/money/reserve/ask`, asked);
    const decide = await taskPage(frida, /\/reserve\/[^/]+\/decide$/);
    expect((await frida.get(decide)).html).toContain('The data is worse than thought.');
    await sends(frida, decide, { '/value': 'approve', '/reasons': 'Shown.' });
    const { reserve } = await office.read('frida', `/projects/${id}/account`);
    expect(reserve).toMatchObject({ drawn: { amount: '1000000.00' }, asked: [] });
  });

  it('is frozen by order and second signature, and nothing is released meanwhile', async () => {
    const [doris, sten] = [await signedIn('doris'), await signedIn('sten')];
    const order = { '/scope': 'some', '/classes': 'delivery', ...reasons };
    const letter = await sends(doris, `/cases/${id}/money/freeze`, { ...order, _letter: 'show' });
    expect(letter).toMatchObject({ status: 200, at: `/cases/${id}/money/freeze` });
    expect(letter.html).toContain('The letter as it would go out');
    expect(letter.html).toContain('<article class="tg-letter"');
    expect((await office.read('doris', `/projects/${id}/tasks`)).items).not.toContainEqual(
      expect.objectContaining({ kind: 'sign_freeze' }),
    );
    await sends(doris, `/cases/${id}/money/freeze`, order);
    const sign = await taskPage(sten, /\/freezes\/[^/]+\/sign$/);
    expect((await sten.get(sign)).html).toContain(REASONS.facts);
    const signed = await sends(sten, sign, { _letter: 'show' });
    expect(signed.html).toContain('Person sten');
    expect(signed.html).toContain('name="/answer"');
    await sends(sten, sign, { '/answer': 'give' });
    const { html } = await anders.get(`/cases/${id}/money`);
    expect(html).toContain('Nothing can be released now');
    expect(html).not.toContain('/lift"');
    const [{ freezeId }] = (await office.read('doris', `/projects/${id}/account`)).standing.freezes;
    await sends(doris, `/cases/${id}/money/freezes/${freezeId}/lift`, reasons);
    await sends(sten, await taskPage(sten, /\/freezes\/[^/]+\/sign$/), { '/answer': 'give' });
    expect((await anders.get(`/cases/${id}/money`)).html).toContain('No money is frozen.');
  });

  it('is told in the language of the reader', async () => {
    expect((await anders.get(`/cases/${id}/money?lang=sv`)).html).toContain('Vem som ger medel');
    expect((await anders.get(`/cases/${id}/money?lang=da`)).html).toContain('Hvem der giver midler');
    await anders.get(`/cases/${id}/money?lang=en`);
  });
});

describe('an invoice', () => {
  let id = '';
  beforeAll(async () => {
    id = await measured(office);
  });

  it('is brought in as a file, and counts at once where it names its project', async () => {
    const astrid = await signedIn('astrid');
    const page = await astrid.get('/invoices/new');
    const { reference } = await office.read('astrid', `/projects/${id}`);
    const bring = (xml: string) =>
      astrid.upload('/invoices/new', hidden(page), {
        ...{ name: '/file', as: 'invoice.xml' },
        blob: new Blob([xml], { type: 'text/xml' }),
      });
    const wrong = await bring('<html/>');
    expect(wrong.status).toBe(422);
    const brought = await bring(ubl({ number: 'U-1', buyerReference: reference }));
    expect(brought).toMatchObject({
      status: 200,
      at: expect.stringMatching(/^\/invoices\/[^/]+\?said=saved$/) as string,
    });
    expect(brought.html).toContain('Invoice U-1');
    expect((await (await signedIn('olof')).get('/invoices/new')).html).not.toContain('type="file"');
  });

  it('waits in the queue with its proposal, is matched, remembered and forgotten in the pages', async () => {
    const astrid = await signedIn('astrid');
    const { reference } = await office.read('astrid', `/projects/${id}`);
    const bytes = bytesOf(ubl({ number: 'Q-1', buyerReference: reference }));
    const xml = { 'content-type': 'application/xml' };
    const { body } = await office.as('astrid').post('/api/v1/invoices', bytes, xml);
    await office.settle();
    const here = `/invoices/${body.invoiceId}`;
    expect((await astrid.get('/start')).html).toContain(`href="${here}"`);
    expect((await astrid.get('/invoices')).html).toContain('Q-1');
    const page = await astrid.get(here);
    expect(page.html).toContain(reference);
    expect(page.html).toContain(`href="${here}/match?project=${id}`);
    expect((await astrid.get(`${here}/document`)).html).toContain('<cbc:ID>Q-1</cbc:ID>');
    const rut = await signedIn('rut');
    expect((await rut.get(`${here}/match?project=${id}`)).html).toContain('This is for another office');
    const done = await sends(astrid, `${here}/match?project=${id}`, {
      ...{ '/class': 'licences', '/remember': 'yes', '/reason': 'Ordered for this project.' },
    });
    expect(done).toMatchObject({ status: 200, at: `${here}?said=done` });
    expect(done.html).toContain('Licences');
    expect((await office.read('astrid', here)).match).toMatchObject({ projectId: id });
    expect((await astrid.get(`/cases/${id}/money`)).html).toContain('Q-1');
    expect((await astrid.get('/invoices/remembered')).html).toContain('Licences');
    await sends(astrid, `${here}/forget`, { '/reason': 'A mistake.' });
    expect((await astrid.get('/invoices/remembered')).html).toContain('Nothing is remembered yet.');
    expect((await astrid.get('/invoices.csv?status=all')).html).toContain(',Q-1,');
    expect((await (await signedIn('birgit')).get(here)).status).toBe(404);
  });
});
