import fc from 'fast-check';
import { addMonths } from '../../../domain/calendar/dates';
import type { Aggregation } from '../../../domain/regime/admission';
import { clusterWith, findClusters } from '../../../domain/slicing/clusters';
import { weighingOf } from '../../../domain/slicing/evidence';
import { serialsOf } from '../../../domain/slicing/invoices';
import { bySubmission, linksOf } from '../../../domain/slicing/links';
import type { SliceProject } from '../../../domain/slicing/types';
import { DK } from '../fixtures/regimes';

const MILLION = 100_000_000;
const RULE: Aggregation = {
  keys: [
    ...(['declared_dependency', 'shared_system', 'same_supplier', 'same_contract'] as const),
    ...(['consecutive_invoices', 'same_budget_line', 'similar_text'] as const),
  ],
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
  invoices: [],
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
    points: 8,
    evidence: [
      { key: 'shared_system', shared: ['kernel'], points: 6 },
      { key: 'same_supplier', shared: ['nord a/s'], points: 2 },
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

const WORDS = ['benefit', 'portal', 'citizens', 'payments'];
const SUPPLIER = { suppliers: ['Nord A/S'] };
const SERIES = { a: serialsOf('DK1', 'F-1041'), b: serialsOf('DK1', 'F-1042') };

test.each([
  ['a supplier and a budget line', 0, { ...SUPPLIER, budgetLine: '07.12.01' }, {}],
  ['a supplier and a text', 1, { ...SUPPLIER, words: WORDS }, {}],
  ['a budget line and a text', 1, { budgetLine: '07.12.01', words: WORDS }, {}],
  ['a supplier and two invoices in a row', 1, { ...SUPPLIER, invoices: SERIES.a }, { invoices: SERIES.b }],
  ['two invoices in a row alone', 0, { invoices: SERIES.a }, { invoices: SERIES.b }],
  [
    'two invoices with a gap between them',
    0,
    { ...SUPPLIER, invoices: SERIES.a },
    { invoices: serialsOf('DK1', 'F-1043') },
  ],
])('%s make %d tie', (_, ties, shared, second) => {
  const pair = [project('a', 10, shared), project('b', 10, { ...shared, ...second })];
  expect(findClusters(pair, RULE, DK).flatMap(({ links }) => links)).toHaveLength(ties);
});

test('a seller’s invoices follow each other by the number at their end, whatever stands before it', () => {
  expect(serialsOf('DK1', '2025-0099')).toEqual(['DK1 2025-98/99', 'DK1 2025-99/100']);
  expect(serialsOf('DK1', 'no number')).toEqual([]);
});

test('what is filed soon after each other tips the balance, and ties nothing alone', () => {
  const shared = { suppliers: ['Nord A/S'], budgetLine: '07.12.01' };
  const rule = (points: number) => ({ ...RULE, evidence: { minimum: 5, closeInTime: { days: 30, points } } });
  const found = (on: string, points = 1) =>
    findClusters([project('a', 10, shared), project('b', 10, { ...shared, on })], rule(points), DK);
  expect(found('2025-02-09')[0]?.links[0]).toMatchObject({
    points: 5,
    evidence: [{}, {}, { key: 'close_in_time', shared: ['2025-01-10', '2025-02-09'], points: 1 }],
  });
  expect([found('2025-02-10'), found('2025-02-09', 0)]).toEqual([[], []]);
  expect(findClusters([project('a', 10), project('b', 10)], rule(9), DK)).toEqual([]);
});

test('a platform that an agency has worked on for years tells little of two of its projects', () => {
  const on = (n: number) => addMonths('2012-01-15', 12 * n);
  const years = (count: number) =>
    Array.from({ length: count }, (_, n) => project(`y-${n}`, 10, { on: on(n), systems: ['P'] }));
  const late = project('late', 10, { on: on(1), systems: ['P'] });
  expect(clusterWith(late, years(9), RULE, DK)?.links).toHaveLength(1);
  expect(clusterWith(late, years(10), RULE, DK)).toBeNull();
});

test('texts that say nearly the same are evidence; a regime may let them suffice', () => {
  const words = ['benefit', 'portal', 'citizens', 'payments'];
  const pair = [project('a', 10, { words }), project('b', 10, { words: [...words.slice(0, 3), 'register'] })];
  expect(findClusters(pair, RULE, DK)).toEqual([]);
  const [cluster] = findClusters(pair, { ...RULE, evidence: { points: { similar_text: 6 } } }, DK);
  expect(cluster?.links[0]?.evidence[0]).toEqual({
    ...{ key: 'similar_text', shared: ['benefit', 'portal', 'citizens'], points: 6 },
  });
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
  expect(
    findClusters(many, { ...RULE, evidence: { commonAbove: 100, familiar: { above: 100, points: 1 } } }, DK)[0]
      ?.projects,
  ).toHaveLength(40);
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
