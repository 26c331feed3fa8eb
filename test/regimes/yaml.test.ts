import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { canonicalJson } from '../../register/canonical-json';
import {
  MOST_CHARACTERS,
  parseRegimeDocument,
  parseRegimeYaml,
  regimeHash,
  type DocumentFault,
} from '../../register/regimes';
import { SMALL } from './fixture';

const DK = readFileSync('regimes/dk/dk-2021.yaml', 'utf8');
const faults = (text: string): readonly DocumentFault[] => {
  const parsed = parseRegimeYaml(text);
  return parsed.ok ? [] : parsed.fault;
};
const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a fault is named with its line and its pointer', () => {
  test('an unknown field', () => {
    const text = DK.replace('    statistic: point\n', '    statistic: point\n    statistics: point\n');
    expect(faults(text)).toMatchObject([
      { code: 'unknown-field', pointer: '/costBases/0/statistics', line: lineOf(text, 'statistics:') },
    ]);
  });

  test('a wrong type, in the shape that the value comes closest to', () => {
    const text = DK.replace('basis: { cost: project-cost }', 'basis: { cost: 15 }');
    expect(faults(text)).toMatchObject([
      { code: 'invalid-type', pointer: '/thresholds/0/basis/cost', line: lineOf(text, 'cost: 15') },
    ]);
  });

  test('a reference that does not resolve', () => {
    const text = DK.replace('decision: follow-up', 'decision: nothing');
    expect(faults(text)).toMatchObject([
      { code: 'unresolved', pointer: '/gates/0/decision', line: lineOf(text, 'decision: nothing') },
    ]);
  });

  test('a closed day after a holiday that the calendar does not know', () => {
    const text = DK.replace('  closedDays: []', '  closedDays:\n    - { after: Sankt Nikolaus, days: 1 }');
    expect(faults(text)).toMatchObject([
      { code: 'unknown-holiday', pointer: '/calendar/closedDays/0', line: lineOf(text, 'Sankt Nikolaus') },
    ]);
  });

  test('a missing field, at the nearest that is there', () => {
    const text = DK.replace("    operator: '>='\n", '');
    expect(faults(text)).toMatchObject([{ pointer: '/thresholds/0/operator', line: lineOf(text, '- id: it-project') }]);
  });

  test('a key that is there twice', () => {
    const text = DK.replace('jurisdiction: DK\n', 'jurisdiction: DK\njurisdiction: SE\n');
    expect(faults(text)).toMatchObject([{ code: 'duplicate-key', line: lineOf(text, 'jurisdiction: SE') }]);
  });

  test('a text that is not YAML', () => {
    expect(faults('id: [unclosed')).toMatchObject([{ line: 1 }]);
    expect(faults('')).not.toEqual([]);
    expect(faults('just words')).toMatchObject([{ code: 'invalid-type', pointer: '' }]);
  });
});

