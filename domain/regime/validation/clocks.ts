import { isLocalDate } from '../../calendar/dates';
import { decidingRoles } from '../bodies';
import type { ClockRule, DeemedOutcome, SuspensionCause } from '../procedure';
import type { Regime } from '../types';
import { faultIf, type Path, type RegimeFault } from './faults';

/** What a clock limits; decides what silence can mean there, and from when it can run. */
type Purpose =
  | 'completeness'
  | 'lead_time'
  | 'consultation'
  | 'decision'
  | 'urgent'
  | 'opinion'
  | 'unfilled_seats'
  | 'answer'
  | 'hearing'
  | 'appeal'
  | 'deviation'
  | 'reexamination';

interface Use {
  readonly purpose: Purpose;
  readonly clock: string | undefined;
  readonly path: Path;
  /** What the place that uses the clock says of silence itself. */
  readonly silence?: DeemedOutcome;
}

/**
 * What silence can mean, by what the clock limits: the outcomes that something follows from. A council's opinion and a
 * consulted body's statement are never invented; a decision can be.
 */
const DEEMED: Readonly<Record<Purpose, readonly DeemedOutcome[]>> = {
  completeness: ['complete', 'escalate', 'none'],
  lead_time: ['proceed', 'none'],
  consultation: ['favourable', 'no_opinion', 'escalate'],
  decision: ['approve', 'favourable', 'proceed', 'reject', 'escalate', 'lapse', 'none'],
  urgent: ['approve', 'favourable', 'proceed', 'escalate', 'none'],
  opinion: ['escalate', 'none', 'lapse', 'no_opinion', 'proceed'],
  unfilled_seats: ['escalate', 'none'],
  answer: ['escalate', 'none'],
  hearing: ['proceed', 'none'],
  appeal: ['lapse', 'proceed', 'none'],
  deviation: ['escalate', 'lapse', 'none'],
  reexamination: ['escalate', 'lapse', 'none'],
};

/** From when each can run, where no other check says so. */
const STARTS: Readonly<Partial<Record<Purpose, readonly ClockRule['start'][]>>> = {
  completeness: ['receipt'],
  lead_time: ['receipt', 'registration'],
  decision: ['receipt', 'registration', 'complete_submission'],
  urgent: ['urgent_request'],
  opinion: ['receipt', 'complete_submission'],
};

/** Rules of clocks that could not be kept: outcomes that nothing follows from, standstills that never come, waits extended. */
export function clockFaults(regime: Regime): readonly RegimeFault[] {
  const uses = usesOf(regime);
  return [
    ...uses.flatMap((use) => useFaults(use, regime)),
    ...regime.clocks.flatMap((clock, at) => [
      ...suspensionFaults(
        clock,
        at,
        uses.filter((use) => use.clock === clock.id),
        regime,
      ),
      ...extensionFaults(clock, at, regime),
      ...hourFaults(clock, at),
      ...yearlyFaults(clock, at, uses),
    ]),
    ...waitFaults(regime),
  ];
}

function usesOf(regime: Regime): readonly Use[] {
  const { gates, reviews, decisions, hearing, appeal } = regime;
  return [
    ...gates.flatMap(({ completeness, leadTime, consultations, urgent }, at): Use[] => [
      {
        ...{ purpose: 'completeness', clock: completeness.clock, silence: completeness.ifSilent },
        path: ['gates', at, 'completeness', 'clock'],
      },
      { purpose: 'lead_time', clock: leadTime, path: ['gates', at, 'leadTime'] },
      { purpose: 'urgent', clock: urgent?.clock, path: ['gates', at, 'urgent', 'clock'] },
      ...consultations.map(({ clock, silence }, n): Use => ({
        ...{ purpose: 'consultation', clock, silence },
        path: ['gates', at, 'consultations', n, 'clock'],
      })),
    ]),
    ...reviews.flatMap(({ clock, composition, answer }, at): Use[] => [
      { purpose: 'opinion', clock, path: ['reviews', at, 'clock'] },
      {
        ...{ purpose: 'unfilled_seats', clock: composition.unfilled?.clock },
        path: ['reviews', at, 'composition', 'unfilled', 'clock'],
      },
      { purpose: 'answer', clock: answer?.clock, path: ['reviews', at, 'answer', 'clock'] },
    ]),
    ...decisions.flatMap(({ clock, deviation, reexamination }, at): Use[] => [
      { purpose: 'decision', clock, path: ['decisions', at, 'clock'] },
      { purpose: 'deviation', clock: deviation.clock, path: ['decisions', at, 'deviation', 'clock'] },
      { purpose: 'reexamination', clock: reexamination?.clock, path: ['decisions', at, 'reexamination', 'clock'] },
    ]),
    { purpose: 'hearing', clock: hearing?.clock, path: ['hearing', 'clock'] },
    ...appeal.routes.map(({ clock }, at): Use => ({
      purpose: 'appeal',
      clock,
      path: ['appeal', 'routes', at, 'clock'],
    })),
  ];
}

