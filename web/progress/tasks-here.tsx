import type { z } from 'zod';
import type { taskSchema } from '../../contracts/api/waiting';
import { dayText } from '../format';
import { pageOfTask } from '../frame/task-pages';
import type { Visit } from '../frame/visit';
import { isFor } from '../case/overview';
import { taskWords } from '../i18n/tasks';

interface Props {
  readonly visit: Visit;
  readonly tasks: readonly z.infer<typeof taskSchema>[];
  /** Which of them belong here. */
  readonly kinds: readonly string[];
  /** Address of the page itself, to which no task leads. */
  readonly here: string;
}

/** What of these kinds waits for the person, each with the way to do it; nothing where nothing does. */
export function TasksHere({ visit, tasks, kinds, here }: Props) {
  const says = taskWords(visit.language);
  const mine = tasks.filter((task) => kinds.includes(task.kind) && isFor(task, visit));
  if (mine.length === 0) return null;
  return (
    <ul class="tg-waiting">
      {mine.map((task) => {
        const { title, help, button } = says[task.kind as keyof typeof says];
        const href = pageOfTask(task);
        return (
          <li class="ds-card" key={`${task.stream} ${task.taskId}`}>
            <div>
              <p class="tg-strong">{title}</p>
              <p class="tg-hint">
                {help} {task.dueDate === null ? null : <strong>{dayText(task.dueDate, visit.language)}</strong>}
              </p>
            </div>
            {href === null || href === here ? null : (
              <a class="ds-button" href={href}>
                {button}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
