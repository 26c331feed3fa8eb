import type { ComponentChildren } from 'preact';
import { costFromWire } from '../../../contracts/api/cost';
import { formatMoney, parseMoney } from '../../../domain/money';
import { totalOf } from '../../../domain/reporting/amounts';
import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { dayText, minorText, moneyText, numberText, percentText } from '../../format';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import type { OpenCase } from '../../oversight/open-case';
import type { Baselines, Names, Report } from '../load';
import { sourceText } from '../source';
import { actWords, viewWords } from '../words';

interface Props {
  readonly visit: Visit;
  readonly opened: OpenCase;
  readonly report: Report;
  readonly baselines: Baselines;
  readonly names: Names;
}

type Row = readonly [string, ComponentChildren];

/** A report whole: what it says, who stands for it, and what became of it. */
export function ReportText(props: Props) {
  const { visit, report } = props;
  const { report: words, source } = viewWords(visit.language);
  return (
    <section class="ds-card tg-filed">
      <Facts rows={[...becameRows(props), ...statedRows(props), ...wordRows(props)]} />
      {report.contradictions.length === 0 ? null : (
        <>
          <p class="tg-strong">{words.contradictions}</p>
          <ul class="ds-list">
            {report.contradictions.map(({ kind, subject }) => (
              <li key={`${kind} ${subject ?? ''}`}>
                {wordOf(words.contradiction, kind)}
                {subject === null ? '' : `: ${subjectText(subject, props)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="tg-hint">{source(sourceText(report.source, visit.language))}</p>
    </section>
  );
}

/** A class or a milestone by its name. */
function subjectText(subject: string, { visit, baselines }: Props): string {
  const { costClass } = stageWords(visit.language).office;
  const all = baselines.items.flatMap(({ content }) => content.milestones);
  return all.find(({ id }) => id === subject)?.name ?? wordOf(costClass, subject);
}

function becameRows({ visit: { language }, opened, report, names }: Props): readonly Row[] {
  const { report: words, reports, unknown } = viewWords(language);
  const { report: statuses, signer, trouble } = stageWords(language).course;
  const nameOf = (id: string): string => names.get(id) ?? unknown;
  const signed = report.signatures.map(({ role }) => role);
  const next = opened.rules?.reporting.signOff.find((role) => !signed.includes(role));
  const reason = report.returned?.['reason'];
  return [
    [
      statuses[report.status],
      <>
        {words.by(nameOf(report.submittedBy), dayText(report.submittedAt, language))}
        {typeof reason === 'string' ? <p class="tg-quoted">{words.returned(reason)}</p> : null}
        {report.status === 'pending' && next !== undefined ? <p>{words.waits(signer[next])}</p> : null}
        {report.corrects === null ? null : <p>{words.corrects}</p>}
        {report.correctedBy === null ? null : <p>{words.correctedBy}</p>}
        {report.daysLate !== null && report.daysLate > 0 ? <p>{reports.late(report.daysLate)}</p> : null}
        {report.red === null ? null : <p>{wordOf(reports.red, report.red)}</p>}
      </>,
    ],
    ...(report.correction === null ? [] : [[words.correction, report.correction] as const]),
    [
      words.signatures,
      report.signatures.length === 0
        ? '–'
        : report.signatures.map(({ role, by, at }) => (
            <div key={role}>{words.signed(wordOf(signer, role), by.map(nameOf).join(', '), dayText(at, language))}</div>
          )),
    ],
    ...(report.troubles.length === 0
      ? []
      : [[words.troubles, report.troubles.map((each) => wordOf(trouble, each)).join(', ')] as const]),
  ];
}

function statedRows({ visit: { language }, opened: { terms }, report, baselines }: Props): readonly Row[] {
  const { report: words, plan } = viewWords(language);
  const { costClass } = stageWords(language).office;
  const { spent, forecast, milestones = [], benefits = [], rating, variances } = report;
  const promised = baselines.items.flatMap(({ content }) => content.benefits);
  const planned = baselines.items.flatMap(({ content }) => content.milestones);
  const total = forecast ? totalOf(costFromWire(forecast.cost)) : null;
  const currency = forecast?.cost.currency ?? spent?.[0]?.amount.currency ?? '';
  const sum = (spent ?? []).reduce((all, { amount }) => {
    const parsed = parseMoney(amount);
    return all + (parsed.ok ? parsed.value.minor : 0);
  }, 0);
  const rows: readonly (Row | null)[] = [
    spent
      ? [
          words.spent,
          <>
            {spent.map((each) => (
              <div key={each.class}>
                {costClass[each.class]}: {moneyText(each.amount, language)}
              </div>
            ))}
            <div class="tg-strong">
              {words.total}: {moneyText(formatMoney({ minor: sum, currency }), language)}
            </div>
          </>,
        ]
      : null,
    forecast ? [words.forecast, total === null ? '–' : minorText({ minor: total, currency }, language)] : null,
    forecast?.end ? [words.forecastEnd, dayText(forecast.end, language)] : null,
    variances.length === 0
      ? null
      : [
          words.variances,
          variances.map(({ measure, reference, percent }) => (
            <div key={measure + reference}>
              {wordOf(words.variance, `${measure}.${reference}`)}: {percent > 0 ? '+' : ''}
              {percentText(percent, language)}
            </div>
          )),
        ],
    milestones.length === 0
      ? null
      : [
          words.milestones,
          milestones.map(({ id, reached, expected }) => (
            <div key={id}>
              {planned.find((each) => each.id === id)?.name ?? id}:{' '}
              {reached === null
                ? plan.expectedOn(expected === null ? '–' : dayText(expected, language))
                : plan.reached(dayText(reached, language))}
            </div>
          )),
        ],
    benefits.length === 0
      ? null
      : [
          words.benefits,
          benefits.map(({ id, projected, amount }) => {
            const known = promised.find((each) => each.id === id);
            return (
              <div key={id}>
                {known?.name ?? id}: {numberText(projected, language, 2)} {known?.unit ?? ''}
                {amount === undefined ? '' : ` · ${moneyText(amount, language)}`}
              </div>
            );
          }),
        ],
    rating
      ? [
          words.rating,
          <>
            {terms.level(rating.level)}
            <p class="tg-quoted">{rating.reasons}</p>
          </>,
        ]
      : null,
  ];
  return rows.filter((row) => row !== null);
}

function wordRows({ visit: { language }, report }: Props): readonly Row[] {
  const { report: words } = viewWords(language);
  const { text } = actWords(language).report;
  const said: readonly (readonly [string, string | undefined])[] = [
    [words.narrative, report.narrative],
    [words.plan, report.plan],
    ...(report.texts ?? []).map((each) => [wordOf(text, each.field), each.text] as const),
  ];
  return said.flatMap(([name, words]) =>
    words === undefined
      ? []
      : [
          [
            name,
            <p class="tg-quoted" key={name}>
              {words}
            </p>,
          ] as const,
        ],
  );
}
