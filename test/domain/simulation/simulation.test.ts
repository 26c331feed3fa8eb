import fc from 'fast-check';
import type { CostClass } from '../../../domain/regime/common';
import type { Threshold } from '../../../domain/regime/admission';
import type { ScopeSubject } from '../../../domain/regime/finding';
import { findScope } from '../../../domain/regime/scope';
import type { Regime } from '../../../domain/regime/types';
import { effortByTier } from '../../../domain/simulation/effort';
import { frameOf, NO, UNKNOWN, YES } from '../../../domain/simulation/frame';
import { scopeColumn } from '../../../domain/simulation/scope';
import { differences, simulate, sweep } from '../../../domain/simulation/simulate';
import { tryRules, type TrialOrder } from '../../../domain/simulation/trial';
import { USUAL_ASSUMPTIONS, type PortfolioProject } from '../../../domain/simulation/types';
import { LINE, SMALL, subject } from '../../regimes/fixture';
import { DK, SE } from '../fixtures/regimes';

const OUTCOME = { in: YES, out: NO, undetermined: UNKNOWN } as const;

const costing = (minor: number | null, currency: string, plannedStart = '2026-01-01'): ScopeSubject =>
  subject(
    minor === null
      ? null
      : {
          currency,
          vat: 'excluded',
          lines: [{ class: 'delivery' satisfies CostClass, point: minor, per: 'total', years: 1 }],
        },
    { plannedStart },
  );

const project = (id: string, of: ScopeSubject, more: Partial<PortfolioProject> = {}): PortfolioProject => ({
  id,
  agencyId: 'agency',
  subject: of,
  known: {},
  outcome: null,
  ...more,
});

const leaf = (fact: string) => fc.constant({ fact, is: '=', value: true } as const);
const line = fc.record<Threshold>(
  {
    id: fc.constant('line'),
    label: fc.constant(LINE.label),
    basis: fc.constantFrom({ cost: 'whole' }, { fact: 'users' }),
    operator: fc.constantFrom('>=', '>'),
    amount: fc.integer({ min: 0, max: 5 }),
    when: fc.oneof(leaf('standard'), leaf('novel')),
    history: fc.constant([]),
    leadsTo: fc.constantFrom('scope', 'duty'),
    obligations: fc.constant([]),
  },
  { requiredKeys: ['id', 'label', 'basis', 'operator', 'amount', 'history', 'leadsTo', 'obligations'] },
);
const rules: fc.Arbitrary<Regime> = fc
  .record({
    lines: fc.array(line, { maxLength: 4 }),
    thresholdCombination: fc.constantFrom('any' as const, 'all' as const),
    reached: fc.option(leaf('ours')),
    excluded: fc.option(leaf('secret')),
    voluntary: fc.boolean(),
    callIn: fc.boolean(),
  })
  .map(({ lines, thresholdCombination, reached, excluded, voluntary, callIn }) => ({
    ...SMALL,
    thresholdCombination,
    thresholds: lines.map((each, n) => ({ ...each, id: `line-${n}` })),
    scope: {
      reaches: reached ?? { all: [] },
      exclusions: excluded ? [{ id: 'secret', label: LINE.label, when: excluded }] : [],
      callIn: callIn ? [{ by: 'council', reasonRequired: true }] : [],
      ...(voluntary ? { voluntary: { from: 1, to: 4, fact: 'asks' } } : {}),
    },
  }));
const bool = fc.boolean();
const stated = fc.record(
  { users: fc.nat(5), standard: bool, novel: bool, ours: bool, secret: bool, asks: bool },
  { requiredKeys: [] },
);
const cost = fc.option(fc.nat(5));
/** Of a total that is stated without lines: the steps in which it was published; null for an estimate by lines. */
const rounding = fc.constantFrom(null, 1, 2, 4);
const inSteps = (of: ScopeSubject, step: number | null): ScopeSubject => {
  const [line] = of.cost?.lines ?? [];
  if (!of.cost || !line || step === null) return of;
  const stated = [{ regimeId: SMALL.id, basisId: 'whole', amount: line.point, roundedTo: step }];
  return { ...of, cost: { ...of.cost, lines: [], stated } };
};
const known = fc.constantFrom({}, { 'scope.calledInBy': 'council' });

test('a column of outcomes says of each project what its filing would have found, at every amount', () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(fc.tuple(cost, stated, known, rounding), { maxLength: 8 }),
      fc.nat(5),
      (regime, cases, amount) => {
        const portfolio = cases.map(([minor, facts, about, step], n) =>
          project(String(n), inSteps({ ...costing(minor, regime.money.currency), facts }, step), { known: about }),
        );
        const moved = { ...regime, thresholds: regime.thresholds.map((each) => ({ ...each, amount })) };
        const amounts = Object.fromEntries(regime.thresholds.map(({ id }) => [id, amount]));
        const expected = portfolio.map((each) => OUTCOME[findScope(each.subject, moved, each.known).outcome]);
        expect([...scopeColumn(frameOf(portfolio, regime), amounts)]).toEqual(expected);
      },
    ),
    { numRuns: 600 },
  );
});

