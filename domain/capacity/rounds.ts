import { localDateOf, workingDaysBetween, type CalendarTooShort } from '../calendar/calendar';
import type { Calendar } from '../calendar/types';
import { fewestMembers } from '../review/composition';
import type { ReviewRule } from '../regime/review';
import { ok, type Result } from '../result';
import type { Instant } from '../time';

/** What kind of round it is: only rounds of one kind are compared with each other. */
export interface RoundKind {
  readonly regimeId: string;
  readonly ruleId: string;
  /** Programmes have a longer limit in some regimes. */
  readonly programme: boolean;
}

/** A round of the council as the record has it. */
export interface RoundFacts extends RoundKind {
  readonly reviewId: string;
  readonly projectId: string;
  readonly openedAt: Instant;
  /** The instant of the opinion; null while the round is open. */
  readonly endedAt: Instant | null;
  readonly overdue: boolean;
  readonly members: readonly RoundMember[];
}

export interface RoundMember {
  readonly personId: string;
  readonly chair: boolean;
  readonly expertise: readonly string[];
  readonly assignedAt: Instant;
  /** Out of the round; he holds no seat any more. */
  readonly recused: boolean;
}

/** A round that ended with its opinion, in working days: until it had its members, from then on, and together. */
export interface ClosedRound extends RoundKind {
  readonly waited: number;
  readonly worked: number;
  readonly whole: number;
}

/** What a round still needs before it can sit. */
export interface Need {
  readonly members: number;
  readonly chair: boolean;
  readonly expertise: readonly string[];
}

/** An open round, in working days. */
export interface OpenRound extends RoundKind {
  readonly reviewId: string;
  readonly projectId: string;
  readonly openedAt: Instant;
  /** Since it was opened. */
  readonly age: number;
  /** Since it had its members; null while it waits for them. */
  readonly seatedFor: number | null;
  /** Null once it has its members. */
  readonly need: Need | null;
  /** Who holds a seat in it. */
  readonly seated: readonly string[];
  readonly overdue: boolean;
}

/** Whether two rounds are of one kind. */
export const sameKind = (a: RoundKind, b: RoundKind): boolean =>
  a.regimeId === b.regimeId && a.ruleId === b.ruleId && a.programme === b.programme;

/** What a new round of a rule needs. */
export const needOf = (rule: ReviewRule): Need => missing(rule, []);

function missing(rule: ReviewRule, members: readonly RoundMember[]): Need {
  const { chairRequired, requiredExpertise } = rule.composition;
  return {
    members: Math.max(0, fewestMembers(rule) - members.length),
    chair: (chairRequired || rule.quorum.chairPresent === true) && !members.some(({ chair }) => chair),
    expertise: requiredExpertise.filter((field) => members.every(({ expertise }) => !expertise.includes(field))),
  };
}

const isMet = ({ members, chair, expertise }: Need): boolean => members === 0 && !chair && expertise.length === 0;

/**
 * When a round had its members: at the assignment with which nothing was missing any more, counted without those who
 * were recused later. Null if it never had; a rule that is not known any more is met by whoever was assigned.
 */
function seatedAt({ members }: RoundFacts, rule: ReviewRule | undefined): Instant | null {
  const standing = members
    .filter(({ recused }) => !recused)
    .sort((a, b) => (a.assignedAt < b.assignedAt ? -1 : a.assignedAt > b.assignedAt ? 1 : 0));
  if (!rule) return standing.at(-1)?.assignedAt ?? null;
  const last = standing.findIndex((_, at) => isMet(missing(rule, standing.slice(0, at + 1))));
  return standing[last]?.assignedAt ?? null;
}

/**
 * A round that ended with its opinion, measured by the calendar of its regime. Where its members would not meet the rule
 * of today, it had them with the last assignment.
 */
export function measureClosed(
  round: RoundFacts & { readonly endedAt: Instant },
  rule: ReviewRule | undefined,
  calendar: Calendar,
): Result<ClosedRound, CalendarTooShort> {
  const { regimeId, ruleId, programme, openedAt, endedAt } = round;
  const whole = daysBetween(openedAt, endedAt, calendar);
  if (!whole.ok) return whole;
  const waited = daysBetween(openedAt, seatedAt(round, rule) ?? seatedAt(round, undefined) ?? openedAt, calendar);
  if (!waited.ok) return waited;
  return ok({
    regimeId,
    ruleId,
    programme,
    waited: waited.value,
    worked: whole.value - waited.value,
    whole: whole.value,
  });
}

/** A round that is open at `now`, measured by the calendar of its regime. */
export function measureOpen(
  round: RoundFacts,
  rule: ReviewRule | undefined,
  calendar: Calendar,
  now: Instant,
): Result<OpenRound, CalendarTooShort> {
  const { regimeId, ruleId, programme, reviewId, projectId, openedAt, overdue } = round;
  const standing = round.members.filter(({ recused }) => !recused);
  const lacks = rule ? missing(rule, standing) : null;
  const need = lacks && !isMet(lacks) ? lacks : null;
  const age = daysBetween(openedAt, now, calendar);
  if (!age.ok) return age;
  const since = need ? null : seatedAt(round, rule);
  const seatedFor = since === null ? ok(null) : daysBetween(since, now, calendar);
  if (!seatedFor.ok) return seatedFor;
  const seated = standing.map(({ personId }) => personId);
  return ok({
    regimeId,
    ruleId,
    programme,
    reviewId,
    projectId,
    openedAt,
    overdue,
    age: age.value,
    seatedFor: seatedFor.value,
    need,
    seated,
  });
}

/** Working days from the day of one instant, which does not count, to that of another, which does. */
function daysBetween(from: Instant, to: Instant, calendar: Calendar): Result<number, CalendarTooShort> {
  const [start, end] = [localDateOf(from, calendar), localDateOf(to, calendar)];
  if (!start.ok) return start;
  return end.ok ? workingDaysBetween(start.value, end.value, calendar) : end;
}
