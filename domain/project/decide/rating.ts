import { isOfAgency } from '../../actor';
import { localDateOf } from '../../calendar/calendar';
import type { Assignee, Context } from '../../kernel';
import { divergenceOf } from '../../rating/divergence';
import { FORMULAS } from '../../rating/formulas';
import { rateByMachine } from '../../rating/rate';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import type { GiveRating } from '../commands';
import type { MachineRated, ProjectEvent } from '../events';
import type { Regime } from '../../regime/types';
import { notice } from '../notices';
import { ratingInputs, statesOf } from '../rating-inputs';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { hasEnded, type ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised } from '../who';
import { unlessText } from './checks';
import { closingRating, ratedPeriods, type Rated } from './period-rating';
import { evolved } from './evolved';
import { NOTHING_FOLLOWS, type Follow } from './follow';
import type { Handler } from './handler';

/** The agency, the council or the oversight body says how the project stands, and why. */
export const giveRating: Handler<'GiveRating'> = (state, command, context) => {
  const refused =
    unlessRater(state, command, context) ??
    unlessRatable(state, command, context) ??
    unlessText(command.reasons, '/reasons');
  if (refused) return refused;
  const { rating } = context.regime;
  const machine = state.oversight.ratings.given.find(({ rater }) => rater === 'machine');
  const departs =
    command.rater === 'council' && rating.combine === 'council_override' && machine?.level !== command.level;
  return {
    events: [{ ...command, type: 'RatingGiven', overrides: departs ? (machine?.level ?? null) : null }],
    notices: [
      notice('rating_given', state, [agencyApprover(state), caseOfficer(state, context.regime)], {
        rater: command.rater,
        level: command.level,
      }),
    ],
  };
};

/** Who rates for a rater: the agency's signatory, or whoever decides for a body of that kind. */
function ratersOf(state: ProjectState, rater: GiveRating['rater'], { regime }: Context): readonly Assignee[] {
  if (rater === 'self') return [agencyApprover(state)];
  return regime.bodies.filter(({ kind }) => kind === rater).map(({ key }) => deciderAt(key, regime));
}

function unlessRater(state: ProjectState, { rater }: GiveRating, context: Context): ProjectRefusal | null {
  const { actor, regime } = context;
  const rule = cite('rating', regime.rating);
  if (!regime.rating.raters.includes(rater)) {
    return refuseProject('rater-not-provided', 'The regime knows no rating of this kind.', {
      field: '/rater',
      rule,
      facts: { rater, raters: regime.rating.raters },
      remedy: 'Rate as one of the raters that the regime names.',
    });
  }
  const may =
    rater === 'self'
      ? isOfAgency(actor, state.agencyId, ['agency_approver'])
      : regime.bodies.some(({ key, kind }) => kind === rater && decidingAppointment(actor, key, regime) !== undefined);
  return may ? null : notAuthorised(ratersOf(state, rater, context), rule);
}

/** Null where the project gets a light where it stands, and the regime’s scale has the level. */
export function unlessRatable(
  state: ProjectState,
  { level }: Pick<GiveRating, 'level'>,
  { regime }: Context,
): ProjectRefusal | null {
  const { rating } = regime;
  const rule = cite('rating', rating);
  const dark = statesOf(state).find((each) => rating.noLightStates.includes(each));
  if (dark !== undefined) {
    return refuseProject('no-light', 'A project in this state gets no light.', {
      rule,
      facts: { state: dark, noLightStates: rating.noLightStates },
      remedy: 'Wait until the project has left that state.',
    });
  }
  if (rating.scale.some(({ id }) => id === level)) return null;
  return refuseProject('unknown-level', 'The regime’s scale has no such level.', {
    field: '/level',
    rule,
    facts: { level, scale: rating.scale.map(({ id }) => id) },
    remedy: 'Choose a level of the scale.',
  });
}

/** After which events the machine rates anew. */
const RATED_AFTER: Readonly<Partial<Record<ProjectEvent['type'], MachineRated['why']>>> = {
  BaselineSet: 'baseline',
  BaselineApproved: 'baseline',
  ForecastPosted: 'forecast',
  PeriodEnded: 'period',
  ReportFiled: 'report',
  ReportLateEffect: 'late',
  ProjectClosed: 'closed',
};

/**
 * The machine's rating where what it is computed from has changed, and by the alarm where
 * raters stand apart since then. Only a project with a baseline is rated; one that has ended no more, but for what it came to
 * in the end when it was closed.
 */
export const rates: Follow = ({ before, after, events, context }) => {
  const why = events.flatMap(({ type }) => RATED_AFTER[type] ?? []).at(-1);
  if (why === undefined && !events.some(({ type }) => type === 'RatingGiven')) return NOTHING_FOLLOWS;
  if (after.oversight.first === null || (hasEnded(after) && why !== 'closed')) return NOTHING_FOLLOWS;
  const machine =
    why === undefined
      ? []
      : ratingsOf(before, after, events, why, context).map((each) => machineRated(each, context.regime));
  const standing = evolved(after, machine, context, context.nextSeq);
  const alarm = hasEnded(standing) ? [] : alarmOf(standing, context);
  const told = alarm.filter(({ type }) => type === 'RatingsDiverged');
  const to = [caseOfficer(before, context.regime), agencyApprover(before)];
  return { events: [...machine, ...alarm], notices: told.map(() => notice('ratings_diverged', before, to)) };
};

/** What is rated now: the project as it stands, and each period that has ended or that a report speaks of. */
function ratingsOf(
  before: ProjectState,
  state: ProjectState,
  events: readonly ProjectEvent[],
  why: MachineRated['why'],
  { regime, calendar, now }: Context,
): readonly Rated[] {
  const today = localDateOf(now, calendar);
  if (!regime.rating.raters.includes('machine') || !today.ok) return [];
  if (why === 'closed') return [closingRating(before, state, today.value, regime)];
  const periods = ratedPeriods(state, events, regime);
  const ended = periods.filter((each) => each.why === 'period');
  const standing = { why, inputs: ratingInputs(state, today.value, why === 'forecast', regime) };
  return [...(ended.length > 0 ? ended : [standing]), ...periods.filter((each) => !ended.includes(each))];
}

function machineRated({ why, inputs, period }: Rated, regime: Regime): MachineRated {
  const { rating, id, version } = regime;
  const formulas = [...new Set(rating.metrics.map(({ formula }) => `${formula}/${FORMULAS[formula].version}`))];
  const definition = { regime: { id, version }, formulas };
  const fixed = period === undefined ? {} : { period };
  return { type: 'MachineRated', why, ...fixed, definition, inputs, rating: rateByMachine(inputs, rating) };
}

function alarmOf({ oversight: { ratings } }: ProjectState, { regime }: Context): readonly ProjectEvent[] {
  const divergence = divergenceOf(ratings.given, regime.rating);
  if (!divergence?.alarming) return ratings.alarm === null ? [] : [{ type: 'RatingsConverged' }];
  const { levels, best, worst } = divergence;
  return ratings.alarm?.levels === levels ? [] : [{ type: 'RatingsDiverged', levels, best, worst }];
}
