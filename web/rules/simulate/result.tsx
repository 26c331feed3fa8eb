import type { z } from 'zod';
import type { simulationSchema } from '../../../contracts/api/simulations';
import type { ComponentChildren } from 'preact';
import type { Regime } from '../../../domain/regime/types';
import { drawn, Figure, sweepFrom, thresholdSweep } from '../../charts';
import type { DrawnChart } from '../../charts/figure';
import { dayText, moneyText, numberText, percentText } from '../../format';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import type { Language } from '../../i18n';
import { termsOf } from '../../terms';
import { yearLoadChart } from './load-chart';
import { OpenTable } from './open';
import { simulateWords } from './words';

type Simulation = z.infer<typeof simulationSchema>;
type Result = NonNullable<Simulation['result']>;
export type Tried = Result['results'][number];

/** The pictures of a result. */
export async function picturesOf(
  result: Result,
  language: Language,
): Promise<readonly (readonly [string, DrawnChart])[]> {
  const swept = result.sweep ? sweepFrom(result, result.sweep.regime) : null;
  const loads = result.results.map(({ name, measured }) => ({ name, years: measured.effort.years }));
  const isPlanned = loads.some(({ years }) => years.length > 0);
  return [
    ...(swept ? [['sweep', await drawn(thresholdSweep(swept, language))] as const] : []),
    ...(isPlanned ? [['load', await drawn(yearLoadChart(loads, language))] as const] : []),
  ];
}

interface Props {
  readonly visit: Visit;
  readonly simulation: Simulation;
  readonly result: Result;
  readonly pictures: readonly (readonly [string, DrawnChart])[];
  /** The rules that were tried, in their order; null for a draft. */
  readonly rules: readonly (Regime | null)[];
}

