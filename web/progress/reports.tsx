import { dayText } from '../format';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import type { Role } from '../../domain/kernel';
import { wordOf } from '../components/standing';
import { stageWords } from '../i18n/stages';
import type { Progress } from './load';
import { periodText } from './period';
import { sourceText } from './source';
import { viewWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
}

/** Who reads rounds of reports. */
const ROUNDS: readonly Role[] = [
  ...(['oversight_officer', 'oversight_decider', 'second_signatory', 'funder', 'auditor'] as const),
  ...(['agency_author', 'agency_approver', 'agency_coordinator', 'agency_sponsor'] as const),
];

type Period = Progress['reports']['periods'][number];

/** What the project has reported and owes, period by period. */
export function Reports({ visit, progress }: Props) {
  const { reports: words } = viewWords(visit.language);
  const { rules, reports } = progress;
  const { runs, periods } = reports;
  if (rules?.reporting.cadence === 'none' && periods.length === 0) return <p class="ds-paragraph">{words.noneOf}</p>;
  return (
    <>
      {runs === null ? null : (
        <p class="ds-paragraph">
          {words.runs(periodText(runs.period, visit.language), dayText(runs.to, visit.language))}
        </p>
      )}
      {periods.length === 0 ? <p class="ds-paragraph">{words.none}</p> : <Periods visit={visit} progress={progress} />}
      {ROUNDS.some((role) => rolesOf(visit).has(role)) ? (
        <p class="tg-after">
          <a class="ds-link" href="/rounds">
            {words.all}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Periods({ visit, progress: { reports, found } }: Props) {
  const { language } = visit;
  const { reports: words } = viewWords(language);
  const { period: standings, report: statuses } = stageWords(language).course;
  const newestFirst = reports.periods.toSorted((a, b) => b.to.localeCompare(a.to));
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.report}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((each) => {
          const all = reports.items.filter(({ period }) => period === each.period);
          return (
            <tr key={each.period}>
              <th scope="row">
                {periodText(each.period, language)}
                <span class="tg-hint tg-below">{sourceText(each.source, language)}</span>
              </th>
              <td data-label={words.due}>{each.dueOn === null ? '–' : dayText(each.dueOn, language)}</td>
              <td data-label={words.standing}>
                {wordOf(standings, each.status)}
                <Remarks visit={visit} period={each} />
              </td>
              <td data-label={words.report}>
                {all.length === 0 ? '–' : null}
                {all.map(({ reportId, status }) => (
                  <div key={reportId}>
                    <a class="ds-link" href={at`/cases/${found.id}/reports/${reportId}`}>
                      {reportId === each.reportId ? words.read : words.earlier(statuses[status])}
                      <span class="tg-only-read"> ({periodText(each.period, language)})</span>
                    </a>
                  </div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** When it came, and what its being late, its light or its corrections have meant. */
function Remarks({ visit: { language }, period }: { readonly visit: Visit; readonly period: Period }) {
  const { reports: words } = viewWords(language);
  const { filedOn, daysLate, corrections, red, effect, status } = period;
  const said = [
    filedOn === null ? null : dayText(filedOn, language),
    daysLate !== null && daysLate > 0 ? words.late(daysLate) : null,
    corrections > 0 ? words.corrections(corrections) : null,
    red === null ? null : wordOf(words.red, red),
    effect === null || effect === 'none' || status === 'in' ? null : wordOf(words.effect, effect),
  ].filter((text) => text !== null);
  return said.length === 0 ? null : <span class="tg-hint tg-below">{said.join(' · ')}</span>;
}
