import type { Context, Decision } from '../../../kernel';
import type { PilotPlan } from '../../../pilot/plan';
import { cite } from '../../../refusal';
import { startNoticeClock, startWaitClock, unlessReadable } from '../../clocks';
import type { PilotCap, PilotCapNeared, PilotHeld, ProjectEvent, ViolationFlagged } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import { isPaused, type ProjectClock, type ProjectState } from '../../state';
import type { PilotState } from '../../state/pilot';
import { agencyApprover, unlessOfAgency } from '../../who';
import { unlessPast, unlessText } from '../checks';
import { NOTHING_FOLLOWS, type Follow } from '../follow';
import { NOTHING, type Handler } from '../handler';
import { violationNotices } from '../money';
import { moneyUsed } from './caps';
import { passesNoGate } from './lifted';
import { missingAssessments } from './evidence';
import { unlessWithinTime } from './plan';
import { noPilot, unlessBegun } from './standing';
import { pilotDecider } from './who';

/** The pilot begins, with everything on file that must be there before. */
export const beginPilot: Handler<'BeginPilot'> = (state, _command, context) => {
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  const refused =
    unlessOfAgency(state, context, ['agency_approver']) ??
    unlessBeginnable(state, pilot, context) ??
    unlessWithinTime(pilot.plan.caps.days, context, '/caps/days');
  if (refused) return refused;
  const { caps } = pilot.plan;
  const clocks = termClocks(state, caps, context);
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'PilotBegun', at: context.now, caps, clocks }],
      notices: [notice('pilot_begun', state, whom(state, context), { days: caps.days, people: caps.people })],
    }
  );
};

function unlessBeginnable(state: ProjectState, pilot: PilotState, { regime }: Context): ProjectRefusal | null {
  const rule = cite('pilots', regime.pilots);
  const free = state.finding?.outcome === 'out' || passesNoGate(state);
  const admitted = state.status === 'running' || (state.status === 'registered' && free);
  if (pilot.begun || pilot.ended || !admitted || isPaused(state)) {
    return refuseProject('pilot-not-beginnable', 'A pilot begins once, when nothing else must be decided before.', {
      rule,
      facts: { status: state.status, begun: pilot.begun?.at ?? null },
      remedy: 'Wait until its scope is found and its gates are passed.',
    });
  }
  const missing = missingAssessments(state, pilot, regime, 'start');
  if (missing.length === 0) return null;
  const [first] = missing;
  return refuseProject('assessments-missing', 'Assessments that the law wants before a pilot begins are not on file.', {
    rule: first ? cite(`pilots.assessments.${first.documentType}`, first) : rule,
    facts: { missing: missing.map(({ documentType }) => documentType), aiClass: pilot.plan.aiClass },
    remedy: 'File them, each under its type.',
  });
}

/** The term of a pilot, and the day on which most of it is over. */
export function termClocks(
  state: ProjectState,
  { days }: Pick<PilotPlan['caps'], 'days'>,
  { regime, now: startedAt, nextSeq: seq }: Context,
): readonly ProjectClock[] {
  const about = { subject: state.id, startedAt, seq } as const;
  const near = { n: Math.floor((days * (regime.pilots.warnPercent ?? 80)) / 100), unit: 'day' } as const;
  return [
    startWaitClock(state, regime, { n: days, unit: 'day' }, 'pilots', { ...about, purpose: 'pilot_term' }),
    startNoticeClock(state, regime, near, 'pilots', { ...about, purpose: 'pilot_warning' }),
  ];
}

/** People that were reached have been reached: what goes beyond the cap is flagged, and holds the pilot. */
export const recordPilotUse: Handler<'RecordPilotUse'> = (state, command, context) => {
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  const refused =
    unlessOfAgency(state, context) ??
    unlessPast(command.date, context, '/date') ??
    unlessText(command.note, '/note') ??
    unlessBegun(pilot, context) ??
    unlessCount(command.count, pilot);
  if (refused) return refused;
  const violations = useViolations(pilot, command, context);
  return {
    events: [{ ...command, type: 'PilotUseRecorded' }, ...violations],
    notices: violationNotices(state, violations, context.regime),
  };
};

