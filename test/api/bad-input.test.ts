import { randomUUID } from 'node:crypto';
import {
  approved,
  AT_ONCE,
  costOf,
  files,
  heard,
  PAUSE,
  REASONS,
  seats,
  sek,
  submissionOf,
  toTheCouncil,
} from './case';
import { useOffice } from './office';
import { refuses, type Expected } from './record';

const office = useOffice();

/** One running project, and one before the council. */
let running = '';
let round = '';
beforeAll(async () => {
  running = await approved(office);
  ({ reviewId: round } = await toTheCouncil(office));
});

const bad = (handle: string, path: string, body: unknown, expected: Expected, headers?: Record<string, string>) =>
  refuses(office, () => office.as(handle).post(`/api/v1${path}`, body, headers), expected);

const spending = { class: 'delivery', amount: sek(1), date: '2025-03-03', reference: 'F-1' };
const NOTHING = { amount: '0.00', currency: 'SEK' };
const invalid = { status: 422, code: 'validation-failed' };
const malformed = async (handle: string, path: string, body: unknown, at: string, rule: string) =>
  bad(handle, path, body, { ...invalid, at: `body ${at}`, rule });

/** A draft with this content is not filed; the faults stand in the draft. */
async function notFiled(content: object, at: string, rule: string): Promise<void> {
  const draft = await office.act('astrid', '/drafts', { agencyId: 'se-agency', regimeId: 'SE-proposed', content });
  expect(draft.missing).toContainEqual(expect.objectContaining({ in: 'draft', pointer: at, rule }));
  const expected = { ...invalid, at: `draft ${at}`, rule };
  await bad('anders', `/drafts/${draft.id}/submission`, {}, expected, { 'if-match': '"1"' });
}

describe('unknown fields', () => {
  it('are refused in an act, in what lies inside it, in a draft and in a query', async () => {
    const decision = { value: 'approve', reasons: { ...REASONS, mood: 'good' }, extra: 1 };
    const answer = await malformed('doris', `/projects/${running}/decisions`, decision, '/extra', 'unknown-field');
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer: '/reasons/mood' }));
    const draft = { agencyId: 'se-agency', regimeId: 'SE-proposed', content: { titel: 'A typing error' } };
    await malformed('astrid', '/drafts', draft, '/content/titel', 'unknown-field');
    const query = () => office.as('olof').get('/api/v1/projects?colour=red');
    await refuses(office, query, { ...invalid, at: 'query /colour', rule: 'unknown-field' });
  });

  it('are refused where an act takes no content at all', () =>
    malformed('carin', `/reviews/${round}/opinion`, { outcome: 'supported' }, '/outcome', 'unknown-field').then());
});

describe('a text that is none', () => {
  it('is refused wherever JSON is read, before anything is done', async () => {
    const notJson = { status: 400, code: 'malformed-json' };
    for (const text of ['a\u0000b', 'a\ud800b', '\udc00'])
      await bad('anders', `/projects/${running}/spending`, { ...spending, reference: text }, notJson);
    await bad('anders', `/projects/${running}/spending`, { ...spending, '\u0000': 1 }, notJson);
  });
});

describe('a wrong currency', () => {
  it('is refused in what an agency files', () =>
    notFiled(
      submissionOf(30, { cost: { currency: 'EUR', vat: 'excluded', lines: [] } }),
      '/cost/currency',
      'regime-currency',
    ));

  it('is refused between the lines of one estimate', () =>
    notFiled(
      submissionOf(30, {
        cost: { ...costOf(30), lines: [{ class: 'delivery', point: { amount: '1.00', currency: 'EUR' } }] },
      }),
      '/cost/lines/0/point/currency',
      'currency-mismatch',
    ));

  it('is refused in a payment, a contract, a forecast and a baseline', async () => {
    const amount = { amount: '5.00', currency: 'EUR' };
    const mismatch = { status: 422, code: 'currency-mismatch' };
    const inAmount = { ...mismatch, at: 'body /amount/currency' };
    await bad('astrid', `/projects/${running}/spending`, { ...spending, amount }, inAmount);
    const contract = { supplier: 'A', reference: 'K', signedOn: '2025-03-03', amount };
    await bad('astrid', `/projects/${running}/contracts`, contract, inAmount);
    const cost = { currency: 'EUR', vat: 'excluded', lines: [] };
    const inCost = { ...mismatch, at: 'body /cost/currency' };
    await bad('astrid', `/projects/${running}/forecasts`, { cost, reason: 'So.' }, inCost);
    const baseline = { cost, start: '2025-09-01', end: '2026-09-01' };
    await bad('anders', `/projects/${running}/baselines`, baseline, inCost);
  });

  it('that is none is refused', async () => {
    const amount = { amount: '5.00', currency: 'XYZ' };
    const path = `/projects/${running}/spending`;
    await malformed('astrid', path, { ...spending, amount }, '/amount/currency', 'unknown-currency');
  });
});

