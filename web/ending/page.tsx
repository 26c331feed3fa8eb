import { paperName } from '../agency/paper-types';
import { agencyWords } from '../agency/words';
import { CaseFrame } from '../case/frame';
import { Links } from '../components/links';
import { dayText, moneyText, numberText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import { openCase, type OpenCase } from '../oversight/open-case';
import { namesOf, type Names } from '../progress/load';
import { sourceText } from '../progress/source';
import { TasksHere } from '../progress/tasks-here';
import { viewWords } from '../progress/words';
import { ExitText } from './exit-text';
import { LessonText } from './lessons';
import { benefitNames, exitOf, lessonsOf, matterText, type Exit } from './load';
import { endingWords } from './words';

/** How a project leaves oversight, what is left then, and what it has learnt. */
export const endingPage: Page = {
  method: 'get',
  path: '/cases/:projectId/ending',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const [read, lessons] = await Promise.all([exitOf(context), lessonsOf(context)]);
    if (!read.ok) return { problem: read.fault };
    const { visit } = context;
    const { value: exit } = read.value;
    const { found, rules, terms } = opened.value;
    const names = await namesOf(context, [
      exit.goLive?.recordedBy ?? null,
      ...exit.exits.flatMap(({ proposedBy, decision }) => [proposedBy, decision?.decidedBy ?? null]),
    ]);
    const words = endingWords(visit.language);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <Todo visit={visit} opened={opened.value} exit={exit} />
          <Heading text={words.open.title} />
          <Open visit={visit} opened={opened.value} exit={exit} names={names} />
          {exit.exits.length === 0 ? <p class="ds-paragraph">{words.exit.none}</p> : null}
          {exit.exits.map((asked) => (
            <ExitText key={asked.exitId} visit={visit} found={found} terms={terms} asked={asked} names={names} />
          ))}
          <Review visit={visit} exit={exit} names={await benefitNames(context)} />
          <Heading text={words.lessons.inCase} />
          {lessons.length === 0 ? <p class="ds-paragraph">{words.lessons.none}</p> : null}
          <div class="tg-lessons">
            {lessons.map((lesson) => (
              <LessonText key={lesson.lessonId} visit={visit} lesson={lesson} inCase level={4} />
            ))}
          </div>
          <p class="tg-after">
            <a class="ds-link" href="/lessons">
              {words.lessons.others}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

const Heading = ({ text }: { readonly text: string }) => (
  <h3 class="ds-heading tg-section" data-size="sm">
    {text}
  </h3>
);

interface Props {
  readonly visit: Visit;
  readonly opened: OpenCase;
  readonly exit: Exit;
}

const KINDS: readonly string[] = [
  'decide_exit',
  'review_implementation',
  'follow_up_review',
  'share_lesson',
  'confirm_lesson',
  'follow_up_lesson',
];

/** What waits for the person, and what he may do unasked. */
function Todo({ visit, opened: { found }, exit }: Props) {
  const words = endingWords(visit.language);
  const roles = rolesOf(visit);
  const here = at`/cases/${found.id}`;
  const runs = found.status === 'running';
  const ofAgency = visit.signedIn?.appointments.some(({ bodyId }) => bodyId === found.agency.id) ?? false;
  const asked = exit.exits.some(({ status }) => status === 'proposed');
  const offers = [
    ...(ofAgency && roles.has('agency_approver') && runs && exit.goLive === null
      ? [{ href: `${here}/ending/live`, text: words.live.title }]
      : []),
    ...(ofAgency && runs && exit.missingEvidence.length > 0
      ? [{ href: `${here}/file-document`, text: agencyWords(visit.language).document.title }]
      : []),
    ...(ofAgency && runs && !asked ? [{ href: `${here}/ending/exit`, text: words.exit.title }] : []),
    ...(ofAgency || roles.has('oversight_officer') || roles.has('oversight_decider')
      ? [{ href: `${here}/lessons/new`, text: words.lessons.newOne }]
      : []),
  ];
  return (
    <>
      <TasksHere visit={visit} tasks={found.tasks} kinds={KINDS} here={`${here}/ending`} />
      {offers.length === 0 ? null : (
        <nav aria-label={words.acts}>
          <Links links={offers} />
        </nav>
      )}
    </>
  );
}

function Open({ visit, opened: { found, terms }, exit, names }: Props & { readonly names: Names }) {
  const { language } = visit;
  const { open: words, live } = endingWords(language);
  const { unknown } = viewWords(language);
  const { goLive, missingEvidence, lessonsDue, decidedBy } = exit;
  return (
    <>
      <p class="ds-paragraph">
        {goLive === null
          ? found.status === 'running'
            ? live.not
            : ''
          : live.on(dayText(goLive.date, language), names.get(goLive.recordedBy) ?? unknown)}{' '}
        {words.decider(decidedBy === 'agency' ? words.agency : terms.body(decidedBy))}
      </p>
      {exit.open.length === 0 ? (
        <p class="ds-paragraph">{words.none}</p>
      ) : (
        <ul class="ds-list">
          {exit.open.map((matter) => (
            <li key={`${matter.kind} ${matter.id}`}>{matterText(matter, found, visit)}</li>
          ))}
        </ul>
      )}
      {missingEvidence.length === 0 ? null : (
        <p class="ds-paragraph">
          {words.evidence}: {missingEvidence.map((type) => paperName(type, terms, language)).join(', ')}.
        </p>
      )}
      {lessonsDue.length === 0 ? null : (
        <p class="ds-paragraph">
          {words.lessons}: {lessonsDue.map((each) => occasionText(each, visit, terms)).join(', ')}.
        </p>
      )}
    </>
  );
}

/** What a lesson is asked for: a gate, the closing or the cancellation. */
function occasionText(occasion: string, visit: Visit, terms: OpenCase['terms']): string {
  const { title } = endingWords(visit.language).exit;
  return occasion.startsWith('gate.') ? terms.gate(occasion.slice('gate.'.length)) : title;
}

interface ReviewProps extends Pick<Props, 'visit' | 'exit'> {
  /** Of the benefits that were promised, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

function Review({ visit: { language }, exit: { review }, names }: ReviewProps) {
  const { review: words } = endingWords(language);
  const { source } = viewWords(language);
  const { filed } = review;
  if (filed === null) return null;
  const { cost, end } = filed;
  return (
    <>
      <Heading text={words.heading} />
      <section class="ds-card tg-filed">
        <p class="tg-quoted">{filed.summary}</p>
        {cost.againstFirst === null ? null : (
          <p class="ds-paragraph">
            {words.cost}: {cost.againstFirst.amount.startsWith('-') ? '' : '+'}
            {moneyText(cost.againstFirst, language)}
          </p>
        )}
        {end.againstFirst === null ? null : (
          <p class="ds-paragraph">
            {words.end}: {end.againstFirst > 0 ? '+' : ''}
            {words.days(numberText(end.againstFirst, language))}
          </p>
        )}
        <ul class="ds-list">
          {filed.objectives.map(({ objective, result, text }) => (
            <li key={objective}>
              {names.get(objective) ?? objective}: <strong>{words.results[result]}</strong>
              <p class="tg-quoted">{text}</p>
            </li>
          ))}
        </ul>
        <p class="tg-hint">{source(sourceText(`#${filed.source}`, language))}</p>
      </section>
    </>
  );
}
