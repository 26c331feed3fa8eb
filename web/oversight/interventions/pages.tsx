import { streamName } from '../../../contracts/names';
import { CaseFrame } from '../../case/frame';
import { LetterList, lettersOf, type SentLetters } from '../../case/letters';
import { isFor } from '../../case/overview';
import { wordOf } from '../../components/standing';
import { dayText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { pageOfTask } from '../../frame/task-pages';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { taskWords } from '../../i18n/tasks';
import { afterOrderPages } from './after/pages';
import { allInterventionPages } from './all';
import { comparisonPage } from './comparison';
import { Limits } from './limits';
import { listPage, Standing } from './list-page';
import { stepsOffered } from './offers';
import { openProceeding, type OpenProceeding } from './open';
import { Questions, questionsIn } from './pause-forms';
import { namesIn, ProceedingRecord, recordOf } from './record';
import { replyPages } from './reply';
import { stepPages } from './steps';
import { proceedingWords } from './words';

/** One proceeding: what can be done now, what happened, and the letters that went out. */
const onePage: Page = {
  method: 'get',
  path: '/cases/:projectId/interventions/:interventionId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk } = context;
    const opened = await openProceeding(context);
    if (!opened.ok) return { problem: opened.fault };
    const { found, rules, proceeding, terms } = opened.value;
    const [events, letters] = await Promise.all([recordOf(context, proceeding.id), lettersOf(desk, found.id)]);
    const names = await namesIn(context, events);
    const stream = streamName('intervention', proceeding.id);
    const sent = letters.filter((letter) => letter.stream === stream);
    const words = proceedingWords(visit.language);
    const { intervention: kinds } = stageWords(visit.language);
    const here = at`/cases/${found.id}/interventions/${proceeding.id}`;
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={wordOf(kinds.kind, proceeding.kind)}>
          <p class="ds-paragraph tg-lead">
            <Standing visit={visit} proceeding={proceeding} />
          </p>
          <Succession visit={visit} opened={opened.value} />
          <Todo visit={visit} opened={opened.value} />
          {proceeding.kind === 'cancellation' ? (
            <p class="tg-after">
              <a class="ds-link" href={`${here}/comparison`}>
                {words.compare.title}
              </a>
            </p>
          ) : null}
          {proceeding.state.pause === null ? null : (
            <p class="tg-after">
              <a class="ds-link" href={`${here}/questions`}>
                {words.questions.title}
              </a>
            </p>
          )}
          <Limits visit={visit} clocks={proceeding.clocks} />
          <Letters visit={visit} letters={sent} projectId={found.id} />
          <section class="tg-section">
            <h3 class="ds-heading" data-size="xs">
              {words.record}
            </h3>
            <ProceedingRecord visit={visit} projectId={found.id} terms={terms} events={events} names={names} />
          </section>
          <p class="tg-after">
            <a class="ds-link" href={at`/cases/${found.id}/interventions`}>
              {words.back}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

/** Which order this one would take the place of, and which one took its place. */
function Succession({ visit, opened: { found, proceeding } }: TodoProps) {
  const words = proceedingWords(visit.language);
  const earlier = found.interventions.find(({ id }) => id === proceeding.supersedes);
  const later = found.interventions.find(({ supersedes }) => supersedes === proceeding.id);
  const links = [
    ...(earlier ? [{ id: earlier.id, text: words.replaces(dayText(earlier.proposedAt, visit.language)) }] : []),
    ...(later ? [{ id: later.id, text: words.replacedBy(dayText(later.proposedAt, visit.language)) }] : []),
  ];
  return (
    <>
      {links.map(({ id, text }) => (
        <p class="ds-paragraph" key={id}>
          <a class="ds-link" href={at`/cases/${found.id}/interventions/${id}`}>
            {text}
          </a>
        </p>
      ))}
    </>
  );
}

/** The questions of a pause with their answers, and what can be decided about them. */
const questionsPage: Page = {
  method: 'get',
  path: '/cases/:projectId/interventions/:interventionId/questions',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openProceeding(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules, proceeding } = opened.value;
    const words = proceedingWords(visit.language);
    const here = at`/cases/${found.id}/interventions/${proceeding.id}`;
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.questions.title}>
          <p class="ds-paragraph tg-lead">{words.questions.lead}</p>
          <Questions visit={visit} questions={questionsIn(await recordOf(context, proceeding.id))} />
          <Todo visit={visit} opened={opened.value} />
          <p class="tg-after">
            <a class="ds-link" href={here}>
              {words.backToOne}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

interface TodoProps {
  readonly visit: Visit;
  readonly opened: OpenProceeding;
}

function Todo({ visit, opened }: TodoProps) {
  const { todo, steps } = proceedingWords(visit.language);
  const { found, proceeding } = opened;
  const here = at`/cases/${found.id}/interventions/${proceeding.id}`;
  const says = taskWords(visit.language);
  const tasks = proceeding.tasks.flatMap((task) => {
    const href = isFor(task, visit) ? pageOfTask(task) : null;
    const elsewhere = href !== null && href !== here && href !== visit.address;
    return elsewhere ? [{ href, text: says[task.kind as keyof typeof says].title }] : [];
  });
  const offers = stepsOffered(opened, visit).map((name) => ({ href: `${here}/${name}`, text: steps[name].title }));
  const all = [...tasks, ...offers.filter(({ href }) => tasks.every((task) => task.href !== href))];
  if (all.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {todo}
      </h3>
      <ul class="ds-list">
        {all.map(({ href, text }) => (
          <li key={href}>
            <a class="ds-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LettersProps {
  readonly visit: Visit;
  readonly letters: SentLetters;
  readonly projectId: string;
}

function Letters({ visit, letters, projectId }: LettersProps) {
  if (letters.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {proceedingWords(visit.language).letters}
      </h3>
      <LetterList visit={visit} projectId={projectId} letters={letters} />
    </section>
  );
}

/** The pages of interventions. */
export const interventionPages: readonly Page[] = [
  ...allInterventionPages,
  listPage,
  onePage,
  comparisonPage,
  questionsPage,
  ...replyPages,
  ...stepPages,
  ...afterOrderPages,
];
