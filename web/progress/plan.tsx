import type { ComponentChildren } from 'preact';
import { costFromWire } from '../../contracts/api/cost';
import { parseMoney, type WireMoney } from '../../domain/money';
import { totalAt, totalByClass, totalOf } from '../../domain/reporting/amounts';
import type { CostEstimate } from '../../domain/submission';
import { dayText, minorText, moneyText, numberText } from '../format';
import type { Visit } from '../frame/visit';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import type { Baselines, Progress } from './load';
import { entryText } from './source';
import { saidLast, standingReport } from './standing-report';
import { viewWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
}

type Baseline = Baselines['items'][number];

/** The first baseline beside the latest and what is said now, and every baseline that was set or asked for. */
export function Plan({ visit, progress }: Props) {
  const { plan: words } = viewWords(visit.language);
  const { rules, baselines } = progress;
  if (baselines.items.length === 0)
    return <p class="ds-paragraph">{rules?.baseline.setAt === 'none' ? words.noneOf : words.none}</p>;
  return (
    <>
      {baselines.comparison ? <Comparison visit={visit} progress={progress} /> : null}
      {baselines.indexed.map(({ baselineId, cost, year, series }) => (
        <p class="tg-hint" key={baselineId}>
          {words.indexed(moneyText(cost, visit.language), year, series)}
        </p>
      ))}
      <History visit={visit} progress={progress} />
    </>
  );
}

interface Row {
  readonly what: string;
  readonly first: ComponentChildren;
  readonly latest: ComponentChildren;
  readonly difference: string;
  readonly now: readonly string[];
  readonly strong?: boolean;
}

