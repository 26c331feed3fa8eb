import type { z } from 'zod';
import { pageOf } from '../../../contracts/api/common';
import { recommendationRowSchema, recommendationStatisticsSchema } from '../../../contracts/api/recommendation';
import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { dayText, numberText, percentText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { RulesFrame } from '../frame';
import { recommendationWords } from './words';
import { NextPageAlone } from '../../components/next-page';

/** A recommendation as it is listed. */
export type Recommendation = z.infer<typeof recommendationRowSchema>;

const recommendationsSchema = pageOf(recommendationRowSchema);

/** What the list shows, by its name in the address. */
const VIEWS = { open: { open: 'true' }, overdue: { overdue: 'true' }, all: {} } as const;

/** The recommendations that the reader may see, and how they fare. */
const listPage: Page = {
  method: 'get',
  path: '/recommendations',
  audience: 'everybody',
  answer: async ({ visit, desk, query }) => {
    const view = (Object.keys(VIEWS) as (keyof typeof VIEWS)[]).find((name) => name === query.get('view')) ?? 'open';
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ ...VIEWS[view], ...(cursor !== null && { cursor }) });
    const [read, figures] = await Promise.all([
      desk.read(recommendationsSchema, `/recommendations?${asked}`),
      desk.read(recommendationStatisticsSchema, '/recommendations/statistics'),
    ]);
    if (!read.ok) return { problem: read.fault };
    if (!figures.ok) return { problem: figures.fault };
    const { items, next } = read.value.value;
    const { list: words } = recommendationWords(visit.language);
    return {
      page: (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          <Figures visit={visit} all={figures.value.value.all} />
          <Filter visit={visit} view={view} />
          {items.length === 0 ? (
            <div class="ds-card tg-empty">
              <p class="ds-paragraph">{words.none}</p>
              <p class="ds-paragraph">{words.noneHelp}</p>
            </div>
          ) : (
            <RecommendationTable visit={visit} items={items} />
          )}
          <NextPageAlone
            path="/recommendations"
            filters={new URLSearchParams({ view })}
            next={next}
            text={words.more}
          />
        </RulesFrame>
      ),
    };
  },
};

interface FiguresProps {
  readonly visit: Visit;
  readonly all: z.infer<typeof recommendationStatisticsSchema>['all'];
}

function Figures({ visit: { language }, all: { open, overdue, verified, onTime, medianDaysToClose } }: FiguresProps) {
  const { list: words } = recommendationWords(language);
  const number = (count: number) => numberText(count, language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.figures}
      </h2>
      <Facts
        rows={[
          [words.open, number(open)],
          [words.overdue, number(overdue)],
          [words.verified, number(verified)],
          ...(onTime.percent === null
            ? []
            : [[words.onTime, words.ofDated(percentText(onTime.percent, language), number(onTime.of))] as const]),
          ...(medianDaysToClose === null ? [] : [[words.median, words.days(number(medianDaysToClose))] as const]),
        ]}
      />
    </section>
  );
}

function Filter({ visit: { language }, view }: { readonly visit: Visit; readonly view: string }) {
  const { list: words } = recommendationWords(language);
  return (
    <form class="tg-choose" method="get" action="/recommendations">
      <div class="ds-field">
        <label class="ds-label" for="view">
          {words.filter}
        </label>
        <select class="ds-input" id="view" name="view">
          {Object.entries(words.views).map(([value, text]) => (
            <option value={value} selected={value === view} key={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <button class="ds-button" data-variant="secondary">
        {words.show}
      </button>
    </form>
  );
}

interface TableProps {
  readonly visit: Visit;
  readonly items: readonly Recommendation[];
  /** On the pages of one case its name need not be said again. */
  readonly ofCase?: boolean;
}

/** Recommendations, each with where it stands. */
export function RecommendationTable({ visit, items, ofCase = false }: TableProps) {
  const { language, signedIn } = visit;
  const { list: words } = recommendationWords(language);
  const { columns } = words;
  const { case: cases } = stageWords(language);
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.text}</th>
          {ofCase ? null : <th scope="col">{columns.project}</th>}
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.urgency}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.project.id} ${item.recommendationId}`}>
            <th scope="row">
              {signedIn ? (
                <a class="ds-link" href={at`/cases/${item.project.id}/recommendations/${item.recommendationId}`}>
                  {item.text}
                </a>
              ) : (
                item.text
              )}
            </th>
            {ofCase ? null : (
              <td data-label={columns.project}>
                <a class="ds-link" href={signedIn ? at`/cases/${item.project.id}` : at`/register/${item.project.id}`}>
                  {item.project.title}
                </a>
                {item.agency.name === null ? null : <span class="tg-hint">{item.agency.name}</span>}
              </td>
            )}
            <td data-label={columns.status}>{cases.recommendation[item.status]}</td>
            <td data-label={columns.urgency}>{wordOf(cases.urgency, item.urgency)}</td>
            <td data-label={columns.due}>
              {item.due === null ? words.noDate : dayText(item.due, language)}{' '}
              {item.overdue && item.closedAt === null ? (
                <span class="ds-tag" data-color="danger" data-size="sm">
                  {words.late}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const recommendationListPages: readonly Page[] = [listPage];
