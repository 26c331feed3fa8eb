import { compareRegimes } from '../../../domain/regime/comparison/compare';
import type { Regime } from '../../../domain/regime/types';
import { presets } from '../../../register/regimes';
import { DK, SE, withClock } from '../fixtures/regimes';

const said = (before: Regime, after: Regime): readonly string[] =>
  compareRegimes(before, after).map(({ sentence }) => sentence);
const line = DK.thresholds[0];
if (!line) throw new Error('the Danish rules have a line');

test('a changed line is said with both amounts', () => {
  const lower = {
    ...DK,
    version: '2',
    thresholds: DK.thresholds.map((each) => (each === line ? { ...each, amount: 500_000_050 } : each)),
  };
  const [change, ...others] = compareRegimes(DK, lower);
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    section: 'thresholds',
    rule: line.id,
    field: 'amount',
    kind: 'changed',
    weight: 'rule',
  });
  expect(change?.sentence).toBe(
    `Thresholds “${line.label.en}”, amount: DKK 5\u00a0000\u00a0000.50 instead of DKK 15\u00a0000\u00a0000.`,
  );
});

test('a changed time is said in its unit', () => {
  const [clock] = DK.clocks.filter(({ budget }) => budget.unit === 'working_day' && budget.n > 1);
  if (!clock) throw new Error('a clock in working days');
  const longer = withClock(DK, clock.id, { budget: { n: 1, unit: 'month' } });
  expect(said(DK, longer)).toEqual([
    `Clocks “${clock.label.en}”, budget: 1 month instead of ${clock.budget.n} working days.`,
  ]);
});

test('a rule that came and one that went are named by their labels', () => {
  const fewer = { ...DK, thresholds: DK.thresholds.slice(1) };
  expect(said(DK, fewer)).toEqual([`Thresholds “${line.label.en}”: no longer there.`]);
  expect(said(fewer, DK)).toEqual([`Thresholds “${line.label.en}”: new.`]);
});

test('a list says what it gained and lost, and a changed condition reads as a sentence', () => {
  const [basis] = DK.costBases;
  if (!basis) throw new Error('a basis');
  const [gone] = basis.include;
  const other = {
    ...DK,
    costBases: DK.costBases.map((each) =>
      each === basis ? { ...each, include: [...each.include.slice(1), 'decommissioning' as const] } : each,
    ),
    scope: {
      ...DK.scope,
      reaches: { all: [{ fact: 'agency.type', is: 'in', value: ['ministry', 'agency'] } as const] },
    },
  };
  const sentences = said(DK, other);
  expect(sentences).toContain(
    `Cost bases “${basis.label.en}”, include: now also decommissioning; no longer ${gone?.replaceAll('_', ' ')}.`,
  );
  expect(sentences.find((each) => each.startsWith('Scope, reaches'))).toContain(
    'agency.type is one of ministry, agency instead of ',
  );
});

test('what is only said about a rule comes last and is marked', () => {
  const reworded = {
    ...DK,
    thresholds: DK.thresholds.map((each) =>
      each === line ? { ...each, note: 'Looked up again.', operator: '>' as const } : each,
    ),
  };
  expect(compareRegimes(DK, reworded).map(({ field, weight }) => [field, weight])).toEqual([
    ['operator', 'rule'],
    ['note', 'words'],
  ]);
});

test('a regime has no difference to itself, whatever the order of its fields', () => {
  for (const { regime } of presets()) {
    const turned = Object.fromEntries(Object.entries(structuredClone(regime)).reverse());
    expect(compareRegimes(regime, turned as unknown as Regime)).toEqual([]);
  }
});

test('two whole regimes compare section by section, each change in one sentence', () => {
  const changes = compareRegimes(DK, SE);
  expect(changes.length).toBeGreaterThan(50);
  for (const { sentence } of changes) {
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/\[object|undefined/);
  }
});
