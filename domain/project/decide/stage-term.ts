import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { stageRule } from '../../regime/lookup';
import { ranOut } from '../../timetable/ran-out';
import type { LocalDate } from '../../time';
import { startFixedClock, startWaitClock, unlessReadable } from '../clocks';
import type { ProjectEvent, StageTermBegun } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectClock, ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, mayDecideFor, notAuthorised, stageBody } from '../who';
import { today, unlessText } from './checks';
import { dateOf } from './escalation/demand';
import { NOTHING_FOLLOWS, type Follow } from './follow';
import type { Handler } from './handler';

/** The agency is told so many working days before, where the rules say nothing else. */
const WARNING = [20];

/** A stage that begins may last so long as its rule says. The phases of a product have the terms of their committee. */
export const beginsStageTerm: Follow = ({ before, events, context }) => {
  if (before.input?.kind === 'product' && context.regime.pilots.committee) return NOTHING_FOLLOWS;
  const begun = events.findLast((event) => event.type === 'StageStarted');
  const budget = begun && stageRule(context.regime, begun.stageId).maxDuration;
  if (!begun || !budget) return NOTHING_FOLLOWS;
  const { stageId, at } = begun;
  const clock = startWaitClock(before, context.regime, budget, `stages.${stageId}`, {
    ...({ purpose: 'stage_term', subject: stageId, startedAt: at, seq: context.nextSeq } as const),
    remindBefore: stageRule(context.regime, stageId).remindBefore ?? WARNING,
  });
  const dueOn = dateOf(clock, context);
  // Beyond the calendar there is no day: one is never guessed.
  const term: StageTermBegun = { type: 'StageTermBegun', stageId, dueOn, clocks: dueOn === null ? [] : [clock], at };
  return { events: [term] };
};

/** The last day of the stage is over: what the rules say of that has effect at once. */
export function stageTermOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const { regime, now: at } = context;
  const { subject: stageId, id: clockId } = clock;
  const { whenOver, legalRef, verified } = stageRule(regime, stageId);
  const hasLeft = state.stageTerm?.stageId !== stageId || state.stageId !== stageId;
  const effect = hasLeft ? null : (whenOver ?? 'notice');
  const over: ProjectEvent = {
    ...{ type: 'StageTermOver', stageId, effect, clockId, legalRef, verified, at },
    ...ranOut(clock, context),
  };
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(stageBody(state, stageId, regime), regime)];
  return {
    events: [over],
    notices: effect === null ? [] : [notice('stage_term_over', state, to, { stageId, effect })],
  };
}

/** The stage may last longer: said by the body that decides at the gate which opens it, with reasons. */
export const extendStage: Handler<'ExtendStage'> = (state, { until, reasons }, context) => {
  const { regime, now: at, nextSeq: seq, actor } = context;
  const { stageTerm } = state;
  if (!stageTerm || stageTerm.stageId !== state.stageId) return noStageTerm(state);
  const { stageId } = stageTerm;
  const body = stageBody(state, stageId, regime);
  const about = { purpose: 'stage_term', subject: stageId, startedAt: at, seq, remindBefore: WARNING } as const;
  const clock = startFixedClock(state, regime, 'limit', until, about);
  const refused =
    (mayDecideFor(actor, body, regime, stageTerm.over !== null)
      ? null
      : notAuthorised([deciderAt(body, regime)], citeStage(stageId, context))) ??
    unlessLater(state, until, context) ??
    unlessText(reasons, '/reasons') ??
    unlessReadable([clock], context);
  return (
    refused ?? {
      events: [
        {
          ...{ type: 'StageExtended', stageId, until, reasons, body, by: personsOf(actor) },
          ...{ clocks: [{ ...clock, ruleId: `stages.${stageId}` }], at },
        },
      ],
      notices: [notice('stage_extended', state, [agencyApprover(state)], { stageId, until })],
    }
  );
};

const citeStage = (stageId: string, { regime }: Context) => cite(`stages.${stageId}`, stageRule(regime, stageId));

const noStageTerm = ({ stageId }: ProjectState): ProjectRefusal =>
  refuseProject('no-stage-term', 'The present stage may last as long as it takes.', {
    facts: { stageId },
    remedy: 'Only a stage is extended that the rules limit.',
  });

/** It ends later than it would, and not in the past. */
function unlessLater(state: ProjectState, until: LocalDate, context: Context): ProjectRefusal | null {
  const day = today(context);
  if (typeof day !== 'string') return day;
  const clock = state.clocks.find(({ id }) => id === state.stageTerm?.clockId);
  const last = (clock && dateOf(clock, context)) ?? day;
  return until > day && until > last
    ? null
    : refuseProject('date-passed', 'A stage is extended into the future.', {
        field: '/until',
        facts: { until, today: day, last },
        remedy: 'Name a later day.',
      });
}
