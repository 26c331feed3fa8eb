import { addWorkingDays } from '../calendar/calendar';
import type { Calendar } from '../calendar/types';
import type { ClockBudget } from '../clock';
import { clockRule } from '../regime/lookup';
import type { ReviewRule } from '../regime/review';
import type { Regime } from '../regime/types';
import type { CandidateFacts } from '../review/commands';
import type { LocalDate } from '../time';
import { durationsOf, FEWEST_ROUNDS, remaining, type Durations } from './durations';
import { needOf, sameKind, type ClosedRound, type OpenRound, type RoundKind } from './rounds';
import { seatLast, type Seat } from './seating';

/** Why something cannot be computed; no number is given in its place. */
export const NOT_COMPUTED = {
  'too-few-rounds': 'Fewer rounds of this kind were closed than say anything about the next one.',
  'pool-too-small': 'The pool could not fill a round, even if nobody sat in another.',
  'no-seat-in-sight': 'Seats are held by rounds of whose end the history says nothing.',
  'calendar-too-short': 'The calendar does not reach the date.',
} as const satisfies Readonly<Record<string, string>>;

export type NotComputedCode = keyof typeof NOT_COMPUTED;

/** A computed value, or the reason why there is none. */
export type Estimate<T> =
  | { readonly computed: true; readonly value: T }
  | {
      readonly computed: false;
      readonly code: NotComputedCode;
      readonly facts: Readonly<Record<string, number | string>>;
    };

/** The limit that the rule itself sets for the opinion. */
export interface RuleLimit {
  readonly clock: string;
  readonly budget: ClockBudget;
  readonly legalRef: string | null;
  readonly verified: boolean;
}

/** What a submission that came to the council today would wait, and what that rests on. Working days. */
export interface Expectation extends RoundKind {
  /** Members that a round needs. */
  readonly seats: number;
  /** Rounds that wait for members and are served before. */
  readonly ahead: number;
  /** Members who could take on a round today. */
  readonly free: number;
  /** Closed rounds of this kind. */
  readonly closed: number;
  /** Until the round has its members. */
  readonly wait: Estimate<number>;
  /** From its members to the opinion. */
  readonly review: Estimate<Durations>;
  /** From today to the opinion, with the dates. */
  readonly whole: Estimate<Durations & { readonly by: Readonly<Record<'median' | 'p80' | 'p90', LocalDate>> }>;
  readonly limit: RuleLimit | null;
}

/** What the council has before it. */
export interface CouncilStanding {
  readonly today: LocalDate;
  readonly pool: readonly CandidateFacts[];
  readonly open: readonly OpenRound[];
  readonly closed: readonly ClosedRound[];
}

/** A rule of review with the regime that it is of. */
export interface RuleInForce {
  readonly regime: Regime;
  readonly rule: ReviewRule;
  readonly calendar: Calendar;
}

/** What a round of this rule that was opened today would wait, from queue, free seats and the council's own history. */
export function expectation(
  { regime, rule, calendar }: RuleInForce,
  programme: boolean,
  standing: CouncilStanding,
): Expectation {
  const kind: RoundKind = { regimeId: regime.id, ruleId: rule.id, programme };
  const history = standing.closed.filter((round) => sameKind(round, kind)).map(({ worked }) => worked);
  const pool = standing.pool.filter(({ inPool }) => inPool).map((member) => seatOf(member, rule, standing, calendar));
  const queue = standing.open.filter(({ need }) => need !== null).sort(byAge);
  const wait = waitFor(rule, pool, queue, standing, history);
  const review = reviewOf(history);
  return {
    ...kind,
    seats: needOf(rule).members,
    ahead: queue.length,
    free: pool.filter(({ free, back }) => free > 0 && back === 0).length,
    closed: history.length,
    wait,
    review,
    whole: together(wait, review, standing.today, calendar),
    limit: limitOf(regime, rule, programme),
  };
}

const byAge = (a: OpenRound, b: OpenRound): number =>
  a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : a.reviewId < b.reviewId ? -1 : 1;

/** How many open rounds a member may have under a rule: the lower of the rule's cap and his own; null for no cap. */
export function capOf({ workloadCap }: CandidateFacts, { composition }: ReviewRule): number | null {
  const cap = Math.min(composition.workloadCap ?? Infinity, workloadCap ?? Infinity);
  return cap === Infinity ? null : cap;
}