function Comparison({ visit: { language }, progress }: Props) {
  const { columns, plan: words } = viewWords(language);
  return (
    <table class="ds-table tg-table tg-plan">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          {(['first', 'latest', 'difference', 'now'] as const).map((name) => (
            <th scope="col" class="tg-number" key={name}>
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...costRows(progress, language), ...dayRows(progress, language), ...benefitRows(progress, language)].map(
          ({ what, first, latest, difference, now, strong }) => (
            <tr key={what}>
              <th scope="row" class={strong ? 'tg-strong' : undefined}>
                {what}
              </th>
              <td class="tg-number" data-label={columns.first}>
                {first}
              </td>
              <td class="tg-number" data-label={columns.latest}>
                {latest}
              </td>
              <td class="tg-number" data-label={columns.difference}>
                {difference}
              </td>
              <td class="tg-number" data-label={columns.now}>
                {now.length === 0 ? '–' : now.map((text) => <div key={text}>{text}</div>)}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** An amount that may be negative, with its sign. */
const changeText = (money: WireMoney | null, language: Language): string =>
  money === null
    ? '–'
    : /^-?0+(\.0+)?$/.test(money.amount)
      ? '0'
      : `${money.amount.startsWith('-') ? '' : '+'}${moneyText(money, language)}`;

const minorOf = (money: WireMoney): number => {
  const parsed = parseMoney(money);
  return parsed.ok ? parsed.value.minor : 0;
};

const estimateOf = (items: readonly Baseline[], id: string | null): CostEstimate | null => {
  const found = items.find(({ baselineId }) => baselineId === id);
  return found ? costFromWire(found.content.cost) : null;
};

/** What the last report says was spent, of one class or of all: it may differ from what is on record. */
function reportedAs(
  { report, currency }: Progress['spending'],
  of: string | null,
  language: Language,
): readonly string[] {
  const amounts = (report?.classes ?? [])
    .filter((each) => of === null || each.class === of)
    .flatMap(({ reported }) => (reported === null ? [] : [minorOf(reported)]));
  if (amounts.length === 0 || report === null) return [];
  const minor = amounts.reduce((sum, each) => sum + each, 0);
  const { plan: words } = viewWords(language);
  return [words.reported(minorText({ minor, currency }, language), dayText(report.until, language))];
}

function costRows({ baselines, spending, ...progress }: Progress, language: Language): readonly Row[] {
  const { plan: words } = viewWords(language);
  const { costClass } = stageWords(language).office;
  const { comparison, items, first, latest } = baselines;
  if (!comparison) return [];
  const estimates = { first: estimateOf(items, first), latest: estimateOf(items, latest) };
  const said = saidLast(progress);
  const expected = said ? costFromWire(said.cost) : null;
  const amount = (minor: number, currency: string): string => minorText({ minor, currency }, language);
  const cell = (money: WireMoney | null, estimate: CostEstimate | null): ComponentChildren =>
    money === null ? (
      '–'
    ) : (
      <>
        {moneyText(money, language)}
        {(['p50', 'p85'] as const).map((quantile) => {
          const at = estimate && totalAt(estimate, quantile);
          return at === null ? null : (
            <div class="tg-hint" key={quantile}>
              {words[quantile](amount(at, money.currency))}
            </div>
          );
        })}
      </>
    );
  const total = expected && totalOf(expected);
  const spent = spending.classes.reduce((sum, { actual }) => sum + minorOf(actual), 0);
  const byClass = expected ? totalByClass(expected) : {};
  return [
    {
      what: words.cost,
      strong: true,
      first: cell(comparison.cost.first, estimates.first),
      latest: cell(comparison.cost.latest, estimates.latest),
      difference: changeText(comparison.cost.difference, language),
      now: [
        ...(total === null || !expected ? [] : [words.expected(amount(total, expected.currency))]),
        words.spent(amount(spent, spending.currency)),
        ...reportedAs(spending, null, language),
      ],
    },
    ...comparison.byClass.map((row): Row => {
      const of = (estimate: CostEstimate | null): CostEstimate | null =>
        estimate && { ...estimate, lines: estimate.lines.filter((line) => line.class === row.class) };
      const now = byClass[row.class];
      const actual = spending.classes.find((each) => each.class === row.class)?.actual;
      return {
        what: costClass[row.class],
        first: cell(row.first, of(estimates.first)),
        latest: cell(row.latest, of(estimates.latest)),
        difference: changeText(row.difference, language),
        now: [
          ...(now === undefined || !expected ? [] : [words.expected(amount(now, expected.currency))]),
          ...(actual === undefined ? [] : [words.spent(moneyText(actual, language))]),
          ...reportedAs(spending, row.class, language),
        ],
      };
    }),
  ];
}

function dayRows({ baselines: { comparison }, reports, forecasts }: Progress, language: Language): readonly Row[] {
  const { plan: words } = viewWords(language);
  if (!comparison) return [];
  const report = standingReport(reports);
  const day = (date: string | null): string => (date === null ? '–' : dayText(date, language));
  const days = (difference: number | null): string =>
    difference === null ? '–' : difference === 0 ? '0' : words.days(signed(difference, language));
  const end = saidLast({ reports, forecasts })?.end ?? null;
  const row = (what: string, { first, latest, difference }: typeof comparison.end, now: readonly string[]): Row => ({
    what,
    ...{ first: day(first), latest: day(latest), difference: days(difference), now },
  });
  return [
    row(words.start, comparison.start, []),
    row(words.end, comparison.end, end === null ? [] : [words.expectedOn(day(end))]),
    ...comparison.milestones.map(({ id, name, ...change }) => {
      const stated = report?.milestones?.find((each) => each.id === id);
      return row(words.milestone(name), change, [
        ...(stated?.reached ? [words.reached(day(stated.reached))] : []),
        ...(stated?.expected ? [words.expectedOn(day(stated.expected))] : []),
      ]);
    }),
  ];
}

const signed = (value: number, language: Language): string =>
  `${value > 0 ? '+' : ''}${numberText(value, language, 2)}`;

function benefitRows({ baselines: { comparison }, reports }: Progress, language: Language): readonly Row[] {
  const { plan: words } = viewWords(language);
  const report = standingReport(reports);
  return (comparison?.benefits ?? []).map(({ id, name, unit, target }) => {
    const counted = (value: number | null): string =>
      value === null ? '–' : `${numberText(value, language, 2)} ${unit}`;
    const projected = report?.benefits?.find((each) => each.id === id)?.projected;
    return {
      what: words.benefit(name),
      ...{ first: counted(target.first), latest: counted(target.latest) },
      difference: target.difference === null ? '–' : signed(target.difference, language),
      now: projected === undefined ? [] : [words.expected(counted(projected))],
    };
  });
}

/** Scope items, and each baseline with who set it, when and why. */
function History({ visit: { language }, progress: { baselines, names } }: Props) {
  const { plan: words, unknown } = viewWords(language);
  const { items, comparison, latest } = baselines;
  const scope = items.find(({ baselineId }) => baselineId === latest)?.content.scopeItems ?? [];
  const changes = [
    ...(comparison?.scope.added ?? []).map((text) => [text, words.added] as const),
    ...(comparison?.scope.removed ?? []).map((text) => [text, words.removed] as const),
  ];
  return (
    <>
      {scope.length === 0 && changes.length === 0 ? null : (
        <details class="ds-details" data-color="neutral">
          <summary>{words.scope}</summary>
          <ul class="ds-list">
            {scope.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
            {changes.map(([text, how]) => (
              <li key={`${how} ${text}`}>
                {text} <span class="tg-hint">({how})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class="ds-details" data-color="neutral" open={items.some(({ status }) => status === 'proposed')}>
        <summary>{words.history}</summary>
        <ol class="tg-story">
          {items.map(({ baselineId, number, status, setBy, at, reason, reasons, seq }) => {
            const who = [names.get(setBy) ?? unknown, dayText(at, language)] as const;
            return (
              <li key={baselineId}>
                {status === 'stands'
                  ? words.set(number ?? 1, ...who)
                  : words[status === 'proposed' ? 'proposed' : 'refused'](...who)}
                {reason === null ? null : <p class="tg-quoted">{`${words.reason}: ${reason}`}</p>}
                {reasons === null ? null : <p class="tg-quoted">{`${words.decision}: ${reasons}`}</p>}
                <span class="tg-hint">{entryText(seq, at, language)}</span>
              </li>
            );
          })}
        </ol>
      </details>
    </>
  );
}
