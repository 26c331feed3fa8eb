import type { z } from 'zod';
import { clusterRowSchema } from '../../../contracts/api/clusters';
import { pageOf } from '../../../contracts/api/common';
import { dayText, moneyText, numberText } from '../../format';
import type { Page } from '../../frame/page';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { RulesFrame } from '../frame';
import { flagsClusters } from './flag';
import { clusterAddress } from './load';
import { clusterWords } from './words';
import { NextPageAlone } from '../../components/next-page';

type Row = z.infer<typeof clusterRowSchema>;

const rowsSchema = pageOf(clusterRowSchema);

/** The clusters that the person may see. */
const listPage: Page = {
  method: 'get',
  path: '/clusters',
  audience: 'signed_in',
  answer: async ({ visit, desk, query }) => {
    const [status, cursor] = [query.get('status') ?? '', query.get('cursor')];
    const kept = new URLSearchParams(status === '' ? {} : { status });
    const asked = new URLSearchParams([...kept, ...(cursor === null ? [] : [['cursor', cursor]])]);
    const read = await desk.read(rowsSchema, `/clusters?${asked}`);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const { list: words } = clusterWords(visit.language);
    return {
      page: (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          <Filter visit={visit} status={status} />
          {items.length === 0 ? (
            <div class="ds-card tg-empty">
              <p class="ds-paragraph">{words.none}</p>
              <p class="ds-paragraph">{words.noneHelp}</p>
            </div>
          ) : (
            <ClusterTable visit={visit} items={items} />
          )}
          {flagsClusters(visit) ? (
            <p class="tg-after">
              <a class="ds-button" data-variant="secondary" href="/clusters/new">
                {words.flag}
              </a>
            </p>
          ) : null}
          <NextPageAlone path="/clusters" filters={kept} next={next} text={words.more} />
        </RulesFrame>
      ),
    };
  },
};

function Filter({ visit: { language }, status }: { readonly visit: Visit; readonly status: string }) {
  const { list: words } = clusterWords(language);
  const { cluster } = stageWords(language).office;
  return (
    <form class="tg-choose" method="get" action="/clusters">
      <div class="ds-field">
        <label class="ds-label" for="status">
          {words.filter}
        </label>
        <select class="ds-input" id="status" name="status">
          <option value="">{words.all}</option>
          {Object.entries(cluster).map(([value, text]) => (
            <option value={value} selected={value === status} key={value}>
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
  readonly items: readonly Row[];
}

/** Clusters, each by its projects. */
export function ClusterTable({ visit: { language }, items }: TableProps) {
  const { list: words } = clusterWords(language);
  const { columns } = words;
  const { cluster } = stageWords(language).office;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.projects}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col" class="tg-number">
            {columns.sum}
          </th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((row) => {
          const seen = row.members.flatMap(({ project }) => (project ? [project.title] : []));
          const hidden = row.members.length - seen.length;
          return (
            <tr key={row.id}>
              <th scope="row">
                <a class="ds-link" href={clusterAddress(row.id)}>
                  {seen.join(', ') || row.id}
                </a>
                {hidden === 0 ? null : <span class="tg-hint">{words.hidden(numberText(hidden, language))}</span>}
              </th>
              <td data-label={columns.status}>{cluster[row.status]}</td>
              <td class="tg-number" data-label={columns.sum}>
                {moneyText(row.sum, language)}
              </td>
              <td data-label={columns.due}>
                {row.dueDate === null ? '–' : dayText(row.dueDate, language)}{' '}
                {row.overdue ? (
                  <span class="ds-tag" data-color="danger" data-size="sm">
                    {words.overdue}
                  </span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export const clusterListPages: readonly Page[] = [listPage];
