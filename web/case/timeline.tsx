import type { z } from 'zod';
import { timelineEntrySchema } from '../../contracts/api/cases';
import { pageOf } from '../../contracts/api/common';
import { parseStream } from '../../contracts/names';
import { wordOf } from '../components/standing';
import { dayText, instantText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { eventWords } from '../i18n/events';
import type { Language } from '../i18n';
import { CaseFrame } from './frame';
import { isAnswer, loadCase } from './load';
import { WhyDate } from './why-date';
import { caseWords } from './words';

type Entry = z.infer<typeof timelineEntrySchema>;

const storySchema = pageOf(timelineEntrySchema);

/** The whole case as a story, newest first; a date that follows from a rule says why. */
export const timelinePage: Page = {
  method: 'get',
  path: '/cases/:projectId/timeline',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, query, services } = context;
    const loaded = await loadCase(context);
    if (isAnswer(loaded)) return loaded;
    const { found, rules } = loaded;
    const cursor = query.get('cursor');
    const path = at`/projects/${found.id}/timeline` + (cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`);
    const story = await desk.read(storySchema, path);
    if (!story.ok) return { problem: story.fault };
    const { items, next } = story.value.value;
    const ids = [...new Set(items.map(({ actor }) => actor))];
    const people = await Promise.all(ids.map(async (id) => [id, (await services.directory.person(id))?.name] as const));
    const { timeline } = caseWords(visit.language);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={timeline.title}>
          <p class="ds-paragraph tg-lead">{timeline.intro}</p>
          <ol class="tg-timeline">
            {items.map((entry) => (
              <Event visit={visit} entry={entry} names={new Map(people)} key={`${entry.stream} ${entry.seq}`} />
            ))}
          </ol>
          {next === null ? null : (
            <p class="tg-after">
              <a
                class="ds-link"
                rel="next"
                href={`${at`/cases/${found.id}/timeline`}?cursor=${encodeURIComponent(next)}`}
              >
                {timeline.earlier}
              </a>
            </p>
          )}
        </CaseFrame>
      ),
    };
  },
};

interface EventProps {
  readonly visit: Visit;
  readonly entry: Entry;
  readonly names: ReadonlyMap<string, string | undefined>;
}

function Event({ visit, entry, names }: EventProps) {
  const { timeline } = caseWords(visit.language);
  const { actor, at: when, clocks } = entry;
  const name = names.get(actor);
  return (
    <li>
      <time class="tg-hint" dateTime={when}>
        {instantText(when, visit.language)}
      </time>
      <span class="tg-strong">{sentenceOf(entry, visit.language)}</span>{' '}
      {name === undefined ? timeline.byItself : timeline.by(name)}
      {clocks.map(({ clockId, dueDate, explanation }) =>
        dueDate === null ? null : (
          <div class="tg-hint" key={clockId}>
            {timeline.sets(dayText(dueDate, visit.language))}
            <WhyDate language={visit.language} explanation={explanation} />
          </div>
        ),
      )}
    </li>
  );
}

/** What happened, in words; for an event without them its own name. */
export function sentenceOf({ stream, type }: Pick<Entry, 'stream' | 'type'>, language: Language): string {
  const kind = parseStream(stream)?.kind;
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...eventWords(language) };
  return (kind === undefined ? undefined : sentences[kind]?.[type]) ?? wordOf({}, type);
}
