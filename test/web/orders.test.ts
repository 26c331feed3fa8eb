import { presets } from '../../register/regimes';
import {
  approved,
  baselineOf,
  costOf,
  filesDocument,
  heard,
  orders,
  PAUSE,
  paused,
  REASONS,
  submissionOf,
} from '../api/case';
import { useOffice } from '../api/office';
import type { Browser, Shown } from '../../scripts/browser';
import { proclaim } from '../support/proclaim';
import { hidden, sends as sent, signedIn } from './walk';

const office = useOffice();

const people: Record<string, Browser> = {};

/** The person's browser; one for all tests. */
const before = async (handle: string): Promise<Browser> => (people[handle] ??= await signedIn(office, handle));

/** Sends the form of a page; the procedures follow. */
async function sends(handle: string, address: string, entries: Record<string, string>): Promise<Shown> {
  const shown = await sent(await before(handle), address, entries);
  await office.settle();
  if (shown.status !== 200) throw new Error(`${handle} ${address}: ${shown.status} ${shown.html}`);
  return shown;
}

const see = async (handle: string, address: string): Promise<string> =>
  (await (await before(handle)).get(address)).html;

const reasons = Object.fromEntries(Object.entries(REASONS).map(([name, text]) => [`/reasons/${name}`, text]));
const interventionsOf = async (id: string) => (await office.read('olof', `/projects/${id}`)).interventions;

describe('a cancellation', () => {
  it('goes from the proposal through comparison and order to the end of winding up', async () => {
    const id = await approved(office, submissionOf(33, { title: 'Cancelled by page' }));
    await office.act('astrid', `/projects/${id}/contracts`, {
      ...{ supplier: 'Nordic AB', reference: 'K-1', class: 'delivery', signedOn: '2025-03-03' },
      amount: { amount: '20000000.00', currency: 'SEK' },
    });
    await sends('olof', `/cases/${id}/propose-cancellation`, {
      ...{ '/grounds': 'not-viable', '/facts': 'Every third line is read wrongly.' },
    });
    const [{ id: interventionId }] = await interventionsOf(id);
    const here = `/cases/${id}/interventions/${interventionId}`;
    await sends('anders', `${here}/alternatives`, {
      ...{ '/alternatives/0/kind': 'descope', '/alternatives/0/text': 'Only the typewritten logs.' },
      ...{ '/alternatives/0/remainingCost': '18 000 000', '/alternatives/0/end': '2026-12-01' },
    });
    await sends('anders', `${here}/termination-costs`, {
      ...{ '/contracts/0/cost': '3 200 000', '/contracts/0/note': 'Notice of three months.' },
    });
    const hearing = `/cases/${id}/hearings/${interventionId}`;
    expect(await see('anders', hearing)).toContain('Every third line is read wrongly.');
    await sends('anders', hearing, { '/text': 'We ask to finish <part>.' });

    expect(await see('doris', here)).toContain('We ask to finish &lt;part>.');
    const decide = await see('doris', `${here}/decide`);
    for (const text of [
      'Only the typewritten logs.',
      'SEK\u00a018,000,000',
      'SEK\u00a03,200,000',
      'none of these figures',
    ])
      expect(decide).toContain(text);
    await sends('doris', `${here}/decide`, {
      ...{ '/value': 'order', ...reasons, '/cancellation/continuity': 'The old register stays open.' },
      ...{ '/cancellation/contractExposure': '3200000', '/cancellation/assetsKept': 'The data model.' },
      ...{ '/cancellation/runDown/cap': '1000000', '/cancellation/runDown/items/0/kind': 'data' },
      ...{
        '/cancellation/runDown/items/0/text': 'Hand the scans over.',
        '/cancellation/runDown/items/0/owner': 'Archive',
      },
      ...{ '/cancellation/runDown/items/0/evidence': 'A receipt.', '/effect/when': 'at_once' },
      '/effect/reason': 'Money is lost every day.',
    });
    const sign = await (await before('sten')).get(`${here}/sign`);
    expect(sign.html).toContain('The old register stays open.');
    const shown = await (await before('sten')).post(`${here}/sign`, { ...hidden(sign), _letter: 'show' });
    expect(shown.html).toContain('Projektet avbryts genom beslut av');
    expect(await office.read('olof', `/projects/${id}`)).toMatchObject({ status: 'running' });
    await sends('sten', `${here}/sign`, { '/answer': 'give' });
    expect(await office.read('olof', `/projects/${id}`)).toMatchObject({ status: 'cancelled' });

    const item = `/cases/${id}/run-down/i1`;
    expect(await see('astrid', '/start')).toContain(`href="${item}/report"`);
    await sends('astrid', `${item}/report`, { '/evidence': 'Receipt of 3 March.' });
    expect(await see('olof', `${item}/verification`)).toContain('Receipt of 3 March.');
    await sends('olof', `${item}/verification`, { '/value': 'verified', '/reason': 'Seen.' });
    await sends('doris', `/cases/${id}/run-down/completion`, reasons);
    expect(await see('olof', `/cases/${id}/run-down?lang=sv`)).toContain('Avslutad');
    await see('olof', `/cases/${id}/run-down?lang=en`);

    await sends('olof', `/cases/${id}/supplier-claims/new`, {
      ...{ '/interventionId': interventionId, '/supplier': 'Nordic AB', '/amount': '4000000', '/text': 'Work done.' },
    });
    const [{ claimId }] = (await office.read('olof', `/projects/${id}/supplier-claims`)).items;
    await sends('olof', `/cases/${id}/supplier-claims/${claimId}/outcome`, {
      ...{ '/status': 'settled', '/paid': '1000000', '/text': 'Agreed.' },
    });
    expect(await see('olof', `/cases/${id}/supplier-claims`)).toContain('SEK\u00a01,000,000');
  });
});

