import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { clockSchema, taskSchema } from '../../contracts/api/waiting';
import { parseStream } from '../../contracts/names';
import type { Regime } from '../../domain/regime/types';
import { Facts } from '../components/facts';
import { wordOf } from '../components/standing';
import { dayText, moneyText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { taskAbout } from '../frame/task-about';
import { pageOfTask } from '../frame/task-pages';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';
import { stageWords } from '../i18n/stages';
import { taskWords } from '../i18n/tasks';
import { StandingLink } from '../standing/link';
import { WaysInCase } from '../statements/in-case';
import { termsOf } from '../terms';
import { CaseFrame } from './frame';
import { Letters, lettersOf, type SentLetters } from './letters';
import { isAnswer, loadCase, type Case } from './load';
import { WhyDate } from './why-date';
import { caseWords } from './words';
import { dayInZone } from '../zone';

type Task = z.infer<typeof taskSchema>;
type Clock = z.infer<typeof clockSchema>;

/** A case at a glance: what waits for whom, where it stands, what was decided. */
export const casePage: Page = {
  method: 'get',
  path: '/cases/:projectId',
  audience: 'signed_in',
  answer: async (context) => {
    const loaded = await loadCase(context);
    if (isAnswer(loaded)) return loaded;
    const letters = await lettersOf(context.desk, loaded.found.id);
    return { page: <Overview visit={context.visit} found={loaded.found} rules={loaded.rules} letters={letters} /> };
  },
};

interface Props {
  readonly visit: Visit;
  readonly found: Case;
  readonly rules: Regime | null;
}

function Overview({ visit, found, rules, letters }: Props & { readonly letters: SentLetters }) {
  const words = caseWords(visit.language);
  if (found.access === 'outline') {
    return (
      <CaseFrame visit={visit} found={found} rules={rules}>
        <p class="ds-paragraph tg-lead">{words.outline}</p>
        <AtAGlance visit={visit} found={found} rules={rules} />
      </CaseFrame>
    );
  }
  const isMine = (task: Task): boolean => isFor(task, visit);
  const mine = found.tasks.filter(isMine);
  const others = found.tasks.filter((task) => !isMine(task));
  return (
    <CaseFrame visit={visit} found={found} rules={rules}>
      {mine.length === 0 ? null : <Waiting visit={visit} title={words.waits.mine} tasks={mine} mine />}
      <AtAGlance visit={visit} found={found} rules={rules} />
      <WaysInCase visit={visit} found={found} rules={rules} />
      <Decisions visit={visit} found={found} rules={rules} />
      <Letters visit={visit} projectId={found.id} letters={letters} />
      <Limits visit={visit} rules={rules} clocks={found.clocks} />
      {others.length === 0 ? null : <Waiting visit={visit} title={words.waits.others} tasks={others} mine={false} />}
      {found.tasks.length === 0 ? <p class="ds-paragraph tg-hint">{words.waits.nothing}</p> : null}
    </CaseFrame>
  );
}

/** Whether a task is for the person or for an office that he holds. */
export function isFor({ assignee: { personId, role, bodyId, bodyKey } }: Task, { signedIn }: Visit): boolean {
  if (!signedIn) return false;
  if (personId !== undefined) return personId === signedIn.id;
  return signedIn.appointments.some(
    (office) =>
      (role === undefined || office.role === role) &&
      (bodyId === undefined || office.bodyId === bodyId) &&
      (bodyKey === undefined || office.bodyKey === bodyKey),
  );
}

interface WaitingProps {
  readonly visit: Visit;
  readonly title: string;
  readonly tasks: readonly Task[];
  readonly mine: boolean;
}

function Waiting({ visit, title, tasks, mine }: WaitingProps) {
  const says = taskWords(visit.language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {title}
      </h2>
      <ul class="tg-waiting">
        {tasks.map((task) => {
          const { title: what, help, button } = says[task.kind as keyof typeof says];
          const href = mine ? pageOfTask(task) : null;
          const elsewhere = href !== null && href !== visit.address;
          const about = taskAbout(task, visit.language);
          return (
            <li class={mine ? 'ds-card' : undefined} key={`${task.stream} ${task.taskId}`}>
              <div>
                <p class="tg-strong">
                  {what}
                  {about === null ? null : ` · ${about}`}
                </p>
                <p class="tg-hint">
                  {mine ? `${help} ` : ''}
                  <TaskLimit visit={visit} task={task} />
                </p>
              </div>
              {elsewhere ? (
                <a class="ds-button" href={href}>
                  {button}
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function TaskLimit({ visit, task: { dueDate, clockState } }: { readonly visit: Visit; readonly task: Task }) {
  const { waits } = caseWords(visit.language);
  if (clockState === 'suspended') return <>({waits.stands})</>;
  if (dueDate === null) return <>({waits.noLimit})</>;
  const day = dayText(dueDate, visit.language);
  return <strong>{dueDate < dayInZone(visit.now) ? waits.late(day) : waits.by(day)}</strong>;
}

function AtAGlance({ visit, found, rules }: Props) {
  const { facts } = caseWords(visit.language);
  const says = messagesIn(visit.language);
  const { cost, plannedStart, plannedEnd, tier, scope, submission } = found;
  const terms = termsOf(rules, visit.language);
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [facts.cost, cost === null ? facts.unknown : moneyText(cost, visit.language)],
    [
      facts.planned,
      plannedStart === null || plannedEnd === null
        ? facts.unknown
        : says.project.until(dayText(plannedStart, visit.language), dayText(plannedEnd, visit.language)),
    ],
    [facts.tier, tier === null ? facts.unknown : terms.tier(tier)],
    [facts.scope, scope === null ? facts.unknown : says.values.scope[scope]],
    [
      facts.rules,
      <a class="ds-link" href={at`/rules/${found.regime.id}/${found.regime.hash}`}>
        {terms.rules === '' ? `${found.regime.id} ${found.regime.version}` : terms.rules}
      </a>,
    ],
  ];
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {facts.title}
      </h2>
      <Facts rows={rows} />
      {submission === null ? null : <p class="ds-paragraph tg-lead">{submission.content.summary}</p>}
      <StandingLink visit={visit} found={found} />
    </section>
  );
}

function Decisions({ visit, found, rules }: Props) {
  const terms = termsOf(rules, visit.language);
  const { decisions } = caseWords(visit.language);
  const says = messagesIn(visit.language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {decisions.title}
      </h2>
      {found.decisions.length === 0 ? (
        <p class="ds-paragraph tg-hint">{decisions.none}</p>
      ) : (
        <ol class="tg-story">
          {found.decisions.map(({ decisionId, value, gate, at: when }) => (
            <li key={decisionId}>
              {wordOf(says.values.decision, value)} · {terms.gate(gate)}
              <time class="tg-hint" dateTime={when}>
                {dayText(when, visit.language)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface LimitsProps extends Pick<Props, 'visit' | 'rules'> {
  readonly clocks: readonly Clock[];
}

function Limits({ visit, rules, clocks }: LimitsProps) {
  const { limits } = caseWords(visit.language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {limits.title}
      </h2>
      {clocks.length === 0 ? <p class="ds-paragraph tg-hint">{limits.none}</p> : null}
      <ul class="tg-story">
        {clocks.map(({ stream, clockId, label, ruleId, dueDate, provisionalDueDate, state, explanation }) => (
          <li key={`${stream} ${clockId}`}>
            {label?.[visit.language] ?? label?.['en'] ?? purposeOf(stream, ruleId, visit, rules)}:{' '}
            {dueDate === null ? limits.suspended : <time dateTime={dueDate}>{dayText(dueDate, visit.language)}</time>}
            {state === 'suspended' && provisionalDueDate !== null
              ? ` (${dayText(provisionalDueDate, visit.language)})`
              : ''}
            <WhyDate language={visit.language} explanation={explanation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a time limit is for that no clock of the regime names: a day of the council's timetable, or the procedure's own. */
function purposeOf(stream: string, ruleId: string, { language }: Visit, rules: Regime | null): string {
  const { milestone, trigger, step } = termsOf(rules, language);
  if (milestone(ruleId) !== ruleId) return milestone(ruleId);
  const [, demands, id = ''] = /^(triggers|escalation)\.([^.]+)/.exec(ruleId) ?? [];
  if (demands !== undefined) return demands === 'triggers' ? trigger(id) : step(id);
  const { project, other } = stageWords(language).clock;
  return wordOf(parseStream(stream)?.kind === 'project' ? project : other, ruleId);
}
