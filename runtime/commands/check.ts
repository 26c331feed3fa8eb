import { parseArgs } from 'node:util';
import { checkRulesFile } from '../rehearsal/rules';
import { StartProblem } from '../problem';

/** `tollgate check FILE…`: every fault and warning of rules, each with its line; 1 where one cannot be followed. */
export function checkCommand(args: readonly string[]): number {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  if (positionals.length === 0) throw new StartProblem('Say which rules to check.', ['tollgate check my-country.yaml']);
  const files = positionals.map(checkRulesFile);
  for (const { path, valid, lines } of files) {
    for (const line of lines) process.stdout.write(`${line}\n`);
    const warnings = lines.filter((line) => line.includes(' warning ')).length;
    const faults = lines.length - warnings;
    const counts = `${faults} ${faults === 1 ? 'fault' : 'faults'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
    process.stdout.write(`${path}: ${valid ? 'can be followed' : 'cannot be followed'}; ${counts}\n`);
  }
  return files.every(({ valid }) => valid) ? 0 : 1;
}
