import { asked } from '../../domain/project/decide/reporting/content';
import { statesOf } from '../../domain/project/rating-inputs';
import type { LastReport, ProjectState } from '../../domain/project/state';
import type { Sourced } from '../../domain/rating/types';
import type { CostClass } from '../../domain/regime/common';
import type { CostEstimate } from '../../domain/submission';
import type { LocalDate } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import { baselinesOf } from './baselines';
import { lawOf, stateOf, type QueryDeps } from './details';
import { periodRow, type StoredPeriod } from './reports';

/** What is on record as spent in one class until the last day of the period. */
export interface OnRecord {
  readonly class: CostClass;
  readonly recorded: number;
  readonly invoiced: number;
}

/** The form of a report, filled with what is known, each value with where it comes from. Amounts in minor units. */
export interface ReportForm {
  readonly currency: string;
  readonly period: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly dueOn: LocalDate | null;
  /** The report that this one would correct. */
  readonly corrects: string | null;
  readonly asks: {
    readonly parts: readonly string[];
    readonly texts: readonly string[];
    readonly rating: boolean;
    readonly narrativeIfVariancePercent: number | null;
  };
  readonly signOff: readonly string[];
  readonly spent: readonly (OnRecord & { readonly reported: Sourced<number> | null; readonly source: string })[];
  readonly forecast: { readonly cost: Sourced<CostEstimate> | null; readonly end: Sourced<LocalDate> | null };
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly first: LocalDate | null;
    readonly latest: LocalDate | null;
    readonly reached: LocalDate | null;
    readonly expected: LocalDate | null;
    readonly source: string;
  }[];
  readonly benefits: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly target: number;
    readonly projected: number;
    readonly amount: number | null;
    readonly source: string;
  }[];
  readonly rating: Sourced<string> | null;
}

/**
 * The form for a period that is over: the oldest that is due, unless one is named; `no-such-period` where the project
 * does not report on it.
 */
export async function reportForm(
  deps: QueryDeps,
  projectId: string,
  wanted?: string,
): Promise<ReportForm | 'no-such-period'> {
  const state = await stateOf<ProjectState>(deps, `project/${projectId}`);
  const { regime } = await lawOf(deps, state.regimeHash);
  const { reporting, oversight } = state;
  const open = reporting.open.find(({ period }) => wanted === undefined || period === wanted);
  const filed = reporting.filed.find(({ period }) => period === wanted);
  const [ended] = await deps.prisma.$queryRaw<StoredPeriod[]>`
    SELECT * FROM report_period WHERE project_id = ${projectId} AND period = ${(open ?? filed)?.period ?? ''}`;
  if (!ended) return 'no-such-period';
  const { period, from, to, dueOn } = periodRow(ended);
  const { reporting: rule, rating } = regime;
  const { last } = reporting;
  const dark = statesOf(state).some((each) => rating.noLightStates.includes(each));
  const level = last?.level ?? null;
  const limit = rule.narrativeIfVariancePercent ?? null;
  return {
    currency: regime.money.currency,
    ...{ period, from, to, dueOn, corrects: filed?.reportId ?? null },
    asks: {
      ...asked(rule.fields),
      rating: rating.raters.includes('self') && !dark,
      narrativeIfVariancePercent: limit,
    },
    signOff: rule.signOff,
    spent: await spentUntil(deps.prisma, projectId, to, last),
    forecast: forecastOf(state),
    milestones: oversight.milestones
      .filter(({ latest }) => latest !== null)
      .map(({ id, name, first, latest }) => {
        const stated = reporting.milestones.find((each) => each.id === id);
        const seq = stated?.seq ?? oversight.latest?.seq ?? 0;
        const days = { reached: stated?.reached ?? null, expected: stated ? stated.expected : latest };
        return { id, name, first, latest, ...days, source: sourceOf(projectId, seq) };
      }),
    benefits: await benefitsOf(deps.prisma, state),
    rating: last && level !== null ? { value: level, source: sourceOf(projectId, last.seq) } : null,
  };
}

const sourceOf = (projectId: string, seq: number): string => `project/${projectId}#${seq}`;

function forecastOf({ id, reporting: { last }, oversight: { ratings } }: ProjectState): ReportForm['forecast'] {
  if (last?.forecast) {
    const { cost, end } = last.forecast;
    const source = sourceOf(id, last.seq);
    return { cost: { value: cost, source }, end: end === null ? null : { value: end, source } };
  }
  const { forecast } = ratings;
  const end = forecast?.end ?? null;
  return { cost: null, end: end === null || !forecast ? null : { value: end, source: sourceOf(id, forecast.seq) } };
}

/** By class: what was reported last, and what is on record until the period's last day. */
async function spentUntil(
  prisma: PrismaClient,
  projectId: string,
  to: LocalDate,
  last: LastReport | null,
): Promise<ReportForm['spent']> {
  const rows = await prisma.$queryRaw<{ class: CostClass; recorded: bigint | null; invoiced: bigint | null }[]>`
    SELECT class, SUM(net_minor) FILTER (WHERE source = 'recorded') AS recorded,
           SUM(net_minor) FILTER (WHERE source <> 'recorded') AS invoiced
      FROM spending_entry WHERE project_id = ${projectId} AND spent_on <= ${to}::date GROUP BY class`;
  const known = rows.map((row) => ({
    ...row,
    recorded: Number(row.recorded ?? 0),
    invoiced: Number(row.invoiced ?? 0),
  }));
  const unrecorded = (last?.spent ?? []).filter((each) => known.every((row) => row.class !== each.class));
  const all = [...known, ...unrecorded.map((each) => ({ class: each.class, recorded: 0, invoiced: 0 }))];
  return all
    .toSorted((a, b) => (a.class < b.class ? -1 : 1))
    .map((row) => {
      const reported = last?.spent?.find((each) => each.class === row.class);
      const said = reported && last ? { value: reported.amount, source: sourceOf(projectId, last.seq) } : null;
      return { ...row, reported: said, source: `project/${projectId}/spending` };
    });
}

/** As reported last; before that, as the latest baseline promises them. */
async function benefitsOf(
  prisma: PrismaClient,
  { id: projectId, oversight, reporting: { last } }: ProjectState,
): Promise<ReportForm['benefits']> {
  const { items, latest } = await baselinesOf(prisma, projectId);
  const promised = items.find(({ baselineId }) => baselineId === latest);
  return (promised?.content.benefits ?? []).map(({ id, name, unit, target, amount = null }) => {
    const stated = last?.benefits?.find((each) => each.id === id);
    const seq = stated && last ? last.seq : (oversight.latest?.seq ?? 0);
    const projected = stated ? stated.projected : target;
    const money = stated ? (stated.amount ?? null) : amount;
    return { id, name, unit, target, projected, amount: money, source: sourceOf(projectId, seq) };
  });
}
