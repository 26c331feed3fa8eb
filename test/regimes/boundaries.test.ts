import type { ProjectKind } from '../../domain/submission';
import type { ScopeFinding, ScopeSubject } from '../../domain/regime/finding';
import type { Regime } from '../../domain/regime/types';
import { findScope } from '../../domain/regime/scope';
import { presets } from '../../register/regimes';
import { subject } from './fixture';
import { typicalOf } from './typical';

interface Line {
  readonly regime: string;
  readonly threshold: string;
  /** In whole currency units, as the source states it. */
  readonly amount: number;
  readonly operator: '>=' | '>';
  readonly facts?: ScopeSubject['facts'];
  readonly kind?: ProjectKind;
}

const line = (
  regime: string,
  threshold: string,
  operator: '>=' | '>',
  amount: number,
  more: Pick<Line, 'facts' | 'kind'> = {},
): Line => ({ regime, threshold, operator, amount, ...more });

const OFFICE = { cryptKey: false, publicFacing: false };

/** Every line of every preset that has an amount, as its source states it. */
const LINES: readonly Line[] = [
  line('AU-IOF', 'whole-of-life', '>=', 30e6),
  line('AU-IOF', 'ict-component', '>=', 10e6),
  line('DE-2025', 'per-year', '>', 500e3),
  line('DE-2025', 'project-total', '>', 3e6),
  line('DK-2011', 'it-project', '>=', 10e6),
  line('DK-2011', 'standard-procurement', '>=', 60e6, { kind: 'procurement' }),
  line('DK-2011', 'parliament', '>=', 60e6),
  line('DK-2011', 'external-review', '>=', 60e6),
  line('DK-2021', 'it-project', '>=', 15e6),
  line('DK-2021', 'standard-procurement', '>=', 70e6, { kind: 'procurement' }),
  line('DK-2021', 'parliament', '>=', 70e6),
  line('DK-2021', 'full-documents', '>', 50e6),
  line('FR-2023', 'large-project', '>=', 9e6),
  line('NL-2024', 'ict-project', '>=', 5e6),
  line('NO-KS', 'digital', '>=', 300e6, { facts: { digital: true } }),
  line('NO-KS', 'other', '>=', 1000e6, { facts: { digital: false } }),
  line('NSW', 'mandatory', '>=', 10e6),
  line('OECD-ideal', 'investment', '>=', 5e6),
  line('OECD-ideal', 'large-investment', '>=', 23_333_333.34),
  line('SE-proposed', 'investment', '>=', 20e6),
  line('SE-proposed', 'large-investment', '>=', 100e6),
  line('UK-v6', 'public-facing', '>=', 100e3, { facts: { ...OFFICE, publicFacing: true } }),
  line('UK-v6', 'other-spend', '>=', 1e6, { facts: OFFICE }),
  line('US-FITARA', 'major-by-size', '>=', 10e6, { facts: {} }),
];

const regimeOf = (id: string): Regime => presets().find(({ regime }) => regime.id === id)!.regime;
const minor = (units: number): number => Math.round(units * 100);

/** A finding for one line of delivery in one budget year, of so many minor units. */
function find({ regime: id, facts, kind = 'project' }: Line, point: number, vat: 'included' | 'excluded') {
  const regime = regimeOf(id);
  const { agency, facts: typical } = typicalOf(id);
  const lines = [{ class: 'delivery', point, p50: point, p85: point, per: 'total', year: 2026 }] as const;
  const cost = { currency: regime.money.currency, vat, lines };
  return findScope(subject(cost, { facts: facts ?? typical, kind }), regime, agency);
}

const met = ({ thresholds }: ScopeFinding, id: string): boolean | null =>
  thresholds.find((each) => each.id === id)!.met;

const vatOf = ({ regime: id, threshold }: Line): 'included' | 'excluded' => {
  const regime = regimeOf(id);
  const { basis } = regime.thresholds.find((each) => each.id === threshold)!;
  return regime.costBases.find((each) => 'cost' in basis && each.id === basis.cost)!.vat;
};

