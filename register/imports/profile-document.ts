import { parseDocument } from 'yaml';
import { importProfileSchema, type ImportProfile } from '../../contracts/import-profile';
import { pointerOf } from '../../domain/regime/validation/faults';
import { fail, ok, type Result } from '../../domain/result';
import { noTextIn } from '../no-text';
import { nestsTooDeep } from '../yaml-shape';

/** What is wrong with a profile: where in it (a JSON pointer), and what. */
export interface ProfileFault {
  readonly pointer: string;
  readonly message: string;
}

/** Aliases may stand for so many nodes: a document that unfolds into more is an attack. */
const MOST_ALIASES = 50;
const MOST_FAULTS = 50;

/** Reads a profile from YAML, without harm from whatever a stranger wrote there; all its faults at once. */
export function parseProfileYaml(text: string): Result<ImportProfile, readonly ProfileFault[]> {
  if (nestsTooDeep(text)) return fail([{ pointer: '', message: 'The document nests too deep.' }]);
  const document = parseDocument(text, { uniqueKeys: true, merge: false });
  const [error] = document.errors;
  if (error) return fail([{ pointer: '', message: error.message.slice(0, 500) }]);
  try {
    return checkProfile(document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch {
    return fail([{ pointer: '', message: 'Its aliases unfold into too much.' }]);
  }
}

/** Checks a profile that is given as data. */
export function checkProfile(value: unknown): Result<ImportProfile, readonly ProfileFault[]> {
  const parsed = importProfileSchema.safeParse(value);
  const noText = noTextIn(value);
  if (noText) return fail([{ pointer: pointerOf(noText), message: 'The text holds a zero, or half of a letter.' }]);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.slice(0, MOST_FAULTS);
  return fail(
    faults.map(({ path, message }) => ({ pointer: path.map((step) => `/${String(step)}`).join(''), message })),
  );
}
