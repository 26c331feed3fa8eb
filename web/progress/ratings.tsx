import type { VNode } from 'preact';
import type { Rater } from '../../domain/rating/divergence';
import { Light } from '../components/light';
import { wordOf } from '../components/standing';
import { dayText, minorText, numberText, percentText } from '../format';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import type { Visit } from '../frame/visit';
import { ratingWords } from '../oversight/ratings/words';
import type { Progress } from './load';
import { machineOf, type Reading } from './machine';
import { sourceText } from './source';
import { viewWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
}

type Rating = Progress['ratings']['items'][number];

/** What each rater says of the project now, how far they stand apart, and how the machine came to its light. */
export function Ratings({ visit, progress }: Props) {
  const { rules, ratings } = progress;
  const { ratings: words } = viewWords(visit.language);
  const { rater: raters } = stageWords(visit.language).course;
  const named: readonly Rater[] = rules?.rating.raters ?? ratings.items.map(({ rater }) => rater);
  const machine = ratings.items.find(({ rater }) => rater === 'machine');
  if (named.length === 0) return <p class="ds-paragraph">{words.none}</p>;
  return (
    <>
      <Gap visit={visit} progress={progress} />
      <ul class="tg-raters">
        {named.map((rater) => {
          const given = ratings.items.find((each) => each.rater === rater);
          return (
            <li key={rater}>
              <p class="tg-strong">{raters[rater]}</p>
              {given === undefined ? (
                <p class="tg-hint">{words.notRated}</p>
              ) : (
                <Given visit={visit} progress={progress} given={given} />
              )}
            </li>
          );
        })}
      </ul>
      {machine ? <How visit={visit} progress={progress} given={machine} /> : null}
      {ratings.items.length === 0 ? null : (
        <p class="tg-after">
          <a class="ds-link" href={at`/cases/${progress.found.id}/ratings`}>
            {ratingWords(visit.language).case.link}
          </a>
        </p>
      )}
    </>
  );
}

function Gap({ visit, progress: { ratings, terms } }: Props) {
  const { divergence } = ratings;
  if (divergence === null) return null;
  const { ratings: words, raters } = viewWords(visit.language);
  const said = ({ rater, level }: typeof divergence.best): string => words.level(raters[rater], terms.level(level));
  const text = words.gap(divergence.levels, said(divergence.best), said(divergence.worst));
  if (!divergence.alarming) return <p class="ds-paragraph">{text}</p>;
  return (
    <div class="ds-alert tg-said" data-color="warning">
      <p class="ds-paragraph">
        {text} {words.alarm}
      </p>
    </div>
  );
}

interface GivenProps extends Props {
  readonly given: Rating;
}

function Given({ visit, progress, given }: GivenProps) {
  const { language } = visit;
  const { rules, terms, names } = progress;
  const { ratings: words, source, record } = viewWords(language);
  const { machine: kinds } = stageWords(language).course;
  const machine = given.machine === null ? null : machineOf(given.machine.rating);
  const colour = rules?.rating.scale.find(({ id }) => id === given.level)?.colour ?? 'none';
  const unrated = machine && machine.kind !== 'rated' ? kinds[machine.kind] : kinds.not_rated;
  const on = dayText(given.published?.on ?? given.at, language);
  const name = given.by === null ? undefined : names.get(given.by);
  return (
    <>
      <Light colour={colour} text={given.level === null ? unrated : terms.level(given.level)} />
      {machine === null ? null : <Because visit={visit} machine={machine} />}
      <p class="tg-hint">
        {given.published
          ? words.published(given.published.word, on)
          : name === undefined
            ? words.computed(on)
            : words.given(name, on)}
        <br />
        {source(record(String(given.seq)))}
      </p>
      {given.overrides === null ? null : <p class="ds-paragraph">{words.overrides(terms.level(given.overrides))}</p>}
      {given.reasons === null ? null : <p class="tg-quoted">{given.reasons}</p>}
    </>
  );
}

interface BecauseProps {
  readonly visit: Visit;
  readonly machine: NonNullable<ReturnType<typeof machineOf>>;
}