describe('a hearing', () => {
  it('is held in person on a day that was named, and the decision waits for its minutes', async () => {
    const id = await approved(office, submissionOf(34, { title: 'Heard by page' }));
    const proposal = { kind: 'pause', grounds: ['delay'], facts: 'A year late.' };
    const { interventionId } = await office.act('olof', `/projects/${id}/interventions`, proposal);
    const here = `/cases/${id}/interventions/${interventionId}`;
    await sends('anders', `${here}/oral-request`, { '/reason': 'It is easier said than written.' });
    const today = office.clock.now().slice(0, 10);
    expect(await see('olof', '/start')).toContain(`href="${here}/oral-day"`);
    await sends('olof', `${here}/oral-day`, { '/on': today, '/place': 'Room 4' });
    await office.act('anders', `/interventions/${interventionId}/hearing-reply`, { text: 'In writing, too.' });
    expect(await see('anders', `${here}/oral-minutes`)).toContain('This is for another office');
    await sends('olof', `${here}/oral-minutes`, { '/how': 'held', '/minutes': 'They explained the delay.' });
    expect(await see('doris', here)).toContain('They explained the delay.');
    await sends('olof', `${here}/withdraw`, { '/reason': 'Explained.' });
    expect(await interventionsOf(id)).toMatchObject([{ outcome: 'withdrawn' }]);
  });
});

describe('what the rules propose', () => {
  it('is taken over by the officer with grounds and facts of his own, or declined', async () => {
    const { regime } = presets().find((each) => each.regime.id === 'SE-proposed')!;
    const far = { fact: 'forecast.percentOfFirstBaseline', is: '>', value: 125 };
    const session = { id: 'far', label: { en: 'Far' }, when: far, action: 'mandatory_session' };
    const rules = { ...regime, id: 'SE-sessions', triggers: [{ ...session, deadline: { n: 30, unit: 'day' } }] };
    await proclaim((as, path, body) => office.as(as).post(`/api/v1${path}`, body), rules);
    const id = await approved(office, submissionOf(30, { title: 'Proposed by the rules' }), 'SE-sessions');
    await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
    const forecast = { cost: costOf(60), end: '2027-06-30', reason: 'By what we see.' };
    await office.act('astrid', `/projects/${id}/forecasts`, forecast);
    const { measures } = await office.read('olof', `/projects/${id}/escalation`);
    await office.act('olof', `/projects/${id}/measures/${measures[0].measureId}/session`, {
      ...{ on: office.clock.now().slice(0, 10), outcome: 'propose_pause', causes: 'Too much.', actions: 'None helps.' },
    });
    const [{ id: interventionId, status }] = await interventionsOf(id);
    expect(status).toBe('triggered');
    const here = `/cases/${id}/interventions/${interventionId}`;
    expect(await see('olof', '/start')).toContain(`href="${here}/take-over"`);
    expect(await see('olof', `${here}/take-over`)).toContain(`href="${here}/decline"`);
    await sends('olof', `${here}/take-over`, { '/grounds': 'cost-growth', '/facts': 'Twice the plan.' });
    expect(await see('anders', `/cases/${id}/hearings/${interventionId}`)).toContain('Twice the plan.');
  });
});

describe('a pause that is in force', () => {
  it('has its questions answered, its expert heard, its end refused, and another order in its place', async () => {
    const id = await approved(office, submissionOf(35, { title: 'Paused long' }));
    const first = await paused(office, id);
    const here = `/cases/${id}/interventions/${first}`;
    expect(await see('anders', '/start')).toContain(`href="${here}/answers"`);
    await sends('anders', `${here}/answers`, { '/answers/0': 'The law, and the cost.' });
    expect(await see('doris', `${here}/resume`)).toContain('The law, and the cost.');
    const report = await filesDocument(office, id, 'expert-report');
    await sends('olof', `${here}/expert-report`, {
      '/expert': 'An expert',
      '/documents': report,
      '/findings': 'It can be saved.\r\nNot all.',
    });
    await sends('anders', `${here}/ask-resumption`, { '/text': 'All is clear now.' });
    await sends('doris', `${here}/refuse-resumption`, reasons);
    const record = await see('anders', here);
    for (const said of ['It can be saved.', 'All is clear now.', REASONS.proportionality])
      expect(record).toContain(said);

    const proposed = await see('olof', `/cases/${id}/propose-pause`);
    expect(proposed).toContain(`value="${first}"`);
    await sends('olof', `/cases/${id}/propose-pause`, {
      ...{ '/grounds': 'delay', '/facts': 'Operations must go on.', '/supersedes': first },
    });
    const second = (await interventionsOf(id)).find((each: { id: string }) => each.id !== first).id as string;
    await office.act('anders', `/interventions/${second}/hearing-reply`, { text: 'Agreed.' });
    await orders(office, second, { pause: { ...PAUSE, allowedWork: ['security', 'operation'] } });
    expect(await see('olof', here)).toContain(`href="/cases/${id}/interventions/${second}"`);
    expect((await office.read('olof', `/interventions/${first}`)).outcome).toBe('superseded');
  });
});

