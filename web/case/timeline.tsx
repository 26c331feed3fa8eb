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
import { NextPageAlone } from '../components/next-page';

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
            {atOnce(items).map((entries) => (
              <Moment
                visit={visit}
                entries={entries}
                names={new Map(people)}
                key={`${entries[0].stream} ${entries[0].seq}`}
              />
            ))}
          </ol>
          <NextPageAlone path={at`/cases/${found.id}/timeline`} next={next} text={timeline.earlier} />
        </CaseFrame>
      ),
    };
  },
};

type AtOnce = readonly [Entry, ...Entry[]];

/** What one person did in one instant belongs together, in the order in which it happened; the moments newest first. */
function atOnce(items: readonly Entry[]): readonly AtOnce[] {
  const moments: AtOnce[] = [];
  for (const entry of items) {
    const [latest] = moments.slice(-1);
    if (latest && latest[0].at === entry.at && latest[0].actor === entry.actor)
      moments.splice(-1, 1, [entry, ...latest]);
    else moments.push([entry]);
  }
  return moments;
}

interface MomentProps {
  readonly visit: Visit;
  readonly entries: AtOnce;
  readonly names: ReadonlyMap<string, string | undefined>;
}

function Moment({ visit, entries, names }: MomentProps) {
  const { timeline } = caseWords(visit.language);
  const [{ actor, at: when }] = entries;
  const name = names.get(actor);
  const sentences = [...new Set(entries.map((entry) => sentenceOf(entry, visit.language)))];
  return (
    <li>
      <time class="tg-hint" dateTime={when}>
        {instantText(when, visit.language)}
      </time>
      <span class="tg-strong">{sentences.join(' ')}</span> {name === undefined ? timeline.byItself : timeline.by(name)}
      {entries
        .flatMap(({ clocks }) => clocks)
        .map(({ clockId, dueDate, explanation }) =>
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