describe('amounts that cannot be', () => {
  it.each([
    ['negative', '-1.00', 'not-negative'],
    ['beyond what can be counted', '99999999999999999.00', 'overflow'],
    ['with too many decimals', '1.005', 'too-many-decimals'],
    ['no number', '1e6', 'malformed-amount'],
  ])('%s are refused', async (_what, amount, rule) => {
    const body = { ...spending, amount: { amount, currency: 'SEK' } };
    await malformed('astrid', `/projects/${running}/spending`, body, '/amount/amount', rule);
  });

  it('of nothing are no payment', () =>
    bad(
      'astrid',
      `/projects/${running}/spending`,
      { ...spending, amount: NOTHING },
      { status: 422, code: 'amount-not-positive', at: 'body /amount/amount' },
    ).then());

  it('that only their sum makes too large are refused', async () => {
    const line = { class: 'delivery', point: { amount: '50000000000000.00', currency: 'SEK' } };
    const cost = { ...costOf(1), lines: [line, line] };
    const forecast = { cost, reason: 'So.' };
    await malformed('astrid', `/projects/${running}/forecasts`, forecast, '/cost/lines', 'overflow');
    await notFiled(submissionOf(1, { cost }), '/cost/lines', 'overflow');
  });

  it('that only the money spent before makes too large are refused', async () => {
    const most = { ...spending, amount: { amount: '90071992547409.91', currency: 'SEK' } };
    const path = `/projects/${running}/spending`;
    await office.act('astrid', path, { ...spending, class: 'training' });
    const expected = { status: 422, code: 'amount-overflow', at: 'body /amount/amount' };
    await bad('astrid', path, { ...most, class: 'training' }, expected);
  });
});

describe('impossible dates', () => {
  it('are refused wherever a day is named', async () => {
    const path = `/projects/${running}`;
    await malformed('astrid', `${path}/spending`, { ...spending, date: '2025-02-30' }, '/date', 'local-date');
    const forecast = { cost: costOf(30), end: '2025-13-01', reason: 'So.' };
    await malformed('astrid', `${path}/forecasts`, forecast, '/end', 'local-date');
    await notFiled(submissionOf(30, { plannedStart: '2025-02-29' }), '/plannedStart', 'local-date');
  });

  it('that end before they begin are refused', async () => {
    const baseline = { cost: costOf(30), start: '2026-09-01', end: '2025-09-01' };
    await malformed('anders', `/projects/${running}/baselines`, baseline, '/end', 'end-after-start');
    await notFiled(submissionOf(30, { plannedEnd: '2025-01-01' }), '/plannedEnd', 'end-after-start');
  });

  it('that have not come are no days of payment', () =>
    bad(
      'astrid',
      `/projects/${running}/spending`,
      { ...spending, date: '2025-03-04' },
      { status: 422, code: 'date-in-future', at: 'body /date' },
    ).then());
});

describe('a pause', () => {
  let intervention = '';
  beforeAll(async () => {
    intervention = await heard(office, running, 'pause');
  });
  const order = (pause: object, expected: Expected) =>
    bad(
      'doris',
      `/interventions/${intervention}/decision`,
      { value: 'order', reasons: REASONS, effect: AT_ONCE, pause },
      expected,
    );

  it('does not end in the past, nor today', async () => {
    const passed = { status: 422, code: 'date-passed', at: 'body /pause/until', rule: 'pause' };
    await order({ ...PAUSE, until: '2025-03-02' }, passed);
    await order({ ...PAUSE, until: '2025-03-03' }, passed);
  });

  it('does not last longer than the rule allows', () =>
    order({ ...PAUSE, until: '2025-09-04' }, { status: 422, code: 'pause-too-long', at: 'body /pause/until' }).then());

  it('states its limit of spending in the currency of the rules', () =>
    order(
      { ...PAUSE, burnCap: { amount: '5.00', currency: 'EUR' } },
      { status: 422, code: 'amount-invalid', at: 'body /pause/burnCap' },
    ).then());
});

