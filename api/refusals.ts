/**
 * Which status a refusal of the law has: 403 when it is about who acts, 422 when it is about what the request says,
 * 409 (every code not listed here) when it is about how the case stands.
 */
const NOT_WITHIN_POWERS: readonly string[] = [];

const CONTENT: readonly string[] = [];

const UNKNOWN: readonly string[] = [];

const STATUS: ReadonlyMap<string, number> = new Map([
  ...NOT_WITHIN_POWERS.map((code) => [code, 403] as const),
  ...CONTENT.map((code) => [code, 422] as const),
  ...UNKNOWN.map((code) => [code, 404] as const),
]);

/** The status of a refusal by its code. */
export const refusalStatus = (code: string): number => STATUS.get(code) ?? 409;
