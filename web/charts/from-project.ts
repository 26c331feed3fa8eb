import type { z } from 'zod';
import type { baselineRowSchema, comparisonSchema } from '../../contracts/api/baseline';
import { costFromWire } from '../../contracts/api/cost';
import type { referenceForecastSchema, statedForecastSchema } from '../../contracts/api/forecasts';
import type { projectRatingSchema } from '../../contracts/api/rating';
import type { reportPeriodSchema, reportSchema } from '../../contracts/api/reports';
import type { spendingSchema } from '../../contracts/api/spending';
import { formatMoney, parseMoney, type WireMoney } from '../../domain/money';
import type { Rater } from '../../domain/rating/divergence';
import type { Regime } from '../../domain/regime/types';
import { totalOf } from '../../domain/reporting/amounts';
import type { Language } from '../i18n';
import type { CostOverTime } from './cost-over-time';
import type { MilestoneSlip } from './milestone-slip';
import type { RatingHistory } from './rating-history';

/** The answer of `GET /projects/{projectId}/baselines`. */
export interface BaselinesAnswer {
  readonly items: readonly z.output<typeof baselineRowSchema>[];
  readonly first: string | null;
  readonly latest: string | null;
  readonly comparison: z.output<typeof comparisonSchema> | null;
}

/** The answer of `GET /projects/{projectId}/reports`, as far as charts read it. */
export interface ReportsAnswer {
  readonly periods: readonly z.output<typeof reportPeriodSchema>[];
  readonly items: readonly z.output<typeof reportSchema>[];
}

/** What is read of a project for its cost over time, each as its route answers. */
export interface CostAnswers {
  readonly baselines: BaselinesAnswer;
  readonly spending: z.output<typeof spendingSchema>;
  readonly reports: ReportsAnswer;
  /** The items of `GET /projects/{projectId}/forecasts`. */
  readonly forecasts: readonly z.output<typeof statedForecastSchema>[];
  /** Null of a project that has ended: it is not forecast any more. */
  readonly reference: z.output<typeof referenceForecastSchema> | null;
}

/** Cost over time from what the routes of a project answer. */
export function costFrom({ baselines, spending, reports, forecasts, reference }: CostAnswers): CostOverTime {
  const { currency, asOf } = spending;
  const { first, latest, comparison } = baselines;
  const content = (id: string | null) => baselines.items.find(({ baselineId }) => baselineId === id)?.content;
  const outcome = (id: string | null, cost: WireMoney | null | undefined) => {
    const end = content(id)?.end;
    return cost && end !== undefined ? { amount: cost.amount, end } : null;
  };
  const standing = standingReports(reports);
  const invoiced = spentByMonth(spending, asOf.slice(0, 10));
  const computed = reference?.computed === true ? reference : null;
  return {
    currency,
    start: content(first)?.start ?? computed?.plan.start ?? null,
    first: outcome(first, comparison?.cost.first),
    latest: outcome(latest, comparison?.cost.latest),
    spent: invoiced.length > 0 ? invoiced : spentByReport(standing, currency),
    stated: statedBy(standing, forecasts, currency),
    fan: computed && {
      p50: { amount: computed.cost.p50.amount, end: computed.end.p50 },
      p80: { amount: computed.cost.p80.amount, end: computed.end.p80 },
      p90: { amount: computed.cost.p90.amount, end: computed.end.p90 },
    },
  };
}

type Report = ReportsAnswer['items'][number];

/** The reports that stand, each with the last day of its period, the earliest first. */
function standingReports({ periods, items }: ReportsAnswer): readonly (Report & { readonly to: string })[] {
  const ends = new Map(periods.map(({ period, to }) => [period, to]));
  return items
    .filter(({ status }) => status === 'in')
    .flatMap((report) => {
      const to = ends.get(report.period);
      return to === undefined ? [] : [{ ...report, to }];
    })
    .toSorted((a, b) => a.to.localeCompare(b.to));
}

const minorOf = (money: WireMoney): number => {
  const parsed = parseMoney(money);
  return parsed.ok ? parsed.value.minor : 0;
};

const decimal = (minor: number, currency: string): string => formatMoney({ minor, currency }).amount;

