import { z } from 'zod';
import { baselineRowSchema, comparisonSchema, indexedBaselineSchema } from '../../contracts/api/baseline';
import { benefitsSchema } from '../../contracts/api/benefits';
import { escalationSchema } from '../../contracts/api/escalation';
import { statedForecastSchema } from '../../contracts/api/forecasts';
import type { ProblemDocument } from '../../contracts/api/problem';
import { currentRatingsSchema } from '../../contracts/api/rating';
import { reportPeriodSchema, reportSchema } from '../../contracts/api/reports';
import { spendingSchema } from '../../contracts/api/spending';
import { ok, type Result } from '../../domain/result';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { nameOf, openCase, type OpenCase } from '../oversight/open-case';

export const baselinesSchema = z.object({
  items: z.array(baselineRowSchema),
  first: z.string().nullable(),
  latest: z.string().nullable(),
  comparison: comparisonSchema.nullable(),
  indexed: z.array(indexedBaselineSchema),
});

export const reportsSchema = z.object({
  runs: z.object({ period: z.string(), from: z.string(), to: z.string() }).nullable(),
  periods: z.array(reportPeriodSchema),
  items: z.array(reportSchema),
});

const forecastsSchema = z.object({ items: z.array(statedForecastSchema) });

export type Report = z.infer<typeof reportSchema>;
export type Baselines = z.infer<typeof baselinesSchema>;

/** Names of people by their ids; of one who is not in the directory any more, none. */
export type Names = ReadonlyMap<string, string>;

/** Everything that is known of how a case goes. */
export interface Progress extends OpenCase {
  readonly ratings: z.infer<typeof currentRatingsSchema>;
  readonly baselines: Baselines;
  readonly reports: z.infer<typeof reportsSchema>;
  readonly benefits: z.infer<typeof benefitsSchema>;
  readonly escalation: z.infer<typeof escalationSchema>;
  readonly spending: z.infer<typeof spendingSchema>;
  /** What was said of cost and end between reports, the latest first. */
  readonly forecasts: readonly z.infer<typeof statedForecastSchema>[];
  readonly names: Names;
}

/** The case of the page's address with how it goes. */
export async function openProgress(context: PageContext): Promise<Result<Progress, ProblemDocument>> {
  const { desk, params } = context;
  const here = at`/projects/${params['projectId'] ?? ''}`;
  const [opened, ratings, baselines, reports, benefits, escalation, spending, forecasts] = await Promise.all([
    openCase(context),
    desk.read(currentRatingsSchema, `${here}/ratings/current`),
    desk.read(baselinesSchema, `${here}/baselines`),
    desk.read(reportsSchema, `${here}/reports`),
    desk.read(benefitsSchema, `${here}/benefits`),
    desk.read(escalationSchema, `${here}/escalation`),
    desk.read(spendingSchema, `${here}/spending`),
    desk.read(forecastsSchema, `${here}/forecasts`),
  ]);
  if (!opened.ok) return opened;
  if (!ratings.ok) return ratings;
  if (!baselines.ok) return baselines;
  if (!reports.ok) return reports;
  if (!benefits.ok) return benefits;
  if (!escalation.ok) return escalation;
  if (!spending.ok) return spending;
  if (!forecasts.ok) return forecasts;
  const people = [
    ...ratings.value.value.items.map(({ by }) => by),
    ...baselines.value.value.items.flatMap(({ setBy, decidedBy }) => [setBy, decidedBy]),
    ...escalation.value.value.history.map(({ by }) => by),
  ];
  return ok({
    ...opened.value,
    ratings: ratings.value.value,
    baselines: baselines.value.value,
    reports: reports.value.value,
    benefits: benefits.value.value,
    escalation: escalation.value.value,
    spending: spending.value.value,
    forecasts: forecasts.value.value.items,
    names: await namesOf(context, people),
  });
}

/** The names of these people, each looked up once. */
export async function namesOf(context: PageContext, people: readonly (string | null)[]): Promise<Names> {
  const ids = [...new Set(people)].filter((id) => id !== null);
  const named = await Promise.all(ids.map(async (id) => [id, await nameOf(context, id)] as const));
  return new Map(named.flatMap(([id, name]) => (name === null ? [] : [[id, name]])));
}