describe('an act by somebody who may not', () => {
  const decision = { value: 'approve', reasons: REASONS };

  it('without the office is refused before it is read, and told which office it takes', async () => {
    const answer = await bad('olof', `/projects/${running}/decisions`, decision, { status: 403, code: 'forbidden' });
    expect(answer.body.facts).toMatchObject({
      action: 'project.decide',
      needs: expect.arrayContaining(['oversight_decider']),
    });
  });

  it('with an office to which the rules give no such power is refused by the rule', async () => {
    const refused = { status: 403, code: 'not-authorised', rule: 'decisions.investment-decision' };
    const second = await toTheCouncil(office);
    await bad('carin', `/projects/${second.projectId}/decisions`, decision, refused);
  });

  it('of another country does not even learn that there is such a case', () =>
    bad('denis', `/projects/${running}/decisions`, decision, { status: 404, code: 'not-found' }).then());

  it('of another agency does not even learn that there is such a case', async () => {
    const hidden = { status: 404, code: 'not-found' };
    await bad('birgit', `/projects/${running}/spending`, spending, hidden);
    await bad('birgit', `/projects/${running}/spending`, spending, hidden, { 'if-match': '"1"' });
    await bad('bo', `/projects/${running}/withdrawal`, { reason: 'Not ours.' }, hidden);
  });

  it('by a member who was recused is no vote', async () => {
    await seats(office, round, ['carin', 'maja', 'mats', 'moa']);
    await office.act('moa', `/reviews/${round}/declarations`, { grounds: ['own-interest'] });
    const recused = { status: 403, code: 'recused', rule: 'expert-review.conflict' };
    await bad('moa', `/reviews/${round}/votes`, { vote: 'for' }, recused);
    await bad(
      'siri',
      `/reviews/${round}/members`,
      { personId: 'moa', role: 'member' },
      {
        status: 409,
        code: 'recused',
        at: 'body /personId',
      },
    );
  });

  it('before a declaration is no vote', () =>
    bad('mats', `/reviews/${round}/votes`, { vote: 'for' }, { status: 409, code: 'declaration-missing' }).then());

  it('cannot seat whom the directory does not know', () =>
    bad(
      'siri',
      `/reviews/${round}/members`,
      { personId: 'nobody', role: 'member' },
      { status: 409, code: 'not-in-pool', at: 'body /personId' },
    ).then());
});

describe('an act at cross purposes', () => {
  it('on a version that is no longer the present one is refused, and told which is', async () => {
    const stale = { status: 412, code: 'stale-version' };
    const answer = await bad('astrid', `/projects/${running}/spending`, spending, stale, { 'if-match': '"1"' });
    const { version } = await office.read('olof', `/projects/${running}`);
    expect(answer.body.facts).toEqual({ present: `"${version}"` });
    expect(answer.headers.get('etag')).toBe(`"${version}"`);
  });

  it('with the key of another act is refused; the same act again has the same answer', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const path = `/api/v1/projects/${running}/spending`;
    const first = await office.as('astrid').post(path, spending, key);
    expect(first.status).toBe(201);
    const again = await office.as('astrid').post(path, spending, key);
    expect(again.text).toBe(first.text);
    const reused = { status: 422, code: 'idempotency-key-reused' };
    await bad('astrid', `/projects/${running}/spending`, { ...spending, reference: 'F-2' }, reused, key);
  });

  it('that was refused is refused again with the same words', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const send = () =>
      office.as('astrid').post(`/api/v1/projects/${running}/spending`, { ...spending, amount: NOTHING }, key);
    const first = await refuses(office, send, { status: 422, code: 'amount-not-positive' });
    expect((await send()).text).toBe(first.text);
  });

  it('on a case that is not there is not found', () =>
    bad('astrid', `/projects/${randomUUID()}/spending`, spending, { status: 404, code: 'not-found' }).then());

  it('on a thing of the case that is not there says which', () =>
    bad(
      'astrid',
      `/projects/${running}/information-requests/no-such/answer`,
      { answers: ['Yes.'] },
      { status: 404, code: 'no-such-request', at: 'path /requestId' },
    ).then());
});

describe('a body that is no body', () => {
  it('of 10 MB is too large', async () => {
    const huge = { questions: ['x'.repeat(10 * 1024 * 1024)] };
    const answer = await bad('olof', `/projects/${running}/information-requests`, huge, {
      status: 413,
      code: 'too-large',
    });
    expect(answer.body.facts).toEqual({ limit: 1024 * 1024 });
  });

  it('that is not JSON is refused, also by its type', async () => {
    const path = `/projects/${running}/information-requests`;
    const json = { 'content-type': 'application/json' };
    await bad('olof', path, '{"questions": [', { status: 400, code: 'malformed-json' }, json);
    await bad('olof', path, '<q/>', { status: 415, code: 'unsupported-media-type' }, { 'content-type': 'text/xml' });
  });
});

describe('at the end of the calendar', () => {
  it('nothing is dated beyond the last day that it knows', async () => {
    office.clock.set('2040-12-03T08:00:00.000Z');
    const intervention = await heard(office, await files(office), 'pause');
    const order = { value: 'order', reasons: REASONS, effect: AT_ONCE, pause: { ...PAUSE, until: '2041-02-01' } };
    const tooShort = { status: 422, code: 'calendar-too-short', at: 'body /pause/until' };
    await bad('doris', `/interventions/${intervention}/decision`, order, tooShort);
    office.clock.set('2041-01-02T08:00:00.000Z');
    const unknownDay = { status: 422, code: 'calendar-too-short' };
    await bad('astrid', `/projects/${running}/spending`, { ...spending, class: 'analysis' }, unknownDay);
  });
});
