import type { z } from 'zod';
import { pageOf } from '../../contracts/api/common';
import { bodySchema } from '../../contracts/api/directory';
import { reviewListRowSchema } from '../../contracts/api/review-case';
import { taskSchema } from '../../contracts/api/waiting';
import { Layout } from '../components/layout';
import { NextPageAlone } from '../components/next-page';
import { dayText } from '../format';
import type { Desk } from '../frame/desk';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { pageOfTask } from '../frame/task-pages';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { taskWords } from '../i18n/tasks';
import { together } from './load';
import { PoolLinks } from './pool/links';
import { councilsOf } from './pool/load';
import { councilWords } from './words';

type Row = z.infer<typeof reviewListRowSchema>;
type Task = z.infer<typeof taskSchema>;

const reviewsSchema = pageOf(reviewListRowSchema);
export const tasksSchema = pageOf(taskSchema);

/** The reviews in which the person takes part, with what waits for him in each. */
export const reviewsPage: Page = {
  method: 'get',
  path: '/reviews',
  audience: 'signed_in',
  answer: async ({ visit, query, desk }) => {
    const cursor = query.get('cursor');
    const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const read = together(
      await desk.read(reviewsSchema, `/reviews?limit=50${after}`),
      await desk.read(tasksSchema, '/tasks?limit=200'),
    );
    if (!read.ok) return { problem: read.fault };
    const [{ value: reviews }, { value: tasks }] = read.value;
    const councils = await councilNames(desk, councilsOf(visit));
    return {
      page: <ReviewsPage {...{ visit, councils }} rows={reviews.items} tasks={tasks.items} next={reviews.next} />,
    };
  },
};

async function councilNames(desk: Desk, bodies: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const read = await Promise.all(bodies.map((bodyId) => desk.read(bodySchema, at`/bodies/${bodyId}`)));
  return new Map(read.flatMap((body) => (body.ok ? [[body.value.value.id, body.value.value.name] as const] : [])));
}

interface Props {
  readonly visit: Visit;
  /** The councils that the person leads, by name. */
  readonly councils: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
  readonly tasks: readonly Task[];
  readonly next: string | null;
}

function ReviewsPage({ visit, councils, rows, tasks, next }: Props) {
  const { list } = councilWords(visit.language);
  const open = rows.filter(({ status }) => status === 'open');
  const over = rows.filter(({ status }) => status !== 'open');
  return (
    <Layout visit={visit} title={list.title}>
      <h1 class="ds-heading" data-size="lg">
        {list.title}
      </h1>
      <p class="ds-paragraph tg-lead">{list.lead}</p>
      <PoolLinks visit={visit} councils={councils} />
      {rows.length === 0 ? (
        <div class="ds-card tg-empty">
          <p class="ds-paragraph">{list.none}</p>
          <p class="ds-paragraph">{list.noneHelp}</p>
        </div>
      ) : null}
      <Reviews visit={visit} title={list.open} rows={open} tasks={tasks} />
      <Reviews visit={visit} title={list.over} rows={over} tasks={tasks} />
      <NextPageAlone path="/reviews" next={next} text={list.more} />
    </Layout>
  );
}

function Reviews({ visit, title, rows, tasks }: Omit<Props, 'next' | 'councils'> & { readonly title: string }) {
  const { list } = councilWords(visit.language);
  const { columns } = list;
  if (rows.length === 0) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {title}
      </h2>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{list.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.project}</th>
            <th scope="col">{columns.waits}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Review visit={visit} row={row} tasks={tasks.filter(({ stream }) => stream === row.stream)} key={row.id} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Review({ visit, row, tasks }: { readonly visit: Visit; readonly row: Row; readonly tasks: readonly Task[] }) {
  const { list } = councilWords(visit.language);
  const says = stageWords(visit.language).council.round;
  const words = taskWords(visit.language);
  const dates = tasks.flatMap(({ dueDate }) => (dueDate === null ? [] : [dueDate])).sort();
  const [due] = dates;
  const without = tasks.length === 0 ? '–' : list.noLimit;
  return (
    <tr>
      <th scope="row">
        <a class="ds-link" href={at`/reviews/${row.id}`}>
          {row.project.title}
        </a>
        <span class="tg-hint">{row.project.reference}</span>
      </th>
      <td data-label={list.columns.waits}>
        {tasks.length === 0 ? list.nothing : null}
        {tasks.map((task) => (
          <div key={task.taskId}>
            <a class="ds-link" href={pageOfTask(task) ?? at`/reviews/${row.id}`}>
              {words[task.kind as keyof typeof words].title}
            </a>
          </div>
        ))}
      </td>
      <td data-label={list.columns.due}>
        {due === undefined ? without : <time dateTime={due}>{dayText(due, visit.language)}</time>}
      </td>
      <td data-label={list.columns.state}>
        {says[row.status as keyof typeof says]}
        <span class="tg-hint">{list.opened(dayText(row.openedAt, visit.language))}</span>
      </td>
    </tr>
  );
}
