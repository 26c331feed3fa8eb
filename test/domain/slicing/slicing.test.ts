import fc from 'fast-check';
import { addMonths } from '../../../domain/calendar/dates';
import type { Aggregation } from '../../../domain/regime/admission';
import { clusterWith, findClusters } from '../../../domain/slicing/clusters';
import { weighingOf } from '../../../domain/slicing/evidence';
import { bySubmission, linksOf } from '../../../domain/slicing/links';
import type { SliceProject } from '../../../domain/slicing/types';
import { DK } from '../fixtures/regimes';

const MILLION = 100_000_000;
const RULE: Aggregation = {
  keys: ['declared_dependency', 'shared_system', 'same_supplier', 'same_contract', 'same_budget_line', 'similar_text'],
  windowMonths: 12,
  sumBasis: 'project-cost',
  action: 'require_justification',
  decidedBy: 'it-raad',
};

const project = (id: string, millions: number | null, more: Partial<SliceProject> = {}): SliceProject => ({
  id,
  agencyId: 'agency',
  on: '2025-01-10',
  dependsOn: [],
  systems: [],
  suppliers: [],
  contracts: [],
  budgetLine: null,
  words: [],
  amount: millions === null ? null : Math.round(millions * MILLION),
  ...more,
});

/** Three projects in nine months, one system, one supplier. */
const SPLIT = [
  project('first', 14.2, { on: '2025-01-10', systems: ['Kernel'], suppliers: ['Nord A/S'] }),
  project('second', 13.8, { on: '2025-05-02', systems: ['kernel '], suppliers: ['Nord A/S'] }),
  project('third', 12.5, { on: '2025-09-30', systems: ['Kernel'], suppliers: ['Nord A/S'] }),
];
const LINE = DK.thresholds.find(({ amount, leadsTo }) => leadsTo === 'scope' && amount === 15 * MILLION)?.id;

test('three projects below the line on one system within nine months come to forty and a half million', () => {
  const [cluster, ...others] = findClusters(SPLIT, RULE, DK);
  expect(others).toEqual([]);
  expect(cluster).toMatchObject({ projects: ['first', 'second', 'third'], sum: 40.5 * MILLION, programme: false });
  expect(cluster?.lines.map(({ id }) => id)).toContain(LINE);
  expect(cluster?.links).toContainEqual({
    a: 'first',
    b: 'second',
    points: 3,
    evidence: [
      { key: 'shared_system', shared: ['kernel'], points: 2 },
      { key: 'same_supplier', shared: ['nord a/s'], points: 1 },
    ],
  });
});

test('a fourth project is told that it would take the whole over seventy million', () => {
  const rule: Aggregation = {
    ...RULE,
    programme: { minimumTotal: 70 * MILLION + 1, mustContainProjectOver: 15 * MILLION, jointSubmission: true },
  };
  const fourth = project('fourth', 32, { on: '2025-11-01', dependsOn: ['third'] });
  const cluster = clusterWith(fourth, SPLIT, rule, DK);
  expect(cluster).toMatchObject({ sum: 72.5 * MILLION, programme: true });
  expect(cluster?.lines.map(({ amount }) => amount)).toContain(70 * MILLION);
  expect(clusterWith(project('alone', 32, { on: '2025-11-01' }), SPLIT, rule, DK)).toBeNull();
});

test.each([
  ['a supplier alone', { suppliers: ['Nord A/S'] }],
  ['a budget line alone', { budgetLine: '07.12.01' }],
])('%s ties nothing', (_, shared) => {
  expect(findClusters([project('a', 10, shared), project('b', 10, shared)], RULE, DK)).toEqual([]);
});

test('a supplier and a budget line together do', () => {
  const shared = { suppliers: ['Nord A/S'], budgetLine: '07.12.01' };
  expect(findClusters([project('a', 10, shared), project('b', 10, shared)], RULE, DK)).toHaveLength(1);
});

