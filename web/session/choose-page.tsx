import { Layout } from '../components/layout';
import { WordsField } from '../components/words-field';
import type { Visit } from '../frame/visit';
import { signInWords } from '../i18n/sign-in';
import { stageWords } from '../i18n/stages';
import type { Choosable, ChoosableGroup } from '../../register/directory/choosable';

interface ChooseProps {
  readonly visit: Visit;
  /** Path of this page, to which the choice is sent. */
  readonly path: string;
  readonly words: string;
  readonly people: Choosable;
}

/** Where everybody may be anybody: people by their bodies, each a button. */
export function ChoosePage({ visit, path, words, people: { groups, more } }: ChooseProps) {
  const { choose } = signInWords(visit.language);
  const shown = groups.reduce((sum, { people }) => sum + people.length, 0);
  return (
    <Layout visit={visit} title={choose.title}>
      <h1 class="ds-heading" data-size="lg">
        {choose.title}
      </h1>
      <p class="ds-paragraph tg-lead">{choose.intro}</p>
      <search>
        <form class="tg-search" method="get" action={path}>
          <WordsField label={choose.search} hint={choose.searchHint} value={words} />
          <button class="ds-button" data-variant="secondary" type="submit">
            {choose.button}
          </button>
          {words === '' ? null : (
            <a class="ds-link" href={path}>
              {choose.all}
            </a>
          )}
        </form>
      </search>
      {groups.length === 0 ? <p class="ds-paragraph tg-empty">{choose.noneFound(words)}</p> : null}
      <form method="post" action={path}>
        {groups.map((group, at) => (
          <Group key={at} visit={visit} group={group} id={`group-${at}`} />
        ))}
      </form>
      {more ? <p class="ds-paragraph">{choose.more(shown)}</p> : null}
    </Layout>
  );
}

interface GroupProps {
  readonly visit: Visit;
  readonly group: ChoosableGroup;
  readonly id: string;
}

function Group({ visit, group: { name, people }, id }: GroupProps) {
  const { choose } = signInWords(visit.language);
  const { role } = stageWords(visit.language).office;
  return (
    <section class="tg-section" aria-labelledby={id}>
      <h2 class="ds-heading" data-size="xs" id={id}>
        {name ?? choose.withoutBody}
      </h2>
      <ul class="tg-people">
        {people.map((person) => (
          <li key={person.handle}>
            <button class="ds-button tg-person" data-variant="secondary" name="handle" value={person.handle}>
              <span>{person.name}</span>
              <span class="tg-hint">{person.roles.map((held) => role[held]).join(', ') || choose.withoutRole}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
