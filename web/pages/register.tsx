import type { WireMoney } from '../../domain/money';
import { Layout, type Visit } from '../components/layout';
import { StandingTags, type Standing } from '../components/standing';
import { moneyText } from '../format';
import { messagesIn } from '../i18n';

/** A published project in the list; null where its rules do not publish the field. */
export interface ListedProject {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency: string | null;
  readonly standing: Standing | null;
  readonly cost: WireMoney | null;
  readonly rules: string;
}

interface RegisterProps {
  readonly visit: Visit;
  readonly words: string;
  readonly projects: readonly ListedProject[];
  /** Address of the next page; null on the last. */
  readonly next: string | null;
}

/** The public register: search, and the projects that were changed last. */
export function RegisterPage({ visit, words, projects, next }: RegisterProps) {
  const says = messagesIn(visit.language);
  const { register } = says;
  const data = `/api/v1/projects${words === '' ? '' : `?q=${encodeURIComponent(words)}`}`;
  return (
    <Layout visit={visit} title={register.title}>
      <h1 class="ds-heading" data-size="lg">
        {register.title}
      </h1>
      <p class="ds-paragraph tg-lead">{register.intro}</p>
      <search>
        <form class="tg-search" method="get" action="/register">
          <div class="ds-field">
            <label class="ds-label" for="words">
              {register.search}
            </label>
            <span class="tg-hint" id="words-hint">
              {register.searchHint}
            </span>
            <input
              class="ds-input"
              type="search"
              id="words"
              name="q"
              value={words}
              maxLength={200}
              aria-describedby="words-hint"
            />
          </div>
          <button class="ds-button" type="submit">
            {register.button}
          </button>
          {words === '' ? null : (
            <a class="ds-link" href="/register">
              {register.clear}
            </a>
          )}
        </form>
      </search>
      {projects.length === 0 ? (
        <Nothing visit={visit} words={words} />
      ) : (
        <Table visit={visit} projects={projects} more={next !== null} />
      )}
      <ul class="tg-links tg-after">
        {next === null ? null : (
          <li>
            <a class="ds-link" rel="next" href={next}>
              {register.next}
            </a>
          </li>
        )}
        <li>
          <a class="ds-link" href={data}>
            {register.data}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

function Nothing({ visit, words }: Pick<RegisterProps, 'visit' | 'words'>) {
  const { register } = messagesIn(visit.language);
  return (
    <div class="ds-card tg-empty" role="status">
      <p class="ds-paragraph">{words === '' ? register.none : register.noneFound(words)}</p>
      {words === '' ? null : <p class="ds-paragraph">{register.noneHelp}</p>}
    </div>
  );
}

function Table({ visit, projects, more }: Pick<RegisterProps, 'visit' | 'projects'> & { readonly more: boolean }) {
  const says = messagesIn(visit.language);
  const { columns, caption, found } = says.register;
  return (
    <>
      <p class="ds-paragraph" role="status">
        {found(projects.length, more)}
      </p>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{caption}</caption>
        <thead>
          <tr>
            {[columns.project, columns.agency, columns.stage].map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
            <th scope="col" class="tg-number">
              {columns.cost}
            </th>
            <th scope="col">{columns.rules}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map(({ id, reference, title, agency, standing, cost, rules }) => (
            <tr key={id}>
              <th scope="row">
                <a class="ds-link" href={`/register/${encodeURIComponent(id)}`}>
                  {title}
                </a>
                <span class="tg-hint">{reference}</span>
              </th>
              <td data-label={columns.agency}>{agency ?? says.project.withheld}</td>
              <td data-label={columns.stage}>
                {standing === null ? says.project.withheld : <StandingTags standing={standing} says={says} />}
              </td>
              <td data-label={columns.cost} class="tg-number">
                {cost === null ? says.project.withheld : moneyText(cost, visit.language)}
              </td>
              <td data-label={columns.rules}>{rules}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
