/** JSON merge patch, RFC 7396 §2: null takes a member out, an object is merged, anything else takes the place. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const kept = Object.entries(base).filter(([name]) => !Object.hasOwn(patch, name));
  const changed = Object.entries(patch).flatMap(([name, value]) =>
    value === null ? [] : [[name, mergePatch(base[name], value)] as const],
  );
  return Object.fromEntries<unknown>([...kept, ...changed]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