function useFaults({ purpose, clock: id, path, silence }: Use, regime: Regime): readonly RegimeFault[] {
  const clock = regime.clocks.find((each) => each.id === id);
  if (!clock) return [];
  const possible = DEEMED[purpose];
  const starts = STARTS[purpose];
  return [
    ...faultIf(
      !possible.includes(clock.deemed),
      path,
      'meaningless-silence',
      `"${clock.id}": that silence means "${clock.deemed}" has no effect here; it can mean ${possible.join(', ')}.`,
    ),
    ...faultIf(
      silence !== undefined && clock.deemed !== silence,
      path,
      'contradicts',
      `"${clock.id}": silence means "${clock.deemed}" by the clock and "${silence ?? ''}" by the place that uses it.`,
    ),
    ...faultIf(
      starts !== undefined && !starts.includes(clock.start),
      path,
      'wrong-clock-start',
      `"${clock.id}" starts with "${clock.start}"; here it can start with ${(starts ?? []).join(', ')}.`,
    ),
  ];
}

/** Causes that stop only what they concern: a recusal the round, a late body what waits for it. */
function suspensionFaults(
  { id, suspendOn }: ClockRule,
  at: number,
  uses: readonly Use[],
  regime: Regime,
): readonly RegimeFault[] {
  const limits = (...purposes: readonly Purpose[]): boolean =>
    uses.length === 0 || uses.some(({ purpose }) => purposes.includes(purpose));
  const isWaitedFor = regime.gates.some(({ consultations }) =>
    consultations.some(({ silence, wait }) => silence === 'escalate' || wait !== undefined),
  );
  const never: Readonly<Partial<Record<SuspensionCause, boolean>>> = {
    recusal: !limits('opinion'),
    consulted_body_late: !isWaitedFor || !limits('opinion', 'decision'),
  };
  return suspendOn.flatMap((cause, n) =>
    faultIf(
      never[cause] === true,
      ['clocks', at, 'suspendOn', n],
      'never-suspends',
      `"${id}" would stand still for "${cause}", which never stops it.`,
    ),
  );
}

function extensionFaults({ id, kind, extension }: ClockRule, at: number, regime: Regime): readonly RegimeFault[] {
  if (!extension) return [];
  const body = regime.bodies.find(({ key }) => key === extension.by);
  return [
    ...faultIf(
      kind === 'waiting',
      ['clocks', at, 'extension'],
      'wrong-clock-kind',
      `"${id}" is a wait; only a limit is extended.`,
    ),
    ...faultIf(
      extension.most.n === 0,
      ['clocks', at, 'extension', 'most', 'n'],
      'no-time',
      `"${id}" may be extended by no time at all.`,
    ),
    ...faultIf(
      body !== undefined && decidingRoles(body.kind).length === 0,
      ['clocks', at, 'extension', 'by'],
      'cannot-decide',
      `Nobody acts for the body "${extension.by}".`,
    ),
  ];
}

/** Hours run from an instant and end at one; what is said of days has no meaning for them. */
function hourFaults(clock: ClockRule, at: number): readonly RegimeFault[] {
  const { id, kind, budget, roll, maxSuspensionDays, programmeBudget, extension, endsOn } = clock;
  if (budget.unit !== 'hour') return [];
  const said: readonly (readonly [string, boolean])[] = [
    ['kind', kind === 'waiting'],
    ['roll', roll !== 'none'],
    ['maxSuspensionDays', maxSuspensionDays !== undefined],
    ['programmeBudget', programmeBudget !== undefined],
    ['extension', extension !== undefined],
    ['endsOn', endsOn !== undefined],
  ];
  return said.flatMap(([field, isSaid]) =>
    faultIf(isSaid, ['clocks', at, field], 'not-for-hours', `"${id}" is counted in hours; "${field}" is about days.`),
  );
}

/** Only decisions are taken for all on the same day, and the day must come every year. */
function yearlyFaults({ id, kind, endsOn }: ClockRule, at: number, uses: readonly Use[]): readonly RegimeFault[] {
  if (endsOn === undefined) return [];
  const path: Path = ['clocks', at, 'endsOn'];
  const others = uses.filter(({ clock, purpose }) => clock === id && purpose !== 'decision');
  return [
    ...faultIf(
      !isLocalDate(`2025-${endsOn}`),
      path,
      'invalid-date',
      `"${id}" ends on ${endsOn}, which not every year has.`,
    ),
    ...faultIf(kind === 'waiting', path, 'wrong-clock-kind', `"${id}" is a wait; only a limit ends on a day for all.`),
    ...faultIf(others.length > 0, path, 'wrong-clock-kind', `"${id}" ends on a day for all and limits no decision.`),
  ];
}

/** A wait for a late body ends in its silence; where silence escalates, somebody ends it. */
const waitFaults = ({ gates }: Regime): readonly RegimeFault[] =>
  gates.flatMap(({ consultations }, at) =>
    consultations.flatMap(({ body, silence, wait }, n) => [
      ...faultIf(
        wait !== undefined && silence === 'escalate',
        ['gates', at, 'consultations', n, 'wait'],
        'contradicts',
        `The silence of "${body}" escalates at once, and is waited for.`,
      ),
      ...faultIf(
        wait?.n === 0,
        ['gates', at, 'consultations', n, 'wait', 'n'],
        'no-time',
        `The wait for "${body}" is no time at all.`,
      ),
    ]),
  );