describe('an appeal', () => {
  it('says who may and until when, is lodged, stayed, handed on, and ends with its outcome', async () => {
    const id = await approved(office, submissionOf(36, { title: 'Appealed by page' }));
    const order = await paused(office, id);
    const list = `/cases/${id}/appeals`;
    const ways = await see('anders', list);
    for (const text of ['3 weeks from the day on which it is received', 'The Government', 'Why this date?'])
      expect(ways).toContain(text);
    const decision = `${list}/decisions/pause/${order}`;
    expect(await see('olof', list)).not.toContain(`${decision}/new`);
    const own = hidden(await (await before('olof')).get(`/cases/${id}/ask`));
    const forced = await (await before('olof')).post(`${decision}/new`, { ...own, '/grounds': 'Not mine.' });
    expect(forced.status).toBe(403);
    const proof = await filesDocument(office, id, 'proof');
    await sends('anders', `${decision}/new`, {
      ...{ '/grounds': 'The forecast was misread.', '/asksStay': 'yes', '/documents': proof },
    });
    expect(await see('doris', list)).toContain('(PDF)');
    const [{ id: appealId }] = (await office.read('anders', `/projects/${id}/appeals`)).items;
    const appeal = `${list}/${appealId}`;
    expect(await see('doris', appeal)).toContain(`/documents/${proof}`);
    expect(await see('doris', '/start')).toContain(`href="${appeal}/stay"`);
    await sends('doris', `${appeal}/stay`, { '/value': 'grant', '/reason': 'It could not be undone.' });
    expect((await office.read('olof', `/projects/${id}`)).overlays).not.toContain('paused');
    await sends('olof', `${appeal}/forwarding`, { '/reference': 'Dnr 7' });
    expect(await see('olof', `${appeal}?lang=da`)).toContain('I tide');
    await see('olof', `${appeal}?lang=en`);
    const outcome = { '/outcome': 'annulled', '/decidedOn': office.clock.now().slice(0, 10) };
    const ended = await sends('olof', `${appeal}/outcome`, {
      ...{ ...outcome, '/reference': 'Fi2025/1', '/text': 'The plan holds.' },
    });
    expect(ended.html).toContain('Decision annulled');
    await sends('olof', `/cases/${id}/court-orders/new`, { '/court': 'The court', '/reference': 'T 12-25' });
    const [, lifting = ''] = /href="([^"]+\/court-orders\/[^"]+\/end)"/.exec(await see('olof', list)) ?? [];
    await sends('olof', lifting, { '/reference': 'T 12-25, second' });
    expect(await see('olof', list)).toContain('No court has ordered');
    await sends('doris', `${decision}/correction`, {
      ...{ '/corrections/0/field': 'Date', '/corrections/0/from': '2026', '/corrections/0/to': '2025' },
      '/reason': 'A slip of the pen.',
    });
    expect(await see('anders', list)).toContain('“2026” became “2025”');
  });

  it('is taken though it came late, and dismissed; one of a supplier is put on record by the officer', async () => {
    const id = await approved(office, submissionOf(37, { title: 'Appealed late' }));
    const interventionId = await heard(office, id, 'pause');
    await orders(office, interventionId, { pause: PAUSE });
    const decision = `/cases/${id}/appeals/decisions/pause/${interventionId}`;
    const today = office.clock.now().slice(0, 10);
    await sends('olof', `${decision}/record`, {
      ...{ '/party': 'supplier', '/name': 'Nordic AB', '/receivedOn': today, '/grounds': 'We lose work.' },
    });
    await office.passes('2025-05-30T09:00:00.000Z');
    expect(await see('anders', `/cases/${id}/appeals`)).toContain('The time is over.');
    await sends('anders', `${decision}/new`, { '/grounds': 'We were late.' });
    const { items } = await office.read('olof', `/projects/${id}/appeals`);
    expect(items).toMatchObject([
      { party: 'supplier', name: 'Nordic AB', late: false, receivedOn: today },
      { party: 'agency', late: true },
    ]);
    await sends('doris', `/cases/${id}/appeals/${items[1].id}/dismissal`, { '/reasons': 'After the last day.' });
    expect(await see('anders', `/cases/${id}/appeals/${items[1].id}`)).toContain('Dismissed: too late');
  });
});
