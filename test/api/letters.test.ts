import { createHash } from 'node:crypto';
import { COUNCIL, heard, orders, PAUSE, REASONS, rates, checksFacts, seats, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly reference: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly documentId: string;
  readonly classification: string;
  readonly language: string;
}

let projectId = '';
let reviewId = '';

const lettersFor = async (handle: string): Promise<readonly Row[]> =>
  (await office.read(handle, `/projects/${projectId}/letters`)).items;
const letter = async (kind: string): Promise<Row> => (await lettersFor('rut')).find((each) => each.kind === kind)!;
const bytesOf = async (path: string, handle = 'anders'): Promise<{ status: number; type: string; bytes: Buffer }> => {
  const headers = { authorization: `Bearer ${await office.token(handle)}` };
  const answer = await fetch(`${office.url}/api/v1${path}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', bytes };
};

beforeAll(async () => {
  ({ projectId, reviewId } = await toTheCouncil(office));
  const { requestId } = await office.act('olof', `/projects/${projectId}/information-requests`, {
    questions: ['Vem betalar?', 'Vem äger <script>alert(1)</script> data?'],
  });
  await office.act('astrid', `/projects/${projectId}/information-requests/${requestId}/answer`, {
    answers: ['Vi.', 'Vi.'],
  });
  await seats(office, reviewId, [...COUNCIL, 'moa']);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await office.act('moa', `/reviews/${reviewId}/declarations`, {
    grounds: ['supplier-tie'],
    text: 'Was employed there.',
  });
  await rates(office, reviewId);
  await office.act('carin', `/reviews/${reviewId}/proposal`, {
    outcome: 'supported',
    riskProfile: 'normal',
    summary: 'Projektet är väl förberett.',
    recommendations: [
      {
        id: 'r1',
        text: 'Dela upp leveransen.',
        urgency: 'now',
        owner: 'agency',
        due: '2025-09-01',
        evidence: 'En plan.',
      },
    ],
  });
  await checksFacts(office, reviewId);
  for (const person of ['carin', 'maja']) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
  await office.act('mats', `/reviews/${reviewId}/votes`, { vote: 'against', dissent: 'Nyttan är inte visad.' });
  await office.act('carin', `/reviews/${reviewId}/opinion`, {});
  await office.act('doris', `/projects/${projectId}/decisions`, {
    value: 'approve_with_conditions',
    reasons: REASONS,
    conditions: [{ id: 'c1', text: 'Visa nyttan.', due: '2025-10-01', evidence: 'En rapport.', ifMissed: 'escalate' }],
  });
  const interventionId = await heard(office, projectId, 'pause');
  await orders(office, interventionId, { pause: PAUSE });
}, 60_000);

describe('what is decided in a case', () => {
  it('is written to those whom it concerns, numbered in its order, in the language of the rules', async () => {
    const letters = await lettersFor('anders');
    const project = await office.read('anders', `/projects/${projectId}`);
    expect(letters.map(({ kind }) => kind)).toEqual([
      'information_request',
      'opinion',
      'decision',
      'hearing_notice',
      'order',
    ]);
    expect(letters.map(({ reference }) => reference)).toEqual(letters.map((_, n) => `${project.reference}/${n + 1}`));
    for (const each of letters) expect(each).toMatchObject({ language: 'sv', to: ['Body se-agency'] });
    expect((await letter('opinion')).copies).toEqual(['Body se-oversight']);
  });

  it('is told to its addressees with the address of the letter, and to nobody who was recused', async () => {
    const { id } = await letter('opinion');
    for (const handle of ['anders', 'doris']) {
      const { items } = await office.read(handle, '/notifications');
      expect(items).toContainEqual(
        expect.objectContaining({ kind: 'letter_issued', facts: expect.objectContaining({ letterId: id }) }),
      );
    }
    const { items } = await office.read('moa', '/notifications');
    expect(items.filter(({ kind }: Row) => kind === 'letter_issued')).toEqual([]);
  });
});

describe('a letter', () => {
  it('says in its data what was adopted, by whom and how, and keeps the recused unnamed', async () => {
    const { letter: data } = await office.read('anders', `/letters/${(await letter('opinion')).id}`);
    const text = JSON.stringify(data);
    for (const part of [
      'Dela upp leveransen.',
      'Nyttan är inte visad.',
      'Person carin',
      'Person mats',
      '1 september 2025',
    ])
      expect(text).toContain(part);
    expect(text).toContain('För: 2. Emot: 1. Avstod: 0.');
    expect(text).not.toContain('Person moa');
  });

  it('comes as the very PDF that was issued', async () => {
    const { id, documentId } = await letter('opinion');
    const { status, type, bytes } = await bytesOf(`/letters/${id}.pdf`);
    expect([status, type, bytes.subarray(0, 8).toString()]).toEqual([200, 'application/pdf', '%PDF-1.7']);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(documentId);
  });

  it('comes as a page in its language, on which nothing that a person wrote is markup', async () => {
    const { id } = await letter('information_request');
    const { status, type, bytes } = await bytesOf(`/letters/${id}.html`);
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(bytes.toString()).toContain('<html lang="sv">');
    expect(bytes.toString()).toContain('&lt;script&gt;');
    expect(bytes.toString()).not.toContain('<script>');
  });
});

describe('who reads letters', () => {
  it('is the public for what the rules publish, and nobody else for the rest', async () => {
    const open = await office.anonymous.get(`/api/v1/projects/${projectId}/letters`);
    expect(open.body.items.map(({ kind }: Row) => kind)).toEqual(['opinion', 'decision']);
    const { id } = await letter('hearing_notice');
    for (const path of [`/letters/${id}`, `/letters/${id}.pdf`, `/letters/${id}.html`]) {
      expect((await office.anonymous.get(`/api/v1${path}`)).status).toBe(404);
      expect((await office.as('birgit').get(`/api/v1${path}`)).status).toBe(404);
    }
  });

  it('is not who was recused from the case, not even for what is published', async () => {
    const { id } = await letter('opinion');
    for (const path of [
      `/projects/${projectId}/letters`,
      `/letters/${id}`,
      `/letters/${id}.pdf`,
      `/letters/${id}.html`,
    ])
      expect((await office.as('moa').get(`/api/v1${path}`)).status).toBe(404);
  });

  it('finds no letter by an id that is none', async () => {
    expect((await office.as('rut').get('/api/v1/letters/00000000-0000-8000-8000-000000000000')).status).toBe(404);
    expect((await office.as('rut').get('/api/v1/letters/opinion.pdf')).status).toBe(404);
  });
});
