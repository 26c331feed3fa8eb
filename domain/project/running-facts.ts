import { daysBetween } from '../calendar/dates';
import type { SourcedFact, SourcedFacts } from '../escalation/facts';
import { redRun, wholeMonths } from '../escalation/red';
import { plainFact, type FactValue } from '../predicate';
import { divergenceOf } from '../rating/divergence';
import type { Regime } from '../regime/types';
import type { LocalDate } from '../time';
import { baselineCost } from './baseline-prices';
import { ratingInputs } from './rating-inputs';
import { caseFacts } from './reading';
import type { ProjectState } from './state';

/** Facts by name; undefined: not known. */
type Found = Readonly<Record<string, SourcedFact | undefined>>;

/**
 * What triggers and ladders look at, on one day, each with its source. What is not known is not there: no rule can take
 * it for good news. Names and meanings: `FACT_DICTIONARY`.
 */
export function runningFacts(state: ProjectState, regime: Regime, asOf: LocalDate): SourcedFacts {
  const found: Found = {
    ...standing(state, regime),
    ...lights(state, regime),
    ...row(state),
    ...forecasts(state, regime, asOf),
    ...reports(state, asOf),
    ...money(state, regime, asOf),
    ...duties(state, regime, asOf),
    ...ladder(state),
  };
  return Object.fromEntries(Object.entries(found).flatMap(([name, fact]) => (fact ? [[name, fact]] : [])));
}

const at = ({ id }: ProjectState, seq: number): string => `project/${id}#${seq}`;

const fact = (value: FactValue | undefined, source: string): SourcedFact | undefined =>
  value === undefined || value === null ? undefined : { value, source };

/** What is known of the case anyway. */
function standing(state: ProjectState, regime: Regime): Found {
  const source = at(state, state.lastSubmission);
  const known = Object.entries(caseFacts(state, regime)).map(([name, value]) => [name, fact(plainFact(value), source)]);
  const { finding, stageId } = state;
  return {
    ...(Object.fromEntries(known) as Found),
    'tier.level': finding ? fact(finding.tier, at(state, finding.seq)) : undefined,
    'project.stage': fact(stageId, `project/${state.id}`),
  };
}

/** How each rater sees it. */
function lights(state: ProjectState, { rating }: Regime): Found {
  const { machine } = state.escalation;
  const { given } = state.oversight.ratings;
  const people = given
    .filter(({ rater }) => rater !== 'machine')
    .flatMap(({ rater, level, seq }) => [
      [`rating.${rater}Level`, fact(level, at(state, seq))] as const,
      [`rating.${rater}`, fact(rating.scale.find(({ id }) => id === level)?.colour, at(state, seq))] as const,
    ]);
  const divergence = divergenceOf(given, rating);
  const light = machine?.light === 'unknown' ? undefined : machine?.light;
  return {
    ...(Object.fromEntries(people) as Found),
    'rating.machine': fact(light, at(state, machine?.seq ?? 0)),
    'rating.machineLevel': fact(machine?.level, at(state, machine?.seq ?? 0)),
    'rating.divergence': fact(divergence?.levels, given.map(({ seq }) => at(state, seq)).join(', ')),
  };
}

/** The red periods in a row. */
function row(state: ProjectState): Found {
  const { periods, session, announced, plan } = state.escalation;
  const run = redRun(periods);
  if (!run) return {};
  const source = `project/${state.id}: periods ${periods[0]?.period ?? ''} to ${periods.at(-1)?.period ?? ''}`;
  const { last } = state.reporting;
  const reported = last !== null && last.period >= (periods.findLast(({ light }) => light === 'red')?.period ?? '');
  const unplanned = reported ? last.red === 'surprise' : announced === false;
  const surprise = run.count === 1 && unplanned && plan === null;
  return {
    'rating.redPeriods': fact(run.count, source),
    'rating.redSince': fact(run.since, source),
    'rating.redMonths': fact(run.since === null ? 0 : wholeMonths(run.since, run.until), source),
    'rating.redMonthsSinceSession':
      session && run.since !== null
        ? fact(wholeMonths(session.on, run.until), `${source}; ${at(state, session.seq)}`)
        : undefined,
    'rating.surpriseRed': fact(surprise, source),
  };
}

