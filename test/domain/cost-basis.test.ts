import fc from 'fast-check';
import type { CostBasis } from '../../domain/regime/admission';
import { sumOnBasis, type BasisSum } from '../../domain/regime/cost-basis';
import type { ScopeSubject } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import type { CostEstimate, CostLine } from '../../domain/submission';
import { delivery, estimate, SMALL, subject, WHOLE } from '../regimes/fixture';

interface Case {
  basis?: Partial<CostBasis>;
  regime?: Partial<Regime>;
  subject?: Partial<ScopeSubject>;
}

function sum(cost: CostEstimate | null, { basis, regime, subject: more }: Case = {}): BasisSum {
  return sumOnBasis(cost, { ...WHOLE, ...basis }, { ...SMALL, ...regime }, subject(cost, more));
}
const total = (cost: CostEstimate | null, how: Case = {}): number | null => sum(cost, how).total?.minor ?? null;
const whys = ({ parts }: BasisSum): (string | undefined)[] => parts.map(({ why }) => why[0]?.code);

test('only the classes of the basis are summed, and each line says why', () => {
  const found = sum(
    estimate(
      delivery(1000),
      { class: 'advisers', point: 500, per: 'total' },
      { class: 'internal_salaries', point: 7, per: 'total' },
    ),
  );
  expect(found.total).toEqual({ minor: 1007, currency: 'EUR' });
  expect(found.parts.map(({ counted }) => counted)).toEqual([1000, 0, 7]);
  expect(whys(found)).toEqual(['included', 'class-not-included', 'included']);
});

describe('operation', () => {
  const yearly = (years?: number): CostLine => ({ class: 'operation', point: 300, per: 'year', years });

  test('counts for the years of the basis at most', () => {
    expect(total(estimate(yearly(5)))).toBe(600);
    expect(total(estimate(yearly(2)))).toBe(600);
    expect(total(estimate(yearly(1)))).toBe(300);
  });

  test('without a number of years lasts longer than the basis counts', () => {
    const found = sum(estimate(yearly()));
    expect(found.total?.minor).toBe(600);
    expect(found.parts[0]?.why).toEqual([{ code: 'years-limited', facts: { given: null, counted: 2 } }]);
  });

  test('over the whole life counts as given, and needs its years', () => {
    expect(total(estimate(yearly(5)), { basis: { operationYears: 'whole_life' } })).toBe(1500);
    expect(sum(estimate(yearly()), { basis: { operationYears: 'whole_life' } }).missing).toEqual([
      'cost.lines[0].years',
    ]);
  });

  test('stated as one total is cut to its share of the years, and needs their number', () => {
    expect(total(estimate({ class: 'operation', point: 1000, per: 'total', years: 5 }))).toBe(400);
    expect(total(estimate({ class: 'operation', point: 1000, per: 'total', years: 2 }))).toBe(1000);
    const open = sum(estimate({ class: 'operation', point: 1000, per: 'total' }));
    expect(open.total).toBeNull();
    expect(open.missing).toEqual(['cost.lines[0].years']);
  });
});

describe('development without an end', () => {
  const four: Case = { basis: { horizonYearsWhenOpenEnded: 4 }, subject: { openEnded: true } };
  const team = (years?: number): CostLine => ({ class: 'internal_salaries', point: 100, per: 'year', years });

  test('counts for the years of the horizon', () => {
    expect(total(estimate(team()), four)).toBe(400);
    expect(total(estimate(team(10)), four)).toBe(400);
    expect(total(estimate(team(3)), four)).toBe(300);
  });

  test('leaves the sum open where the basis has no horizon', () => {
    expect(sum(estimate(team()), { subject: { openEnded: true } }).missing).toEqual(['cost.lines[0].years']);
  });

  test('leaves out what falls after the window', () => {
    const cost = estimate({ ...delivery(900), year: 2028 }, { ...delivery(70), year: 2029 });
    expect(total(cost, four)).toBe(900);
    expect(whys(sum(cost, four))).toEqual(['included', 'beyond-horizon']);
  });

  test('cuts a total over more years to the horizon', () => {
    expect(total(estimate({ ...delivery(1000), years: 8 }), four)).toBe(500);
  });

  test('is not assumed of a project with an end', () => {
    expect(total(estimate(team(10)), { basis: { horizonYearsWhenOpenEnded: 4 } })).toBe(1000);
  });
});

