import type { Assignee } from '../kernel';

/** What people are told of the clocks of a proceeding; part of every proceeding's notices. */
export const TIMETABLE_NOTICES = {
  clock_reminder: 'To whoever has to act within a limit, and to who runs the case: it ends in so many working days.',
  clock_extended: 'To the agency, to whoever has to act, and to who runs the case: there is more time, and why.',
  clocks_stayed:
    'To the agency and who runs the case: a court has ordered that it waits, and which limits stand still.',
  stay_lifted: 'To the agency and who runs the case: the order of the court stands no more.',
  delay_told: 'To the agency: what it waits for is delayed, and why; where the rule wants it told.',
} as const satisfies Readonly<Record<string, string>>;

/** Each office or person once. */
export function eachOnce(to: readonly Assignee[]): readonly Assignee[] {
  const known = new Map(
    to.map((each) => [
      [each.personId, each.role, each.bodyId, each.bodyKey].map((part) => part ?? '').join('\n'),
      each,
    ]),
  );
  return [...known.values()];
}
