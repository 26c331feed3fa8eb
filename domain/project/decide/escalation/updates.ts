import type { Context, Decision } from '../../../kernel';
import type { PlanUpdates } from '../../../regime/intervention';
import { ranOut } from '../../../timetable/ran-out';
import { startWaitClock } from '../../clocks';
import type { MeasureDecided, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import type { MeasureState, ProjectClock, ProjectState } from '../../state';
import { aboveMeasure } from '../../tasks/escalation';
import { agencyApprover, caseOfficer, deciderAt } from '../../who';
import { NOTHING } from '../handler';
import { dateOf } from './demand';

/** What the step of the ladder, or the trigger, asks for; undefined where it asks for none or the rules know it no more. */
const updatesOf = ({ source, ruleId }: MeasureState, { regime }: Pick<Context, 'regime'>): PlanUpdates | undefined =>
  (source === 'ladder' ? regime.escalation : regime.triggers).find(({ id }) => id === ruleId)?.updates;

/** From the acceptance of a plan on, the first update has its day; nothing where the rules ask for none. */
export function updatesFrom(
  state: ProjectState,
  measure: MeasureState,
  context: Context,
): Pick<MeasureDecided, 'updates' | 'clocks'> {
  const rule = updatesOf(measure, context);
  if (!rule) return {};
  const { measureId: subject, ruleId } = measure;
  const { now: startedAt, nextSeq: seq, regime } = context;
  const clock = startWaitClock(state, regime, rule.every, `escalation.${ruleId}.updates`, {
    ...({ purpose: 'plan_update', subject, startedAt, seq } as const),
    remindBefore: rule.remindBefore,
  });
  return { updates: { number: 1, dueOn: dateOf(clock, context) }, clocks: readable([clock], context) };
}

/** Beyond the calendar there is no day: one is never guessed. */
const readable = (clocks: readonly ProjectClock[], context: Context): readonly ProjectClock[] =>
  clocks.filter((clock) => dateOf(clock, context) !== null);

/** The body in charge, and who else the rules let know. */
export function receiversOf(measure: MeasureState, context: Context) {
  const { to } = updatesOf(measure, context) ?? {};
  return [measure.body, ...(to === undefined ? [] : [to])].map((body) => deciderAt(body, context.regime));
}

/**
 * The last day of an update is over. The next counts from the acceptance as this one did, so that nobody gains time by
 * being late; what the rules say of a missed one has effect at once.
 */
export function updateOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const measure = state.escalation.measures.find(({ updates }) => updates?.clockId === clock.id);
  const rule = measure && updatesOf(measure, context);
  if (!measure?.updates || !rule) return NOTHING;
  const { regime, now: at, nextSeq: seq } = context;
  const { measureId, updates, ruleId } = measure;
  const { number, filed } = updates;
  const { every, ifMissed } = rule;
  const next: ProjectClock = {
    ...clock,
    ...{ id: `plan_update:${measureId}:${seq}`, budget: { n: every.n * (number + 1), unit: every.unit } },
  };
  const effect = filed ? null : ifMissed;
  const above = effect === 'escalate' ? [aboveMeasure(measure, regime)] : [];
  const to = [agencyApprover(state), caseOfficer(state, regime), ...receiversOf(measure, context), ...above];
  return {
    events: [
      {
        ...{ type: 'UpdatePeriodEnded', measureId, number, effect, clockId: clock.id, at },
        ...{ nextDueOn: dateOf(next, context), clocks: readable([next], context), ...ranOut(clock, context) },
      },
    ],
    notices: filed ? [] : [notice('remediation_update_missed', state, to, { measureId, number, ruleId, effect })],
  };
}