describe('a document from a stranger does no harm', () => {
  const withThresholds = (amount: string): string => DK.replace('amount: 1500000000\n', `amount: ${amount}\n`);

  test('that is too large is not even read', () => {
    expect(faults('a'.repeat(MOST_CHARACTERS + 1))).toMatchObject([{ code: 'too-large', line: null }]);
  });

  test('that expands without end is given up', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`);
    expect(faults(['a0: &a0 [x]', ...levels].join('\n'))).toMatchObject([{ code: 'repeats-itself' }]);
  });

  // Deep recursion in the parser would not throw but end the process, so depth is refused before it is followed.
  test.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
    ['braces', '{a: '.repeat(30_000)],
    ['dashes', '- '.repeat(60_000)],
    ['question marks', '? '.repeat(60_000)],
    ['indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    [
      'a condition in a regime',
      DK.replace('reaches:', `reaches: ${'{ not: '.repeat(300)}x${' }'.repeat(300)}\n  old:`),
    ],
  ])('that nests without end is given up: %s', (_, text) => {
    expect(faults(text)).toMatchObject([{ code: 'too-deep' }]);
  });

  test('that nests as deep as a regime may is read', () => {
    const nested = `${'{ not: '.repeat(10)}{ all: [] }${' }'.repeat(10)}`;
    const text = DK.replace(/ {2}reaches:\n( {4}.*\n)+/, `  reaches: ${nested}\n`);
    expect(faults(text)).toEqual([]);
  });

  test('that refers to itself is given up', () => {
    expect(faults('a: &a [*a]').length).toBeGreaterThan(0);
    expect(faults(DK.replace('  reaches:\n', '  reaches: &r\n    not: *r\n  old:\n')).length).toBeGreaterThan(0);
  });

  test('with a few anchors is read', () => {
    const text = DK.replace(
      'label: { en: Project basis, da: Projektgrundlag }',
      'label: &basis { en: Basis, da: Grundlag }',
    ).replace('label: { en: Risk log, da: Risikolog }', 'label: *basis');
    expect(faults(text)).toEqual([]);
  });

  test.each(['!!js/function "x"', '!custom 1', '!!binary aGk=', '!!timestamp 2025-01-01', '!!set {}'])(
    'with the tag %s is refused',
    (value) => {
      expect(faults(withThresholds(value)).length).toBeGreaterThan(0);
    },
  );

  test.each([
    '-1',
    '1.5',
    '1e400',
    '.inf',
    '.nan',
    '99999999999999999999',
    '0x7fffffffffffffffffff',
    '"1500000000"',
    'yes',
  ])('with the amount %s is refused', (amount) => {
    const text = withThresholds(amount);
    const line = lineOf(text, `amount: ${amount}`);
    expect(faults(text)).toMatchObject([{ pointer: '/thresholds/0/amount', line }]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('with the field %s is refused and changes nothing', (name) => {
    expect(faults(`${DK}\n${name}: { polluted: true }\n`)).toMatchObject([
      { code: 'unknown-field', pointer: `/${name}` },
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('with more items than any rule needs is refused', () => {
    const recess = `  recess:\n${'    - { from: "2025-07-01", to: "2025-07-02", effect: pause }\n'.repeat(201)}`;
    expect(faults(DK.replace('  recess: []\n', recess))).toMatchObject([
      { pointer: '/calendar/recess', code: 'too-big' },
    ]);
  });

  test('of any text never throws', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '&x',
      '*x',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '!',
      '|',
      '>',
      '#',
      '?',
      '%',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(parseRegimeYaml(pieces.join('')).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('of any JSON never throws, in any of its sections', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SMALL)), fc.jsonValue(), (section, value) => {
        const parsed = parseRegimeDocument({ ...SMALL, [section]: value });
        if (!parsed.ok) expect(parsed.fault.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
    expect(parseRegimeDocument(SMALL)).toMatchObject({ ok: true });
  });

  test('with a condition as deep as the memory is refused', () => {
    let deep: unknown = { all: [] };
    for (let n = 0; n < 50_000; n += 1) deep = { not: deep };
    const parsed = parseRegimeDocument({ ...SMALL, scope: { ...SMALL.scope, reaches: deep } });
    expect(parsed).toMatchObject({ ok: false, fault: [{ pointer: '/scope/reaches', code: 'custom' }] });
  });
});

describe('the name of a version', () => {
  test('is the hash of its canonical JSON, the same for every order of fields', () => {
    const turned = Object.fromEntries(Object.entries(SMALL).reverse());
    expect(regimeHash(turned as never)).toBe(regimeHash(SMALL));
    expect(regimeHash({ ...SMALL, version: '2' })).not.toBe(regimeHash(SMALL));
    expect(regimeHash({ ...SMALL, validTo: undefined })).toBe(regimeHash(SMALL));
  });

  test('follows RFC 8785', () => {
    expect(
      canonicalJson({
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
        string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"\u002f',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(names)) as object)).toHaveLength(7);
    expect(canonicalJson(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('is not made of what JSON cannot say', () => {
    for (const value of [NaN, Infinity, 1n, Symbol('x'), () => 1])
      expect(() => canonicalJson([value])).toThrow(TypeError);
  });
});
