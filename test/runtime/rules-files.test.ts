import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '../../runtime/commands/check';
import { StartProblem } from '../../runtime/problem';
import { checkRulesFile, readRulesFiles } from '../../runtime/rehearsal/rules';

const PRESET = join(__dirname, '../../regimes/dk/dk-2021.yaml');
const folder = mkdtempSync('/tmp/tollgate-rules-');
const wrong = join(folder, 'wrong.yaml');
const text = readFileSync(PRESET, 'utf8').replace('decision: follow-up', 'decision: nothing');
const line = text.split('\n').findIndex((each) => each.includes('decision: nothing')) + 1;

beforeAll(() => writeFileSync(wrong, text));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file of rules is checked with its path, line and column, and with what to do', () => {
  const { valid, lines } = checkRulesFile(wrong);
  expect(valid).toBe(false);
  expect(lines[0]).toMatch(
    new RegExp(`^${wrong}:${line}:\\d+ fault unresolved /gates/0/decision: .*Define what is named`),
  );
  expect(lines.slice(1).every((each) => each.includes(' warning '))).toBe(true);
});

test('a rehearsal does not begin with rules that cannot be followed, and says why', () => {
  expect(readRulesFiles([PRESET])).toHaveLength(1);
  expect(() => readRulesFiles([PRESET, wrong])).toThrow(StartProblem);
  expect(() => readRulesFiles(['/nowhere.yaml'])).toThrow(/cannot be read/);
});

test('the command ends well only if all of its files can be followed', () => {
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  try {
    expect(checkCommand([PRESET])).toBe(0);
    expect(checkCommand([PRESET, wrong])).toBe(1);
    expect(() => checkCommand([])).toThrow(StartProblem);
  } finally {
    write.mockRestore();
  }
  expect(written.at(-1)).toMatch(/wrong\.yaml: cannot be followed; 1 fault, \d+ warnings\n$/);
});
