import type { Role } from '../../domain/kernel';
import { isFor } from '../case/overview';
import { dayText } from '../format';
import { at } from '../frame/route-at';
import { pageOfTask } from '../frame/task-pages';
import { rolesOf, type Visit } from '../frame/visit';
import { taskWords } from '../i18n/tasks';
import { demandText } from './demand';
import type { Progress } from './load';
import { viewWords, type ViewWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
}

/** Kinds whose limit has passed: the page of the case is where one sees what follows from it. */
const FOLLOW_UPS: readonly string[] = [
  'follow_up_report',
  'follow_up_measure',
  'follow_up_data_quality',
  'follow_up_benefits',
  'explain_divergence',
];

/** What waits for this person in the case, each with its page; what leads nowhere else, with what may be done about it. */
export function Waiting({ visit, progress }: Props) {
  const { found } = progress;
  const { parts, offers } = viewWords(visit.language);
  const here = at`/cases/${found.id}/progress`;
  const mine = found.tasks.filter((task) => isFor(task, visit) && pageOfTask(task)?.startsWith(`/cases/`));
  const says = taskWords(visit.language);
  const shown = mine.filter((task) => FOLLOW_UPS.includes(task.kind) || pageOfTask(task) !== at`/cases/${found.id}`);
  if (shown.length === 0) return null;
  return (
    <section class="tg-section" id="waits">
      <h3 class="ds-heading" data-size="sm">
        {parts.waits}
      </h3>
      <ul class="tg-waiting">
        {shown.map((task) => {
          const { title, help, button } = says[task.kind as keyof typeof says];
          const href = pageOfTask(task) ?? here;
          const follows = FOLLOW_UPS.includes(task.kind);
          const demand = demandText(progress, task.subject, visit.language);
          return (
            <li class="ds-card" key={`${task.stream} ${task.taskId}`}>
              <div>
                <p class="tg-strong">{title}</p>
                <p class="tg-hint">
                  {help} {task.dueDate === null ? null : <strong>{dayText(task.dueDate, visit.language)}</strong>}
                </p>
                {demand === null ? null : <p class="ds-paragraph">{demand}</p>}
                {follows ? (
                  <ul class="tg-links">
                    <li>
                      <a class="ds-link" href={at`/cases/${found.id}/ask`}>
                        {offers.ask}
                      </a>
                    </li>
                    <li>
                      <a class="ds-link" href={at`/cases/${found.id}/propose-pause`}>
                        {offers.pause}
                      </a>
                    </li>
                    {task.kind === 'follow_up_measure' && typeof task.subject?.['measureId'] === 'string' ? (
                      <li>
                        <a class="ds-link" href={at`/cases/${found.id}/measures/${task.subject['measureId']}/decide`}>
                          {offers.decide}
                        </a>
                      </li>
                    ) : null}
                  </ul>
                ) : null}
              </div>
              {follows ? null : (
                <a class="ds-button" href={href}>
                  {button}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Offer {
  readonly name: Exclude<keyof ViewWords['offers'], 'ask' | 'pause' | 'decide' | 'title'>;
  readonly path: string;
  readonly to: readonly Role[];
  readonly when: (progress: Progress) => boolean;
}

const runs = ({ found }: Progress): boolean => found.status === 'running';

/** Acts that nobody has to wait to be asked for, by the part of the page to which they belong. */
const OFFERS: Readonly<Record<'ratings' | 'plan' | 'escalation', readonly Offer[]>> = {
  ratings: [
    {
      ...{ name: 'rate', path: '/rate', to: ['agency_approver', 'oversight_decider', 'council_chair'] },
      when: (progress) => runs(progress) && (progress.rules?.rating.raters ?? []).some((rater) => rater !== 'machine'),
    },
  ],
  plan: [
    {
      ...{ name: 'rebaseline', path: '/baseline', to: ['agency_approver'] },
      when: (progress) =>
        runs(progress) &&
        progress.baselines.latest !== null &&
        progress.baselines.items.every(({ status }) => status !== 'proposed'),
    },
    {
      ...{ name: 'forecast', path: '/forecast', to: ['agency_author', 'agency_approver', 'oversight_officer'] },
      when: runs,
    },
  ],
  escalation: [{ ...{ name: 'plan', path: '/plan', to: ['agency_approver'] }, when: runs }],
};

/** The acts of a part that this person is offered. */
export function Offers({ visit, progress, part }: Props & { readonly part: keyof typeof OFFERS }) {
  const { offers: words } = viewWords(visit.language);
  const roles = rolesOf(visit);
  const offered = OFFERS[part].filter(({ to, when }) => to.some((role) => roles.has(role)) && when(progress));
  if (offered.length === 0) return null;
  return (
    <ul class="tg-links tg-after">
      {offered.map(({ name, path }) => (
        <li key={name}>
          <a class="ds-link" href={at`/cases/${progress.found.id}` + path}>
            {words[name]}
          </a>
        </li>
      ))}
    </ul>
  );
}
