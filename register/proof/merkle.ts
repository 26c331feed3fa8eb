import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

/** Leaves `from` up to and without `to`, counted from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree: over the 2^level leaves from index·2^level on. Level 0 are the leaves. */
export interface NodeAt {
  readonly level: number;
  readonly index: number;
}

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** RFC 9162 § 2.1.1: leaves and nodes begin with other bytes, so that none can be taken for the other. */
export const leafHash = (data: string): Hash => sha256(LEAF, Buffer.from(data, 'utf8'));
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);
/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = sha256();

/** The largest power of two below `size`; 1 for two leaves. `size` is at least 2. */
function halfOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The complete subtrees that together stand over a span which begins where one of its size may, the largest first. */
export function nodesOver({ from, to }: Span): readonly NodeAt[] {
  const nodes: NodeAt[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at + 2 ** (level + 1) <= to && at % 2 ** (level + 1) === 0) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The hash over neighbouring subtrees, the largest first. */
export const joined = (hashes: readonly Hash[]): Hash =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));

/** What proves that a leaf is in the tree of `size` leaves: the spans whose hashes lead from it to the root. */
export function inclusionSpans(leaf: number, size: number): readonly Span[] {
  const path = (from: number, to: number): readonly Span[] => {
    if (to - from === 1) return [];
    const middle = from + halfOf(to - from);
    return leaf < middle ? [...path(from, middle), { from: middle, to }] : [...path(middle, to), { from, to: middle }];
  };
  return path(0, size);
}

/** What proves that the tree of `later` leaves begins with the tree of `earlier` (at least 1, at most `later`). */
export function consistencySpans(earlier: number, later: number): readonly Span[] {
  const path = (from: number, to: number, isWhole: boolean): readonly Span[] => {
    if (earlier === to) return isWhole ? [] : [{ from, to }];
    const middle = from + halfOf(to - from);
    return earlier <= middle
      ? [...path(from, middle, isWhole), { from: middle, to }]
      : [...path(middle, to, false), { from, to: middle }];
  };
  return path(0, later, true);
}

/** RFC 9162 § 2.1.3.2: whether the hashes lead from this leaf to this root. */
export function isIncluded(
  { leaf, index, size, root }: { leaf: Hash; index: number; size: number; root: Hash },
  proof: readonly Hash[],
): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(other, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, other);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(root);
}

/** A tree's number of leaves and its root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** RFC 9162 § 2.1.4.2: whether the later tree begins with the earlier one. */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(EMPTY_ROOT);
  const isComplete = Number.isInteger(Math.log2(earlier.size));
  const [first, ...rest] = isComplete ? [earlier.root, ...proof] : proof;
  if (!first) return false;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [was, is] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [was, is] = [nodeHash(other, was), nodeHash(other, is)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      is = nodeHash(is, other);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && was.equals(earlier.root) && is.equals(later.root);
}

/** A tree that grows at its end. It holds the subtrees that stand over all its leaves, and no leaf. */
export class GrowingTree {
  private readonly edge: { level: number; hash: Hash }[];
  /** Complete subtrees above the leaves that came with what was added. */
  readonly completed: (NodeAt & { readonly hash: Hash })[] = [];

  /** `hashes` of `nodesOver({ from: 0, to: size })`. */
  constructor(
    private leaves: number,
    hashes: readonly Hash[],
  ) {
    const nodes = nodesOver({ from: 0, to: leaves });
    if (nodes.length !== hashes.length) throw new Error(`A tree of ${leaves} leaves stands on ${nodes.length} hashes.`);
    this.edge = hashes.map((hash, at) => ({ level: nodes[at]?.level ?? 0, hash }));
  }

  add(leaf: Hash): void {
    let [level, hash] = [0, leaf];
    for (let last = this.edge.at(-1); last?.level === level; last = this.edge.at(-1)) {
      this.edge.pop();
      hash = nodeHash(last.hash, hash);
      level += 1;
      this.completed.push({ level, index: Math.floor(this.leaves / 2 ** level), hash });
    }
    this.edge.push({ level, hash });
    this.leaves += 1;
  }

  get size(): number {
    return this.leaves;
  }

  get head(): TreeHead {
    return { size: this.leaves, root: joined(this.edge.map(({ hash }) => hash)) };
  }
}
