import fc from 'fast-check';
import type { Facts } from '../../domain/predicate';
import type { Threshold } from '../../domain/regime/admission';
import { findScope, type ScopeFinding, type ScopeSubject } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import type { CostEstimate } from '../../domain/submission';
import { delivery, estimate, LINE, SMALL, subject, WHOLE } from '../regimes/fixture';

interface Case {
  regime?: Partial<Regime>;
  known?: Facts;
  facts?: ScopeSubject['facts'];
}

function find(cost: CostEstimate | number | null, { regime, known = {}, facts = {} }: Case = {}): ScopeFinding {
  const given = typeof cost === 'number' ? estimate(delivery(cost)) : cost;
  return findScope(subject(given, { facts }), { ...SMALL, ...regime }, known);
}
const outcome = (cost: CostEstimate | number | null, how: Case = {}): string => find(cost, how).outcome;
const codes = (finding: ScopeFinding): string[] => finding.reasons.map(({ code }) => code);
const line = (over: Partial<Threshold>): Threshold => ({ ...LINE, ...over });

describe('a line at 1,000.00', () => {
  test.each([
    ['>=', 99_999, 'out'],
    ['>=', 100_000, 'in'],
    ['>=', 100_001, 'in'],
    ['>', 99_999, 'out'],
    ['>', 100_000, 'out'],
    ['>', 100_001, 'in'],
  ] as const)('%s: %i minor units are %s', (operator, cost, expected) => {
    const found = find(cost, { regime: { thresholds: [line({ operator })] } });
    expect(found.outcome).toBe(expected);
    expect(found.thresholds).toMatchObject([{ operator, amount: 100_000, value: cost, met: expected === 'in' }]);
  });

  test.each([
    ['excluded', 'included', 83_332, 'out'],
    // 83,333 × 1.2 is 99,999.6, which is a whole minor unit only as 100,000.
    ['excluded', 'included', 83_333, 'in'],
    ['included', 'included', 100_000, 'in'],
    ['included', 'included', 99_999, 'out'],
    ['included', 'excluded', 119_999, 'out'],
    ['included', 'excluded', 120_000, 'in'],
  ] as const)('an estimate with VAT %s on a basis with VAT %s: %i is %s', (vat, basisVat, cost, expected) => {
    const costBases = [{ ...WHOLE, vat: basisVat }];
    expect(outcome({ ...estimate(delivery(cost)), vat }, { regime: { costBases } })).toBe(expected);
  });
});

/** A total of the small regime's own basis, published in whole steps. */
const rounded = (amount: number, roundedTo: number): CostEstimate => ({
  ...estimate(),
  stated: [{ regimeId: 'TEST', basisId: 'whole', amount, roundedTo }],
});

