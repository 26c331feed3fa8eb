import { findScope } from '../../../domain/regime/scope';
import type { Regime } from '../../../domain/regime/types';
import { frameOf, UNKNOWN } from '../../../domain/simulation/frame';
import { openFor } from '../../../domain/simulation/open';
import { scopeColumn } from '../../../domain/simulation/scope';
import { tryRules } from '../../../domain/simulation/trial';
import { USUAL_ASSUMPTIONS, type PortfolioProject } from '../../../domain/simulation/types';
import type { CostEstimate } from '../../../domain/submission';
import { presets } from '../../../register/regimes';
import { subject } from '../../regimes/fixture';

const DAY = '2026-01-01';
const LARGE = Number.MAX_SAFE_INTEGER;

const total = (
  currency: string,
  regimeId: string,
  basisId: string,
  amount: number,
  roundedTo?: number,
): CostEstimate => ({
  ...{ currency, vat: 'excluded', lines: [] },
  stated: [{ regimeId, basisId, amount, ...(roundedTo !== undefined && { roundedTo }) }],
});

/** What published registers hold: totals of other rules, rounded figures, other currencies, nothing at all, nonsense. */
function costsFor({ id, money: { currency }, thresholds, costBases }: Regime): readonly (CostEstimate | null)[] {
  const line = thresholds.find(({ basis }) => 'cost' in basis)?.amount ?? 1_000_000;
  const basisId = costBases[0]?.id ?? 'none';
  const point = (amount: number, more: object = {}): CostEstimate => ({
    ...{ currency, vat: 'excluded' },
    lines: [{ class: 'delivery', point: amount, per: 'total', ...more }],
  });
  return [
    ...[null, point(0), point(line), point(line - 1), point(LARGE), point(1.5), point(-1), point(line, { year: 2026 })],
    point(line, { p50: line, p85: line + 1, years: 3, ictSharePercent: 50 }),
    { ...point(line), vat: 'included' },
    { currency, vat: 'excluded', lines: [] },
    { ...point(line), currency: 'JPY' },
    { ...point(line), currency: 'ZZZ' },
    ...[
      total(currency, id, basisId, line, line),
      total(currency, id, basisId, line),
      total(currency, id, basisId, LARGE),
    ],
    ...[total('EUR', 'ELSE', 'all', line), total('ZZZ', 'ELSE', 'all', line), total('JPY', id, basisId, line, 7)],
    {
      ...total(currency, id, basisId, line),
      stated: [line, line + 1].map((amount) => ({ regimeId: id, basisId, amount })),
    },
  ];
}

function portfolioFor(regime: Regime): readonly (PortfolioProject & { reference: null; title: string })[] {
  const facts = [
    {},
    Object.fromEntries((regime.facts ?? []).map(({ name }) => [name, null])),
    Object.fromEntries((regime.facts ?? []).map(({ name }) => [name, 'neither'])),
    Object.fromEntries((regime.facts ?? []).map(({ name }) => [name, true])),
  ];
  const times = [
    { plannedStart: null, plannedEnd: null },
    { plannedStart: '1999-12-31', plannedEnd: '2069-01-01', openEnded: true },
  ];
  const known = [{}, { 'agency.type': 'ministry' }, { 'agency.type': 7 }, { 'scope.calledInBy': 'nobody' }];
  return costsFor(regime).flatMap((cost, at) =>
    facts.flatMap((stated, n) =>
      known.map((about, k) => ({
        ...{ id: `${at}-${n}-${k}`, agencyId: 'a', reference: null, title: '' },
        subject: subject(cost, { facts: stated, ...times[(at + k) % 2] }),
        known: about,
        outcome: k === 0 ? null : { planned: k === 1 ? 0 : 10, final: LARGE, currency: k === 2 ? 'JPY' : 'EUR' },
      })),
    ),
  );
}

const rates = [{ from: 'EUR', to: 'DKK', rate: '7.46', quotedOn: '2025-12-31', source: 'test' }] as const;

describe.each(presets().map(({ regime }) => [regime.id, regime] as const))('%s', (_, regime) => {
  const portfolio = portfolioFor(regime);

  test('holds whatever a published register says of a project, as its filing would', () => {
    const frame = frameOf(portfolio, regime);
    const column = scopeColumn(frame);
    const filed = portfolio.map(({ subject: of, known }) => findScope(of, regime, known).outcome);
    expect([...column].map((value) => ['out', 'in', 'undetermined'][value])).toEqual(filed);
  });

  test('says of each project that it leaves open what is not known', () => {
    for (const each of portfolio) {
      const frame = frameOf([each], regime);
      const column = scopeColumn(frame);
      const why = openFor(frame, column);
      expect([each.id, why.length > 0]).toEqual([each.id, column[0] === UNKNOWN]);
      for (const { fact } of why) expect(fact).not.toBe('');
    }
  });

  test.each([true, false])('is tried on it, totals of other rules counted: %s', (statedTotalsCount) => {
    const line = regime.thresholds.find(({ leadsTo }) => leadsTo === 'scope')?.id;
    const sweep = line === undefined ? null : { regime: 0, lineId: line, from: 0, to: LARGE, steps: 20 };
    const order = {
      rules: [{ regime, amounts: {} }],
      ...{ suiting: { day: DAY, rates, statedTotalsCount }, assumptions: USUAL_ASSUMPTIONS, sweep },
    };
    const trial = tryRules(
      portfolio,
      order,
      () => ({}),
      () => undefined,
    );
    const [result] = trial.results;
    const { in: inside = 0, out = 0, undetermined = 0 } = result?.measured.scope ?? {};
    expect(inside + out + undetermined).toBe(portfolio.length);
    expect(result?.openFor.length === 0).toBe(undetermined === 0);
    for (const { scope } of trial.sweep?.points ?? [])
      expect(scope.in + scope.out + scope.undetermined).toBe(portfolio.length);
  });
});
