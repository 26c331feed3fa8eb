import { Layout } from '../components/layout';
import { WordsField } from '../components/words-field';
import { LESSON_KINDS } from '../../contracts/api/lessons';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { lessonsSchema, type Lesson } from './load';
import { endingWords } from './words';
import { NextPageAlone } from '../components/next-page';

interface Props {
  readonly visit: Visit;
  readonly lesson: Lesson;
  /** Whether the page is about the lesson’s own project. */
  readonly inCase: boolean;
  readonly level: 2 | 3 | 4;
}

/** A lesson whole. */
export function LessonText({ visit, lesson, inCase, level }: Props) {
  const { language } = visit;
  const { lessons: words } = endingWords(language);
  const { lessonKind, lesson: statuses } = stageWords(language).course;
  const { project, kind, title, status, at: when, tags, reason } = lesson;
  const Heading = `h${level}` as const;
  const parts = (['happened', 'worked', 'failed', 'cause', 'advice'] as const).flatMap((name) => {
    const text = lesson[name];
    return text === null ? [] : [[words[name], text] as const];
  });
  const said = [lessonKind[kind], dayText(when, language), ...(inCase ? [statuses[status]] : []), ...tags];
  return (
    <article class="ds-card tg-filed">
      <Heading class="ds-heading" data-size="xs">
        {title}
      </Heading>
      <p class="tg-hint">{said.join(' · ')}</p>
      <dl class="tg-facts">
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {reason === null ? null : <p class="tg-quoted">{reason}</p>}
      {inCase || project === null ? null : (
        <p class="tg-hint">
          <a class="ds-link" href={visit.signedIn === null ? at`/register/${project.id}` : at`/cases/${project.id}`}>
            {words.from(`${project.title} (${project.reference})`)}
          </a>
        </p>
      )}
    </article>
  );
}

/** What was learnt, in all projects of which the reader may know. */
export const lessonsPage: Page = {
  method: 'get',
  path: '/lessons',
  audience: 'everybody',
  answer: async ({ visit, desk, query }) => {
    const { language } = visit;
    const { lessons: words } = endingWords(language);
    const { lessonKind } = stageWords(language).course;
    const text = query.get('q')?.trim() ?? '';
    const kind = LESSON_KINDS.find((each) => each === query.get('kind')) ?? null;
    const cursor = query.get('cursor');
    const filter = { ...(text === '' ? {} : { text }), ...(kind === null ? {} : { kind }) };
    const asked = new URLSearchParams({ ...filter, ...(cursor === null ? {} : { cursor }) });
    const read = await desk.read(lessonsSchema, `/lessons?${asked}`);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const here = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(kind === null ? {} : { kind }) });
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <search>
            <form class="tg-search" method="get" action="/lessons">
              <WordsField label={words.search} hint={words.searchHint} value={text} />
              <div class="ds-field">
                <label class="ds-label" for="kind">
                  {words.kind}
                </label>
                <select class="ds-input" id="kind" name="kind">
                  <option value="">{words.all}</option>
                  {LESSON_KINDS.map((each) => (
                    <option value={each} selected={each === kind} key={each}>
                      {lessonKind[each]}
                    </option>
                  ))}
                </select>
              </div>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.button}
              </button>
            </form>
          </search>
          {items.length === 0 ? (
            <p class="ds-card tg-empty">{text === '' && kind === null ? words.none : words.noneFound}</p>
          ) : null}
          <div class="tg-lessons">
            {items.map((lesson) => (
              <LessonText
                key={`${lesson.project?.id ?? ''} ${lesson.lessonId}`}
                visit={visit}
                lesson={lesson}
                inCase={false}
                level={2}
              />
            ))}
          </div>
          <NextPageAlone path="/lessons" filters={here} next={next} text={words.next} />
        </Layout>
      ),
    };
  },
};
