import { findingToWire } from '../../../contracts/api/finding';
import { submissionToWire } from '../../../contracts/api/submission';
import { entriesOf } from '../../../contracts/api/spending';
import { formatMoney } from '../../../domain/money';
import { missingDocuments } from '../../../domain/project/reading';
import { NO_ACTUALS } from '../../../domain/project/state/actuals';
import type { CostClass } from '../../../domain/regime/common';
import type { ProjectOrigins } from '../../../register/queries/origins';
import type { FindingRow, ProjectDetail, ProjectRow, SubmissionRow } from '../../../register/queries/types';
import { withActs } from '../../task-acts';

/** A row for an answer. */
export const projectRowToWire = (row: ProjectRow) => ({ ...row, cost: row.cost && formatMoney(row.cost) });

/** What a member of a round must know to declare: that the case is, its title, its agency. */
const outlineOf = (row: ProjectRow): ProjectRow => ({
  ...row,
  overlays: [],
  tier: null,
  scope: null,
  cost: null,
  costBasis: null,
  plannedStart: null,
  plannedEnd: null,
  externalRef: null,
  nextDue: null,
});

/** A submission as it was filed, for an answer. */
export const submissionRowToWire = (row: SubmissionRow) => ({ ...row, content: submissionToWire(row.content) });

/** A finding on the record, for an answer; `currency` is its regime's. */
export const findingRowToWire = (row: FindingRow, currency: string) => ({
  ...row,
  finding: findingToWire(row.finding, currency),
});

/** A case for an answer; `currency` is its regime's. */
export function projectDetailToWire(
  { row, state, ...detail }: ProjectDetail,
  origins: ProjectOrigins | null,
  currency: string,
) {
  return {
    ...projectRowToWire(detail.access === 'full' ? row : outlineOf(row)),
    ...detail,
    submission: detail.submission && submissionRowToWire(detail.submission),
    finding: detail.finding && findingRowToWire(detail.finding, currency),
    tasks: detail.tasks.map(withActs),
    locks: state?.locks ?? [],
    crossings: state?.crossings ?? [],
    pauses: state?.pauses ?? [],
    exemptions: (state?.exemptions ?? []).map(({ rules, body = null, legalRef = null, ...each }) => ({
      ...{ ...each, body, legalRef },
      rules: [...rules],
    })),
    spent: spentToWire(state, currency),
    origins: originsToWire(row.id, origins),
    baselines: state?.baselines ?? null,
    missingDocuments: state?.gate ? missingDocuments(state, state.gate) : [],
  };
}

/** What was recorded by hand and what was invoiced, together, by class. */
function spentToWire(state: ProjectDetail['state'], currency: string) {
  const { spent = {}, actuals: { invoiced } = NO_ACTUALS } = state ?? {};
  const classes = [...new Set([...Object.keys(spent), ...Object.keys(invoiced)])] as CostClass[];
  return Object.fromEntries(
    classes.map((of) => [of, formatMoney({ minor: (spent[of] ?? 0) + (invoiced[of]?.net ?? 0), currency })]),
  );
}

const originsToWire = (projectId: string, origins: ProjectOrigins | null) =>
  origins && {
    cost: origins.cost,
    spent: origins.spent.map((each) => ({ ...each, sources: entriesOf(projectId, each.class) })),
  };
