import { localDateOf } from '../../../calendar/calendar';
import { instrumentOf } from '../../../escalation/instruments';
import { rearmedSteps } from '../../../escalation/ladder';
import { triggerChanges, type TriggerChange } from '../../../escalation/triggers';
import type { Context } from '../../../kernel';
import type { Trigger } from '../../../regime/intervention';
import type { Regime } from '../../../regime/types';
import { epochMs, instantAt, type Instant } from '../../../time';
import { startNoticeClock } from '../../clocks';
import type { ProjectEvent, SpendingFrozen, TriggerFired } from '../../events';
import { notice } from '../../notices';
import { runningFacts } from '../../running-facts';
import { hasEnded, type ProjectClock, type ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt, supervisor } from '../../who';
import { evolved } from '../evolved';
import { NOTHING_FOLLOWS, type Follow } from '../follow';
import { dateOf, opened } from './demand';
import { ladderMove } from './ladder';
import { withNextLook } from './look';
import { liftedWith, type Looked, type Told } from './looked';

/**
 * What it sets off: triggers that fire or are reset, and the one move on the ladder. A
 * project outside oversight, and one that has ended, sets nothing off.
 */
export const triggers: Follow = ({ before, after, events, context }) => {
  const today = localDateOf(context.now, context.calendar);
  const isOpen = isWatched(before, context.regime) && after.inScopeSince !== null && !hasEnded(after);
  if (!isOpen || !today.ok) return NOTHING_FOLLOWS;
  const looked: Looked = {
    state: after,
    facts: runningFacts(after, context.regime, today.value),
    since: countedFrom(events, context),
    context,
  };
  return withNextLook(rearmed(moved(triggered(looked), looked), looked), looked);
};

const isWatched = ({ escalation: { fired, position } }: ProjectState, { triggers, escalation }: Regime): boolean =>
  triggers.length + escalation.length + fired.length > 0 || position !== null;

/** What the end of a period sets off is counted from the period's last day, which as the day of the event does not count. */
const countedFrom = (events: readonly ProjectEvent[], { now }: Context): Instant =>
  events.some(({ type }) => type === 'PeriodEnded') ? instantAt(epochMs(now) - 1) : now;

function triggered(looked: Looked): Told {
  const { state, facts, context } = looked;
  return triggerChanges(context.regime.triggers, state.escalation.fired, facts).reduce<Told>(
    (told, change) => {
      const seq = context.nextSeq + told.events.length;
      const made = change.kind === 'fire' ? fire(change.rule, change.used, seq, looked) : release(change, looked);
      return { events: [...told.events, ...made.events], notices: [...told.notices, ...made.notices] };
    },
    { events: [], notices: [] },
  );
}

function fire(rule: Trigger, facts: TriggerFired['facts'], seq: number, { state, since, context }: Looked): Told {
  const { id: triggerId, action, legalRef, verified } = rule;
  const { regime, now: at } = context;
  const reviewRule = rule.reviewRule ?? (action === 'open_review' ? usualRound(state, regime) : null);
  const instrument = instrumentOf(action, reviewRule);
  const body = rule.body ?? supervisor(state, regime);
  const ruleId = `triggers.${triggerId}`;
  const freezes = instrument === 'freeze';
  const demand = { ruleId, body, reviewRule, deadline: rule.deadline, notice: rule.notice, seq, since };
  const made = instrument === null || freezes ? null : opened(state, { ...demand, instrument }, context);
  const wait = freezes && rule.notice ? noticeClock(state, rule, rule.notice, { seq, since }, context) : null;
  const fired: TriggerFired = {
    ...{ type: 'TriggerFired', triggerId, action, facts, at, legalRef, verified },
    measure: made?.measure ?? null,
    notice: wait ? { clockId: wait.id, until: dateOf(wait, context) } : null,
    clocks: [...(made?.clocks ?? []), ...(wait ? [wait] : [])],
  };
  const frozen = freezes && !wait ? [frozenBy(rule, seq, at)] : [];
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(body, regime)];
  const dueOn = made?.measure.dueOn ?? null;
  return {
    events: [fired, ...frozen.flatMap((freeze) => [tookEffect(triggerId, freeze), freeze])],
    notices: [notice('trigger_fired', state, to, { triggerId, action, dueOn })],
  };
}

const noticeClock = (
  state: ProjectState,
  { id: subject }: Trigger,
  budget: NonNullable<Trigger['notice']>,
  { seq, since: startedAt }: { readonly seq: number; readonly since: Instant },
  { regime }: Context,
): ProjectClock =>
  startNoticeClock(state, regime, budget, `triggers.${subject}`, {
    purpose: 'trigger_notice',
    subject,
    startedAt,
    seq,
  });

/** The round that looks at a project by the rules: that of its latest opinion, or of a gate it has passed. */
function usualRound({ advice, passed }: ProjectState, regime: Regime): string | null {
  const opinion = advice.opinions.at(-1)?.ruleId;
  const gates = passed.map(({ gateId }) => regime.gates.find(({ id }) => id === gateId)?.review);
  return opinion ?? gates.findLast((review) => review !== undefined) ?? null;
}

/** Money is frozen from now on, by a trigger. */
export const frozenBy = ({ id, freezes, legalRef, verified }: Trigger, seq: number, at: Instant): SpendingFrozen => ({
  ...{ type: 'SpendingFrozen', freezeId: `freeze-${seq}`, source: 'trigger', ruleId: `triggers.${id}`, at },
  ...{ classes: freezes ?? 'all', legalRef, verified, reason: null },
});

const tookEffect = (triggerId: string, { freezeId, at }: SpendingFrozen): ProjectEvent => ({
  type: 'TriggerTookEffect',
  triggerId,
  clockId: null,
  freezeId,
  at,
});

function release(change: Exclude<TriggerChange, { kind: 'fire' }>, { state, context }: Looked): Told {
  if (change.kind === 'rearm') return { events: [], notices: [] };
  const { triggerId, used: facts, rearmed: again } = change;
  const { regime, now: at } = context;
  const { legalRef, verified } = regime.triggers.find(({ id }) => id === triggerId) ?? {};
  const fired = state.escalation.fired.find((each) => each.triggerId === triggerId);
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  return {
    events: [
      { type: 'TriggerReset', triggerId, facts, rearmed: again, at, legalRef, verified },
      ...liftedWith(state, fired?.freezeId ?? null, at),
    ],
    notices: [notice('trigger_reset', state, to, { triggerId })],
  };
}

function moved(told: Told, looked: Looked): Told {
  const { nextSeq } = looked.context;
  const move = ladderMove({ ...looked, context: { ...looked.context, nextSeq: nextSeq + told.events.length } });
  return { events: [...told.events, ...move.events], notices: [...told.notices, ...move.notices] };
}

/** Conditions that hold no more count again, once what they set off is over. */
function rearmed(told: Told, { state, facts, context }: Looked): Told {
  const { triggers, escalation } = context.regime;
  const after = evolved(state, told.events, context, context.nextSeq);
  const { position, entered, fired } = after.escalation;
  const steps = rearmedSteps(escalation, { position, entered }, facts);
  const again = triggerChanges(triggers, fired, facts).flatMap((change) =>
    change.kind === 'rearm' ? [change.triggerId] : [],
  );
  if (steps.length + again.length === 0) return told;
  return { ...told, events: [...told.events, { type: 'EscalationRearmed', triggers: again, steps }] };
}
