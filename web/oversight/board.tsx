import type { z } from 'zod';
import { boardRowSchema } from '../../contracts/api/board';
import { pageOf } from '../../contracts/api/common';
import type { WireMoney } from '../../domain/money';
import type { Regime } from '../../domain/regime/types';
import { Light } from '../components/light';
import { StandingTags, standingUnder } from '../components/standing';
import { moneyText, percentText, roughRangeText, shortDayText } from '../format';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';
import { termsOf } from '../terms';
import { NextDate } from './next-date';
import { oversightWords } from './words';

/** A project as the board has it. */
export type BoardRow = z.infer<typeof boardRowSchema>;

export const boardSchema = pageOf(boardRowSchema);

interface Props {
  readonly visit: Visit;
  readonly projects: readonly BoardRow[];
  /** By hash: what the rules of these projects call their stages and levels. */
  readonly rules: ReadonlyMap<string, Regime | null>;
  readonly filters: URLSearchParams;
}

/** The columns by which the list can be ordered, and the order that their heading asks for. */
const ORDERED = { project: 'title', cost: 'cost', next: 'due' } as const;

/** Projects side by side: where each stands, what each rater says, baselines and forecast, money, what comes next. */
export function Board({ visit, projects, rules, filters }: Props) {
  const { columns, caption } = oversightWords(visit.language).portfolio;
  const heading = (name: keyof typeof ORDERED) => (
    <Heading visit={visit} text={columns[name]} sort={ORDERED[name]} filters={filters} />
  );
  return (
    <table class="ds-table tg-table tg-board">
      <caption class="tg-only-read">{caption}</caption>
      <thead>
        <tr>
          {heading('project')}
          <th scope="col">{columns.stage}</th>
          <th scope="col">{columns.ratings}</th>
          {heading('cost')}
          <th scope="col">{columns.money}</th>
          {heading('next')}
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <Row visit={visit} project={project} rules={rules.get(project.regime.hash) ?? null} key={project.id} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps extends Pick<Props, 'visit' | 'filters'> {
  readonly text: string;
  readonly sort: (typeof ORDERED)[keyof typeof ORDERED];
}

function Heading({ visit, text, sort, filters }: HeadingProps) {
  const { sorts } = oversightWords(visit.language).portfolio;
  const now = filters.get('sort') === sort;
  const asked = new URLSearchParams([...filters].filter(([name]) => name !== 'sort'));
  if (!now) asked.set('sort', sort);
  const query = asked.toString();
  return (
    <th scope="col" aria-sort={now ? (sort === 'cost' ? 'descending' : 'ascending') : undefined}>
      <a class="ds-link" href={query === '' ? '/portfolio' : `/portfolio?${query}`}>
        {text}
        <span class="tg-only-read">: {now ? sorts.updated : sorts[sort]}</span>
        {now ? <span aria-hidden="true"> {sort === 'cost' ? '↓' : '↑'}</span> : null}
      </a>
    </th>
  );
}

interface RowProps {
  readonly visit: Visit;
  readonly project: BoardRow;
  readonly rules: Regime | null;
}

function Row({ visit, project, rules }: RowProps) {
  const { columns } = oversightWords(visit.language).portfolio;
  const { id, reference, title, agency, status, gate } = project;
  const terms = termsOf(rules, visit.language);
  return (
    <tr>
      <th scope="row">
        <a class="ds-link" href={at`/cases/${id}`}>
          {title}
        </a>
        <span class="tg-hint">
          {reference}
          {agency.name === null ? null : ` · ${agency.name}`}
        </span>
      </th>
      <td data-label={columns.stage}>
        <StandingTags standing={standingUnder(project, terms)} says={messagesIn(visit.language)} />
        {status === 'in_gate' && gate !== null ? <span class="tg-hint">{terms.gate(gate)}</span> : null}
      </td>
      <td data-label={columns.ratings}>
        <Ratings visit={visit} project={project} rules={rules} />
      </td>
      <td data-label={columns.cost}>
        <Cost visit={visit} project={project} />
      </td>
      <td data-label={columns.money}>
        <Money visit={visit} project={project} />
      </td>
      <td data-label={columns.next}>
        <NextDate visit={visit} due={project.nextDue} />
      </td>
    </tr>
  );
}

/** What each rater says now; figures that cannot be computed, and a state in which none is given, are no light. */
function Ratings({ visit: { language }, project, rules }: RowProps) {
  const { portfolio: words } = oversightWords(language);
  const terms = termsOf(rules, language);
  if (project.ratings.length === 0) return <span class="tg-hint">{words.notRated}</span>;
  return (
    <ul class="tg-lights">
      {project.ratings.map(({ rater, level }) => (
        <li key={rater}>
          <span class="tg-hint">{words.raters[rater]}</span>{' '}
          <Light
            colour={rules?.rating.scale.find(({ id }) => id === level)?.colour ?? 'none'}
            text={level === null ? words.noLight : terms.level(level)}
          />
        </li>
      ))}
    </ul>
  );
}

/** The first and the latest baseline, and what projects of the kind came to; before a baseline, what was filed. */
function Cost({ visit: { language }, project }: Omit<RowProps, 'rules'>) {
  const { portfolio: words } = oversightWords(language);
  const { cost, baselines, forecast } = project;
  const { first, latest } = baselines;
  const until = (day: string | null) => (day === null ? '' : `, ${words.until(shortDayText(day, language))}`);
  const line = (name: string, amount: WireMoney | null, end: string | null) => (
    <li>
      <span class="tg-hint">{name}</span>
      {amount === null ? words.unknown : <span class="tg-amount">{moneyText(amount, language)}</span>}
      {until(end)}
    </li>
  );
  return (
    <ul class="tg-lights">
      {first === null ? line(words.filed, cost, project.plannedEnd) : line(words.first, first.cost, first.end)}
      {latest === null || isSame(first, latest) ? null : line(words.latest, latest.cost, latest.end)}
      {forecast === null ? null : (
        <li>
          <span class="tg-hint">{words.forecast}</span>
          {roughRangeText(forecast.cost.p50, forecast.cost.p80, language)}
          {until(forecast.end.p80)}
        </li>
      )}
      {project.forecastPercent === null ? null : (
        <li>
          <span class="tg-hint">{words.stated}</span>
          {words.ofFirst(percentText(project.forecastPercent, language))}
        </li>
      )}
    </ul>
  );
}

type Baseline = BoardRow['baselines']['first'];

const isSame = (first: Baseline, latest: Baseline): boolean =>
  first?.cost?.amount === latest?.cost?.amount && first?.end === latest?.end;

function Money({ visit: { language }, project: { money } }: Omit<RowProps, 'rules'>) {
  const { portfolio: words } = oversightWords(language);
  if (money === null) return <span class="tg-hint">{words.noAccount}</span>;
  const line = (name: string, amount: WireMoney) => (
    <li>
      <span class="tg-hint">{name}</span>
      <span class="tg-amount">{moneyText(amount, language)}</span>
    </li>
  );
  return (
    <ul class="tg-lights">
      {Number(money.committed.amount) === 0 ? null : line(words.committed, money.committed)}
      {Number(money.paid.amount) === 0 ? null : line(words.paid, money.paid)}
      {line(words.spent, money.spent)}
    </ul>
  );
}
