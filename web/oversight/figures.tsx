import { Readable } from 'node:stream';
import { portfolioByRatingSchema, submissionFunnelSchema } from '../../contracts/api/figures';
import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import { csvOf, drawn, Figure, funnelFrom, portfolioByRating, portfolioFrom, submissionFunnel } from '../charts';
import type { Chart } from '../charts/chart';
import { Layout } from '../components/layout';
import type { Page, PageContext } from '../frame/page';
import { regimesIn } from './filters';
import { RulesTabs } from './rules-tabs';
import { oversightWords } from './words';

/** A chart of the portfolio, and the instant of its numbers. */
interface Told {
  readonly chart: Chart;
  readonly asOf: string;
}

type Tell = (context: PageContext, regime: string) => Promise<Result<Told, ProblemDocument>>;

/** The charts by the name of their file. */
const CHARTS: Readonly<Record<string, Tell>> = {
  ratings: async ({ desk, visit: { language } }, regime) => {
    const read = await desk.read(portfolioByRatingSchema, `/portfolio/ratings?${new URLSearchParams({ regime })}`);
    if (!read.ok) return read;
    const { value } = read.value;
    return ok({ chart: portfolioByRating(portfolioFrom(value, language), language), asOf: value.asOf });
  },
  funnel: async ({ desk, visit: { language } }, regime) => {
    const read = await desk.read(submissionFunnelSchema, `/portfolio/funnel?${new URLSearchParams({ regime })}`);
    if (!read.ok) return read;
    const { value } = read.value;
    return ok({ chart: submissionFunnel(funnelFrom(value), language), asOf: value.asOf });
  },
};

/** The portfolio in charts, under one set of rules at a time: amounts of different rules are no sum. */
const figuresPage: Page = {
  method: 'get',
  path: '/portfolio/figures',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, query } = context;
    const regimes = await regimesIn(context);
    const regime = query.get('regime') ?? regimes.at(-1)?.value ?? null;
    const { figures: words } = oversightWords(visit.language);
    const pictures = [];
    for (const [name, tell] of regime === null ? [] : Object.entries(CHARTS)) {
      const told = await tell(context, regime ?? '');
      if (!told.ok) return { problem: told.fault };
      pictures.push({ name, asOf: told.value.asOf, figure: await drawn(told.value.chart) });
    }
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {regimes.length === 0 ? <p class="ds-paragraph">{words.none}</p> : null}
          <RulesTabs label={words.choose} path="/portfolio/figures" regimes={regimes} chosen={regime} />
          {pictures.map(({ name, asOf, figure }) => (
            <Figure
              key={name}
              id={name}
              figure={figure}
              csv={`/portfolio/figures/${name}.csv?${new URLSearchParams({ regime: regime ?? '' })}`}
              source={words.source}
              asOf={asOf}
              level={2}
            />
          ))}
          <p class="tg-after">
            <a class="ds-link" href="/portfolio">
              {words.back}
            </a>
          </p>
        </Layout>
      ),
    };
  },
};

/** The numbers of one chart as CSV. */
const figuresCsv: Page = {
  method: 'get',
  path: '/portfolio/figures/:name.csv',
  audience: 'signed_in',
  answer: async (context) => {
    const { params, query } = context;
    const tell = CHARTS[params['name'] ?? ''];
    if (!tell) return { to: '/portfolio/figures' };
    const told = await tell(context, query.get('regime') ?? '');
    if (!told.ok) return { problem: told.fault };
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${params['name'] ?? ''}.csv"`,
    };
    return { file: { headers, stream: Readable.from([csvOf(told.value.chart.table)]) } };
  },
};

export const figurePages: readonly Page[] = [figuresPage, figuresCsv];
