import type { Regime } from '../../domain/regime/types';
import { wordOf } from '../components/standing';
import { moneyText, numberText } from '../format';
import type { Visit } from '../frame/visit';
import { messagesIn, type Language } from '../i18n';
import { eventWords } from '../i18n/events';
import { chartWords } from '../charts/words';
import { termsOf, type Terms } from '../terms';
import { addressWith, standingValue } from './filters';
import type { Cost, OfRules } from './sums';
import { openWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly found: OfRules;
  readonly rules: Regime | null;
  /** The list is narrowed by a regime of any version: only then it shows the same projects. */
  readonly isOnlyVersion: boolean;
}

/** The figures of the projects under one version of a regime, in its own words. */
export function StatisticsOfRules({ visit: { language }, found, rules, isOnlyVersion }: Props) {
  const says = openWords(language);
  const terms = termsOf(rules, language);
  const { regime, licence, projects } = found;
  const id = `rules-${regime.hash.slice(0, 12)}`;
  return (
    <section class="tg-section" aria-labelledby={id}>
      <h2 class="ds-heading" data-size="md" id={id}>
        {terms.rules || regime.id}
      </h2>
      <p class="ds-paragraph">
        {says.underRules(numberText(projects, language))} {isOnlyVersion ? null : `${says.version(regime.version)} `}
        {licence === null ? null : says.licence(licence)}
      </p>
      <Stages {...{ language, found, terms, isOnlyVersion }} />
      <Ratings {...{ language, found, terms }} />
      <KeptBack {...{ language, found }} />
    </section>
  );
}

interface PartProps {
  readonly language: Language;
  readonly found: OfRules;
  readonly terms: Terms;
}

function Stages({ language, found, terms, isOnlyVersion }: PartProps & { readonly isOnlyVersion: boolean }) {
  const says = openWords(language);
  const { columns } = says;
  const nameOf = (status: string | null, stage: string | null) =>
    status === null
      ? says.notPublished
      : stage === null
        ? wordOf(messagesIn(language).values.status, status)
        : terms.stage(stage);
  return (
    <>
      <h3 class="ds-heading tg-after" data-size="xs">
        {says.stages}
      </h3>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{`${terms.rules}: ${says.stages}`}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.stage}</th>
            {[columns.projects, columns.cost, columns.counted, columns.withheld, columns.unknown].map((heading) => (
              <th scope="col" class="tg-number" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.stages.map(({ status, stage, projects, cost }) => (
            <tr key={`${status} ${stage}`}>
              <th scope="row">
                {isOnlyVersion && status !== null ? (
                  <a
                    class="ds-link"
                    href={addressWith('/register', { rules: found.regime.id, stage: standingValue(status, stage) })}
                  >
                    {nameOf(status, stage)}
                  </a>
                ) : (
                  nameOf(status, stage)
                )}
              </th>
              <Numbers {...{ language, projects, cost }} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{says.total}</th>
            <Numbers {...{ language, projects: found.projects, cost: found.cost }} />
          </tr>
        </tfoot>
      </table>
    </>
  );
}

interface NumbersProps {
  readonly language: Language;
  readonly projects: number;
  readonly cost: Cost;
}

function Numbers({ language, projects, cost }: NumbersProps) {
  const { columns, notPublished } = openWords(language);
  const sums = cost.sums.map((sum) => moneyText(sum, language)).join(', ');
  const cells = [
    [columns.projects, numberText(projects, language)],
    [columns.cost, sums || (cost.withheld > 0 ? notPublished : '–')],
    [columns.counted, numberText(cost.counted, language)],
    [columns.withheld, numberText(cost.withheld, language)],
    [columns.unknown, numberText(cost.unknown, language)],
  ] as const;
  return (
    <>
      {cells.map(([label, text]) => (
        <td class="tg-number" data-label={label} key={label}>
          {text}
        </td>
      ))}
    </>
  );
}

function Ratings({ language, found: { ratings }, terms }: PartProps) {
  const says = openWords(language);
  const { project } = messagesIn(language);
  const { raters } = chartWords(language);
  return (
    <>
      <h3 class="ds-heading tg-after" data-size="xs">
        {says.ratings}
      </h3>
      {ratings.length === 0 ? (
        <p class="ds-paragraph">{says.noRatings}</p>
      ) : (
        <>
          <p class="ds-paragraph tg-hint">{says.ratingsNote}</p>
          <table class="ds-table tg-table">
            <caption class="tg-only-read">{`${terms.rules}: ${says.ratings}`}</caption>
            <thead>
              <tr>
                <th scope="col">{says.columns.rater}</th>
                <th scope="col">{says.columns.rating}</th>
                <th scope="col" class="tg-number">
                  {says.columns.projects}
                </th>
              </tr>
            </thead>
            <tbody>
              {ratings.map(({ rater, level, label, projects }) => (
                <tr key={`${rater} ${level}`}>
                  <th scope="row">{raters[rater]}</th>
                  <td data-label={says.columns.rating}>{label ? terms.text(label) : (level ?? project.noLight)}</td>
                  <td data-label={says.columns.projects} class="tg-number">
                    {numberText(projects, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

type Withheld = OfRules['withheld'][number];

function KeptBack({ language, found: { withheld } }: Pick<PartProps, 'language' | 'found'>) {
  const says = openWords(language);
  return (
    <>
      <h3 class="ds-heading tg-after" data-size="xs">
        {says.withheld}
      </h3>
      {withheld.length === 0 ? (
        <p class="ds-paragraph">{says.nothingWithheld}</p>
      ) : (
        <ul class="ds-list">
          {withheld.map((kept) => (
            <li key={kept.field}>
              <span class="tg-strong">
                {says.ofProjects(wordOf(says.fields, kept.field), numberText(kept.projects, language))}
              </span>
              <span class="tg-hint">
                {timeOf(kept, language)}. {kept.ground === null ? says.noGround : says.ground(kept.ground)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Until when a field is kept back, in words. */
function timeOf({ publish, until }: Withheld, language: Language): string {
  const says = openWords(language);
  if (publish === 'aggregate') return says.aggregate;
  if (publish === 'never') return says.never;
  const sentences: Readonly<Record<string, string>> = eventWords(language).project;
  return until === null ? says.embargoOpen : says.embargo((sentences[until] ?? until).replace(/\.$/, ''));
}
