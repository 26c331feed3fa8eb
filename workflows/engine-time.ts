/** Milliseconds since 1970 on the engine's clock: inside a workflow `Date.now()` is the time of the task, also in replay. */
export const engineNow = (): number => Date.now();

/** Domain time as the engine sees it: RFC 3339, UTC, milliseconds; differs from the engine's only in rehearsal. */
export const domainNow = (offsetMs: number): string => new Date(engineNow() + offsetMs).toISOString();

/** The engine's time of a domain instant, in milliseconds since 1970. */
export const engineTimeOf = (instant: string, offsetMs: number): number => Date.parse(instant) - offsetMs;
