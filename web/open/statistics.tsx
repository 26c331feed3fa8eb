import { publicStatisticsSchema } from '../../contracts/api/statistics';
import { drawn, Figure } from '../charts';
import { Layout } from '../components/layout';
import { instantText, moneyText, numberText } from '../format';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/visit';
import { rulesOf } from '../rules-of';
import { StatisticsOfRules } from './statistics-of-rules';
import { standingChart } from './standing-chart';
import { together, type Statistics } from './sums';
import { openWords } from './words';

/** What of the register is public, added up: for everybody, without script, each figure with its source and its data. */
export const statisticsPage: Page = {
  method: 'get',
  path: '/statistics',
  audience: 'everybody',
  answer: async ({ visit, desk, services }) => {
    const read = await desk.read(publicStatisticsSchema, '/statistics');
    if (!read.ok) return { problem: read.fault };
    const { value } = read.value;
    const laws = await rulesOf(value.regimes, services);
    const says = openWords(visit.language);
    const { chart } = says;
    return {
      page: (
        <Layout visit={visit} title={says.title}>
          <h1 class="ds-heading" data-size="lg">
            {says.title}
          </h1>
          <p class="ds-paragraph tg-lead">{says.lead}</p>
          <p class="ds-paragraph tg-hint">{says.source(instantText(value.asOf, visit.language))}</p>
          <Data visit={visit} />
          {value.projects === 0 ? (
            <div class="ds-card tg-empty" role="status">
              <p class="ds-paragraph">{says.none}</p>
            </div>
          ) : (
            <>
              <Whole visit={visit} statistics={value} />
              <Figure
                id="standing"
                figure={await drawn(standingChart(value, visit.language))}
                csv="/statistics/standing.csv"
                source={chart.source}
                asOf={value.asOf}
                level={2}
              />
              {value.regimes.map((rules) => (
                <StatisticsOfRules
                  visit={visit}
                  found={rules}
                  rules={laws.get(rules.regime.hash) ?? null}
                  isOnlyVersion={value.regimes.filter(({ regime }) => regime.id === rules.regime.id).length === 1}
                  key={rules.regime.hash}
                />
              ))}
            </>
          )}
        </Layout>
      ),
    };
  },
};

function Data({ visit: { language } }: { readonly visit: Visit }) {
  const says = openWords(language);
  const links = [
    ['/register', says.projects],
    ['/register.csv', says.projectsCsv],
    ['/statistics.csv', says.asCsv],
    ['/api/v1/statistics', says.asData],
  ] as const;
  return (
    <ul class="tg-links tg-after">
      {links.map(([href, text]) => (
        <li key={href}>
          <a class="ds-link" href={href} download={href.endsWith('.csv')}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All rules together; amounts of different currencies are no sum. */
function Whole({ visit: { language }, statistics }: { readonly visit: Visit; readonly statistics: Statistics }) {
  const says = openWords(language);
  const { projects, regimes } = statistics;
  const cost = together(regimes.map((rules) => rules.cost));
  const number = (count: number) => numberText(count, language);
  return (
    <section class="tg-section" aria-labelledby="all">
      <h2 class="ds-heading" data-size="md" id="all">
        {says.all}
      </h2>
      <dl class="tg-facts">
        <div>
          <dt>{says.count}</dt>
          <dd>{number(projects)}</dd>
        </div>
        <div>
          <dt>{says.rules}</dt>
          <dd>{number(new Set(regimes.map(({ regime }) => regime.id)).size)}</dd>
        </div>
        <div>
          <dt>{says.cost}</dt>
          <dd>
            {cost.sums.map((sum) => moneyText(sum, language)).join(', ') || says.noCost}
            <span class="tg-hint">{says.costOf(number(cost.counted), number(projects))}</span>
          </dd>
        </div>
        <div>
          <dt>{says.withheldCost}</dt>
          <dd>{says.costOf(number(cost.withheld), number(projects))}</dd>
        </div>
        <div>
          <dt>{says.unknownCost}</dt>
          <dd>{says.costOf(number(cost.unknown), number(projects))}</dd>
        </div>
      </dl>
    </section>
  );
}
