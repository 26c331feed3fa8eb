import { dayText, moneyText, numberText, percentText } from '../format';
import type { Visit } from '../frame/visit';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import type { Progress } from './load';
import { viewWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
}

type Benefit = Progress['benefits']['items'][number];

/** What was promised, first and latest, what was measured, and when the next measuring is. */
export function Benefits({ visit, progress: { benefits } }: Props) {
  const { language } = visit;
  const { benefits: words, record, source } = viewWords(language);
  if (benefits.items.length === 0) return <p class="ds-paragraph">{words.none}</p>;
  const { since } = benefits.frozen;
  const promise = (benefit: Benefit, said: Benefit['first']): string =>
    said === null
      ? words.dropped
      : [
          words.fromTo(numberText(said.start, language, 2), numberText(said.target, language, 2), benefit.unit),
          ...(said.amount === null ? [] : [moneyText(said.amount, language)]),
        ].join(' · ');
  return (
    <>
      <table class="ds-table tg-table tg-promises">
        <caption class="tg-only-read">{words.caption}</caption>
        <thead>
          <tr>
            {([words.benefit, words.promised, words.promisedNow, words.measured, words.realised] as const).map(
              (name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {benefits.items.map((benefit) => (
            <tr key={benefit.id}>
              <th scope="row">
                {benefit.name}
                <span class="tg-hint tg-below">{words.owner(benefit.owner)}</span>
              </th>
              <td data-label={words.promised}>
                {promise(benefit, benefit.first)}
                {benefit.first === null ? null : (
                  <span class="tg-hint tg-below">{source(record(String(benefit.first.source)))}</span>
                )}
              </td>
              <td data-label={words.promisedNow}>{promise(benefit, benefit.latest)}</td>
              <td data-label={words.measured}>
                <Measured benefit={benefit} language={language} />
              </td>
              <td data-label={words.realised}>
                {benefit.realised.ofFirst === null ? '–' : percentText(benefit.realised.ofFirst, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {since === null ? null : <p class="tg-hint">{words.frozen(dayText(since, language))}</p>}
      <Dates visit={visit} benefits={benefits} />
    </>
  );
}

function Measured({
  benefit: { measured, unit },
  language,
}: {
  readonly benefit: Benefit;
  readonly language: Language;
}) {
  const { benefits: words, record } = viewWords(language);
  if (measured.length === 0) return <>–</>;
  return (
    <>
      {measured.map(({ number, value, amount, measuredOn, verified, source }) => (
        <div key={number}>
          {value === null
            ? words.notMeasured
            : words.on(`${numberText(value, language, 2)} ${unit}`, dayText(measuredOn, language))}
          {amount === null ? '' : ` · ${moneyText(amount, language)}`}
          <span class="tg-hint tg-below">
            {record(String(source))}
            {verified ? '' : ` · ${words.unverified}`}
          </span>
        </div>
      ))}
    </>
  );
}

function Dates({ visit: { language }, benefits }: { readonly visit: Visit; readonly benefits: Progress['benefits'] }) {
  const { benefits: words } = viewWords(language);
  const { measurement } = stageWords(language).course;
  return (
    <>
      <h4 class="ds-heading" data-size="2xs">
        {words.dates}
      </h4>
      {benefits.measurements.length === 0 ? (
        <p class="ds-paragraph">{words.noDates}</p>
      ) : (
        <ol class="tg-story">
          {benefits.measurements.map(({ number, on, status, overdue, reason }) => (
            <li key={number}>
              {words.date(number)}: <time dateTime={on}>{dayText(on, language)}</time> · {measurement[status]}
              {overdue ? ` · ${words.overdue}` : ''}
              {reason === null ? null : <p class="tg-quoted">{reason}</p>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
