import type { VNode } from 'preact';
import { CaseFrame } from '../case/frame';
import { dayText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf } from '../frame/visit';
import { openCase, taskOf, type OpenCase } from '../oversight/open-case';
import { proceedingWords } from '../oversight/interventions/words';
import { actWords } from '../progress/words';
import { statementWords, type StatementWords } from './words';

interface FollowUp {
  readonly title: string;
  readonly lead: string;
  readonly gone: string;
  /** What was not done in time; null where it is not there. */
  readonly about: VNode | null;
  /** The task of this kind, by what it is about. */
  readonly kind: string;
  readonly subject: readonly [name: string, value: string];
}

/** Something that was not done in time: what it is, and what the one who is to see to it can do. */
const followUpPage = (
  path: string,
  prepare: (context: PageContext, opened: OpenCase, words: StatementWords) => FollowUp,
): Page => ({
  method: 'get',
  path,
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const words = statementWords(visit.language);
    const { title, lead, gone, about, kind, subject } = prepare(context, opened.value, words);
    const [name, value] = subject;
    const waits = taskOf(found.tasks, [kind], visit, (task) => task.subject?.[name] === value);
    const here = at`/cases/${found.id}`;
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">
            {waits === null ? gone : waits.mine ? lead : actWords(visit.language).notYours}
          </p>
          {about}
          {waits?.mine === true ? <Ways context={context} opened={opened.value} /> : null}
          <p class="tg-after">
            <a class="ds-link" href={here}>
              {words.back}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
});

/** What whoever follows up can do; a case that does not run can be neither paused nor cancelled. */
function Ways({ context: { visit }, opened }: { readonly context: PageContext; readonly opened: OpenCase }) {
  const { found, rules } = opened;
  const { ways: words } = statementWords(visit.language);
  const says = proceedingWords(visit.language);
  const roles = rolesOf(visit);
  const here = at`/cases/${found.id}`;
  const supervises = roles.has('oversight_officer') || roles.has('oversight_decider');
  const runs = found.status === 'running';
  const links = [
    ...(supervises ? [{ href: `${here}/ask`, text: words.ask }] : []),
    ...(supervises && runs && rules?.pause ? [{ href: `${here}/propose-pause`, text: says.propose }] : []),
    ...(supervises && runs && rules?.cancel
      ? [{ href: `${here}/propose-cancellation`, text: says.steps.proposeCancellation.title }]
      : []),
  ];
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {words.title}
      </h3>
      {links.length === 0 ? null : (
        <ul class="tg-links">
          {links.map(({ href, text }, place) => (
            <li key={href}>
              <a class="ds-button" data-variant={place === 0 ? undefined : 'secondary'} href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {runs ? null : <p class="ds-paragraph tg-hint">{words.none}</p>}
    </section>
  );
}

/** A condition whose last day has passed without evidence. */
const conditionPage = followUpPage(
  '/cases/:projectId/conditions/:conditionId/follow-up',
  ({ visit: { language }, params }, { found }, { condition: words }) => {
    const { conditionId = '' } = params;
    const condition = found.conditions.find((each) => each.conditionId === conditionId);
    return {
      ...{ title: words.title, lead: words.lead, gone: words.gone },
      ...{ kind: 'follow_up_condition', subject: ['conditionId', conditionId] },
      about:
        condition === undefined ? null : (
          <section class="ds-card tg-filed">
            <p class="tg-strong">{condition.text}</p>
            <p class="tg-hint">
              {condition.due === null ? '' : `${words.due(dayText(condition.due, language))} `}
              {words.evidence(condition.evidence)}
            </p>
            <p>
              <a class="ds-link" href={at`/cases/${found.id}/conditions/${conditionId}`}>
                {words.check}
              </a>
            </p>
          </section>
        ),
    };
  },
);

/** An answer to an opinion that is owed beyond its time. */
const answerPage = followUpPage(
  '/cases/:projectId/opinions/:reviewId/follow-up',
  ({ visit: { language }, params }, { found }, { answer: words }) => {
    const { reviewId = '' } = params;
    const answer = found.answers.find((each) => each.reviewId === reviewId);
    const owed = answer?.by === 'agency' ? words.byAgency : words.byDecider;
    return {
      ...{ title: words.title, lead: words.lead, gone: words.gone },
      ...{ kind: 'follow_up_answer', subject: ['reviewId', reviewId] },
      about:
        answer === undefined ? null : (
          <section class="ds-card tg-filed">
            <p class="tg-strong">
              {answer.askedAt === null ? words.notAsked : owed(dayText(answer.askedAt, language))}
            </p>
            <p>
              <a class="ds-link" href={at`/reviews/${reviewId}`}>
                {words.opinion}
              </a>
            </p>
          </section>
        ),
    };
  },
);

/** What whoever stands above sees to when it was not done in time. */
export const followUpPages: readonly Page[] = [conditionPage, answerPage];