describe.each(LINES.map((each) => [each.regime, each.threshold, each] as const))('%s, %s', (_, id, each) => {
  const amount = minor(each.amount);

  test('exactly at the line, one minor unit below and one above', () => {
    const vat = vatOf(each);
    const outcomes = [amount - 1, amount, amount + 1].map((point) => met(find(each, point, vat), id));
    expect(outcomes).toEqual([false, each.operator === '>=', true]);
  });

  test('an amount with the other treatment of VAT is brought to the line, within one minor unit', () => {
    const { money } = regimeOf(each.regime);
    const given = vatOf(each) === 'included' ? 'excluded' : 'included';
    const rate = 1 + money.vatPercent! / 100;
    const same = given === 'included' ? amount * rate : amount / rate;
    expect(met(find(each, Math.floor(same) - 1, given), id)).toBe(false);
    expect(met(find(each, Math.ceil(same) + 1, given), id)).toBe(true);
  });
});

test('every line of every preset that has an amount is in the table, with its amount', () => {
  const inForce = presets().flatMap(({ regime }) =>
    regime.thresholds
      .filter(({ amount }) => amount > 0)
      .map(({ id, amount, operator }) => `${regime.id} ${id} ${operator} ${amount}`),
  );
  const stated = LINES.map(
    ({ regime, threshold, operator, amount }) => `${regime} ${threshold} ${operator} ${minor(amount)}`,
  );
  expect(inForce.sort()).toEqual([...stated].sort());
});

