import { NO, UNKNOWN, type Frame } from './frame';
import type { Lack } from './lacks';
import { metAt } from './scope';
import type { LineAmounts } from './types';

/** Why projects are undetermined: what is not known, and of how many of them. One project may lack several things. */
export interface OpenFor extends Lack {
  readonly projects: number;
}

/** What the undetermined projects of a scope column lack, the most frequent first. */
export function openFor(frame: Frame, scope: Uint8Array, amounts: LineAmounts = {}): readonly OpenFor[] {
  const counted = new Map<string, { lack: Lack; projects: number }>();
  const add = (lack: Lack): void => {
    const key = `${lack.code} ${lack.fact}`;
    const entry = counted.get(key) ?? { lack, projects: 0 };
    entry.projects += 1;
    counted.set(key, entry);
  };
  const lines = frame.lines.map((line) => ({ ...line, amount: amounts[line.id] ?? line.amount }));
  for (const [row, outcome] of scope.entries()) {
    if (outcome !== UNKNOWN) continue;
    for (const lack of frame.lacking[frame.lacks[row] ?? 0] ?? []) add(lack);
    const rounded = lines.filter(
      (line) => line.applies[row] !== NO && !Number.isNaN(line.values[row]) && metAt(line, row) === UNKNOWN,
    );
    for (const fact of new Set(rounded.map((line) => line.fact))) add({ code: 'threshold-within-rounding', fact });
  }
  return [...counted.values()]
    .map(({ lack, projects }) => ({ ...lack, projects }))
    .sort((a, b) => b.projects - a.projects || (`${a.code} ${a.fact}` < `${b.code} ${b.fact}` ? -1 : 1));
}
