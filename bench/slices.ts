import { addDays } from '../domain/calendar/dates';
import type { SliceCluster, SliceProject } from '../domain/slicing/types';
import { chances } from './chance';

const AGENCIES = 400;
const FIRST_DAY = '2015-01-01';
const DAYS = 3_650;
/** One project in so many is the first of a slice. */
const ONE_SLICE_IN = 40;
const MILLION = 100_000_000;
/** Parts of a slice follow each other within so many days; the rule's window is a year. */
const SLICE_DAYS = 300;

/** A portfolio in which it is known which projects are parts of one that was cut up. */
export interface KnownSlices {
  readonly projects: readonly SliceProject[];
  /** By project: the slice that it is a part of. */
  readonly sliceOf: ReadonlyMap<string, number>;
}

/** How a slice gives itself away. The last way leaves a supplier alone, which many others have too: nobody can tell. */
const TRACES = ['system', 'contract', 'dependency', 'system', 'supplier'] as const;

/**
 * Projects below fifteen millions over ten years, most of them alone, some cut into two to five parts. Chance gives
 * others a system, a supplier or a contract in common as well: a common platform, the one large supplier, a framework.
 */
export function knownSlices(count: number): KnownSlices {
  const chance = chances(20_261_122);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const projects: SliceProject[] = [];
  const sliceOf = new Map<string, number>();
  for (let slice = 0; projects.length < count; slice += 1) {
    const agency = upTo(AGENCIES);
    const day = upTo(DAYS);
    const parts = upTo(ONE_SLICE_IN) === 0 ? 2 + upTo(4) : 1;
    const trace = TRACES[upTo(TRACES.length)];
    for (let part = 0; part < parts && projects.length < count; part += 1) {
      const id = `p-${projects.length}`;
      const before = projects.at(-1)?.id;
      if (parts > 1) sliceOf.set(id, slice);
      const shared = parts > 1 ? slice : null;
      projects.push({
        id,
        agencyId: `agency-${agency}`,
        on: addDays(FIRST_DAY, day + (parts > 1 ? upTo(SLICE_DAYS) : 0)),
        dependsOn: shared !== null && trace === 'dependency' && part > 0 && before !== undefined ? [before] : [],
        systems: systemsOf(agency, shared !== null && trace === 'system' ? shared : null, upTo),
        suppliers: [shared !== null && trace === 'supplier' ? `Supplier ${shared % 20}` : `Supplier ${upTo(20)}`],
        contracts: [shared !== null && trace === 'contract' ? `C-${shared}` : contractOf(agency, upTo)],
        budgetLine: `${upTo(30)}`,
        words: [],
        amount: (8 + upTo(7)) * MILLION,
      });
    }
  }
  return { projects, sliceOf };
}

/** One project in ten works on a platform that the whole agency uses; one in fifty on a register that others work on too. */
function systemsOf(agency: number, slice: number | null, upTo: (most: number) => number): readonly string[] {
  if (slice !== null) return [upTo(2) === 0 ? `System ${slice}` : `SYSTEM ${slice} `];
  if (upTo(10) === 0) return [`Platform ${agency}`];
  return upTo(50) === 0 ? [`Register ${upTo(20)}`] : [];
}

const contractOf = (agency: number, upTo: (most: number) => number): string =>
  upTo(5) === 0 ? `Framework ${agency}` : `C-${agency}-${upTo(1_000_000)}`;

/** Of all pairs that were found together, the share that belongs together; and of those that do, the share found. */
export function judge(found: readonly SliceCluster[], { projects, sliceOf }: KnownSlices) {
  const pairsOf = (size: number): number => (size * (size - 1)) / 2;
  const sizes = new Map<number, number>();
  for (const { id } of projects) count(sizes, sliceOf.get(id));
  const known = [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  let [together, right] = [0, 0];
  for (const cluster of found) {
    together += pairsOf(cluster.projects.length);
    const inside = new Map<number, number>();
    for (const id of cluster.projects) count(inside, sliceOf.get(id));
    right += [...inside.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  }
  return { precision: together === 0 ? 1 : right / together, recall: right / known };
}

function count(into: Map<number, number>, slice: number | undefined): void {
  if (slice !== undefined) into.set(slice, (into.get(slice) ?? 0) + 1);
}
