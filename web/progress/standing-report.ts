import type { Progress, Report } from './load';

/** The newest report that stands: what the agency says now. */
export function standingReport({ periods, items }: Progress['reports']): Report | null {
  const ends = new Map(periods.map(({ period, to }) => [period, to]));
  return items
    .filter(({ status }) => status === 'in')
    .reduce<Report | null>(
      (newest, each) =>
        newest === null || (ends.get(each.period) ?? '') > (ends.get(newest.period) ?? '') ? each : newest,
      null,
    );
}

/** What the agency said last of cost and end, in its report or since. */
export function saidLast({ reports, forecasts }: Pick<Progress, 'reports' | 'forecasts'>): Report['forecast'] | null {
  const report = standingReport(reports);
  const since = forecasts.find(({ body, at }) => body === null && at > (report?.filedAt ?? ''));
  return since ?? report?.forecast ?? null;
}
