import type { CrossingRule, Threshold } from '../../domain/regime/admission';
import { compareFindings } from '../../domain/regime/crossing';
import { findScope, type ScopeFinding } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import { delivery, estimate, LINE, SMALL, subject } from '../regimes/fixture';

const RULE: CrossingRule = { effect: 'submit', lockClasses: ['delivery'], deadline: { n: 10, unit: 'working_day' } };
const REGIME: Regime = {
  ...SMALL,
  thresholds: [
    { ...LINE, crossing: RULE },
    { ...LINE, id: 'large', amount: 500_000, leadsTo: 'duty', obligations: ['entry'], verified: false, note: '?' },
  ],
};
const at = (cost: number | null, regime: Regime = REGIME): ScopeFinding =>
  findScope(subject(cost === null ? null : estimate(delivery(cost))), regime, {});

test('a forecast that grows over a line crosses it, with what the regime attaches to that', () => {
  expect(compareFindings(at(92_000), at(101_000))).toEqual([
    {
      thresholdId: 'line',
      leadsTo: 'scope',
      operator: '>=',
      amount: 100_000,
      from: 92_000,
      to: 101_000,
      rule: RULE,
      legalRef: 'Test act, section 1',
      verified: true,
    },
  ]);
});

test('a jump over two lines crosses both, in the regime’s order', () => {
  expect(compareFindings(at(1), at(500_000)).map(({ thresholdId }) => thresholdId)).toEqual(['line', 'large']);
});

test('staying above, staying below and falling below cross nothing', () => {
  expect(compareFindings(at(200_000), at(300_000))).toEqual([]);
  expect(compareFindings(at(1), at(99_999))).toEqual([]);
  expect(compareFindings(at(200_000), at(1))).toEqual([]);
});

test('a cost that becomes known above the line crosses it; one that becomes unknown does not', () => {
  expect(compareFindings(at(null), at(100_000))).toMatchObject([{ thresholdId: 'line', from: null, to: 100_000 }]);
  expect(compareFindings(at(200_000), at(null))).toEqual([]);
});

test('what a project kept of its earlier finding is enough', () => {
  expect(compareFindings({ thresholds: [{ id: 'line', met: false }] }, at(100_000))).toMatchObject([{ from: null }]);
  expect(compareFindings({ thresholds: [{ id: 'line', met: true }] }, at(100_000))).toEqual([]);
});

test('a line crossed alone is nothing where the regime asks for all of them together', () => {
  const users: Threshold = { ...LINE, id: 'users', basis: { fact: 'users' }, amount: 1000 };
  const regime: Regime = { ...SMALL, thresholds: [LINE, users], thresholdCombination: 'all' };
  const found = (cost: number, count: number): ScopeFinding =>
    findScope(subject(estimate(delivery(cost)), { facts: { users: count } }), regime, {});
  expect(compareFindings(found(1, 1), found(200_000, 1))).toEqual([]);
  expect(compareFindings(found(200_000, 1), found(200_000, 1000)).map(({ thresholdId }) => thresholdId)).toEqual([
    'users',
  ]);
});
