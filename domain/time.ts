/** A point in time: RFC 3339 in UTC with milliseconds, `2025-03-03T08:00:00.000Z`; compares as a string. */
export type Instant = string;

/** A day in some calendar's zone: ISO 8601 `2025-03-03`; compares as a string. */
export type LocalDate = string;
