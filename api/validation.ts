import type { z } from 'zod';
import type { Fault } from '../contracts/api/problem';
import { fail, ok, type Result } from '../domain/result';

type Place = Fault['in'];
type Issue = z.core.$ZodIssue;

/** Checks one part of a request. Every fault is listed, with its pointer, rule and remedy. */
export function check<T>(schema: z.ZodType<T>, value: unknown, place: Place): Result<T, readonly Fault[]> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail(faultsOf(parsed.error.issues, place, value));
}

/** The faults of a schema's issues. */
export const faultsOf = (issues: readonly Issue[], place: Place, value: unknown): readonly Fault[] =>
  issues.flatMap((issue) => describe(issue, place, value, []));

/** A JSON pointer (RFC 6901) of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

function describe(issue: Issue, place: Place, root: unknown, above: readonly PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path];
  const at = (rule: string, message: string, remedy: string, below: readonly PropertyKey[] = []): Fault[] => [
    { in: place, pointer: pointerOf([...path, ...below]), rule, message, remedy },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) =>
        at('unknown-field', 'is not known here', 'Remove it, or check its spelling.', [key]),
      );
    case 'invalid_type':
      if (issue.expected === 'undefined') return at('no-body', 'is not taken here', 'Leave the body out.');
      return valueAt(root, path) === undefined
        ? at('required', 'is missing', `Give ${article(issue.expected)}.`)
        : at('type', `is not ${article(issue.expected)}`, `Give ${article(issue.expected)}.`);
    case 'too_big':
      return at('maximum', `is more than ${issue.maximum}`, `At most ${issue.maximum} ${unitOf(issue.origin)}.`);
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? at('not-blank', 'is blank', 'Write something.')
        : at('minimum', `is less than ${issue.minimum}`, `At least ${issue.minimum} ${unitOf(issue.origin)}.`);
    case 'invalid_value':
      return valueAt(root, path) === undefined
        ? at('required', 'is missing', `Give one of: ${issue.values.map(String).join(', ')}.`)
        : at('allowed-values', 'is none of the allowed values', `Give one of: ${issue.values.map(String).join(', ')}.`);
    case 'invalid_format':
      return at(`format-${issue.format}`, worded(issue.message, 'has another form'), formatRemedy(issue.format));
    case 'not_multiple_of':
      return at('whole', `is no multiple of ${issue.divisor}`, `Give a multiple of ${issue.divisor}.`);
    case 'invalid_union':
      return describeUnion(issue, place, root, path);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => describe(inner, place, root, path));
    case 'custom':
      return at(textOf(issue.params, 'rule', 'rule'), issue.message, textOf(issue.params, 'remedy', 'Correct it.'));
  }
}

/** Of a union's branches, the one that fits best is the one that was meant: the fewest and deepest faults. */
function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  place: Place,
  root: unknown,
  path: readonly PropertyKey[],
): Fault[] {
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => describe(inner, place, root, path)));
  const shallow = (faults: readonly Fault[]) =>
    faults.some((fault) => fault.pointer === pointerOf(path) && fault.rule === 'type') ? 1 : 0;
  const [best] = branches
    .filter((faults) => faults.length > 0)
    .sort((a, b) => shallow(a) - shallow(b) || a.length - b.length);
  if (best) return best;
  return [
    {
      in: place,
      pointer: pointerOf(path),
      rule: 'allowed-values',
      message: 'has none of the allowed forms',
      remedy: 'See the schema.',
    },
  ];
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}

const article = (type: string): string => {
  if (type === 'int') return 'a whole number';
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
};

const unitOf = (origin: string): string => {
  if (origin === 'string') return 'characters';
  return origin === 'array' || origin === 'set' ? 'items' : '';
};

/** zod's own words name its types; ours are kept. */
const worded = (message: string, otherwise: string): string => (message.startsWith('Invalid') ? otherwise : message);

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'Write a point in time with its offset: 2025-02-03T08:00:00+01:00.',
  date: 'Write a day as YYYY-MM-DD.',
  email: 'Write one mail address.',
  uuid: 'Give a UUID.',
  url: 'Give an absolute URL.',
};

const formatRemedy = (format: string): string => FORMATS[format] ?? 'See the pattern in the schema.';

function textOf(params: Record<string, unknown> | undefined, key: string, otherwise: string): string {
  const value = params?.[key];
  return typeof value === 'string' ? value : otherwise;
}
