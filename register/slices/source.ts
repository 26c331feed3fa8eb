import type { LocalDate } from '../../domain/time';
import { lookupOf, normalValue } from '../../domain/slicing/lookup';
import type { Immunity, SliceKey, SliceProject } from '../../domain/slicing/types';
import type { Queryable } from '../regime-store';

/** A project as the register keeps it for looking. */
export interface KeptProject extends SliceProject {
  readonly regimeId: string;
  readonly regimeHash: string;
}

/** What a neighbourhood is read from. */
export interface SliceSource {
  /** Those of these projects that count, by id. */
  projects(ids: readonly string[]): Promise<readonly KeptProject[]>;
  /** Ids of the projects that share a value with this one: of each value so many on either side, the nearest in time. */
  sharing(project: SliceProject, values: readonly Shared[], most: number): Promise<readonly string[]>;
}

/** A value by which others are found. */
export interface Shared {
  readonly lookup: string;
}

/** More projects than anything depends on, or than depend on anything. */
const MOST_DEPENDING = 200;

interface StoredProject {
  readonly project_id: string;
  readonly agency_id: string;
  readonly regime_id: string;
  readonly regime_hash: string;
  readonly on_day: LocalDate;
  readonly amount_minor: string | null;
  readonly keys: readonly { readonly kind: SliceKey; readonly value: string; readonly seq: number }[];
}

const PROJECTS = `SELECT p.project_id, p.agency_id, p.regime_id, p.regime_hash, p.on_day::text, p.amount_minor,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value, 'seq', k.seq))
                FROM slice_key k WHERE k.project_id = p.project_id AND k.holds), '[]') AS keys
  FROM slice_project p WHERE p.project_id = ANY($1) AND p.counts`;

/** On either side of a place in the order of days and ids, the nearest that share a value: one index scan each. */
const SHARING = `SELECT DISTINCT near.project_id FROM unnest($1::text[]) v(lookup) CROSS JOIN LATERAL (
    (SELECT project_id FROM slice_key k WHERE k.lookup = v.lookup AND k.holds AND (k.on_day, k.project_id) < ($2::date, $3)
      ORDER BY k.on_day DESC, k.project_id DESC LIMIT $4)
    UNION ALL
    (SELECT project_id FROM slice_key k WHERE k.lookup = v.lookup AND k.holds AND (k.on_day, k.project_id) > ($2::date, $3)
      ORDER BY k.on_day, k.project_id LIMIT $4)) near`;

/** What projects have in common, as the register keeps it. */
export const sliceSource = (db: Queryable): SliceSource => ({
  projects: async (ids) => {
    const { rows } = await db.query<StoredProject>({ name: 'slice_projects', text: PROJECTS, values: [ids] });
    return rows.map(projectOf);
  },
  sharing: async ({ id, on }, values, most) => {
    const lookups = values.map(({ lookup }) => lookup);
    const { rows } = await db.query<{ project_id: string }>({
      ...{ name: 'slice_sharing', text: SHARING, values: [lookups, on, id, Math.min(most, MOST_DEPENDING)] },
    });
    return rows.map(({ project_id }) => project_id);
  },
});

function projectOf(row: StoredProject): KeptProject {
  const latestText = Math.max(0, ...row.keys.flatMap(({ kind, seq }) => (kind === 'similar_text' ? [seq] : [])));
  const of = (kind: SliceKey): readonly string[] => [
    ...new Set(
      row.keys.flatMap((key) =>
        key.kind === kind && (kind !== 'similar_text' || key.seq === latestText) ? [key.value] : [],
      ),
    ),
  ];
  return {
    ...{ id: row.project_id, agencyId: row.agency_id, regimeId: row.regime_id, regimeHash: row.regime_hash },
    ...{ on: row.on_day, amount: row.amount_minor === null ? null : Number(row.amount_minor) },
    ...{ dependsOn: of('declared_dependency'), systems: of('shared_system'), suppliers: of('same_supplier') },
    ...{
      contracts: of('same_contract'),
      invoices: of('consecutive_invoices'),
      budgetLine: of('same_budget_line')[0] ?? null,
      words: of('similar_text'),
    },
  };
}

/** Splits that were found justified, among these projects. */
export async function immunitiesOf(db: Queryable, projectIds: readonly string[]): Promise<readonly Immunity[]> {
  const { rows } = await db.query<{ projects: string[]; until: LocalDate }>(
    `SELECT c.immune_until::text AS until, ARRAY(SELECT m.project_id FROM cluster_member m WHERE m.cluster_id = c.id) AS projects
       FROM cluster c WHERE c.status = 'immune' AND c.id IN (SELECT cluster_id FROM cluster_member WHERE project_id = ANY($1))`,
    [projectIds],
  );
  return rows;
}

/** By which values others of the same regime are found who may be tied to this project. */
export function valuesOf(project: SliceProject, regimeId: string, keys: readonly SliceKey[]): readonly Shared[] {
  const where = { regimeId, agencyId: project.agencyId };
  const named: Readonly<Record<SliceKey, readonly string[]>> = {
    // Whoever depends on this project; on what it depends itself is read by its id.
    declared_dependency: [project.id],
    shared_system: project.systems,
    same_supplier: project.suppliers,
    same_contract: project.contracts,
    consecutive_invoices: project.invoices,
    same_budget_line: project.budgetLine === null ? [] : [project.budgetLine],
    similar_text: project.words,
  };
  return keys.flatMap((kind) =>
    named[kind].map((value) => ({ lookup: lookupOf(where, kind, normalValue(kind, value)) })),
  );
}
