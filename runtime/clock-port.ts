/** The one source of domain time. Everything decided, recorded or compared with a time limit takes its instant from here. */
export interface ClockPort {
  /** This moment in domain time: RFC 3339, UTC, milliseconds, as in 2025-02-03T08:00:00.000Z. */
  now(): string;
}

/** Domain time is the time of day. */
export const wallClock: ClockPort = { now: () => new Date().toISOString() };
