import fc from 'fast-check';
import type { CostBasis, Threshold } from '../../domain/regime/admission';
import { findScope } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import type { CostEstimate, CostLine } from '../../domain/submission';
import { presets } from '../../register/regimes';
import { LINE, SMALL, subject, WHOLE } from '../regimes/fixture';

const line = fc.record<CostLine>(
  {
    class: fc.constantFrom('delivery', 'internal_salaries', 'operation', 'advisers', 'analysis'),
    point: fc.integer({ min: 0, max: 3_000_000_000 }),
    p85: fc.integer({ min: 0, max: 3_000_000_000 }),
    per: fc.constantFrom('year', 'total'),
    years: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['class', 'point', 'per', 'years'] },
);
const estimateIn = (currency: string): fc.Arbitrary<CostEstimate> =>
  fc.record({
    currency: fc.constant(currency),
    vat: fc.constantFrom('included', 'excluded'),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  });

const basis = fc.record<CostBasis>({
  id: fc.constant('whole'),
  label: fc.constant(WHOLE.label),
  include: fc.constant(WHOLE.include),
  operationYears: fc.constantFrom<CostBasis['operationYears']>(1, 2, 'whole_life'),
  statistic: fc.constantFrom('point', 'p85'),
  vat: fc.constantFrom('included', 'excluded'),
  per: fc.constant('total'),
  verified: fc.boolean(),
});
const threshold = fc.record<Threshold>({
  id: fc.constant('line'),
  label: fc.constant(LINE.label),
  basis: fc.constantFrom({ cost: 'whole' }, { fact: 'users' }),
  operator: fc.constantFrom('>=', '>'),
  amount: fc.integer({ min: 0, max: 5_000_000_000 }),
  history: fc.constant([]),
  leadsTo: fc.constantFrom('scope', 'duty'),
  obligations: fc.constant(['entry']),
  approachWarningPercent: fc.integer({ min: 1, max: 100 }),
  verified: fc.boolean(),
});
const regime: fc.Arbitrary<Regime> = fc
  .record({
    costBases: fc.array(basis, { minLength: 1, maxLength: 1 }),
    thresholds: fc.array(threshold, { maxLength: 4 }),
    thresholdCombination: fc.constantFrom('any', 'all'),
    vatVerified: fc.boolean(),
  })
  .map(({ vatVerified, thresholds, ...sections }) => ({
    ...SMALL,
    ...sections,
    thresholds: thresholds.map((each, n) => ({ ...each, id: `line-${n}` })),
    money: { ...SMALL.money, verified: vatVerified },
  }));
const facts = fc.record({ users: fc.nat(5_000_000_000) }, { requiredKeys: [] });

/** How far in a project is; more cost may only raise it, or leave it open. */
const RANK = { out: 0, undetermined: 1, in: 2 };

test('the same input gives the same finding, whatever the order of its fields', () => {
  fc.assert(
    fc.property(regime, estimateIn('EUR'), facts, (rules, cost, stated) => {
      const found = findScope(subject(cost, { facts: stated }), rules, {});
      const turned = Object.fromEntries(Object.entries(subject(cost, { facts: stated })).reverse());
      expect(findScope(turned as never, structuredClone(rules), {})).toEqual(found);
    }),
  );
});

test('more cost never takes a project out', () => {
  fc.assert(
    fc.property(regime, estimateIn('EUR'), facts, fc.nat(10 ** 10), (rules, cost, stated, more) => {
      const raised = {
        ...cost,
        lines: cost.lines.map((each) => ({
          ...each,
          point: each.point + more,
          ...(each.p85 === undefined ? {} : { p85: each.p85 + more }),
        })),
      };
      const before = findScope(subject(cost, { facts: stated }), rules, {});
      const after = findScope(subject(raised, { facts: stated }), rules, {});
      expect(RANK[after.outcome]).toBeGreaterThanOrEqual(RANK[before.outcome]);
    }),
  );
});

test('a missing fact never turns a project that is in into one that is out', () => {
  fc.assert(
    fc.property(regime, estimateIn('EUR'), fc.record({ users: fc.nat(5_000_000_000) }), (rules, cost, stated) => {
      const whole = findScope(subject(cost, { facts: stated }), rules, {});
      for (const less of [subject(null, { facts: stated }), subject(cost), subject(null)]) {
        const found = findScope(less, rules, {});
        if (whole.outcome === 'in') expect(found.outcome).not.toBe('out');
        if (whole.outcome === 'out') expect(found.outcome).not.toBe('in');
      }
    }),
  );
});

test('every unverified rule that was used is a caveat, and no other', () => {
  fc.assert(
    fc.property(regime, estimateIn('EUR'), facts, (rules, cost, stated) => {
      const found = findScope(subject(cost, { facts: stated }), rules, {});
      const expected = [
        ...rules.costBases.filter(({ verified }) => verified === false).map(({ id }) => `costBases.${id}`),
        ...rules.thresholds.filter(({ verified }) => verified === false).map(({ id }) => `thresholds.${id}`),
        ...(rules.money.verified === false && found.sums.some(({ vat }) => vat) ? ['money.vatPercent'] : []),
      ];
      expect(found.caveats.map(({ rule }) => rule).sort()).toEqual(expected.sort());
    }),
  );
});

describe.each(presets().map(({ regime: preset }) => [preset.id, preset] as const))('%s', (_, preset) => {
  const agency = fc.record(
    { 'agency.type': fc.constantFrom('ministry', 'agency', 'supervised_body', 'local_authority') },
    { requiredKeys: [] },
  );

  test('more cost never takes a project out, but over the end of a voluntary review, and an unknown cost never is', () => {
    const { fact, to = Infinity } = preset.scope.voluntary ?? {};
    const asked = fact === undefined ? {} : { facts: { [fact]: true } };
    const byCost = fact !== undefined || preset.thresholds.some(({ leadsTo }) => leadsTo === 'scope');
    fc.assert(
      fc.property(estimateIn(preset.money.currency), agency, fc.nat(10 ** 10), (cost, known, more) => {
        const raised = { ...cost, lines: cost.lines.map((each) => ({ ...each, point: each.point + more })) };
        const before = findScope(subject(cost, asked), preset, known);
        const after = findScope(subject(raised, asked), preset, known);
        const over = (after.sums[0]?.total?.minor ?? 0) > to;
        if (!over) expect(RANK[after.outcome]).toBeGreaterThanOrEqual(RANK[before.outcome]);
        if (after.outcome === 'in' && byCost)
          expect(findScope(subject(null, asked), preset, known).outcome).toBe('undetermined');
      }),
    );
  });

  test('a finding is small enough to be kept with every event', () => {
    const found = findScope(subject(null), preset, { 'agency.type': 'ministry' });
    expect(JSON.stringify(found).length).toBeLessThan(32_000);
  });
});