describe('a figure that was published rounded', () => {
  test.each([
    [90_000, 10_000, 'out'],
    [95_000, 10_000, 'undetermined'],
    [100_000, 10_000, 'undetermined'],
    [105_000, 10_000, 'in'],
    [105_000, 12_000, 'undetermined'],
  ])('%i in steps of %i is %s of a line at 1,000.00', (amount, step, expected) => {
    expect(outcome(rounded(amount, step))).toBe(expected);
  });

  test('says why nobody can say, with the figure, what it may be off, and the line', () => {
    expect(find(rounded(100_000, 10_000)).reasons).toContainEqual({
      code: 'threshold-within-rounding',
      facts: expect.objectContaining({ value: 100_000, within: 5_000, amount: 100_000 }),
    });
  });

  test('decides, on lines and in conditions, only what every amount that it may be decides', () => {
    const reaching = fc.record({
      fact: fc.constant('cost.whole'),
      is: fc.constantFrom('=' as const, '!=' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
      value: fc.nat(12),
    });
    const rules = fc.record({ reaches: reaching, amount: fc.nat(12), operator: fc.constantFrom('>=', '>') });
    fc.assert(
      fc.property(rules, fc.integer({ min: 2, max: 10 }), ({ reaches, ...over }, about) => {
        const regime = { scope: { ...SMALL.scope, reaches }, thresholds: [line(over)] };
        const found = outcome(rounded(about, 4), { regime });
        const each = [-2, -1, 0, 1, 2].map((off) => outcome(rounded(about + off, 0), { regime }));
        if (found !== 'undetermined') expect(new Set(each)).toEqual(new Set([found]));
      }),
      { numRuns: 500 },
    );
  });
});

/**
 * The eight public cases of the Dutch act on the advisory council on ICT assessment (BWBR0049412, in force 1 July 2024),
 * as in MinBZK/regelrecht, `wet_adviescollege_ict_toetsing`.
 */
describe('the Dutch act: total of the ICT component at least EUR 5,000,000, no weapon system', () => {
  const acict: Partial<Regime> = {
    costBases: [{ ...WHOLE, operationYears: 'whole_life', ictShareOnly: true, vat: 'included' }],
    thresholds: [line({ amount: 500_000_000 })],
    scope: {
      reaches: { fact: 'agency.type', is: 'in', value: ['ministry', 'zbo', 'police', 'judiciary'] },
      exclusions: [
        {
          id: 'weapons',
          label: { en: 'Weapon systems' },
          when: { fact: 'weapons', is: '=', value: true },
          legalRef: 'Wet Adviescollege ICT-toetsing',
        },
      ],
      callIn: [],
    },
  };
  test.each([
    ['a ministry with 10 million', 'ministry', 10, false, 'in'],
    ['exactly 5 million', 'ministry', 5, false, 'in'],
    ['4 million', 'ministry', 4, false, 'out'],
    ['a weapon system of 20 million', 'ministry', 20, true, 'out'],
    ['a municipality with 10 million', 'municipality', 10, false, 'out'],
    ['an independent body with 8 million', 'zbo', 8, false, 'in'],
    ['the police with 15 million', 'police', 15, false, 'in'],
    ['the council for the judiciary with 6 million', 'judiciary', 6, false, 'in'],
  ] as const)('%s', (_, type, millions, weapons, expected) => {
    const cost = { ...estimate(delivery(millions * 100_000_000)), vat: 'included' as const };
    expect(outcome(cost, { regime: acict, known: { 'agency.type': type }, facts: { weapons } })).toBe(expected);
  });
});

describe('what is missing', () => {
  test('a project without a cost is undetermined, and the finding says that the cost is missing', () => {
    const found = find(null);
    expect(found.outcome).toBe('undetermined');
    expect(found.thresholds).toMatchObject([{ value: null, met: null }]);
    expect(found.reasons).toContainEqual({
      code: 'cost-missing',
      facts: { basis: 'whole', missing: ['cost'], decides: true },
    });
  });

  test('a missing cost decides nothing where something else keeps the outcome open', () => {
    const p85 = { ...WHOLE, id: 'p85', statistic: 'p85' } as const;
    const scope = { ...SMALL.scope, reaches: { fact: 'agency.type', is: '=', value: 'ministry' } as const };
    const found = find(200_000, { regime: { scope, costBases: [WHOLE, p85] } });
    expect(found.outcome).toBe('undetermined');
    expect(found.reasons).toContainEqual({
      code: 'cost-missing',
      facts: { basis: 'p85', missing: ['cost.lines[0].p85'], decides: false },
    });
  });

  test('a project that is not reached is out, whatever it costs', () => {
    const scope = { ...SMALL.scope, reaches: { fact: 'agency.type', is: '=', value: 'ministry' } as const };
    expect(outcome(null, { regime: { scope }, known: { 'agency.type': 'town' } })).toBe('out');
    expect(outcome(200_000, { regime: { scope } })).toBe('undetermined');
    expect(outcome(1, { regime: { scope } })).toBe('out');
  });

  test('an exclusion that cannot be answered leaves the outcome open only where it matters', () => {
    const weapons = {
      id: 'weapons',
      label: { en: 'Weapons' },
      when: { fact: 'weapons', is: '=', value: true } as const,
    };
    const scope = { ...SMALL.scope, exclusions: [weapons] };
    const open = find(200_000, { regime: { scope } });
    expect(open.outcome).toBe('undetermined');
    expect(open.reasons).toContainEqual({
      code: 'exclusion-unknown',
      facts: { exclusion: 'weapons', legalRef: null, unknown: ['weapons'] },
    });
    expect(outcome(1, { regime: { scope } })).toBe('out');
    expect(outcome(200_000, { regime: { scope }, facts: { weapons: true } })).toBe('out');
  });

  test('with "any", one known line decides even if another is unknown', () => {
    const thresholds = [LINE, line({ id: 'users', basis: { fact: 'users' }, amount: 1000 })];
    expect(outcome(100_000, { regime: { thresholds } })).toBe('in');
    expect(outcome(1, { regime: { thresholds } })).toBe('undetermined');
    expect(outcome(null, { regime: { thresholds }, facts: { users: 5000 } })).toBe('in');
    expect(outcome(1, { regime: { thresholds }, facts: { users: 10 } })).toBe('out');
  });

  test('with "all", one known unmet line decides even if another is unknown', () => {
    const thresholds = [LINE, line({ id: 'users', basis: { fact: 'users' }, amount: 1000 })];
    const regime = { thresholds, thresholdCombination: 'all' as const };
    expect(outcome(1, { regime })).toBe('out');
    expect(outcome(100_000, { regime })).toBe('undetermined');
    expect(outcome(100_000, { regime, facts: { users: 1000 } })).toBe('in');
    expect(outcome(null, { regime, facts: { users: 999 } })).toBe('out');
  });

  test('a line of which nobody knows whether it applies leaves the outcome open only where it matters', () => {
    const novel = line({ id: 'novel', amount: 10, when: { fact: 'novelty', is: '=', value: 'new' } });
    expect(outcome(50, { regime: { thresholds: [LINE, novel] } })).toBe('undetermined');
    expect(outcome(100_000, { regime: { thresholds: [LINE, novel] } })).toBe('in');
    expect(outcome(5, { regime: { thresholds: [LINE, novel] } })).toBe('out');
    expect(outcome(50, { regime: { thresholds: [LINE, novel] }, facts: { novelty: 'new' } })).toBe('in');
    expect(outcome(50, { regime: { thresholds: [LINE, novel] }, facts: { novelty: 'old' } })).toBe('out');
  });

  test('a line that does not apply asks for nothing; if none applies, none is met', () => {
    const novel = line({ when: { fact: 'novelty', is: '=', value: 'new' } });
    for (const thresholdCombination of ['any', 'all'] as const) {
      const regime = { thresholds: [novel], thresholdCombination };
      expect(outcome(200_000, { regime, facts: { novelty: 'old' } })).toBe('out');
      expect(outcome(200_000, { regime, facts: { novelty: 'new' } })).toBe('in');
      expect(outcome(200_000, { regime })).toBe('undetermined');
    }
    const both = { thresholds: [LINE, line({ id: 'b', amount: 300_000, when: novel.when })] };
    const all = { ...both, thresholdCombination: 'all' as const };
    expect(outcome(200_000, { regime: all, facts: { novelty: 'old' } })).toBe('in');
    expect(outcome(200_000, { regime: all, facts: { novelty: 'new' } })).toBe('out');
    expect(outcome(200_000, { regime: all })).toBe('undetermined');
    expect(outcome(400_000, { regime: all })).toBe('in');
  });

  test('a regime without lines reaches every amount, also an unknown one', () => {
    expect(outcome(null, { regime: { thresholds: [] } })).toBe('in');
  });
});

describe('facts', () => {
  const scope = { ...SMALL.scope, reaches: { fact: 'agency.type', is: '=', value: 'ministry' } as const };

  test('an agency cannot state its own kind, nor its sum', () => {
    expect(outcome(200_000, { regime: { scope }, facts: { 'agency.type': 'ministry' } })).toBe('undetermined');
    expect(outcome(null, { facts: { 'cost.whole': 500_000 } })).toBe('undetermined');
    expect(outcome(1, { facts: { 'cost.whole': 500_000 }, known: { 'cost.whole': 500_000 } })).toBe('out');
  });

  test('a submission’s kind and dates are facts', () => {
    const kind = { ...SMALL.scope, reaches: { fact: 'project.kind', is: '=', value: 'programme' } as const };
    expect(outcome(200_000, { regime: { scope: kind } })).toBe('out');
    const start = { ...SMALL.scope, reaches: { fact: 'project.plannedStart', is: '>=', value: '2025-01-01' } as const };
    expect(outcome(200_000, { regime: { scope: start } })).toBe('in');
  });
});

describe('near and below the line', () => {
  const thresholds = [line({ approachWarningPercent: 80 })];

  test.each([
    [79_999, false],
    [80_000, true],
    [99_999, true],
    [100_000, false],
  ])('%i minor units of 100,000 warn of the approach from 80 %% on: %s', (cost, warns) => {
    const found = find(cost, { regime: { thresholds } });
    expect(found.thresholds).toMatchObject([{ approachWarning: warns, warningFrom: 80_000 }]);
    expect(found.warnings.map(({ code }) => code)).toEqual(warns ? ['approaching-threshold'] : []);
  });

  test('a share that is no whole unit warns from the next unit on', () => {
    const odd = [line({ amount: 99, approachWarningPercent: 80 })];
    expect(find(79, { regime: { thresholds: odd } }).thresholds).toMatchObject([
      { warningFrom: 80, approachWarning: false },
    ]);
  });

  test('a project that is out for another reason is warned of nothing', () => {
    const scope = { ...SMALL.scope, reaches: { fact: 'agency.type', is: '=', value: 'ministry' } as const };
    const found = find(90_000, { regime: { scope, thresholds }, known: { 'agency.type': 'town' } });
    expect(found.warnings).toEqual([]);
  });

  test('a simplified entry is due from its own amount on', () => {
    const scope = { ...SMALL.scope, shadowRegister: { from: 1000, obligations: ['entry'] } };
    expect(find(999, { regime: { scope } })).toMatchObject({ outcome: 'out', obligations: [] });
    const found = find(1000, { regime: { scope } });
    expect(found).toMatchObject({ outcome: 'out', obligations: ['entry'], gates: [], tier: null });
    expect(codes(found)).toContain('simplified-entry-due');
    expect(find(200_000, { regime: { scope } }).obligations).toEqual(['review']);
  });

  test('a body that may call a project in does, and no other', () => {
    const scope = { ...SMALL.scope, callIn: [{ by: 'parliament', reasonRequired: true }] };
    expect(outcome(1, { regime: { scope }, known: { 'scope.calledInBy': 'parliament' } })).toBe('in');
    expect(outcome(null, { regime: { scope }, known: { 'scope.calledInBy': 'parliament' } })).toBe('in');
    expect(outcome(1, { regime: { scope }, known: { 'scope.calledInBy': 'council' } })).toBe('out');
    expect(outcome(1, { regime: { scope }, facts: { 'scope.calledInBy': 'parliament' } })).toBe('out');
  });

  test('an agency may ask for review within the range of the regime', () => {
    const scope = { ...SMALL.scope, voluntary: { from: 1000, to: 50_000 } };
    const known = { 'scope.voluntary': true };
    expect([999, 1000, 50_000, 50_001].map((cost) => outcome(cost, { regime: { scope }, known }))).toEqual([
      'out',
      'in',
      'in',
      'out',
    ]);
    expect(outcome(1000, { regime: { scope } })).toBe('out');
  });
});

describe('duties', () => {
  const duty = line({ id: 'large', amount: 500_000, leadsTo: 'duty', obligations: ['entry'] });

  test('come from the tier and from every line that is crossed, in the regime’s order', () => {
    expect(find(200_000, { regime: { thresholds: [LINE, duty] } }).obligations).toEqual(['review']);
    expect(find(500_000, { regime: { thresholds: [LINE, duty] } }).obligations).toEqual(['entry', 'review']);
  });

  test('of a line never bring a project into scope', () => {
    expect(outcome(500_000, { regime: { thresholds: [line({ amount: 900_000 }), duty] } })).toBe('out');
  });

  test('of a project in scope name its gates', () => {
    expect(find(200_000)).toMatchObject({ tier: { id: 'only' }, gates: ['start'] });
  });
});

test('a finding is plain data', () => {
  const found = find(200_000);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