test('only the ICT share counts where the basis says so', () => {
  const cost = estimate({ ...delivery(1001), ictSharePercent: 50 }, delivery(10));
  expect(total(cost, { basis: { ictShareOnly: true } })).toBe(511);
  expect(total(cost)).toBe(1011);
});

describe('a basis on P85', () => {
  const p85: Case = { basis: { statistic: 'p85' } };

  test('sums the P85 of each line', () => {
    expect(total(estimate({ ...delivery(100), p85: 160 }, { ...delivery(10), p85: 12 }), p85)).toBe(172);
  });

  test('stays open where one is missing; the point never stands in for it', () => {
    const open = sum(estimate({ ...delivery(100), p85: 160 }, { ...delivery(10), p50: 11 }), p85);
    expect(open.total).toBeNull();
    expect(open.missing).toEqual(['cost.lines[1].p85']);
    expect(open.parts[1]).toMatchObject({ amount: null, counted: null });
  });

  test('does not ask it of a line that does not count', () => {
    expect(total(estimate({ ...delivery(100), p85: 160 }, { class: 'training', point: 5, per: 'total' }), p85)).toBe(
      160,
    );
  });
});

describe('VAT', () => {
  test('is put on or taken off the whole sum, rounded once, half away from zero', () => {
    const net = estimate(delivery(100), delivery(102));
    expect(sum(net, { basis: { vat: 'included' } })).toMatchObject({
      total: { minor: 242 },
      vat: { percent: 20, from: 'excluded', to: 'included', before: 202, after: 242 },
    });
    expect(total({ ...net, vat: 'included' }, { basis: { vat: 'excluded' } })).toBe(168);
    expect(total(estimate(delivery(5)), { basis: { vat: 'included' }, regime: vatOf(10) })).toBe(6);
  });

  test('a rate with decimals is exact', () => {
    expect(total(estimate(delivery(1_000_000)), { basis: { vat: 'included' }, regime: vatOf(25.5) })).toBe(1_255_000);
  });

  test('is not touched where the estimate is on the basis already', () => {
    expect(sum({ ...estimate(delivery(100)), vat: 'excluded' })).toMatchObject({ total: { minor: 100 }, vat: null });
  });

  test('without a rate the sum stays open', () => {
    const open = sum(estimate(delivery(100)), { basis: { vat: 'included' }, regime: vatOf(undefined) });
    expect(open).toMatchObject({ total: null, faults: [{ code: 'vat-rate-not-given' }] });
  });

  test('an unverified rate is a caveat where it is used, and only there', () => {
    const money = { ...SMALL.money, verified: false, note: 'Which rate?' };
    const caveats = (vat: 'included' | 'excluded'): unknown =>
      sum(estimate(delivery(1)), { basis: { vat }, regime: { money } }).caveats;
    expect(caveats('included')).toEqual([{ rule: 'money.vatPercent', note: 'Which rate?' }]);
    expect(caveats('excluded')).toEqual([]);
  });

  const vatOf = (vatPercent: number | undefined): Partial<Regime> => ({ money: { ...SMALL.money, vatPercent } });
});

describe('a basis per budget year', () => {
  const yearly: Case = { basis: { per: 'budget_year' } };

  test('takes the highest year', () => {
    const cost = estimate(
      { ...delivery(100), year: 2025 },
      { ...delivery(70), year: 2026 },
      { class: 'internal_salaries', point: 40, per: 'year', years: 2, year: 2026 },
    );
    const found = sum(cost, yearly);
    expect(found.years).toEqual([
      { year: 2025, amount: 100 },
      { year: 2026, amount: 110 },
      { year: 2027, amount: 40 },
    ]);
    expect(found.total?.minor).toBe(110);
  });

  test('stays open for a line without its year, and for a total over several years', () => {
    expect(sum(estimate(delivery(100)), yearly).missing).toEqual(['cost.lines[0].year']);
    const spread = sum(estimate({ ...delivery(100), year: 2025, years: 3 }), yearly);
    expect(spread).toMatchObject({ total: null, faults: [{ code: 'total-not-split-by-year' }] });
  });
});

