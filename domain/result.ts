/** A value, or the fault that stands in its place. Errors are values until they reach an edge. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a fault as a failure. */
export const fail = <F>(fault: F): { ok: false; fault: F } => ({ ok: false, fault });