/** Why there is no light, or why it is held down. */
function Because({ visit: { language }, machine }: BecauseProps): VNode | null {
  const { ratings: words } = viewWords(language);
  const { course, case: cases } = stageWords(language);
  switch (machine.kind) {
    case 'rated':
      return machine.held ? <p class="ds-paragraph">{words.late}</p> : null;
    case 'cannot_be_computed': {
      const missing = [...new Set(machine.missing.flatMap(({ inputs }) => inputs))];
      return (
        <p class="ds-paragraph">
          {words.cannot(missing.map((name) => wordOf(course.missing, name)).join(', '))}{' '}
          {machine.atBest === 'green' ? null : words.atBest(course.light[machine.atBest])}
        </p>
      );
    }
    case 'no_light':
      return <p class="ds-paragraph">{words.noLight(wordOf({ ...cases.status, ...cases.overlay }, machine.state))}</p>;
  }
}

function How({ visit, progress, given }: GivenProps) {
  const machine = given.machine === null ? null : machineOf(given.machine.rating);
  if (machine === null || machine.kind === 'no_light' || machine.readings.length === 0) return null;
  const { ratings: words } = viewWords(visit.language);
  const named = machine.kind === 'rated' ? machine.decisive : [];
  // Where every metric gives the same light, none of them decides.
  const decisive = named.length < machine.readings.length ? named : [];
  return (
    <details class="ds-details" data-color="neutral">
      <summary>{words.how}</summary>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.metric}</th>
            <th scope="col" class="tg-number">
              {words.value}
            </th>
            <th scope="col" class="tg-number">
              {words.green}
            </th>
            <th scope="col" class="tg-number">
              {words.amber}
            </th>
            <th scope="col">{words.light}</th>
          </tr>
        </thead>
        <tbody>
          {machine.readings.map((reading) => (
            <Metric
              key={reading.metric}
              visit={visit}
              progress={progress}
              reading={reading}
              decisive={decisive.includes(reading.metric)}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface MetricProps extends Props {
  readonly reading: Reading;
  readonly decisive: boolean;
}

function Metric({ visit: { language }, progress: { rules, terms }, reading, decisive }: MetricProps) {
  const { ratings: words } = viewWords(language);
  const { light: lights, missing: inputs } = stageWords(language).course;
  const { metric, value, greenUpTo, amberUpTo, light, missing } = reading;
  const rule = rules?.rating.metrics.find(({ id }) => id === metric);
  const from = [...new Set(reading.inputs.map(({ source }) => sourceText(source, language)))];
  const written = (amount: number): string => valueText(amount, reading.unit, currencyOf(rules), language);
  return (
    <tr>
      <th scope="row">
        {rule ? terms.text(rule.label) : metric}
        {decisive ? <span class="tg-hint"> ({words.decisive})</span> : null}
        {from.length === 0 ? null : <span class="tg-hint tg-below">{words.from(from.join(', '))}</span>}
      </th>
      <td class="tg-number" data-label={words.value}>
        {value === null ? '–' : written(value)}
      </td>
      <td class="tg-number" data-label={words.green}>
        {written(greenUpTo)}
      </td>
      <td class="tg-number" data-label={words.amber}>
        {written(amberUpTo)}
      </td>
      <td data-label={words.light}>
        {light === null ? (
          words.missingHere(missing.map((name) => wordOf(inputs, name)).join(', '))
        ) : (
          <Light colour={light} text={lights[light]} />
        )}
      </td>
    </tr>
  );
}

const currencyOf = (rules: Progress['rules']): string => rules?.money.currency ?? '';

/** A reading in its unit: amounts are minor units. */
function valueText(value: number, unit: Reading['unit'], currency: string, language: Visit['language']): string {
  const { ratings: words } = viewWords(language);
  switch (unit) {
    case 'percent':
      return percentText(value, language);
    case 'months':
      return words.months(numberText(value, language, 1));
    case 'days':
      return words.days(numberText(value, language));
    case 'money':
      return minorText({ minor: value, currency }, language);
  }
}