describe('an unknown cost', () => {
  test('is unknown, never zero', () => {
    expect(sum(null)).toMatchObject({ total: null, missing: ['cost'], source: 'none' });
  });

  test('an estimate with no lines and no stated total is unknown as well', () => {
    expect(sum(estimate())).toMatchObject({ total: null, missing: ['cost'] });
  });

  test('another currency is not added up', () => {
    expect(sum({ ...estimate(delivery(1)), currency: 'DKK' })).toMatchObject({
      total: null,
      faults: [{ code: 'currency-differs', facts: { given: 'DKK', needed: 'EUR' } }],
    });
  });

  test('a sum that is too large is open, not wrong', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(sum(estimate(delivery(most), delivery(1)))).toMatchObject({ total: null, faults: [{ code: 'overflow' }] });
  });

  test.each([
    ['a negative amount', delivery(-1), 'point'],
    ['a fraction of a minor unit', delivery(0.5), 'point'],
    ['an infinite amount', delivery(Infinity), 'point'],
    ['more years than any project has', { class: 'operation', point: 1, per: 'year', years: 1e15 }, 'years'],
    ['a total over no years', { ...delivery(1), years: 0 }, 'years'],
    ['a share beyond the whole', { ...delivery(1), ictSharePercent: 101 }, 'ictSharePercent'],
  ] as [string, CostLine, string][])('%s leaves the sum open and names the field', (_, line, field) => {
    expect(sum(estimate(line))).toMatchObject({
      total: null,
      faults: [{ code: 'line-invalid', facts: { path: `cost.lines[0].${field}` } }],
    });
  });
});

describe('a total that was stated on the regime’s own basis', () => {
  const stated = (amount: number, basisId = 'whole', regimeId = 'TEST') => ({ regimeId, basisId, amount });

  test('is used as it is when there are no lines, and says that it is not broken down', () => {
    const found = sum({ ...estimate(), vat: 'included', stated: [stated(123)] });
    expect(found).toMatchObject({ total: { minor: 123, currency: 'EUR' }, source: 'stated', vat: null });
    expect(found.parts).toMatchObject([{ line: null, class: null, why: [{ code: 'stated-not-broken-down' }] }]);
  });

  test('is not used for another basis or regime, nor beside lines', () => {
    expect(total({ ...estimate(), stated: [stated(123, 'other'), stated(5, 'whole', 'ELSE')] })).toBeNull();
    expect(total({ ...estimate(delivery(7)), stated: [stated(123)] })).toBe(7);
  });

  test('that contradicts itself is no total', () => {
    const open = sum({ ...estimate(), stated: [stated(1), stated(2)] });
    expect(open).toMatchObject({
      total: null,
      faults: [{ code: 'stated-totals-differ', facts: { amounts: ['1', '2'] } }],
    });
    expect(total({ ...estimate(), stated: [stated(2), stated(2)] })).toBe(2);
  });
});

const line = fc.record<CostLine>({
  class: fc.constantFrom('delivery', 'internal_salaries', 'operation', 'advisers'),
  point: fc.integer({ min: 0, max: 10 ** 12 }),
  per: fc.constantFrom('year', 'total'),
  years: fc.integer({ min: 1, max: 20 }),
  ictSharePercent: fc.integer({ min: 0, max: 100 }),
});

test('the parts add up to the sum before VAT', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('included', 'excluded'),
      (lines, vat) => {
        const found = sum(estimate(...lines), { basis: { ictShareOnly: true, vat } });
        const counted = found.parts.reduce((all, part) => all + (part.counted ?? 0), 0);
        expect(found.vat?.before ?? found.total?.minor).toBe(counted);
      },
    ),
  );
});

test('a larger line never makes a smaller sum, on any basis', () => {
  const basis = fc.record<Partial<CostBasis>>({
    ictShareOnly: fc.boolean(),
    vat: fc.constantFrom('included', 'excluded'),
    operationYears: fc.constantFrom<CostBasis['operationYears']>(0, 2, 'whole_life'),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(10 ** 9), basis, (lines, more, how) => {
      const [first, ...rest] = lines as [CostLine, ...CostLine[]];
      const before = total(estimate(first, ...rest), { basis: how }) ?? 0;
      const after = total(estimate({ ...first, point: first.point + more }, ...rest), { basis: how }) ?? 0;
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});
