import type { z } from 'zod';
import type { spendingSchema } from '../../contracts/api/spending';
import type { WireMoney } from '../../domain/money';
import { wordOf } from '../components/standing';
import { dayText, moneyText } from '../format';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { sumText } from './sums';
import { accountWords } from './words';

type Spent = z.infer<typeof spendingSchema>;

interface Props {
  readonly visit: Visit;
  readonly spending: Spent;
}

/** What was booked beside what was reported, class by class, and what was spent against the rules. */
export function Spending({ visit, spending }: Props) {
  const { language } = visit;
  const { spending: words } = accountWords(language);
  const { classes, report, violations } = spending;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="sm">
        {words.title}
      </h3>
      <p class="ds-paragraph tg-lead">{words.lead}</p>
      {classes.length === 0 ? (
        <p class="ds-paragraph tg-hint">{words.none}</p>
      ) : (
        <Classes visit={visit} spending={spending} />
      )}
      <p class="ds-paragraph tg-hint">
        {report === null ? words.noReport : words.report(report.period, dayText(report.until, language))}
      </p>
      {violations.length === 0 ? null : (
        <>
          <h4 class="ds-heading" data-size="2xs">
            {words.violations}
          </h4>
          <ul class="tg-story">
            {violations.map(({ seq, violation, at }) => (
              <li key={seq}>
                {wordOf(stageWords(language).course.violation, violation)}
                <time class="tg-hint" dateTime={at}>
                  {dayText(at, language)}
                </time>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Classes({ visit: { language }, spending: { classes, report, currency } }: Props) {
  const { spending: words } = accountWords(language);
  const { columns } = words;
  const { costClass } = stageWords(language).office;
  const said = (of: string) => report?.classes.find((each) => each.class === of);
  const cell = (label: string, amount: WireMoney | null | undefined) => (
    <td class="tg-number" data-label={label}>
      {amount === null || amount === undefined ? words.notSaid : moneyText(amount, language)}
    </td>
  );
  const total = (name: 'recorded' | 'invoiced' | 'actual') =>
    sumText(
      classes.map((each) => each[name]),
      currency,
      language,
    );
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.class}</th>
          {(['recorded', 'invoiced', 'actual', 'reported', 'difference'] as const).map((name) => (
            <th scope="col" class="tg-number" key={name}>
              {columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classes.map((sums) => (
          <tr key={sums.class}>
            <th scope="row">{wordOf(costClass, sums.class)}</th>
            {cell(columns.recorded, sums.recorded)}
            {cell(columns.invoiced, sums.invoiced)}
            {cell(columns.actual, sums.actual)}
            {cell(columns.reported, said(sums.class)?.reported)}
            {cell(columns.difference, said(sums.class)?.difference)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.all}</th>
          {(['recorded', 'invoiced', 'actual'] as const).map((name) => (
            <td class="tg-number" data-label={columns[name]} key={name}>
              {total(name)}
            </td>
          ))}
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  );
}