test('a sweep says at every step what moving the line there alone says', () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(fc.tuple(cost, stated, known, rounding), { maxLength: 8 }),
      fc.nat(2),
      (regime, cases, from) => {
        const portfolio = cases.map(([minor, facts, about, step], n) =>
          project(
            String(n),
            inSteps({ ...costing(minor, regime.money.currency, `${2024 + (n % 3)}-01-01`), facts }, step),
            {
              known: about,
              outcome: n % 2 === 0 ? null : { planned: 10, final: 10 + n, currency: regime.money.currency },
            },
          ),
        );
        const frame = frameOf(portfolio, regime);
        for (const { id: lineId } of frame.lines) {
          const points = sweep(frame, regime, USUAL_ASSUMPTIONS, { lineId, from, to: from + 3, steps: 4 });
          const alone = [0, 1, 2, 3].map(
            (more) => simulate(frame, regime, USUAL_ASSUMPTIONS, { [lineId]: from + more }).measured,
          );
          expect(points).toEqual(alone);
        }
      },
    ),
    { numRuns: 300 },
  );
});

const MILLION = 100_000_000;
const danish = (id: string, millions: number, more: Partial<PortfolioProject> = {}): PortfolioProject =>
  project(id, costing(millions * MILLION, 'DKK'), { known: { 'agency.type': 'agency' }, ...more });

describe('the Danish lines on five projects', () => {
  const portfolio = [
    danish('small', 5),
    danish('below', 14.99, { outcome: { planned: 10 * MILLION, final: 14 * MILLION, currency: 'DKK' } }),
    danish('at', 15, { outcome: { planned: 15 * MILLION, final: 16 * MILLION, currency: 'DKK' } }),
    danish('large', 80),
    project('open', costing(null, 'DKK'), { known: { 'agency.type': 'agency' } }),
  ];
  const frame = frameOf(portfolio, DK);
  const scopeLine = frame.lines.find(({ amount }) => amount === 15 * MILLION)?.id ?? '';

  test('say who is in, what money that covers, and what cannot be said', () => {
    const { scope, measured } = simulate(frame, DK, USUAL_ASSUMPTIONS);
    expect([...scope]).toEqual([NO, NO, YES, YES, UNKNOWN]);
    expect(measured.scope).toEqual({ in: 2, out: 2, undetermined: 1 });
    expect(measured.money).toEqual({ covered: 95 * MILLION, all: 114.99 * MILLION, unknown: 1 });
    expect(measured.overruns).toEqual({ known: 2, overran: 1, seen: 0, money: 4 * MILLION, moneySeen: 0 });
  });

  test('moved down see the overrun that they missed, and ask for more of the council', () => {
    const points = sweep(frame, DK, USUAL_ASSUMPTIONS, {
      lineId: scopeLine,
      from: 5 * MILLION,
      to: 15 * MILLION,
      steps: 3,
    });
    expect(points.map(({ amounts }) => amounts[scopeLine])).toEqual([5, 10, 15].map((each) => each * MILLION));
    expect(points.map(({ scope }) => scope.in)).toEqual([4, 3, 2]);
    expect(points.map(({ overruns }) => overruns.seen)).toEqual([1, 1, 0]);
    const [low, , high] = points;
    expect(low?.effort.rounds).toBe(2 * (high?.effort.rounds ?? 0));
  });

  test('name the projects that another line would bring in', () => {
    const before = scopeColumn(frame);
    const after = scopeColumn(frame, { [scopeLine]: 5 * MILLION });
    expect(differences(before, after)).toEqual({ newlyIn: [0, 1], newlyOut: [], newlyOpen: [] });
    expect(differences(after, before)).toEqual({ newlyIn: [], newlyOut: [0, 1], newlyOpen: [] });
  });

  test('load the council by the year of the start, held against its capacity', () => {
    const years = [
      project('a', costing(20 * MILLION, 'DKK', '2026-03-01'), { known: { 'agency.type': 'agency' } }),
      project('b', costing(20 * MILLION, 'DKK', '2027-03-01'), { known: { 'agency.type': 'agency' } }),
      project('c', costing(20 * MILLION, 'DKK', '2027-09-01'), { known: { 'agency.type': 'agency' } }),
    ];
    const one = simulate(frameOf(years.slice(0, 1), DK), DK, USUAL_ASSUMPTIONS).measured.effort.councilDays;
    const assumptions = { ...USUAL_ASSUMPTIONS, capacity: one, dayRate: 100 };
    const { effort } = simulate(frameOf(years, DK), DK, assumptions).measured;
    expect(effort.years).toEqual([
      { year: 2026, projects: 1, councilDays: one },
      { year: 2027, projects: 2, councilDays: 2 * one },
    ]);
    expect(effort.peakPercentOfCapacity).toBe(200);
    expect(effort.cost).toBe(Math.round((effort.councilDays + effort.officerDays) * 100));
  });
});

