import fc from 'fast-check';
import { addDays } from '../../domain/calendar/dates';
import type { Aggregation } from '../../domain/regime/admission';
import { clusterWith, findClusters } from '../../domain/slicing/clusters';
import { lookupOf, normalValue } from '../../domain/slicing/lookup';
import type { SliceKey, SliceProject } from '../../domain/slicing/types';
import { neighbourhoodOf } from '../../register/slices/neighbourhood';
import { sliceSource, valuesOf, type KeptProject, type SliceSource } from '../../register/slices/source';
import { DK } from '../domain/fixtures/regimes';
import { useDesk } from './support';

const RULE: Aggregation = {
  keys: [
    ...(['declared_dependency', 'shared_system', 'same_supplier', 'same_contract'] as const),
    ...(['consecutive_invoices', 'same_budget_line', 'similar_text'] as const),
  ],
  windowMonths: 12,
  sumBasis: 'project-cost',
  action: 'flag',
  decidedBy: 'it-raad',
  evidence: { commonAbove: 3, familiar: { above: 2, points: 1 } },
};
const none = () => Promise.resolve([]);
const around = (from: SliceProject, rule = RULE) => ({
  ...{ from, regimeId: DK.id, rule, immunitiesAmong: none },
});
const kept = (project: SliceProject): KeptProject => ({ ...project, regimeId: DK.id, regimeHash: 'h' });

/** What the register's tables answer, in memory. */
function inMemory(projects: readonly SliceProject[]): SliceSource {
  const buckets = new Map<string, SliceProject[]>();
  for (const each of projects.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))) {
    for (const { lookup } of keysOf(each)) {
      const bucket = buckets.get(lookup);
      if (bucket) bucket.push(each);
      else buckets.set(lookup, [each]);
    }
  }
  return {
    projects: (ids) => Promise.resolve(projects.filter(({ id }) => ids.includes(id)).map(kept)),
    sharing: (project, values, most) => {
      const found = values.flatMap(({ lookup }) => {
        const bucket = buckets.get(lookup) ?? [];
        const before = bucket.filter((each) => placeOf(each) < placeOf(project)).slice(-most);
        const after = bucket.filter((each) => placeOf(each) > placeOf(project)).slice(0, most);
        return [...before, ...after].map(({ id }) => id);
      });
      return Promise.resolve([...new Set(found)]);
    },
  };
}

const placeOf = ({ on, id }: SliceProject): string => `${on} ${id}`;

/** Every key under which a project is kept; those who depend are kept under what they depend on. */
function keysOf(project: SliceProject): readonly { lookup: string; kind: SliceKey; value: string }[] {
  const named: readonly (readonly [SliceKey, readonly string[]])[] = [
    ['declared_dependency', project.dependsOn],
    ['shared_system', project.systems],
    ['same_supplier', project.suppliers],
    ['same_contract', project.contracts],
    ['consecutive_invoices', project.invoices],
    ['same_budget_line', project.budgetLine === null ? [] : [project.budgetLine]],
    ['similar_text', project.words],
  ];
  const where = { regimeId: DK.id, agencyId: project.agencyId };
  return named.flatMap(([kind, values]) =>
    [...new Set(values.map((value) => normalValue(kind, value)))].map((value) => ({
      lookup: lookupOf(where, kind, value),
      kind,
      value,
    })),
  );
}

const few = (name: string, most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: most }), { maxLength: 2 }).map((ids) => ids.map((id) => `${name}${id}`));
const portfolios = fc
  .array(
    fc.record({
      ...{
        agencyId: fc.constantFrom('a', 'b'),
        day: fc.integer({ min: 0, max: 900 }),
        systems: few('s', 8),
        invoices: few('i', 9),
      },
      ...{ suppliers: few('n', 4), contracts: few('c', 12), dependsOn: few('p', 24), words: few('w', 6) },
      ...{ budgetLine: fc.option(fc.constantFrom('x', 'y', 'z')), millions: fc.integer({ min: 2, max: 16 }) },
    }),
    { minLength: 2, maxLength: 25 },
  )
  .map((each) =>
    each.map(({ day, millions, ...project }, at): SliceProject => ({
      ...{ ...project, id: `p${at}`, on: addDays('2024-01-01', day), amount: millions * 100_000_000 },
    })),
  );

describe('the neighbourhood of a project', () => {
  it('holds everybody who is needed: what is found there is what a look at the whole portfolio finds', async () => {
    await fc.assert(
      fc.asyncProperty(portfolios, async (projects) => {
        const whole = findClusters(projects, RULE, DK);
        for (const project of projects) {
          const { projects: near } = await neighbourhoodOf(inMemory(projects), around(project));
          const others = near.filter(({ id }) => id !== project.id);
          const expected = whole.find((cluster) => cluster.projects.includes(project.id)) ?? null;
          expect(clusterWith(project, others, RULE, DK)).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const HOUSEHOLD = 10_000;
/** Of one agency: every tenth works on its platform, all have one of twenty suppliers, every fiftieth is one of a pair. */
const household = Array.from({ length: HOUSEHOLD }, (_, at): SliceProject => ({
  ...{ id: `h${at}`, agencyId: 'agency', on: addDays('2016-01-01', (at * 7) % 3_650), dependsOn: [] },
  ...{ systems: at % 10 === 0 ? ['platform'] : at % 50 < 2 ? [`pair ${Math.floor(at / 50)}`] : [] },
  ...{ suppliers: [`supplier ${at % 20}`], contracts: [`c-${at}`], invoices: [], budgetLine: `${at % 30}`, words: [] },
  ...{ amount: 900_000_000 },
}));

describe('a household of ten thousand projects', () => {
  const desk = useDesk();
  const rule: Aggregation = { ...RULE, keys: RULE.keys.filter((key) => key !== 'similar_text'), evidence: {} };

  beforeAll(async () => {
    const rows = household.map(({ id, agencyId, on, amount }) => ({
      ...{ project_id: id, stream: `project/${id}`, agency_id: agencyId, regime_id: DK.id, regime_hash: 'h' },
      ...{ on_day: on, amount_minor: amount, counts: true, changed_seq: 1, changed_at: '2026-01-01T00:00:00Z' },
    }));
    const keys = household.flatMap((project) =>
      keysOf(project).map((key) => ({
        ...{ ...key, stream: `project/${project.id}`, key_id: `filed:${key.kind}:${key.value}`, seq: 1, holds: true },
        ...{ project_id: project.id, on_day: project.on },
      })),
    );
    await desk.rows(`SELECT set_config('tollgate.rebuild', 'on', false)`);
    for (const [table, all] of [
      ['slice_project', rows],
      ['slice_key', keys],
    ] as const) {
      const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
      await desk.rows(insert, JSON.stringify(all));
    }
    await desk.rows('ANALYZE slice_project, slice_key');
  });

  it('is read by its neighbourhoods: the tables answer as the memory does, and what was found stays the same', async () => {
    const source = sliceSource(desk.database.pool);
    const memory = inMemory(household);
    for (const at of [0, 10, 51, 4_000, 4_051, 9_999]) {
      const project = household[at] as SliceProject;
      const values = valuesOf(project, DK.id, rule.keys);
      const [stored, known] = [await source.sharing(project, values, 26), await memory.sharing(project, values, 26)];
      expect([...stored].sort()).toEqual([...known].sort());
      expect(await source.projects([project.id])).toEqual([kept(project)]);
    }
  });
});
