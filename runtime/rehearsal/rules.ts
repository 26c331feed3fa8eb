import { readFileSync } from 'node:fs';
import { remedyForFault } from '../../domain/regime/validation/remedies';
import { readRegimeYaml, type DocumentFault } from '../../register/regimes';
import { StartProblem } from '../problem';

/** Rules from a file of YAML. */
export interface RulesFile {
  readonly path: string;
  readonly text: string;
}

/** A file of rules, as somebody reads it who mends it. */
export interface CheckedFile extends RulesFile {
  readonly valid: boolean;
  /** One line for each fault, then one for each warning; each begins with `path:line:column`. */
  readonly lines: readonly string[];
}

/** Reads and checks a file of rules. Throws a `StartProblem` where the file cannot be read. */
export function checkRulesFile(path: string): CheckedFile {
  const text = readText(path);
  const { regime, faults, warnings } = readRegimeYaml(text);
  const shown = (kind: string) => (fault: DocumentFault) =>
    `${path}:${fault.line ?? 1}:${fault.column ?? 1} ${kind} ${fault.code} ${fault.pointer}: ${fault.message} ${remedyForFault(fault.code)}`;
  return {
    path,
    text,
    valid: regime !== null && faults.length === 0,
    lines: [...faults.map(shown('fault')), ...warnings.map(shown('warning'))],
  };
}

/** Files of rules that can be followed; throws a `StartProblem` that lists every fault of those that cannot. */
export function readRulesFiles(paths: readonly string[]): readonly RulesFile[] {
  const files = paths.map(checkRulesFile);
  const wrong = files.filter(({ valid }) => !valid);
  if (wrong.length === 0) return files;
  const faults = wrong.flatMap(({ lines }) => lines.filter((line) => line.includes(' fault ')));
  throw new StartProblem('These rules cannot be followed.', faults);
}

/** Brings rules into force in a rehearsal that runs, as the demo administrator. Returns one line for each file. */
export async function proclaim(url: string, files: readonly RulesFile[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'admin', client_secret: 'demo' });
  const token = await fetch(`${url}/dev-issuer/token`, { method: 'POST', body });
  const { access_token: bearer } = (await token.json()) as { access_token: string };
  const lines: string[] = [];
  for (const { path, text } of files) {
    const answer = await fetch(`${url}/api/v1/rehearsal/regimes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/yaml' },
      body: text,
    });
    if (!answer.ok) throw new StartProblem(`The rules of ${path} were not taken.`, [await answer.text()]);
    const { regimeId, version, validFrom } = (await answer.json()) as Record<string, string>;
    lines.push(`${path} is in force from ${validFrom ?? ''} on: ${regimeId ?? ''}, version ${version ?? ''}`);
  }
  return lines;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartProblem(`“${path}” cannot be read.`, [error instanceof Error ? error.message : String(error)]);
  }
}
