import { addDays } from '../domain/calendar/dates';
import type { SliceCluster, SliceProject } from '../domain/slicing/types';
import { serialsOf } from '../domain/slicing/invoices';
import { chances } from './chance';

/** So many projects of one agency in ten years. */
const OF_AN_AGENCY = 250;
const FIRST_DAY = '2015-01-01';
const DAYS = 3_650;
/** One project in so many is the first of a slice. */
const ONE_SLICE_IN = 40;
const MILLION = 100_000_000;
/** Parts of a slice follow each other within so many days; the rule's window is a year. */
const SLICE_DAYS = 300;
const SUPPLIERS = 20;
const BUDGET_LINES = 30;

/** A portfolio in which it is known which projects are parts of one that was cut up. */
export interface KnownSlices {
  readonly projects: readonly SliceProject[];
  /** By project: the slice that it is a part of. */
  readonly sliceOf: ReadonlyMap<string, number>;
}

/**
 * How often a slice leaves a trace, in percent; each by chance of its own, so that some leave several and one in a
 * hundred none but a supplier or nothing. The first three tell by themselves. Assumed, not observed.
 */
const TRACES = {
  ...{ system: 40, contract: 30, dependency: 20 },
  ...{ supplier: 85, budgetLine: 75, text: 75, invoices: 25 },
} as const;
type Trace = keyof typeof TRACES;

/** An agency works in so many fields, each with words of its own; the rest of a text is what everybody writes. */
const FIELDS = 10;
const FIELD_WORDS = 40;
const COMMON_WORDS = 400;
const OF_FIELD = 8;
const OF_ALL = 8;
/** Of the text of a part so many percent of the words differ from those of the first. */
const REWRITTEN = 25;

type UpTo = (most: number) => number;

/**
 * Projects below fifteen millions over ten years, most of them alone, some cut into two to five parts. Chance gives
 * others a system, a supplier, a budget line, words or a contract in common as well: a common platform, one of twenty
 * suppliers, the field in which two projects are, a framework.
 */
export function knownSlices(count: number): KnownSlices {
  const chance = chances(20_261_122);
  const upTo: UpTo = (most) => Math.floor(chance() * most);
  const agencies = Math.ceil(count / OF_AN_AGENCY);
  const projects: SliceProject[] = [];
  const sliceOf = new Map<string, number>();
  for (let slice = 0; projects.length < count; slice += 1) {
    const agency = upTo(agencies);
    const day = upTo(DAYS);
    const parts = upTo(ONE_SLICE_IN) === 0 ? 2 + upTo(4) : 1;
    const first = alone(projects.length, agency, day, upTo);
    projects.push(first);
    if (parts === 1) continue;
    sliceOf.set(first.id, slice);
    const traces = new Set((Object.keys(TRACES) as Trace[]).filter((trace) => upTo(100) < TRACES[trace]));
    for (let part = 1; part < parts && projects.length < count; part += 1) {
      const next = alone(projects.length, agency, day + upTo(SLICE_DAYS), upTo);
      projects.push({ ...next, ...sharedWith(first, part, { slice, traces, upTo }) });
      sliceOf.set(next.id, slice);
    }
    if (traces.has('system')) projects[projects.indexOf(first)] = { ...first, systems: [`System ${slice}`] };
  }
  return { projects, sliceOf };
}

/** A project that belongs to no other. */
function alone(index: number, agency: number, day: number, upTo: UpTo): SliceProject {
  const field = upTo(FIELDS);
  const supplier = upTo(SUPPLIERS);
  return {
    ...{ id: `p-${index}`, agencyId: `agency-${agency}`, on: addDays(FIRST_DAY, day), dependsOn: [] },
    systems: systemsOf(agency, upTo),
    suppliers: [`Supplier ${supplier}`],
    contracts: [upTo(5) === 0 ? `Framework ${agency}` : `C-${agency}-${upTo(1_000_000)}`],
    invoices: serialsOf(`Supplier ${supplier}`, `${upTo(200_000)}`),
    budgetLine: `${upTo(BUDGET_LINES)}`,
    words: [
      ...Array.from({ length: OF_FIELD }, () => `field-${agency}-${field}-${upTo(FIELD_WORDS)}`),
      ...Array.from({ length: OF_ALL }, () => `word-${upTo(COMMON_WORDS)}`),
    ],
    amount: (8 + upTo(7)) * MILLION,
  };
}

/** One project in ten works on a platform that the whole agency uses; one in fifty on a register that others work on too. */
function systemsOf(agency: number, upTo: UpTo): readonly string[] {
  if (upTo(10) === 0) return [`Platform ${agency}`];
  return upTo(50) === 0 ? [`Register ${upTo(20)}`] : [];
}

/** What a part has in common with the first part of its slice, by the traces that the slice leaves. */
function sharedWith(
  first: SliceProject,
  part: number,
  { slice, traces, upTo }: { slice: number; traces: ReadonlySet<Trace>; upTo: UpTo },
): Partial<SliceProject> {
  const rewritten = first.words.map((word) => (upTo(100) < REWRITTEN ? `word-${upTo(COMMON_WORDS)}` : word));
  const serial = Number(first.invoices[0]?.split(' ').at(-1)?.split('/')[1]) + part;
  return {
    ...(traces.has('system') && { systems: [upTo(2) === 0 ? `System ${slice}` : `SYSTEM ${slice} `] }),
    ...(traces.has('contract') && { contracts: first.contracts }),
    ...(traces.has('dependency') && { dependsOn: [first.id] }),
    ...(traces.has('supplier') && { suppliers: first.suppliers }),
    ...(traces.has('budgetLine') && { budgetLine: first.budgetLine }),
    ...(traces.has('text') && { words: rewritten }),
    ...(traces.has('invoices') && { invoices: serialsOf(first.suppliers[0] ?? '', `${serial}`) }),
  };
}

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
