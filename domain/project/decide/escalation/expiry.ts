import type { Context, Decision } from '../../../kernel';
import { ranOut } from '../../../timetable/ran-out';
import type { ProjectEvent } from '../../events';
import { notice } from '../../notices';
import type { ProjectClock, ProjectState } from '../../state';
import { aboveMeasure } from '../../tasks/escalation';
import { agencyApprover, caseOfficer } from '../../who';
import { NOTHING } from '../handler';
import { frozenBy } from './triggers';

/** What was demanded was not done in time: on the ladder the step has failed; otherwise one level up has to look. */
export function measureOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const { regime, now: at } = context;
  const measure = state.escalation.measures.find(({ clockId }) => clockId === clock.id);
  if (!measure) return NOTHING;
  const { measureId, instrument, ruleId } = measure;
  const to = [agencyApprover(state), caseOfficer(state, regime), aboveMeasure(measure, regime)];
  return {
    events: [{ type: 'MeasureOverdue', measureId, clockId: clock.id, at, ...ranOut(clock, context) }],
    notices: [notice('measure_overdue', state, to, { measureId, instrument, ruleId })],
  };
}

/** The notice is over: money is frozen from now on. */
export function triggerNoticeOut(
  state: ProjectState,
  { id: clockId, subject: triggerId }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const fired = state.escalation.fired.find((each) => each.triggerId === triggerId);
  const rule = regime.triggers.find(({ id }) => id === triggerId);
  if (!fired || !rule) return NOTHING;
  const frozen = frozenBy(rule, fired.seq, at);
  const { freezeId } = frozen;
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  return {
    events: [{ type: 'TriggerTookEffect', triggerId, clockId, freezeId, at }, frozen],
    notices: [notice('trigger_froze', state, to, { triggerId })],
  };
}
