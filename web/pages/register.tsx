import type { WireMoney } from '../../domain/money';
import { Layout } from '../components/layout';
import { WordsField } from '../components/words-field';
import type { Visit } from '../frame/visit';
import { StandingTags, type Standing } from '../components/standing';
import { moneyText } from '../format';
import type { Option } from '../frame/form/fields';
import { messagesIn } from '../i18n';
import type { Choices, Filters } from '../open/filters';
import { openWords } from '../open/words';

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
  readonly filters: Filters;
  readonly choices: Choices;
  readonly projects: readonly ListedProject[];
  /** Of the next page, null on the last; and of what is found as data. */
  readonly addresses: { readonly next: string | null; readonly data: string; readonly csv: string };
}

/** The public register: search, and the projects that were changed last. */
export function RegisterPage({ visit, filters, choices, projects, addresses }: RegisterProps) {
  const says = messagesIn(visit.language);
  const { register } = says;
  const { filters: narrow } = openWords(visit.language);
  const isNarrowed = Object.values(filters).some((value: string) => value !== '');
  return (
    <Layout visit={visit} title={register.title}>
      <h1 class="ds-heading" data-size="lg">
        {register.title}
      </h1>
      <p class="ds-paragraph tg-lead">{register.intro}</p>
      <search>
        <form class="tg-search" method="get" action="/register">
          <WordsField label={register.search} hint={register.searchHint} value={filters.q} />
          {(['agency', 'rules', 'stage'] as const).map((name) => (
            <Choice
              {...{ name, label: narrow[name], all: narrow.all, given: filters[name], options: choices[name] }}
              key={name}
            />
          ))}
          <button class="ds-button" type="submit">
            {register.button}
          </button>
          {isNarrowed ? (
            <a class="ds-link" href="/register">
              {register.clear}
            </a>
          ) : null}
        </form>
      </search>
      {projects.length === 0 ? (
        <Nothing visit={visit} filters={filters} />
      ) : (
        <Table visit={visit} projects={projects} more={addresses.next !== null} />
      )}
      <ul class="tg-links tg-after">
        {addresses.next === null ? null : (
          <li>
            <a class="ds-link" rel="next" href={addresses.next}>
              {register.next}
            </a>
          </li>
        )}
        <li>
          <a class="ds-link" href={addresses.csv} download>
            {narrow.csv}
          </a>
        </li>
        <li>
          <a class="ds-link" href={addresses.data}>
            {register.data}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly given: string;
  readonly options: readonly Option[];
}

/** A filter that is chosen from a list; where there is nothing to choose between, there is none. */
function Choice({ name, label, all, given, options }: ChoiceProps) {
  if (options.length < 2 && given === '') return null;
  return (
    <div class="ds-field">
      <label class="ds-label" for={name}>
        {label}
      </label>
      <select class="ds-input" id={name} name={name}>
        <option value="">{all}</option>
        {options.map(({ value, label: text }) => (
          <option value={value} selected={value === given} key={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Nothing({ visit, filters: { q, ...others } }: Pick<RegisterProps, 'visit' | 'filters'>) {
  const { register } = messagesIn(visit.language);
  const { filters: narrow } = openWords(visit.language);
  const isNarrowed = Object.values(others).some((value: string) => value !== '');
  return (
    <div class="ds-card tg-empty" role="status">
      <p class="ds-paragraph">{isNarrowed ? narrow.none : q === '' ? register.none : register.noneFound(q)}</p>
      {q === '' ? null : <p class="ds-paragraph">{register.noneHelp}</p>}
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