/** What came of a trial: in sentences, pictures and tables, each with its file. */
export function TrialResult({ visit: { language }, simulation, result, pictures, rules }: Props) {
  const { result: words } = simulateWords(language);
  const { portfolio, results } = result;
  return (
    <>
      {portfolio.left === 0 ? null : (
        <p class="ds-alert tg-said" data-color="warning">
          {words.left(numberText(portfolio.left, language))}
        </p>
      )}
      {results.flatMap(({ missingRates }) =>
        missingRates.map(({ from, to, day }) => (
          <p class="ds-alert tg-said" data-color="warning" key={`${from} ${to} ${day}`}>
            {words.rates(from, to)} ({dayText(day, language)})
          </p>
        )),
      )}
      <FiguresTable {...{ language, results }} />
      {pictures.map(([name, figure]) => (
        <Figure
          key={name}
          id={name}
          figure={figure}
          csv={at`/simulations/${simulation.id}/tables/${name === 'load' && !result.sweep ? 'years' : 'figures'}.csv`}
          source={words.source}
          asOf={simulation.startedAt}
          level={2}
        />
      ))}
      <OpenTable {...{ language, results, rules }} />
      <TiersTable {...{ language, results, rules }} />
      <Differences {...{ language, results }} />
      <ul class="tg-links tg-after">
        {(['figures', 'tiers', 'years'] as const).map((table) => (
          <li key={table}>
            <a class="ds-link" href={at`/simulations/${simulation.id}/tables/${table}.csv`} download>
              {words.csv[table]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FiguresProps {
  readonly language: Language;
  readonly results: readonly Tried[];
}

/** The figures of each set of rules side by side. */
function FiguresTable({ language, results }: FiguresProps) {
  const { result: words } = simulateWords(language);
  const number = (value: number) => numberText(value, language, 1);
  const rows: readonly (readonly [string, (tried: Tried['measured']) => string])[] = [
    [words.covered, ({ scope }) => number(scope.in)],
    [words.out, ({ scope }) => number(scope.out)],
    [words.open, ({ scope }) => number(scope.undetermined)],
    [words.money, ({ money }) => moneyText(money.covered, language)],
    [words.all, ({ money }) => moneyText(money.all, language)],
    [words.rounds, ({ effort }) => number(effort.rounds)],
    [words.councilDays, ({ effort }) => number(effort.councilDays)],
    [words.officerDays, ({ effort }) => number(effort.officerDays)],
    [words.cost, ({ effort }) => (effort.cost === null ? words.notSaid : moneyText(effort.cost, language))],
    [
      words.peak,
      ({ effort }) =>
        effort.peakPercentOfCapacity === null ? words.notSaid : percentText(effort.peakPercentOfCapacity, language),
    ],
    [words.limitDays, ({ limitDays }) => (limitDays === null ? words.nobody : number(limitDays))],
    [words.overran, ({ overruns }) => number(overruns.overran)],
    [words.seen, ({ overruns }) => number(overruns.seen)],
    [words.seenMoney, ({ overruns }) => moneyText(overruns.moneySeen, language)],
  ];
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.figures}
      </h2>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            {results.map(({ name }, index) => (
              <th scope="col" class="tg-number" key={`${index} ${name}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, told]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {results.map((tried, index) => (
                <td class="tg-number" data-label={tried.name} key={index}>
                  {told(tried.measured)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The projects that are covered by their degree of scrutiny, rules by rules. */
function TiersTable({ language, results, rules }: FiguresProps & { readonly rules: readonly (Regime | null)[] }) {
  const { result: words } = simulateWords(language);
  const columns = [words.tier, words.projects, words.councilDays, words.officerDays, words.limitDays];
  const said = (value: number | null) => (value === null ? words.nobody : numberText(value, language, 1));
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.tiers}
      </h2>
      {results.map(({ name, measured }, index) => {
        const terms = termsOf(rules[index] ?? null, language);
        return (
          <table class="ds-table tg-table" key={`${index} ${name}`}>
            <caption class="tg-caption">{name}</caption>
            <thead>
              <tr>
                {columns.map((column, place) => (
                  <th scope="col" class={place === 0 ? undefined : 'tg-number'} key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {measured.tiers
                .filter(({ level, projects }) => level !== null || projects > 0)
                .map(({ level, projects, councilDays, officerDays, limitDays }) => (
                  <tr key={level ?? ''}>
                    <th scope="row">{level === null ? words.unknownTier : terms.tier(level)}</th>
                    {[projects, councilDays, officerDays, limitDays].map((value, place) => (
                      <td class="tg-number" data-label={columns[place + 1]} key={columns[place + 1]}>
                        {said(value)}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}

/** Which projects the other rules treat otherwise than the first. */
function Differences({ language, results }: FiguresProps) {
  const { result: words } = simulateWords(language);
  const compared = results.flatMap(({ name, comparedWithFirst }) =>
    comparedWithFirst ? [{ name, ...comparedWithFirst }] : [],
  );
  if (compared.length === 0) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.changes}
      </h2>
      {compared.map(({ name, newlyIn, newlyOut, newlyOpen, overrunsNewlySeen }) => (
        <ul class="tg-story" key={name}>
          <Some title={words.newlyIn} some={newlyIn} language={language} />
          <Some title={words.newlyOut} some={newlyOut} language={language} />
          <Some title={words.newlyOpen} some={newlyOpen} language={language} />
          <Some title={words.newlySeen} some={overrunsNewlySeen} language={language} />
        </ul>
      ))}
    </section>
  );
}

interface SomeProps {
  readonly title: string;
  readonly some: NonNullable<Tried['comparedWithFirst']>['newlyIn'];
  readonly language: Language;
}

function Some({ title, some: { count, projects }, language }: SomeProps) {
  const { result: words } = simulateWords(language);
  const heading: ComponentChildren = (
    <>
      <span class="tg-strong">{title}</span>: {numberText(count, language)}
    </>
  );
  if (projects.length === 0) return <li>{heading}</li>;
  return (
    <li>
      <details class="tg-why">
        <summary>{heading}</summary>
        <ul class="ds-list">
          {projects.map(({ id, reference, title: name }) => (
            <li key={id}>
              {reference === null ? (
                name
              ) : (
                <a class="ds-link" href={at`/cases/${id}`}>
                  {name}
                </a>
              )}
              {reference === null ? null : <span class="tg-hint">{reference}</span>}
            </li>
          ))}
        </ul>
        {count > projects.length ? <p>{words.more(numberText(count - projects.length, language))}</p> : null}
      </details>
    </li>
  );
}
