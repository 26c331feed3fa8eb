import type { Regime } from '../../domain/regime/types';
import type { Visit } from '../frame/visit';
import { readingOf, type Item, type Reading, type Section } from './read/reading';
import { sectionsOf } from './read/sections';
import { rulesWords } from './words';

/** What one rule said before and says now; null where it did not say it. */
interface Difference {
  readonly section: Section['id'];
  readonly rule: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Everything that two versions of rules say otherwise, in the words in which they are read. */
export function differencesInWords(before: Reading, after: Reading): readonly Difference[] {
  const [earlier, later] = [sectionsOf(before), sectionsOf(after)];
  return later.flatMap(({ id, items }) => {
    const was = named(earlier.find((section) => section.id === id)?.items ?? []);
    const is = named(items);
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
      const rule = is.get(key)?.name ?? was.get(key)?.name ?? '';
      return ofRule(was.get(key), is.get(key)).map((difference) => ({ section: id, rule, ...difference }));
    });
  });
}

/** Rules by their names; of several of one name each by its turn. */
function named(items: readonly Item[]): ReadonlyMap<string, Item> {
  const turns = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const turn = (turns.get(item.name) ?? 0) + 1;
      turns.set(item.name, turn);
      return [`${item.name} ${turn}`, item] as const;
    }),
  );
}

function ofRule(before: Item | undefined, after: Item | undefined): readonly Omit<Difference, 'section' | 'rule'>[] {
  const [was, is] = [new Map(before?.rows), new Map(after?.rows)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((what) => {
    const [then, now] = [was.get(what) ?? null, is.get(what) ?? null];
    return then === now ? [] : [{ what, before: then, after: now }];
  });
}

interface Props {
  readonly visit: Visit;
  readonly before: Regime;
  readonly after: Regime;
  /** The level of its headings on the page. */
  readonly level?: 2 | 3;
}

/** The differences as a table for each part, in the reader's language. */
export function DifferencesInWords({ visit: { language }, before, after, level = 2 }: Props) {
  const { compare: words } = rulesWords(language);
  const reading = readingOf(after, language);
  const all = differencesInWords(readingOf(before, language), reading);
  const Heading = `h${level}` as const;
  const { columns } = words;
  const sections = [...new Set(all.map(({ section }) => section))];
  if (all.length === 0) return <p class="ds-card tg-empty">{words.sameInWords}</p>;
  return (
    <>
      {sections.map((section) => (
        <section class="tg-section" key={section}>
          <Heading class="ds-heading" data-size="xs">
            {reading.words.sections[section]}
          </Heading>
          <table class="ds-table tg-table tg-differences">
            <caption class="tg-only-read">{reading.words.sections[section]}</caption>
            <thead>
              <tr>
                {[columns.where, columns.before, columns.after].map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all
                .filter((difference) => difference.section === section)
                .map(({ rule, what, before: was, after: is }) => (
                  <tr key={`${rule} ${what} ${was} ${is}`}>
                    <th scope="row">
                      {rule}
                      <span class="tg-hint">{what}</span>
                    </th>
                    <td data-label={columns.before}>{was ?? '–'}</td>
                    <td data-label={columns.after}>{is ?? '–'}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
