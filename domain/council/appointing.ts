import type { CalendarTooShort } from '../calendar/calendar';
import type { Calendar } from '../calendar/types';
import type { Refusal } from '../kernel';
import { cite } from '../refusal';
import type { ReviewRule } from '../regime/review';
import { ok, type Result } from '../result';
import type { Instant } from '../time';
import { refuseCouncil } from './refusals';
import { endOfTerm, termsOf, type Seat } from './terms';

/** A rule of review that names the council, and the calendar in which its terms are counted. */
export interface TermRule {
  readonly rule: Pick<ReviewRule, 'id' | 'composition'>;
  readonly calendar: Calendar;
}

/**
 * When an office ends that is given without an end: with the term that the strictest rule gives, which counts from the
 * beginning of the term that runs at `from`, if one does. Null where no rule limits terms.
 */
export function endByRule(
  seats: readonly Seat[],
  from: Instant,
  rules: readonly TermRule[],
): Result<Instant | null, CalendarTooShort> {
  const running = termsOf(seats).find((term) => term.from <= from && (term.to === null || from < term.to));
  let end: Instant | null = null;
  for (const { rule, calendar } of rules) {
    const { termYears } = rule.composition;
    if (termYears === undefined) continue;
    const limit = endOfTerm(running?.from ?? from, termYears, calendar);
    if (!limit.ok) return limit;
    if (end === null || limit.value < end) end = limit.value;
  }
  return ok(end);
}

/**
 * Why the rules refuse an office at the council: its term would be longer than `termYears`, or the person's terms more
 * than `maxTerms`. Empty where nothing does. `seats` are the person's other offices there, past and future.
 */
export function termRefusals(seats: readonly Seat[], proposed: Seat, rules: readonly TermRule[]): readonly Refusal[] {
  const terms = termsOf([...seats, proposed]);
  return rules
    .flatMap((each) => [tooLong(terms, proposed, each), tooMany(terms, each)])
    .filter((each) => each !== null);
}

function tooLong(terms: readonly Seat[], proposed: Seat, { rule, calendar }: TermRule): Refusal | null {
  const { termYears } = rule.composition;
  const term = terms.find(({ from, to }) => from <= proposed.from && (to === null || proposed.from < to));
  if (termYears === undefined || !term) return null;
  const limit = endOfTerm(term.from, termYears, calendar);
  const rest = { rule: cite(`${rule.id}.composition`, rule.composition), field: '/to' };
  if (!limit.ok) {
    const { code, ...facts } = limit.fault;
    return refuseCouncil(code, 'The calendar does not cover the end of the term.', { ...rest, facts: { ...facts } });
  }
  if (term.to !== null && term.to <= limit.value) return null;
  return refuseCouncil('term-too-long', 'A term at the council does not last so long.', {
    ...rest,
    facts: { termYears, termBegan: term.from, latestEnd: limit.value, to: proposed.to },
    remedy: `End it at ${limit.value} at the latest, or state an exception with its reason.`,
  });
}

function tooMany(terms: readonly Seat[], { rule }: TermRule): Refusal | null {
  const { maxTerms } = rule.composition;
  if (maxTerms === undefined || terms.length <= maxTerms) return null;
  return refuseCouncil('too-many-terms', 'The person has served as many terms as the rule allows.', {
    rule: cite(`${rule.id}.composition`, rule.composition),
    field: '/personId',
    facts: { maxTerms, terms },
    remedy: 'Appoint somebody else, or state an exception with its reason.',
  });
}