/** The sum up to the end of each month in which something was spent; the present month up to today. */
function spentByMonth({ months, currency }: CostAnswers['spending'], today: string): CostOverTime['spent'] {
  const byMonth = new Map<string, number>();
  for (const { month, actual } of months) byMonth.set(month, (byMonth.get(month) ?? 0) + minorOf(actual));
  let sum = 0;
  return [...byMonth]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([month, minor]) => {
      sum += minor;
      const last = lastDayOf(month);
      return { day: last < today ? last : today, amount: decimal(sum, currency) };
    });
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** What reports say was spent from the beginning, where nothing else is on record. */
const spentByReport = (reports: ReturnType<typeof standingReports>, currency: string): CostOverTime['spent'] =>
  reports.flatMap(({ to, spent }) =>
    spent
      ? [
          {
            day: to,
            amount: decimal(
              spent.reduce((sum, { amount }) => sum + minorOf(amount), 0),
              currency,
            ),
          },
        ]
      : [],
  );

/** What the agency expected in the end: in its reports, and where it said so in between. */
function statedBy(
  reports: ReturnType<typeof standingReports>,
  forecasts: CostAnswers['forecasts'],
  currency: string,
): CostOverTime['stated'] {
  const all = [
    ...reports.flatMap(({ to, forecast }) => (forecast ? [{ day: to, cost: forecast.cost }] : [])),
    ...forecasts.filter(({ body }) => body === null).map(({ at, cost }) => ({ day: at.slice(0, 10), cost })),
  ];
  return all
    .flatMap(({ day, cost }) => {
      const minor = totalOf(costFromWire(cost));
      return minor === null || cost.currency !== currency ? [] : [{ day, amount: decimal(minor, currency) }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

/** How milestones moved, from the baselines that stood and the reports that stand. */
export function slipFrom(baselines: BaselinesAnswer, reports: ReportsAnswer): MilestoneSlip {
  const stood = baselines.items
    .filter(({ number }) => number !== null)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const stated = [
    ...stood.flatMap(({ at, content }) =>
      content.milestones.map(({ id, date }) => ({ id, said: at.slice(0, 10), expected: date, reached: false })),
    ),
    ...standingReports(reports).flatMap(({ to, milestones = [] }) =>
      milestones.flatMap(({ id, reached, expected }) => {
        const date = reached ?? expected;
        return date === null ? [] : [{ id, said: to, expected: date, reached: reached !== null }];
      }),
    ),
  ].toSorted((a, b) => a.said.localeCompare(b.said));
  const names = new Map(stood.flatMap(({ content }) => content.milestones.map(({ id, name }) => [id, name] as const)));
  const planned = new Map(stood[0]?.content.milestones.map(({ id, date }) => [id, date] as const));
  return {
    milestones: [...names].map(([id, name]) => ({
      name,
      first: planned.get(id) ?? null,
      dates: untilReached(stated.filter((each) => each.id === id)),
    })),
  };
}

/** A milestone that was reached is said again in every later report; the first time is enough. */
function untilReached<T extends { readonly reached: boolean }>(dates: readonly T[]): readonly T[] {
  const reached = dates.findIndex((date) => date.reached);
  return reached < 0 ? dates : dates.slice(0, reached + 1);
}

const RATERS: readonly Rater[] = ['self', 'council', 'oversight', 'machine'];

/**
 * How a project was rated, from the items of `GET /projects/{projectId}/ratings`, which come latest first. What was
 * restated of an earlier period did not hold when it was said, and is left out.
 */
export function historyFrom(
  items: readonly z.output<typeof projectRatingSchema>[],
  scale: Regime['rating']['scale'],
  today: string,
  language: Language,
): RatingHistory {
  const levels = new Map(scale.map((level) => [level.id, level]));
  const held = items.filter(({ machine }) => machine?.why !== 'restatement').toReversed();
  return {
    raters: RATERS.map((rater) => {
      const own = held.filter((item) => item.rater === rater);
      const changes = own.filter(({ level }, index) => index === 0 || level !== own[index - 1]?.level);
      return {
        rater,
        ratings: changes.map(({ at, level }, index) => {
          const known = level === null ? undefined : levels.get(level);
          return {
            from: at.slice(0, 10),
            to: changes[index + 1]?.at.slice(0, 10) ?? today,
            label: level === null ? null : (known?.label[language] ?? known?.label.en ?? level),
            light: known?.colour ?? 'none',
          };
        }),
      };
    }),
  };
}
