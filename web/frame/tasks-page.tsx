import type { z } from 'zod';
import { pageOf } from '../../contracts/api/common';
import { taskSchema } from '../../contracts/api/waiting';
import { Layout } from '../components/layout';
import { dayText } from '../format';
import { messagesIn } from '../i18n';
import { taskWords } from '../i18n/tasks';
import type { Page } from './page';
import { taskAbout } from './task-about';
import { pageOfTask } from './task-pages';
import type { Visit } from './visit';
import { dayInZone } from '../zone';
import { NextPageAlone } from '../components/next-page';

type Task = z.infer<typeof taskSchema>;

const tasksSchema = pageOf(taskSchema);

/** What waits for the person, the earliest date first: where everybody begins. */
export const tasksPage: Page = {
  method: 'get',
  path: '/start',
  audience: 'signed_in',
  answer: async ({ visit, query, desk }) => {
    const cursor = query.get('cursor');
    const found = await desk.read(
      tasksSchema,
      `/tasks${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
    );
    if (!found.ok) return { problem: found.fault };
    const { items, next } = found.value.value;
    return { page: <TasksPage visit={visit} tasks={items} next={next} /> };
  },
};

interface Props {
  readonly visit: Visit;
  readonly tasks: readonly Task[];
  readonly next: string | null;
}

function TasksPage({ visit, tasks, next }: Props) {
  const { start } = messagesIn(visit.language);
  return (
    <Layout visit={visit} title={start.title}>
      <h1 class="ds-heading" data-size="lg">
        {start.title}
      </h1>
      {tasks.length === 0 ? <NoTasks visit={visit} /> : <TaskTable visit={visit} tasks={tasks} />}
      <NextPageAlone path="/start" next={next} text={start.more} />
    </Layout>
  );
}

function NoTasks({ visit }: { readonly visit: Visit }) {
  const { start } = messagesIn(visit.language);
  const holdsOffice = (visit.signedIn?.appointments.length ?? 0) > 0;
  return (
    <div class="ds-card tg-empty">
      <p class="ds-paragraph">{start.none}</p>
      <p class="ds-paragraph">{holdsOffice ? start.noneHelp : start.noOffice}</p>
    </div>
  );
}

function TaskTable({ visit, tasks }: { readonly visit: Visit; readonly tasks: readonly Task[] }) {
  const { start } = messagesIn(visit.language);
  const { columns } = start;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{start.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.task}</th>
          <th scope="col">{columns.project}</th>
          <th scope="col">{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow visit={visit} task={task} key={`${task.stream} ${task.taskId}`} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ visit, task }: { readonly visit: Visit; readonly task: Task }) {
  const { start } = messagesIn(visit.language);
  const { title, help } = taskWords(visit.language)[task.kind as keyof ReturnType<typeof taskWords>];
  const href = pageOfTask(task);
  const about = taskAbout(task, visit.language);
  return (
    <tr>
      <th scope="row">
        {href === null ? (
          title
        ) : (
          <a class="ds-link" href={href}>
            {title}
          </a>
        )}
        {about === null ? null : ` · ${about}`}
        <span class="tg-hint">{help}</span>
      </th>
      <td data-label={start.columns.project}>
        {task.project === null ? null : (
          <>
            {task.project.title}
            <span class="tg-hint">{task.project.reference}</span>
          </>
        )}
      </td>
      <td data-label={start.columns.due}>
        <DueDate visit={visit} task={task} />
      </td>
    </tr>
  );
}

/** Until when, as a date; late ones say so in words. */
function DueDate({ visit, task: { dueDate, clockState, since } }: { readonly visit: Visit; readonly task: Task }) {
  const { start } = messagesIn(visit.language);
  const began = <span class="tg-hint">{start.since(dayText(since, visit.language))}</span>;
  if (clockState === 'suspended')
    return (
      <>
        {start.stands} {began}
      </>
    );
  if (dueDate === null)
    return (
      <>
        {start.noLimit} {began}
      </>
    );
  const late = dueDate < dayInZone(visit.now);
  return (
    <>
      <time dateTime={dueDate}>{dayText(dueDate, visit.language)}</time>
      {late ? (
        <span class="ds-tag" data-color="danger" data-size="sm">
          {start.late}
        </span>
      ) : null}
      {began}
    </>
  );
}
