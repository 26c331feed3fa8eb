/**
 * The fewest candidates, at most `seats`, who together meet as many of the needs (31 at most) as can be met; of groups
 * as small, the one whose last candidate comes earliest in the order given. Exact, not greedy: a need that could be met
 * is never left open because somebody else was taken first.
 */
export function mostNeeded<Candidate, Need>(
  candidates: readonly Candidate[],
  needs: readonly Need[],
  meets: (candidate: Candidate, need: Need) => boolean,
  seats: number,
): readonly Candidate[] {
  const skills = candidates
    .map((candidate, at) => ({ at, met: setOf(needs.map((need) => meets(candidate, need))) }))
    .filter(({ met }) => met !== 0);
  // By the set of needs met: the best group that meets exactly those.
  let best = new Map<number, readonly number[]>([[0, []]]);
  for (const { at, met } of skills) {
    const next = new Map(best);
    for (const [set, group] of best) {
      const known = next.get(set | met);
      if (group.length < seats && (!known || group.length + 1 < known.length)) next.set(set | met, [...group, at]);
    }
    best = next;
  }
  const [[, group]] = [...best].sort(
    ([a, first], [b, second]) => sizeOf(b) - sizeOf(a) || first.length - second.length,
  ) as [[number, readonly number[]]];
  return group.flatMap((at) => candidates[at] ?? []);
}

const setOf = (bits: readonly boolean[]): number => bits.reduce((set, bit, at) => (bit ? set | (1 << at) : set), 0);

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
