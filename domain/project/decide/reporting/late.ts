import { dueDate } from '../../../clock';
import type { Context, Decision } from '../../../kernel';
import type { Reporting } from '../../../regime/oversight';
import { epochMs, instantAt, type Instant } from '../../../time';
import { startWaitClock } from '../../clocks';
import type { FreezeLifted, ProjectEvent, ReportLateEffect, SpendingFrozen } from '../../events';
import { notice } from '../../notices';
import type { OpenReport, ProjectClock, ProjectState } from '../../state';
import { agencyApprover, agencyAuthor, caseOfficer, deciderAt, supervisor } from '../../who';
import { NOTHING } from '../handler';

/** The rule that says what being late does, as events and freezes name it. */
const LATE = 'reporting.late';

/** The last instant of the day before: a day on which something ends does not count in what runs from its end. */
export const endOfDayBefore = (midnight: Instant): Instant => instantAt(epochMs(midnight) - 1);

/** The last day for a report has passed without it. What that does waits for the grace, where the regime gives one. */
export function reportOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const open = openOf(state, clock);
  if (!open) return NOTHING;
  const { regime, now: at } = context;
  const grace = graceClocks(state, open, context);
  const { period, dueOn } = open;
  const told = notice('report_overdue', state, lateTo(state, context), { period, dueOn });
  const overdue: ProjectEvent = { type: 'ReportOverdue', period, clockId: clock.id, at, clocks: grace };
  if (grace.length > 0 || regime.reporting.late.effect === 'none') return { events: [overdue], notices: [told] };
  const then = effectOf(state, open, context);
  return { events: [overdue, ...then.events], notices: [told, ...then.notices] };
}

function graceClocks(state: ProjectState, { period }: OpenReport, context: Context): readonly ProjectClock[] {
  const { regime, calendar, now, nextSeq: seq } = context;
  const { grace, effect } = regime.reporting.late;
  if (grace === undefined || effect === 'none') return [];
  const about = { purpose: 'report_grace', subject: period, startedAt: endOfDayBefore(now), seq } as const;
  const clock = startWaitClock(state, regime, grace, LATE, about);
  return dueDate(clock, calendar).ok ? [clock] : [];
}

/** The grace is over as well: being late has its effect. */
export function graceOut(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const open = openOf(state, clock);
  return open ? effectOf(state, open, context, clock.id) : NOTHING;
}

function effectOf(state: ProjectState, open: OpenReport, context: Context, clockId?: string) {
  const { regime, now: at } = context;
  const { effect } = regime.reporting.late;
  const { period } = open;
  const event: ReportLateEffect = {
    ...{ type: 'ReportLateEffect', period, effect, at },
    ...(clockId === undefined ? {} : { clockId }),
    ...provisionOf(regime.reporting.late),
  };
  const to = [
    ...lateTo(state, context),
    ...(effect === 'escalate' ? [deciderAt(supervisor(state, regime), regime)] : []),
  ];
  return {
    events: [event, ...frozen(state, open, context)],
    notices: [notice('report_late_effect', state, to, { period, effect })],
  };
}

/** Money is frozen once, however many reports are late. */
function frozen(state: ProjectState, { period }: OpenReport, { regime, now: at }: Context): readonly SpendingFrozen[] {
  const { late } = regime.reporting;
  if (late.effect !== 'freeze' || reportFreeze(state) !== undefined) return [];
  const named = { freezeId: `report:${period}`, source: 'report', ruleId: LATE } as const;
  return [{ type: 'SpendingFrozen', ...named, classes: 'all', at, ...provisionOf(late), reason: period }];
}

const reportFreeze = ({ freezes }: ProjectState) => freezes.find(({ source }) => source === 'report');

/** The freeze ends with the last late report that caused it. */
export function thawed(state: ProjectState, filed: string, at: Instant): readonly FreezeLifted[] {
  const freeze = reportFreeze(state);
  const others = state.reporting.open.some(({ period, effect }) => effect === 'freeze' && period !== filed);
  if (!freeze || others) return [];
  return [{ type: 'FreezeLifted', freezeId: freeze.freezeId, how: 'cause_gone', at, reason: filed }];
}

const openOf = ({ reporting }: ProjectState, { subject }: ProjectClock): OpenReport | undefined =>
  reporting.open.find(({ period }) => period === subject);

const lateTo = (state: ProjectState, { regime }: Context) => [
  agencyAuthor(state),
  agencyApprover(state),
  caseOfficer(state, regime),
];

const provisionOf = ({ legalRef, verified }: Reporting['late']) => ({
  ...(legalRef === undefined ? {} : { legalRef }),
  ...(verified === undefined ? {} : { verified }),
});
