import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readRegimeYaml, type DocumentFault } from '../../register/regimes';
import { remedyForFault } from '../../domain/regime/validation/remedies';

const textOf = (path: string): string => readFileSync(join(__dirname, '../../regimes', path), 'utf8');
const SE = textOf('se/se-proposed.yaml');
const DK = textOf('dk/dk-2021.yaml');
const FR = textOf('fr/fr-2023.yaml');
const GB = textOf('gb/uk-v6.yaml');

/** Part of a text in place of another; fails where that is not there, so that no test can pass by doing nothing. */
function instead(text: string, part: string | RegExp, other: string): string {
  const changed = text.replace(part, other);
  if (changed === text) throw new Error(`“${String(part)}” is not in the text`);
  return changed;
}

/** The section of this name, from its line to the next one's. */
const section = (name: string): RegExp => new RegExp(`^${name}:[^]*?\\n(?=[a-zA-Z#])`, 'm');
const shown = ({ code, pointer }: DocumentFault): string => `${code} ${pointer}`;

test.each([DK, SE, GB].map((text) => [(parse(text) as { id: string }).id, text]))(
  '%s has no faults as it is',
  (_, text) => {
    expect(readRegimeYaml(text).faults).toEqual([]);
  },
);

describe('a deliberate fault is found at its place', () => {
  const found: readonly (readonly [string, () => string, RegExp, string | null])[] = [
    [
      'a stage that no gate opens',
      () => instead(DK, /^gates:\n/m, '  - { id: lost, label: { en: Lost }, spendAllowed: [] }\ngates:\n'),
      /^not-reachable \/stages\/\d+$/,
      'id: lost',
    ],
    [
      'rules that reach nobody, since one fact would have to be two things',
      () =>
        instead(
          DK,
          /^  reaches:\n/m,
          '  reaches: { all: [{ fact: agency.type, is: "=", value: agency }, { fact: agency.type, is: in, value: [ministry] }] }\n  x-reaches:\n',
        ).replace(/^  x-reaches:\n(?:    .*\n)+/m, ''),
      /^never-true \/scope\/reaches$/,
      'reaches:',
    ],
    [
      'an exclusion of everybody',
      () =>
        instead(
          DK,
          /^  exclusions:\n/m,
          '  exclusions:\n    - { id: everybody, label: { en: Everybody }, when: { not: { any: [] } } }\n',
        ),
      /^always-true \/scope\/exclusions\/0\/when$/,
      'everybody',
    ],
    [
      'an exclusion of amounts above one and below a smaller',
      () =>
        instead(
          DK,
          /^  exclusions:\n/m,
          '  exclusions:\n    - { id: none, label: { en: None }, when: { all: [{ fact: cost.project-cost, is: ">", value: 500 }, { all: [{ fact: cost.project-cost, is: "<=", value: 500 }] }] } }\n',
        ),
      /^never-true \/scope\/exclusions\/0\/when$/,
      'none',
    ],
    [
      'a gate whose decision nobody takes',
      () => instead(DK, /^( {2}- id: follow-up\n(?:.*\n)*? {4}body: ).*$/m, '$1nobody'),
      /^unresolved \/decisions\/0\/body$/,
      'body: nobody',
    ],
    [
      'a pause that no body may order',
      () => instead(SE, section('powers'), 'powers: []\n'),
      /^power-missing \/pause$/,
      'pause:',
    ],
    [
      'a cancellation that no body may order',
      () => instead(SE, section('powers'), 'powers: []\n'),
      /^power-missing \/cancel$/,
      'cancel:',
    ],
    [
      'a hearing about nothing',
      () => instead(SE, section('powers'), 'powers: []\n'),
      /^power-missing \/hearing$/,
      'hearing:',
    ],
    [
      'a condition that compares a fact with what it can never be',
      () => instead(DK, /^( {2}reaches:)[^]*?\n(?= {2}\w)/m, '$1 { fact: agency.type, is: "=", value: 7 }\n'),
      /^wrong-type \/scope\/reaches\/value$/,
      'value: 7',
    ],
    [
      'a calendar that has ended before the rules begin',
      () => instead(DK, /^validFrom: .*$/m, 'validFrom: 2041-01-01'),
      /^calendar-expired \/calendar\/id$/,
      'id: DK',
    ],
    [
      'rules that end before they begin',
      () => instead(DK, /^validFrom: .*$/m, 'validFrom: 2025-01-01\nvalidTo: 2024-01-01'),
      /^ends-before-start \/validTo$/,
      'validTo:',
    ],
    [
      'a history that tells of the future',
      () => instead(DK, /^validFrom: .*$/m, 'validFrom: 2000-01-01'),
      /^date-contradicts \/thresholds\/\d+\/history\/\d+\/from$/,
      'from:',
    ],
    [
      'a range for volunteers above the line',
      () => instead(FR, /^( {2}callIn:.*\n)/m, '  voluntary: { from: 900000000000000 }\n$1'),
      /^contradicts \/scope\/voluntary\/from$/,
      'voluntary:',
    ],
    [
      'a version of the first line with another amount',
      () => instead(DK, /^( {2}- id: it-project\n(?: {4}.*\n)*)/m, '$1$1'),
      /^(contradicts|duplicate) \/thresholds\/1$/,
      'id: it-project',
    ],
  ];

  test.each(found)('%s', (_, make, fault, at) => {
    const text = make();
    const { faults } = readRegimeYaml(text);
    const hit = faults.find((each) => fault.test(shown(each)));
    expect(faults.map(shown)).toContainEqual(expect.stringMatching(fault));
    if (at !== null) expect(text.split('\n')[(hit?.line ?? 0) - 1]).toContain(at);
  });
});

describe('what should be looked at again is a warning, and no fault', () => {
  const warnings = (text: string): readonly string[] => {
    const { faults, warnings: found } = readRegimeYaml(text);
    expect(faults).toEqual([]);
    return found.map(({ code }) => code);
  };

  test('a calendar that ends within ten years', () => {
    expect(warnings(DK)).not.toContain('calendar-ends-soon');
    expect(warnings(instead(DK, /^validFrom: .*$/m, 'validFrom: 2035-01-01'))).toContain('calendar-ends-soon');
  });

  test('a body that no rule names, an exclusion for ever, a doubt', () => {
    expect(warnings(DK)).toEqual(expect.arrayContaining(['idle-body', 'no-review-date', 'unverified']));
  });

  test('a limit without an outcome, a line without its source, a tier that no answer leads to', () => {
    expect(warnings(SE)).toEqual(expect.arrayContaining(['clock-without-outcome', 'no-source']));
    const levels = /^( {2}levels:\n(?: {4}.*\n)*)/m;
    const extra = '$1    - { id: never, label: { en: Never }, obligations: [], gates: [] }\n';
    expect(warnings(instead(GB, levels, extra))).toContain('tier-not-reachable');
  });
});

test('every fault and warning has a remedy of its own', () => {
  const folder = join(__dirname, '../../domain/regime/validation');
  const general = remedyForFault('no such fault');
  const codes = [
    'clocks',
    'conditions',
    'escalation',
    'facts',
    'forecasting',
    'procedure',
    'references',
    'reviews',
    'sense',
    'values',
    'warnings',
  ]
    .map((name) => readFileSync(join(folder, `${name}.ts`), 'utf8'))
    .flatMap((source) => [...source.matchAll(/^\s+'([a-z]+(?:-[a-z]+)+)',$/gm)].map(([, code]) => code!));
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => remedyForFault(code) === general)).toEqual([]);
});
