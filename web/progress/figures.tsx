import { Readable } from 'node:stream';
import { z } from 'zod';
import { referenceForecastSchema } from '../../contracts/api/forecasts';
import { projectRatingSchema } from '../../contracts/api/rating';
import {
  costFrom,
  costOverTime,
  csvOf,
  drawn,
  Figure,
  historyFrom,
  milestoneSlip,
  ratingHistory,
  slipFrom,
} from '../charts';
import type { Chart } from '../charts/chart';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { openProgress, type Progress } from './load';
import { viewWords } from './words';

const ratingsSchema = z.object({ items: z.array(projectRatingSchema) });

/** So many ratings are drawn at most, the latest ones. */
const MOST_RATINGS = '200';

/** The charts of a case by the name of their file; one that has nothing to show is left out. */
async function chartsOf(context: PageContext, progress: Progress): Promise<ReadonlyMap<string, Chart>> {
  const { desk, visit } = context;
  const { language, now } = visit;
  const { found, rules, baselines, reports, spending, forecasts } = progress;
  const here = at`/projects/${found.id}`;
  const [expected, ratings] = await Promise.all([
    desk.read(referenceForecastSchema, `${here}/reference-forecast`),
    desk.read(ratingsSchema, `${here}/ratings?limit=${MOST_RATINGS}`),
  ]);
  const reference = expected.ok && !found.ended ? expected.value.value : null;
  const given = ratings.ok ? ratings.value.value.items : [];
  const slip = slipFrom(baselines, reports);
  const all: readonly (readonly [string, Chart | null])[] = [
    [
      'cost',
      baselines.items.length === 0 && spending.classes.length === 0
        ? null
        : costOverTime(costFrom({ baselines, spending, reports, forecasts, reference }), language),
    ],
    ['milestones', slip.milestones.length === 0 ? null : milestoneSlip(slip, language)],
    [
      'ratings',
      given.length === 0
        ? null
        : ratingHistory(historyFrom(given, rules?.rating.scale ?? [], now.slice(0, 10), language), language),
    ],
  ];
  return new Map(all.flatMap(([name, chart]) => (chart === null ? [] : [[name, chart]])));
}

/** The charts of a case as they stand on its page. */
export async function figuresOf(context: PageContext, progress: Progress) {
  const charts = await chartsOf(context, progress);
  return Promise.all([...charts].map(async ([name, chart]) => ({ name, figure: await drawn(chart) })));
}

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
  readonly figures: Awaited<ReturnType<typeof figuresOf>>;
}

/** Cost over time, milestones and ratings, each with its table and its file. */
export function Figures({ visit, progress: { found, spending }, figures }: Props) {
  const words = viewWords(visit.language);
  if (figures.length === 0) return <p class="ds-paragraph">{words.figures.none}</p>;
  return (
    <>
      {figures.map(({ name, figure }) => (
        <Figure
          key={name}
          id={`chart-${name}`}
          figure={figure}
          csv={at`/cases/${found.id}/progress/${name}` + '.csv'}
          source={name === 'cost' ? words.experience : words.register}
          asOf={spending.asOf}
          level={4}
        />
      ))}
    </>
  );
}

/** The numbers of one chart as CSV. */
export const figureCsv: Page = {
  method: 'get',
  path: '/cases/:projectId/progress/:name.csv',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openProgress(context);
    if (!opened.ok) return { problem: opened.fault };
    const { name = '' } = context.params;
    const chart = (await chartsOf(context, opened.value)).get(name);
    if (!chart) return { to: at`/cases/${opened.value.found.id}/progress` };
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    };
    return { file: { headers, stream: Readable.from([csvOf(chart.table)]) } };
  },
};
