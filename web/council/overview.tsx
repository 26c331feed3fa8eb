import { wordOf } from '../components/standing';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { pageOfTask } from '../frame/task-pages';
import { stageWords } from '../i18n/stages';
import { taskWords } from '../i18n/tasks';
import { ok } from '../../domain/result';
import { RoundFrame, Section, Way } from './frame';
import { tasksSchema } from './list';
import { roundPage, type ReviewCase, type Round } from './load';
import { councilWords } from './words';

type Task = ReviewCase['tasks'][number];

/** A review at a glance: what waits for whom, who sits in it, which time limits run. */
export const overviewPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId',
  audience: 'signed_in',
  answer: roundPage(async (round, { desk }) => {
    const read = await desk.read(tasksSchema, '/tasks?limit=200');
    if (!read.ok) return read;
    const mine = read.value.value.items.filter(({ stream }) => stream === round.found.stream);
    return ok({ page: <Overview round={round} mine={mine} /> });
  }),
};

function Overview({ round, mine }: { readonly round: Round; readonly mine: readonly Task[] }) {
  const { visit, found } = round;
  const { overview, parts } = councilWords(visit.language);
  const others = found.tasks.filter((task) => !mine.some(({ taskId }) => taskId === task.taskId));
  return (
    <RoundFrame round={round} title={parts.overview}>
      <Section title={overview.mine}>
        {mine.length === 0 ? <p class="ds-paragraph tg-hint">{overview.nothing}</p> : null}
        <ul class="tg-waiting">
          {mine.map((task, place) => (
            <MyTask round={round} task={task} first={place === 0} key={task.taskId} />
          ))}
        </ul>
      </Section>
      <Limits round={round} />
      <Section title={overview.members}>
        <Members round={round} />
      </Section>
      {others.length === 0 ? null : (
        <Section title={overview.others}>
          <ul class="tg-story">
            {others.map((task) => (
              <OthersTask round={round} task={task} key={task.taskId} />
            ))}
          </ul>
        </Section>
      )}
    </RoundFrame>
  );
}

const wordsOf = (task: Task, round: Round) => {
  const words = taskWords(round.visit.language);
  return words[task.kind as keyof typeof words];
};

interface TaskProps {
  readonly round: Round;
  readonly task: Task;
}

function MyTask({ round, task, first }: TaskProps & { readonly first: boolean }) {
  const { title, help, button } = wordsOf(task, round);
  const href = pageOfTask(task);
  return (
    <li class="ds-card">
      <div>
        <p class="tg-strong">{title}</p>
        <p class="tg-hint">
          {help} <TaskDay round={round} task={task} />
        </p>
      </div>
      {href === null || href === round.path('') ? null : (
        <Way href={href} first={first}>
          {button}
        </Way>
      )}
    </li>
  );
}

const OthersTask = ({ round, task }: TaskProps) => (
  <li>
    {wordsOf(task, round).title}
    {task.assignee.personId === undefined ? null : `: ${round.name(task.assignee.personId)}`}{' '}
    <TaskDay round={round} task={task} />
  </li>
);

function TaskDay({ round: { visit }, task: { dueDate } }: TaskProps) {
  const words = councilWords(visit.language);
  return dueDate === null ? null : <strong>{words.by(dayText(dueDate, visit.language))}</strong>;
}

function Limits({ round }: { readonly round: Round }) {
  const { visit, found } = round;
  const { overview } = councilWords(visit.language);
  return (
    <Section title={overview.limits}>
      {found.clocks.length === 0 ? <p class="ds-paragraph tg-hint">{overview.noLimits}</p> : null}
      <ul class="tg-story">
        {found.clocks.map(({ clockId, label, dueDate }) => (
          <li key={clockId}>
            {label?.[visit.language] ?? label?.['en'] ?? clockName(clockId, round)}:{' '}
            {dueDate === null ? overview.stands : <time dateTime={dueDate}>{dayText(dueDate, visit.language)}</time>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function clockName(clockId: string, { visit, terms }: Round): string {
  const words: Readonly<Record<string, string>> = stageWords(visit.language).clock.other;
  const [name = '', about] = clockId.split(':');
  if (name === 'milestone' && about !== undefined) return terms.milestone(about);
  return words[name] ?? wordOf({}, name);
}

function Members({ round }: { readonly round: Round }) {
  const { visit, found, name } = round;
  const { overview } = councilWords(visit.language);
  const says = stageWords(visit.language).council;
  const { columns } = overview;
  if (found.members.length === 0) return <p class="ds-paragraph tg-hint">{overview.noMembers}</p>;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{overview.members}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.member}</th>
          <th scope="col">{columns.seat}</th>
          <th scope="col">{columns.standing}</th>
        </tr>
      </thead>
      <tbody>
        {found.members.map(({ personId, role, standing }) => (
          <tr key={personId}>
            <th scope="row">{name(personId)}</th>
            <td data-label={columns.seat}>{says.seat[role as keyof typeof says.seat]}</td>
            <td data-label={columns.standing}>{says.standing[standing as keyof typeof says.standing]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