describe('lines that combine', () => {
  const outcome = (id: string, lines: readonly object[], facts: ScopeSubject['facts'], agency = {}): string => {
    const regime = regimeOf(id);
    const cost = { currency: regime.money.currency, vat: vatOfFirst(regime), lines: lines as never };
    return findScope(subject(cost, { facts }), regime, { ...typicalOf(id).agency, ...agency }).outcome;
  };
  const vatOfFirst = ({ costBases: [basis] }: Regime): 'included' | 'excluded' => basis!.vat;
  const delivery = (units: number, more: object = {}) => ({
    class: 'delivery',
    point: minor(units),
    per: 'total',
    ...more,
  });

  test('Australia wants 30 million, 10 of it ICT, and a high risk, all together', () => {
    const high = { ictEnabled: true, riskPotential: 'high' };
    const at = (units: number, ictSharePercent: number, facts: ScopeSubject['facts'] = high): string =>
      outcome('AU-IOF', [delivery(units, { ictSharePercent })], facts);
    expect([at(40e6, 25), at(39.9e6, 25), at(29.9e6, 100), at(30e6, 100)]).toEqual(['in', 'out', 'out', 'in']);
    expect(at(90e6, 100, { ictEnabled: true, riskPotential: 'medium' })).toBe('out');
    expect(at(90e6, 100, { ictEnabled: false, riskPotential: 'high' })).toBe('out');
    expect(at(90e6, 100, { ictEnabled: true })).toBe('undetermined');
  });

  test('Australia: Cabinet calls in what the criteria leave out', () => {
    const stated = { ictEnabled: true, riskPotential: 'low' };
    expect(outcome('AU-IOF', [delivery(1e6)], stated, { 'scope.calledInBy': 'cabinet' })).toBe('in');
  });

  test('Germany: the highest year, the total, or the topic, each alone is enough', () => {
    const yearly = (units: number, years: number) => [delivery(units, { per: 'year', years, year: 2026 })];
    const general = { strategicTopic: 'none', fieldOfActivity: 'general' };
    expect(outcome('DE-2025', yearly(500_000, 6), general)).toBe('out');
    expect(outcome('DE-2025', yearly(500_000.01, 1), general)).toBe('in');
    expect(outcome('DE-2025', yearly(500_000, 7), general)).toBe('in');
    expect(outcome('DE-2025', yearly(60_000, 1), { ...general, strategicTopic: 'it_security' })).toBe('in');
    expect(outcome('DE-2025', yearly(60_000, 1), general)).toBe('out');
  });

  test('Germany: the tax administration is out whatever it costs, with the reference', () => {
    const facts = { strategicTopic: 'ai', fieldOfActivity: 'tax' };
    expect(outcome('DE-2025', [delivery(9e6, { year: 2026 })], facts)).toBe('out');
  });

  test('Germany: a total over several years says nothing of the highest year', () => {
    const general = { strategicTopic: 'none', fieldOfActivity: 'general' };
    expect(outcome('DE-2025', [delivery(2e6)], general)).toBe('undetermined');
    expect(outcome('DE-2025', [delivery(3_000_000.01)], general)).toBe('in');
  });

  test('the United Kingdom: Crypt-Key from nothing on, other spend from a million on', () => {
    expect(outcome('UK-v6', [delivery(1)], { cryptKey: true, publicFacing: false })).toBe('in');
    expect(outcome('UK-v6', [delivery(999_999)], OFFICE)).toBe('out');
  });

  test('the United States: what the agency designates is in, what it declines is out', () => {
    expect(outcome('US-FITARA', [delivery(1)], { majorInvestment: true })).toBe('in');
    expect(outcome('US-FITARA', [delivery(900e6)], { majorInvestment: false })).toBe('out');
  });

  test('New South Wales: from five million on an agency may ask', () => {
    const asks = { asksForAssurance: true };
    expect([4_999_999.99, 5e6].map((units) => outcome('NSW', [delivery(units)], asks))).toEqual(['out', 'in']);
    expect(outcome('NSW', [delivery(5e6)], { asksForAssurance: false })).toBe('out');
  });

  test('Norway holds its line against the P85, and asks for it', () => {
    const facts = { digital: true };
    const line85 = (p85: number) => [delivery(200e6, { p85: minor(p85) })];
    expect([299_999_999.99, 300e6].map((p85) => outcome('NO-KS', line85(p85), facts))).toEqual(['out', 'in']);
    expect(outcome('NO-KS', [delivery(900e6)], facts)).toBe('undetermined');
  });

  test('Canada: a level above the capacity goes to the Treasury Board, one within it does not', () => {
    const at = (capacity: string, pcraLevel: number): string =>
      outcome('CA', [delivery(1e6)], { pcraLevel }, { 'agency.capacityClass': capacity });
    expect([at('1', 1), at('1', 2), at('2', 2), at('2', 3), at('3', 3), at('3', 4), at('4', 4)]).toEqual([
      ...['out', 'in', 'out', 'in', 'out', 'in', 'out'],
    ]);
  });

  test('New Zealand: only a high risk profile, and the rating of the agency says who decides', () => {
    const gates = (capacity?: string) =>
      findScope(subject(null, { facts: { riskProfile: 'high' } }), regimeOf('NZ'), {
        'agency.type': 'ministry',
        'agency.confidenceRating': capacity,
      }).gates;
    expect(gates('B')).toEqual(['investment-decision']);
    expect([gates('C'), gates()]).toEqual([
      ['business-case', 'investment-decision'],
      ['business-case', 'investment-decision'],
    ]);
    expect(outcome('NZ', [delivery(900e6)], { riskProfile: 'medium' })).toBe('out');
  });

  test('the United Kingdom: the highest single answer makes the tier', () => {
    const tier = (units: number, facts: ScopeSubject['facts']): string | undefined => {
      const cost = { currency: 'GBP', vat: 'excluded', lines: [delivery(units)] } as never;
      return findScope(subject(cost, { facts: { ...OFFICE, ...facts } }), regimeOf('UK-v6'), typicalOf('UK-v6').agency)
        .tier?.id;
    };
    expect([19_999_999.99, 20e6, 50e6, 50_000_000.01].map((units) => tier(units, {}))).toEqual([
      ...['low', 'medium', 'medium', 'high'],
    ]);
    expect(tier(2e6, { transactionsPerYear: 99_999 })).toBe('low');
    expect(tier(2e6, { transactionsPerYear: 100_000 })).toBe('medium');
    expect(tier(2e6, { transactionsPerYear: 1_000_001 })).toBe('high');
    expect(tier(2e6, { vulnerableUsers: true, novelty: 'low' })).toBe('high');
    expect(tier(2e6, { vulnerableUsers: false, politicalPriority: 'medium' })).toBe('medium');
  });

  test('New South Wales: cost and seven factors make one of five tiers', () => {
    const FACTORS = [
      'priority',
      'interfaces',
      'sourcing',
      'agencyCapability',
      'technicalComplexity',
      'changeComplexity',
    ];
    const tier = (units: number, level: string): string | undefined => {
      const facts = Object.fromEntries([...FACTORS, 'cyberRisk'].map((name) => [name, level]));
      const cost = { currency: 'AUD', vat: 'excluded', lines: [delivery(units)] } as never;
      return findScope(subject(cost, { facts }), regimeOf('NSW'), typicalOf('NSW').agency).tier?.id;
    };
    expect([tier(10e6, 'low'), tier(20e6, 'low'), tier(50e6, 'low'), tier(50e6, 'high'), tier(10e6, 'medium')]).toEqual(
      [...['tier-5', 'tier-4', 'tier-3', 'tier-1', 'tier-3']],
    );
  });
});
