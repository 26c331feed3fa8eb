/** A point in time: RFC 3339 in UTC with milliseconds, `2025-03-03T08:00:00.000Z`; compares as a string. */
export type Instant = string;

/** A day in some calendar's zone: ISO 8601 `2025-03-03`; compares as a string. */
export type LocalDate = string;

/** Milliseconds of one day of 24 hours. */
export const MS_PER_DAY = 86_400_000;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a text is an instant as the register writes it; impossible days and hours are not. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && instantAt(ms) === text;
}

/** Milliseconds since 1970-01-01T00:00:00Z of an instant, which the edge has checked (`isInstant`). */
export const epochMs = (instant: Instant): number => Date.parse(instant);

/** The instant so many milliseconds after 1970-01-01T00:00:00Z. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString();

/** The later of two instants. */
export const laterOf = (a: Instant, b: Instant): Instant => (a < b ? b : a);