test('the effort of a tier follows its gates: seats of each round, limits one after the other', () => {
  for (const regime of [DK, SE]) {
    for (const { gates, rounds, councilDays, officerDays, limitDays } of effortByTier(regime, USUAL_ASSUMPTIONS)) {
      expect(officerDays).toBe(gates * USUAL_ASSUMPTIONS.officerDays);
      expect(rounds).toBeLessThanOrEqual(gates);
      expect(councilDays > 0).toBe(rounds > 0);
      expect(Number.isInteger(limitDays)).toBe(true);
    }
  }
});

describe('rules side by side', () => {
  const suiting = {
    day: '2026-01-01',
    rates: [{ from: 'SEK', to: 'DKK', rate: '0.66', quotedOn: '2025-12-30', source: 'Riksbank' }],
    statedTotalsCount: false,
  };
  const named = (each: PortfolioProject) => ({ ...each, reference: null, title: each.id });
  const trial = (portfolio: readonly PortfolioProject[], more: Partial<TrialOrder> = {}) =>
    tryRules(
      portfolio.map(named),
      {
        ...{ rules: [DK, SE].map((regime) => ({ regime, amounts: {} })), suiting, sweep: null },
        ...{ assumptions: { ...USUAL_ASSUMPTIONS, dayRate: 100_000 }, ...more },
      },
      () => ({}),
      () => undefined,
    );

  test('each reckon in their own currency: costs, outcomes and the price of a day', () => {
    const outcome = { planned: 10 * MILLION, final: 20 * MILLION, currency: 'SEK' };
    const portfolio = [
      danish('danish', 20),
      project('swedish', costing(100 * MILLION, 'SEK'), { known: { 'agency.type': 'agency' }, outcome }),
    ];
    const [dk, se] = trial(portfolio).results;
    expect(dk?.measured.money.all).toBe(86 * MILLION);
    expect(dk?.measured.overruns).toMatchObject({ overran: 1, money: 6.6 * MILLION });
    expect(se?.measured.overruns).toMatchObject({ overran: 1, money: 10 * MILLION });
    expect(dk?.measured.effort.cost).toBe(
      ((dk?.measured.effort.councilDays ?? 0) + (dk?.measured.effort.officerDays ?? 0)) * 100_000,
    );
    const days = (se?.measured.effort.councilDays ?? 0) + (se?.measured.effort.officerDays ?? 0);
    // 1,000.00 DKK a day at 0.66 DKK a SEK.
    expect(se?.measured.effort.cost).toBe(days * 151_515);
    expect(se?.quotes).toEqual(suiting.rates);
  });

  test('say which rate is missing, for which day, and for how many projects', () => {
    const { results } = trial([danish('one', 20), danish('two', 30)], { suiting: { ...suiting, rates: [] } });
    expect(results[1]).toMatchObject({
      notConverted: 2,
      missingRates: [{ from: 'DKK', to: 'SEK', day: '2026-01-01', projects: 2 }],
    });
    expect(results[1]?.measured.effort.cost).toBeNull();
  });

  test('name the overruns that only the later ones would have seen', () => {
    const overran = danish('overran', 10, { outcome: { planned: 10, final: 20, currency: 'DKK' } });
    const scopeLine = DK.thresholds.find(({ amount }) => amount === 15 * MILLION)?.id ?? '';
    const rules = [
      { regime: DK, amounts: {} },
      { regime: DK, amounts: { [scopeLine]: 5 * MILLION } },
    ];
    const compared = trial([overran, danish('fine', 11)], { rules }).results[1]?.comparedWithFirst;
    expect(compared?.newlyIn.count).toBe(2);
    expect(compared?.overrunsNewlySeen.projects.map(({ id }) => id)).toEqual(['overran']);
  });

  test('know of an agency what its standing under each says, where the portfolio does not say otherwise', () => {
    const asked: string[] = [];
    const seen = {
      ...DK,
      scope: { ...DK.scope, reaches: { fact: 'agency.capacityClass', is: '=', value: 2 } as const },
    };
    const portfolio = [danish('standing', 20), danish('stated', 20, { known: { 'agency.capacityClass': 1 } })];
    const { results } = tryRules(
      portfolio.map(named),
      { rules: [{ regime: seen, amounts: {} }], suiting, sweep: null, assumptions: USUAL_ASSUMPTIONS },
      (agencyId, { id }) => {
        asked.push(`${agencyId} ${id}`);
        return { 'agency.capacityClass': 2 };
      },
      () => undefined,
    );
    expect(asked).toEqual([`agency ${DK.id}`, `agency ${DK.id}`]);
    expect(results[0]?.measured.scope).toMatchObject({ in: 1, out: 1 });
  });
});