const unlessCount = (count: number, { people }: PilotState): ProjectRefusal | null =>
  Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(people + count)
    ? null
    : refuseProject('count-not-positive', 'The number is not a positive whole one.', {
        field: '/count',
        facts: { count },
      });

function useViolations(
  { plan: { caps }, people, hold, ended }: PilotState,
  { useId: ref, count, date }: { readonly useId: string; readonly count: number; readonly date: string },
  { regime }: Context,
): readonly ViolationFlagged[] {
  const { id: ruleId, ...provenance } = cite('pilots', regime.pilots);
  const flag = (violation: ViolationFlagged['violation'], facts: Readonly<Record<string, unknown>>) =>
    ({ type: 'ViolationFlagged', violation, ref, gateId: null, ruleId, ...provenance, facts }) as const;
  const used = people + count;
  return [
    ...(used > caps.people ? [flag('people_over_pilot_cap', { used, cap: caps.people, date })] : []),
    ...(hold || ended ? [flag('pilot_used_in_hold', { count, date, held: hold?.cap ?? ended?.value ?? null })] : []),
  ];
}

const whom = (state: ProjectState, { regime }: Context) => [agencyApprover(state), pilotDecider(state, regime)];

/** Events that use up something of a cap. */
const COUNTED: readonly ProjectEvent['type'][] = [
  'SpendingRecorded',
  'InvoiceBooked',
  'ContractRecorded',
  'PilotUseRecorded',
];

/** What it means for the caps: nearing one, or going beyond it. */
export const usesUpCaps: Follow = ({ before, after, events: written, context }) => {
  if (!before.pilot?.begun || before.pilot.ended) return NOTHING_FOLLOWS;
  if (!after.pilot || !written.some(({ type }) => COUNTED.includes(type))) return NOTHING_FOLLOWS;
  const events = capEvents(after, after.pilot, context);
  const notices = events.map(({ type, cap, used, limit }) =>
    notice(type === 'PilotHeld' ? 'pilot_held' : 'pilot_cap_neared', before, whom(before, context), {
      cap,
      used,
      limit,
    }),
  );
  return { events, notices };
};

function capEvents(
  state: ProjectState,
  { plan: { caps }, people, committed, warned, hold }: PilotState,
  { regime, now: at }: Context,
): readonly (PilotHeld | PilotCapNeared)[] {
  const spent = moneyUsed(state);
  const gauges = [
    { cap: 'money', used: spent, seen: Math.max(spent, committed), limit: caps.amount },
    { cap: 'people', used: people, seen: people, limit: caps.people },
  ] as const;
  const percent = BigInt(regime.pilots.warnPercent ?? 80);
  return gauges.flatMap(({ cap, used, seen, limit }): (PilotHeld | PilotCapNeared)[] => [
    ...(!warned.includes(cap) && BigInt(seen) * 100n >= BigInt(limit) * percent
      ? [{ type: 'PilotCapNeared' as const, cap, used: seen, limit, at }]
      : []),
    ...(hold === null && used > limit ? [{ type: 'PilotHeld' as const, cap, used, limit, at }] : []),
  ]);
}

/** Most of the term is over. */
export const pilotWarningOut = (state: ProjectState, _clock: ProjectClock, context: Context): Decision<ProjectEvent> =>
  dayEvent(state, 'PilotCapNeared', context);

/** The term is over without a decision: money stops by itself. */
export const pilotTermOut = (state: ProjectState, _clock: ProjectClock, context: Context): Decision<ProjectEvent> =>
  dayEvent(state, 'PilotHeld', context);

function dayEvent(state: ProjectState, type: 'PilotCapNeared' | 'PilotHeld', context: Context): Decision<ProjectEvent> {
  if (!state.pilot) return NOTHING;
  const { regime, now: at } = context;
  const limit = state.pilot.plan.caps.days;
  const used = type === 'PilotHeld' ? limit : Math.floor((limit * (regime.pilots.warnPercent ?? 80)) / 100);
  const cap: PilotCap = 'days';
  const kind = type === 'PilotHeld' ? 'pilot_held' : 'pilot_cap_neared';
  return {
    events: [{ type, cap, used, limit, at }],
    notices: [notice(kind, state, whom(state, context), { cap, used, limit })],
  };
}
