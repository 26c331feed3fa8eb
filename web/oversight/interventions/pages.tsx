import { z } from 'zod';
import { letterRowSchema } from '../../../contracts/api/letters';
import { proceedingEventSchema } from '../../../contracts/api/proceeding-record';
import { streamName } from '../../../contracts/names';
import { CaseFrame } from '../../case/frame';
import { isFor } from '../../case/overview';
import type { Case } from '../../case/load';
import { wordOf } from '../../components/standing';
import { dayText, instantText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { pageOfTask } from '../../frame/task-pages';
import { rolesOf, type Visit } from '../../frame/visit';
import { eventWords } from '../../i18n/events';
import { stageWords } from '../../i18n/stages';
import { taskWords } from '../../i18n/tasks';
import { nameOf, openCase } from '../open-case';
import { openProceeding } from './open';
import { stepPages, stepsOffered } from './steps';
import { proceedingWords } from './words';

/** The proceedings of a case, and where each stands. */
const listPage: Page = {
  method: 'get',
  path: '/cases/:projectId/interventions',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const words = proceedingWords(visit.language);
    const proposes = rules?.pause !== undefined && rolesOf(visit).has('oversight_officer');
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {found.interventions.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          <ul class="tg-story">
            {found.interventions.map((each) => (
              <li key={each.id}>
                <a class="ds-link" href={at`/cases/${found.id}/interventions/${each.id}`}>
                  {stageWords(visit.language).intervention.kind[each.kind as 'pause' | 'cancellation']}
                </a>
                : <Standing visit={visit} proceeding={each} />
              </li>
            ))}
          </ul>
          {proposes ? (
            <p class="tg-after">
              <a class="ds-button" data-variant="secondary" href={at`/cases/${found.id}/propose-pause`}>
                {words.propose}
              </a>
            </p>
          ) : null}
        </CaseFrame>
      ),
    };
  },
};

interface StandingProps {
  readonly visit: Visit;
  readonly proceeding: Pick<Case['interventions'][number], 'status' | 'outcome' | 'proposedAt' | 'pauseUntil'>;
}

function Standing({ visit: { language }, proceeding: { status, outcome, proposedAt, pauseUntil } }: StandingProps) {
  const words = proceedingWords(language);
  const { status: standings, outcome: outcomes } = stageWords(language).intervention;
  const paused = pauseUntil !== null && (status === 'in_force' || status === 'expired');
  return (
    <>
      {outcome === null ? wordOf(standings, status) : wordOf(outcomes, outcome)}
      {paused ? `, ${words.until(dayText(pauseUntil, language))}` : ''}
      <span class="tg-hint">{words.proposed(dayText(proposedAt, language))}</span>
    </>
  );
}

const recordSchema = z.object({ items: z.array(proceedingEventSchema) });
const lettersSchema = z.object({ items: z.array(letterRowSchema) });

/** One proceeding: what can be done now, what happened, and the letters that went out. */
const onePage: Page = {
  method: 'get',
  path: '/cases/:projectId/interventions/:interventionId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk } = context;
    const opened = await openProceeding(context);
    if (!opened.ok) return { problem: opened.fault };
    const { found, rules, proceeding } = opened.value;
    const [record, letters] = await Promise.all([
      desk.read(recordSchema, at`/interventions/${proceeding.id}/record`),
      desk.read(lettersSchema, at`/projects/${found.id}/letters`),
    ]);
    const events = record.ok ? record.value.value.items : [];
    const names = new Map<string, string | null>();
    for (const { actor } of events) if (!names.has(actor)) names.set(actor, await nameOf(context, actor));
    const stream = streamName('intervention', proceeding.id);
    const sent = letters.ok ? letters.value.value.items.filter((letter) => letter.stream === stream) : [];
    const words = proceedingWords(visit.language);
    const { intervention: kinds } = stageWords(visit.language);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={wordOf(kinds.kind, proceeding.kind)}>
          <p class="ds-paragraph tg-lead">
            <Standing visit={visit} proceeding={proceeding} />
          </p>
          <Todo visit={visit} opened={opened.value} />
          <Letters visit={visit} letters={sent} projectId={found.id} />
          <h3 class="ds-heading" data-size="xs">
            {words.record}
          </h3>
          <ol class="tg-timeline">
            {events.map(({ seq, type, at: when, actor }) => {
              const name = names.get(actor) ?? null;
              return (
                <li key={seq}>
                  <time class="tg-hint" dateTime={when}>
                    {instantText(when, visit.language)}
                  </time>
                  <span class="tg-strong">{wordOf({ ...eventWords(visit.language).intervention }, type)}</span>{' '}
                  {name === null ? words.byItself : words.by(name)}
                </li>
              );
            })}
          </ol>
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

interface TodoProps {
  readonly visit: Visit;
  readonly opened: Parameters<typeof stepsOffered>[0];
}

function Todo({ visit, opened }: TodoProps) {
  const { todo, steps } = proceedingWords(visit.language);
  const { found, proceeding } = opened;
  const here = at`/cases/${found.id}/interventions/${proceeding.id}`;
  const says = taskWords(visit.language);
  const tasks = proceeding.tasks.flatMap((task) => {
    const href = isFor(task, visit) ? pageOfTask(task) : null;
    return href === null || href === here ? [] : [{ href, text: says[task.kind as keyof typeof says].title }];
  });
  const offers = stepsOffered(opened, rolesOf(visit)).map((name) => ({
    href: `${here}/${name}`,
    text: steps[name].title,
  }));
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
  readonly letters: readonly z.infer<typeof letterRowSchema>[];
  readonly projectId: string;
}

function Letters({ visit, letters, projectId }: LettersProps) {
  if (letters.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {proceedingWords(visit.language).letters}
      </h3>
      <ul class="ds-list">
        {letters.map(({ id, title, reference, date }) => (
          <li key={id}>
            <a class="ds-link" href={at`/cases/${projectId}/letters/${id}`}>
              {title} (PDF)
            </a>
            <span class="tg-hint">
              {reference} · {dayText(date, visit.language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The pages of interventions. */
export const interventionPages: readonly Page[] = [listPage, onePage, ...stepPages];
