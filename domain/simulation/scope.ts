import { NO, UNKNOWN, YES, type Frame, type LineColumns } from './frame';
import type { LineAmounts } from './types';

/**
 * In (`YES`), out (`NO`) or undetermined for each project of the frame, with the given amounts in place of the regime's
 * own. The same three-valued logic as `findScope`, without its explanations; a property test holds the two together.
 */
export function scopeColumn(frame: Frame, amounts: LineAmounts = {}, into = new Uint8Array(frame.size)): Uint8Array {
  const lines = frame.lines.map((line) => ({ ...line, amount: amounts[line.id] ?? line.amount }));
  const together = combination(frame, lines);
  for (let row = 0; row < frame.size; row++) {
    const reached = frame.reached[row] ?? NO;
    const entry = frame.entry[row] ?? NO;
    if (reached === NO) into[row] = NO;
    else {
      const over = entry === YES ? YES : either(entry, together(row));
      into[row] = over === NO ? NO : reached === YES ? over : UNKNOWN;
    }
  }
  return into;
}

const either = (a: number, b: number): number =>
  a === YES || b === YES ? YES : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : NO;

function combination(
  { ownAccordOnly, combination: how }: Frame,
  lines: readonly LineColumns[],
): (row: number) => number {
  if (ownAccordOnly) return () => NO;
  if (lines.length === 0) return () => YES;
  return how === 'any' ? (row) => anyLine(lines, row) : (row) => allLines(lines, row);
}

/** What the line says of a project, if it applies. */
export function metAt({ values, within, operator, amount }: LineColumns, row: number): number {
  const value = values[row] ?? Number.NaN;
  if (Number.isNaN(value)) return UNKNOWN;
  const off = within[row] ?? 0;
  const least = operator === '>=' ? value - off >= amount : value - off > amount;
  if (least) return YES;
  return (operator === '>=' ? value + off >= amount : value + off > amount) ? UNKNOWN : NO;
}

/** One line that applies and is met decides; one that may apply, or may be met, leaves it open. */
function anyLine(lines: readonly LineColumns[], row: number): number {
  let result = NO;
  for (const line of lines) {
    const applies = line.applies[row] ?? NO;
    if (applies === NO) continue;
    const is = metAt(line, row);
    if (is === YES && applies === YES) return YES;
    if (is !== NO) result = UNKNOWN;
  }
  return result;
}

/** Every line that applies must be met; one that may apply counts only where all others let it; none that applies: no. */
function allLines(lines: readonly LineColumns[], row: number): number {
  let [sure, canBe, cannotFail, perhapsMet] = [0, true, true, false];
  for (const line of lines) {
    const applies = line.applies[row] ?? NO;
    if (applies === NO) continue;
    const is = metAt(line, row);
    if (applies === YES) {
      sure += 1;
      if (is === NO) canBe = false;
    } else if (is !== NO) perhapsMet = true;
    if (is !== YES) cannotFail = false;
  }
  const possible = canBe && (sure > 0 || perhapsMet);
  const impossible = sure === 0 || !cannotFail;
  if (possible && impossible) return UNKNOWN;
  return possible ? YES : NO;
}