test('texts that say nearly the same are evidence; a regime may let them suffice', () => {
  const words = ['benefit', 'portal', 'citizens', 'payments'];
  const pair = [project('a', 10, { words }), project('b', 10, { words: [...words.slice(0, 3), 'register'] })];
  expect(findClusters(pair, RULE, DK)).toEqual([]);
  const [cluster] = findClusters(pair, { ...RULE, evidence: { points: { similar_text: 2 } } }, DK);
  expect(cluster?.links[0]?.evidence).toEqual([
    { key: 'similar_text', shared: ['benefit', 'portal', 'citizens'], points: 2 },
  ]);
});

test('what is submitted a year later is another matter', () => {
  const shared = { systems: ['Kernel'] };
  const pair = (on: string) => [project('a', 10, shared), project('b', 10, { ...shared, on })];
  expect(findClusters(pair('2026-01-09'), RULE, DK)).toHaveLength(1);
  expect(findClusters(pair('2026-01-10'), RULE, DK)).toEqual([]);
});

test('another agency’s project on a system of the same name is not tied', () => {
  const shared = { systems: ['Kernel'] };
  expect(
    findClusters([project('a', 10, shared), project('b', 10, { ...shared, agencyId: 'other' })], RULE, DK),
  ).toEqual([]);
});

test('what more projects share than tells anything, ties none of them', () => {
  const many = Array.from({ length: 40 }, (_, n) => project(`p-${n}`, 1, { systems: ['Windows'] }));
  expect(findClusters(many, RULE, DK)).toEqual([]);
  expect(findClusters(many, { ...RULE, evidence: { commonAbove: 100 } }, DK)[0]?.projects).toHaveLength(40);
});

test('a project that meets the line alone is not what the sum brings in', () => {
  const shared = { systems: ['Kernel'] };
  expect(findClusters([project('a', 20, shared), project('b', 10, shared)], RULE, DK)).toEqual([]);
});

test('an accepted split ties nothing until its immunity ends, and a newcomer is no part of it', () => {
  const accepted = [{ projects: ['first', 'second', 'third'], until: '2025-12-31' }];
  expect(findClusters(SPLIT, RULE, DK, accepted)).toEqual([]);
  expect(findClusters(SPLIT, RULE, DK, [{ projects: ['first', 'second', 'third'], until: '2025-05-01' }])).toHaveLength(
    1,
  );
  const late = project('late', 13, { on: '2025-10-01', systems: ['Kernel'] });
  expect(clusterWith(late, SPLIT, RULE, DK, accepted)?.projects).toContain('late');
});

test('an amount that is not known is named, and counts nothing', () => {
  const shared = { systems: ['Kernel'] };
  const portfolio = [project('a', 10, shared), project('b', 10, shared), project('c', null, shared)];
  expect(findClusters(portfolio, RULE, DK)[0]).toMatchObject({ sum: 20 * MILLION, unknown: ['c'] });
});

test('links are the same whatever the order in which projects come, and none reaches beyond its window', () => {
  const day = fc.integer({ min: 0, max: 30 }).map((months) => addMonths('2024-01-15', months));
  const some = fc.subarray(['x', 'y', 'z']);
  const portfolio = fc
    .array(fc.tuple(day, some, some, some), { maxLength: 12 })
    .map((rows) =>
      rows.map(([on, systems, suppliers, words], n) => project(`p-${n}`, 5, { on, systems, suppliers, words })),
    );
  fc.assert(
    fc.property(portfolio, fc.infiniteStream(fc.nat()), (projects, order) => {
      const weighing = weighingOf(RULE);
      const links = linksOf(bySubmission(projects), weighing);
      const shuffled = projects.map((each) => [order.next().value, each] as const).toSorted(([a], [b]) => a - b);
      expect(linksOf(bySubmission(shuffled.map(([, each]) => each)), weighing)).toEqual(links);
      const dates = new Map(projects.map(({ id, on }) => [id, on]));
      for (const { a, b } of links) {
        expect(dates.get(b)! < addMonths(dates.get(a)!, 12)).toBe(true);
        expect(dates.get(a)! <= dates.get(b)!).toBe(true);
      }
    }),
  );
});