function seatOf(member: CandidateFacts, rule: ReviewRule, { today }: CouncilStanding, calendar: Calendar): Seat {
  const { personId, chair, expertise, openRounds } = member;
  const cap = capOf(member, rule);
  return {
    personId,
    chair,
    expertise,
    free: cap === null ? Infinity : cap - openRounds,
    back: daysAway(member, today, calendar),
  };
}

/** Working days until a member who is away today is back; absences that follow on each other are one. */
function daysAway({ away }: CandidateFacts, today: LocalDate, calendar: Calendar): number {
  let days = 0;
  let day = today;
  for (;;) {
    const absence = away.find(({ from, until }) => from <= day && day <= until);
    const next = absence && addWorkingDays(day, 1, calendar);
    if (!next) return days;
    if (!next.ok) return Infinity;
    day = next.value;
    days += 1;
  }
}

function waitFor(
  rule: ReviewRule,
  pool: readonly Seat[],
  queue: readonly OpenRound[],
  { open, closed }: CouncilStanding,
  history: readonly number[],
): Estimate<number> {
  const daysOf = (round: RoundKind): readonly number[] => {
    const own = closed.filter((each) => sameKind(each, round)).map(({ worked }) => worked);
    return own.length >= FEWEST_ROUNDS ? own : closed.map(({ worked }) => worked);
  };
  const sitting = open
    .filter(({ need }) => need === null)
    .map((round) => {
      const days = daysOf(round);
      const left = days.length < FEWEST_ROUNDS ? null : remaining(round.seatedFor ?? round.age, days);
      return { members: round.seated, left };
    });
  const takes = (days: readonly number[]): number | null =>
    days.length < FEWEST_ROUNDS ? null : (durationsOf(days)?.median ?? null);
  const waiting = queue.flatMap((round) =>
    round.need ? [{ need: round.need, members: round.seated, takes: takes(daysOf(round)) }] : [],
  );
  const last = { need: needOf(rule), members: [], takes: takes(history) };
  const seating = seatLast(pool, sitting, [...waiting, last]);
  if (seating.seated) return { computed: true, value: seating.days };
  const facts = { members: pool.length, needed: last.need.members, ahead: queue.length, closed: closed.length };
  return closed.length < FEWEST_ROUNDS && seating.why === 'no-seat-in-sight'
    ? { computed: false, code: 'too-few-rounds', facts: { ...facts, needed: FEWEST_ROUNDS } }
    : { computed: false, code: seating.why, facts };
}

function reviewOf(history: readonly number[]): Estimate<Durations> {
  const durations = durationsOf(history);
  return durations && history.length >= FEWEST_ROUNDS
    ? { computed: true, value: durations }
    : { computed: false, code: 'too-few-rounds', facts: { closed: history.length, needed: FEWEST_ROUNDS } };
}

function together(
  wait: Estimate<number>,
  review: Estimate<Durations>,
  today: LocalDate,
  calendar: Calendar,
): Expectation['whole'] {
  if (!wait.computed) return wait;
  if (!review.computed) return review;
  const { rounds, ...days } = review.value;
  const [median, p80, p90] = [wait.value + days.median, wait.value + days.p80, wait.value + days.p90];
  const dates = [median, p80, p90].map((each) => addWorkingDays(today, each, calendar));
  const [first, second, third] = dates;
  if (!first?.ok || !second?.ok || !third?.ok) {
    return { computed: false, code: 'calendar-too-short', facts: { calendar: calendar.id, lastDay: calendar.to } };
  }
  const by = { median: first.value, p80: second.value, p90: third.value };
  return { computed: true, value: { rounds, median, p80, p90, by } };
}

function limitOf(regime: Regime, rule: ReviewRule, programme: boolean): RuleLimit | null {
  if (rule.clock === undefined) return null;
  const { id, budget, programmeBudget, legalRef, verified } = clockRule(regime, rule.clock);
  return {
    clock: id,
    budget: programme && programmeBudget ? programmeBudget : budget,
    legalRef: legalRef ?? null,
    verified: verified !== false,
  };
}
