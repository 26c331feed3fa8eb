import { findingToWire } from '../../../contracts/api/finding';
import { submissionToWire } from '../../../contracts/api/submission';
import { formatMoney } from '../../../domain/money';
import { missingDocuments } from '../../../domain/project/reading';
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
export function projectDetailToWire({ row, state, ...detail }: ProjectDetail, currency: string) {
  const spent = Object.entries(state?.spent ?? {});
  return {
    ...projectRowToWire(detail.access === 'full' ? row : outlineOf(row)),
    ...detail,
    submission: detail.submission && submissionRowToWire(detail.submission),
    finding: detail.finding && findingRowToWire(detail.finding, currency),
    tasks: detail.tasks.map(withActs),
    locks: state?.locks ?? [],
    crossings: state?.crossings ?? [],
    pauses: state?.pauses ?? [],
    exemptions: (state?.exemptions ?? []).map(({ rules, ...each }) => ({ ...each, rules: [...rules] })),
    spent: Object.fromEntries(spent.map(([kind, minor]) => [kind, formatMoney({ minor, currency })])),
    baselines: state?.baselines ?? null,
    missingDocuments: state?.gate ? missingDocuments(state, state.gate) : [],
  };
}
