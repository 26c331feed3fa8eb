import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useApi, type TestAnswer } from '../support/api';

const api = useApi();
const YAML = { 'content-type': 'application/yaml' };
const PRESET = readFileSync(join(__dirname, '../../regimes/dk/dk-2021.yaml'), 'utf8');
/** One request may take this long, whatever it carries; a legitimate one takes a tenth. */
const AT_MOST_MS = 5_000;

const amount = (value: string): string => PRESET.replace('amount: 1500000000\n', `amount: ${value}\n`);
const bomb = [
  'a0: &a0 [x]',
  ...Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`),
];

/** What a stranger may send as rules. */
const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['a bomb of anchors', bomb.join('\n')],
  ['anchors by the hundred', `x: &x 1\ny: [${'*x, '.repeat(500)}]`],
  ['a document that holds itself', 'a: &a [*a]'],
  ['brackets without end', '['.repeat(100_000)],
  ['braces without end', '{a: '.repeat(30_000)],
  ['dashes without end', '- '.repeat(60_000)],
  ['blocks without end', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['a number as long as a page', amount('9'.repeat(2_000))],
  ['a number without end', amount('.inf')],
  ['a number that is none', amount('.nan')],
  ['a text for a number', amount('"1500000000"')],
  ['a list for a text', PRESET.replace(/^id: .*$/m, 'id: [a, b]')],
  ['a key twice', `${PRESET}\nid: other\n`],
  ['a tag that runs code', amount('!!js/function "function () { process.exit(1) }"')],
  ['a tag of bytes', amount('!!binary aGk=')],
  ['a merge key', `base: &base { id: a }\n<<: *base\n`],
  ['the name of all prototypes', `${PRESET}\n__proto__: { polluted: true }\n`],
  ['the constructor', `${PRESET}\nconstructor: { prototype: { polluted: true } }\n`],
  ['prototypes in a list of words', PRESET.replace(/^terms:.*$/m, 'terms:\n  __proto__: { en: x, polluted: yes }\n')],
  ['two documents', `${PRESET}\n---\n${PRESET}`],
  ['no text at all', '# only a comment\n'],
  ['half a letter', PRESET.replace(/^( *- ?ref:|    ref:) .*$/m, '$1 "\\ud800"')],
  ['an escaped zero', PRESET.replace(/^( *- ?ref:|    ref:) .*$/m, '$1 "a\\0b"')],
  ['bytes that are no text', '\u0000\u0001\u0002'],
];

async function inTime(work: () => Promise<TestAnswer>): Promise<TestAnswer> {
  const begun = performance.now();
  const answer = await work();
  expect(performance.now() - begun).toBeLessThan(AT_MOST_MS);
  return answer;
}

afterEach(async () => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await api.anonymous.get('/api/v1/regimes/DK-2021')).status).toBe(200);
});

describe.each(['/api/v1/regimes', '/api/v1/rehearsal/regimes'])('what a stranger sends to %s does no harm', (path) => {
  test.each(TEXTS)('%s', async (_, text) => {
    const answer = await inTime(() => api.as('admin').post(path, text, YAML));
    expect([answer.status, answer.body.code]).toEqual([422, 'validation-failed']);
    expect(answer.body.errors.length).toBeGreaterThan(0);
    for (const { rule, remedy } of answer.body.errors)
      expect([typeof rule, remedy.length > 0]).toEqual(['string', true]);
  });

  test('ten megabytes', async () => {
    const answer = await inTime(() => api.as('admin').post(path, `id: ${'x'.repeat(10 * 1024 * 1024)}`, YAML));
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  test('as JSON: prototypes, depth and wrong types', async () => {
    const { regime } = { regime: JSON.stringify({ id: 'x', version: 1 }).slice(1, -1) };
    for (const json of [
      `{"__proto__":{"polluted":true},${regime}}`,
      `{"constructor":{"prototype":{"polluted":true}},${regime}}`,
      `{"scope":${'{"not":'.repeat(50_000)}1${'}'.repeat(50_000)},${regime}}`,
      `[${regime.replaceAll(':', ',')}]`,
      '1e400',
      `{"id":"\\ud800",${regime}}`,
      `{"id":"\\u0000",${regime}}`,
      `{"\\u0000":1,${regime}}`,
    ]) {
      const answer = await inTime(() => api.as('admin').post(path, json, { 'content-type': 'application/json' }));
      expect([400, 422]).toContain(answer.status);
    }
  });
});

describe('what a stranger writes into a draft does no harm', () => {
  let id = '';
  let version = 1;
  beforeAll(async () => {
    const { body } = await api.as('admin').post('/api/v1/regime-drafts', { from: 'DK-2021', version: 'strange' });
    ({ id } = body);
  });
  const put = (text: string): Promise<TestAnswer> =>
    api.as('admin').put(`/api/v1/regime-drafts/${id}`, text, { ...YAML, 'if-match': `"${version}"` });

  test.each(TEXTS)('%s', async (_, text) => {
    const written = await inTime(() => put(text));
    // PostgreSQL keeps no text with a zero in it; everything else is kept as it was written.
    if (text.includes('\u0000')) {
      expect(written.status).toBe(422);
      return;
    }
    expect(written).toMatchObject({ status: 200, body: { valid: false, text } });
    ({ version } = written.body);
    const checked = await inTime(() => api.as('admin').get(`/api/v1/regime-drafts/${id}/faults`));
    expect(checked.body.faults.length).toBeGreaterThan(0);
    const compared = await inTime(() => api.as('admin').get(`/api/v1/regime-drafts/${id}/comparison`));
    expect([200, 422]).toContain(compared.status);
    const headers = { 'if-match': `"${version}"` };
    const proposed = await api.as('admin').post(`/api/v1/regime-drafts/${id}/proposal`, { reason: 'Try.' }, headers);
    expect(proposed.status).toBe(422);
  });

  test('more than any rules need', async () => {
    expect((await inTime(() => put(`# ${'x'.repeat(200_000)}`))).status).toBe(422);
    expect((await inTime(() => put('x'.repeat(10 * 1024 * 1024)))).status).toBe(413);
  });

  test('names of a new draft that would be more than names', async () => {
    for (const version of ['a\nvalidFrom: 1900-01-01', '*a', '!!js/function x', '"', '- x', '# x', '{}']) {
      const { status, body } = await api.as('admin').post('/api/v1/regime-drafts', { from: 'DK-2021', version });
      expect([status, body.errors[0].pointer]).toEqual([422, '/version']);
    }
    for (const version of ['null', 'true', '1e3', '0x10', '2025-01-01', 'NO']) {
      const { body } = await api.as('admin').post('/api/v1/regime-drafts', { from: 'DK-2021', version });
      expect([version, body.faults]).toEqual([version, []]);
    }
  });
});
