import { daysBetween } from '../../../calendar/dates';
import type { Context, Decision } from '../../../kernel';
import { rateByMachine } from '../../../rating/rate';
import { ratingInputs } from '../../rating-inputs';
import type { DataTrouble, ForecastPosted, ProjectEvent, RatingGiven, ReportFiled } from '../../events';
import { notice } from '../../notices';
import type { PendingReport, ProjectState } from '../../state';
import { agencyApprover, agencyAuthor, caseOfficer, deciderAt, supervisor } from '../../who';
import { today } from '../checks';
import { evolved } from '../evolved';
import { NOTHING } from '../handler';
import { dataQualityAfter } from './data-quality';
import { thawed } from './late';

/**
 * The pending report, which everybody has signed, is in. What it forecasts counts as a forecast of the agency, and its
 * rating as the agency's, as if they had been stated by themselves; unless a later period's report is in already.
 * `before`: what is decided together with it, and has brought the state here.
 */
export function takeReport(
  state: ProjectState,
  before: readonly ProjectEvent[],
  context: Context,
): Decision<ProjectEvent> {
  const { pending } = state.reporting;
  const date = today(context);
  if (!pending) return NOTHING;
  if (typeof date !== 'string') return date;
  const from = { ...context, nextSeq: context.nextSeq + before.length };
  const filed = withRed(state, pending, filedOf(state, pending, date), date, from);
  const events: readonly ProjectEvent[] = [...stated(filed), filed, ...thawed(state, filed.period, context.now)];
  const quality = dataQualityAfter(state, filed, { ...from, nextSeq: from.nextSeq + events.length });
  return {
    events: [...before, ...events, ...quality.events],
    notices: [...noticesOf(state, filed, context), ...quality.notices],
  };
}

function filedOf(state: ProjectState, pending: PendingReport, filedOn: string): ReportFiled {
  const { reportId, period, seq: submittedSeq, statement, corrects, contradictory } = pending;
  const { open, last } = state.reporting;
  const dueOn = open.find((each) => each.period === period)?.dueOn ?? null;
  const daysLate = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, filedOn));
  const troubles: readonly (DataTrouble | null)[] = [
    daysLate > 0 ? 'late' : null,
    corrects === null ? null : 'corrected',
    contradictory ? 'contradictory' : null,
  ];
  return {
    type: 'ReportFiled',
    ...{ reportId, period, submittedSeq, statement, filedOn, daysLate, corrects },
    newest: last === null || period >= last.period,
    red: null,
    troubles: troubles.filter((each) => each !== null),
  };
}

/**
 * Whether the project is red by the report: by the agency's own word, or by the machine with the report's numbers. A first
 * red that comes with a plan is what oversight wants to hear early; one without is a surprise.
 */
function withRed(
  state: ProjectState,
  { hasPlan }: PendingReport,
  filed: ReportFiled,
  date: string,
  context: Context,
): ReportFiled {
  const { rating } = context.regime;
  const { last } = state.reporting;
  const after = evolved(state, [...stated(filed), filed], context, context.nextSeq);
  const machine = rateByMachine(ratingInputs(after, date, false, context.regime), rating);
  const own = rating.scale.find(({ id }) => id === filed.statement.rating?.level)?.colour;
  const isRed = own === 'red' || (machine.kind === 'rated' && machine.light === 'red');
  if (!isRed || !filed.newest) return filed;
  const wasRed = last !== null && last.period < filed.period && last.red !== null;
  if (wasRed) return { ...filed, red: 'continued' };
  return hasPlan
    ? { ...filed, red: 'planned' }
    : { ...filed, red: 'surprise', troubles: [...filed.troubles, 'surprise_red'] };
}

function stated({ reportId, period, statement: { forecast, rating }, newest }: ReportFiled) {
  if (!newest) return [];
  const posted: readonly ForecastPosted[] = forecast
    ? [{ type: 'ForecastPosted', forecastId: reportId, cost: forecast.cost, end: forecast.end, reason: period }]
    : [];
  const rated: readonly RatingGiven[] = rating
    ? [{ type: 'RatingGiven', ratingId: reportId, rater: 'self', ...rating, overrides: null }]
    : [];
  return [...posted, ...rated];
}

function noticesOf(state: ProjectState, filed: ReportFiled, { regime }: Context) {
  const { reportId, period, daysLate, corrects, red } = filed;
  const officer = caseOfficer(state, regime);
  const to = [officer, agencyApprover(state), agencyAuthor(state)];
  const told = notice('report_filed', state, to, { reportId, period, daysLate, corrects });
  if (red !== 'surprise') return [told];
  const decider = deciderAt(supervisor(state, regime), regime);
  return [told, notice('surprise_red', state, [decider, officer, agencyApprover(state)], { reportId, period })];
}