function forecasts(state: ProjectState, regime: Regime, asOf: LocalDate): Found {
  const { first, latest, ratings } = state.oversight;
  const { forecast } = ratings;
  if (!forecast || !first || !latest) return {};
  const percent = (cost: number, of: number) => (of > 0 ? (cost * 100) / of : undefined);
  const [planned, replanned] = [first, latest].map((each) => baselineCost(state.id, each, regime, asOf));
  if (!planned || !replanned) return {};
  const source = (of: string) => `${at(state, forecast.seq)}; ${of}`;
  const { cost, end } = forecast;
  return {
    'forecast.percentOfFirstBaseline': fact(
      cost === null ? null : percent(cost, planned.value),
      source(planned.source),
    ),
    // The forecast was held against the first baseline: only where VAT is treated alike it can be against the latest.
    'forecast.percentOfLatestBaseline': fact(
      cost === null || latest.vat !== first.vat ? null : percent(cost, replanned.value),
      source(replanned.source),
    ),
    'forecast.delayMonths': fact(end === null ? null : wholeMonths(first.end, end), source(at(state, first.seq))),
  };
}

function reports({ reporting, oversight, id }: ProjectState, asOf: LocalDate): Found {
  const { lastStatement } = oversight.ratings;
  const due = reporting.open.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0];
  const reportsAtAll = reporting.current !== null || reporting.open.length > 0;
  const late = due !== undefined && due < asOf ? daysBetween(due, asOf) : 0;
  return {
    'report.daysLate': reportsAtAll ? fact(late, `project/${id}: reports due`) : undefined,
    'statement.staleDays': lastStatement
      ? fact(daysBetween(lastStatement.value, asOf), lastStatement.source)
      : undefined,
  };
}

function money(state: ProjectState, regime: Regime, asOf: LocalDate): Found {
  const { latest } = state.oversight;
  if (!latest || latest.cost <= 0) return {};
  const recorded = Object.values(state.spent).reduce((sum, amount) => sum + amount, 0);
  const invoiced = Object.values(state.actuals.invoiced).reduce(
    (sum, { net, vat }) => sum + net + (latest.vat === 'included' ? vat : 0),
    0,
  );
  const spent = recorded + invoiced;
  const planned = baselineCost(state.id, latest, regime, asOf);
  const source = `project/${state.id}: what is recorded and invoiced; ${planned.source}`;
  return { 'spend.percentOfBaseline': fact((spent * 100) / planned.value, source) };
}

/** What was due and is not done. */
function duties(state: ProjectState, regime: Regime, asOf: LocalDate): Found {
  const { milestones } = ratingInputs(state, asOf, false, regime);
  const dated = milestones.filter(({ planned }) => planned.latest !== null);
  const overdue = dated.filter(({ planned, reached }) => reached === null && (planned.latest ?? asOf) < asOf).length;
  const source = `project/${state.id}`;
  return {
    'crossing.open': fact(
      state.crossings.map(({ thresholdId }) => thresholdId),
      source,
    ),
    'condition.missed': fact(state.conditions.filter(({ missed }) => missed).length, source),
    'recommendations.overdue': fact(state.advice.recommendations.filter((each) => each.overdue).length, source),
    'milestones.overdue': dated.length > 0 ? fact(overdue, dated[0]?.source ?? source) : undefined,
  };
}

function ladder(state: ProjectState): Found {
  const { position, failedSteps } = state.escalation;
  const source = position ? at(state, position.seq) : `project/${state.id}`;
  return {
    'escalation.step': fact(position?.stepId ?? 'none', source),
    'escalation.failedSteps': fact(failedSteps, source),
  };
}
