/** A zero, or half of a letter that has two code units: no text holds them, and PostgreSQL keeps none. */
const NO_TEXT = /[\0\p{Cs}]/u;

/**
 * The steps to the first text in a value, or to the first name, that holds what no text can; null where none does. Goes
 * as deep as the value does without using the stack for it.
 */
export function noTextIn(value: unknown): readonly (string | number)[] | null {
  const left: (readonly [unknown, readonly (string | number)[]])[] = [[value, []]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [part, path] = next;
    if (typeof part === 'string' && NO_TEXT.test(part)) return path;
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, inside] of Object.entries(part)) {
      if (NO_TEXT.test(name)) return path;
      left.push([inside, [...path, name]]);
    }
  }
  return null;
}
