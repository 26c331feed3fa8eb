import {
  consistencySpans,
  EMPTY_ROOT,
  GrowingTree,
  inclusionSpans,
  isConsistent,
  isIncluded,
  joined,
  leafHash,
  nodeHash,
  nodesOver,
  type Hash,
  type Span,
} from '../../register/proof/merkle';
import { makeKey, openCheckpoint, signCheckpoint } from '../../register/proof/note';

/** The root by the definition in RFC 9162 § 2.1.1. */
function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length < 2) return leaves[0] ?? EMPTY_ROOT;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

function treeOf(leaves: readonly Hash[]): GrowingTree {
  const tree = new GrowingTree(0, []);
  for (const leaf of leaves) tree.add(leaf);
  return tree;
}

describe('the tree', () => {
  test('comes to the roots that Certificate Transparency publishes for its eight leaves', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const tree = new GrowingTree(0, []);
    const roots = leaves.map((hex) => {
      tree.add(leafHash(Buffer.from(hex, 'hex').toString('latin1')));
      return tree.head.root.toString('hex').slice(0, 16);
    });
    expect(roots).toEqual([
      ...['6e340b9cffb37a98', 'fac54203e7cc696c', 'aeb6bcfe274b70a1', 'd37ee418976dd957', '4e3bbb1f7b478dcf'],
      ...['76e67dadbcdf1e10', 'ddb89be403809e32', '5dc9da79a70659a9'],
    ]);
  });

  test('of any size proves every leaf and every earlier size, and nothing else', () => {
    const leaves = Array.from({ length: 40 }, (_, n) => leafHash(`leaf ${n}`));
    const over = ({ from, to }: Span): Hash =>
      joined(
        nodesOver({ from, to }).map(({ level, index }) =>
          rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        ),
      );
    for (let size = 1; size <= leaves.length; size += 1) {
      const root = rootOf(leaves.slice(0, size));
      expect(treeOf(leaves.slice(0, size)).head).toEqual({ size, root });
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionSpans(index, size).map(over);
        const leaf = leaves[index]!;
        expect(isIncluded({ leaf, index, size, root }, proof)).toBe(true);
        expect(isIncluded({ leaf: leafHash('another'), index, size, root }, proof)).toBe(false);
        expect(isIncluded({ leaf, index: index + 1, size, root }, proof)).toBe(false);
      }
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const was = { size: earlier, root: rootOf(leaves.slice(0, earlier)) };
        const proof = consistencySpans(earlier, size).map(over);
        expect(isConsistent(was, { size, root }, proof)).toBe(true);
        expect(isConsistent({ ...was, root: leafHash('another') }, { size, root }, proof)).toBe(false);
        expect(isConsistent(was, { size, root: leafHash('another') }, proof)).toBe(false);
      }
    }
  });
});

test('a checkpoint that was altered, or is of another log, is none of this log', () => {
  const key = makeKey('a.example/record');
  const note = signCheckpoint(treeOf([leafHash('a')]).head, key);
  expect(openCheckpoint(note, key)).toMatchObject({ ok: true, value: { origin: 'a.example/record', size: 1 } });
  expect(openCheckpoint(note.replace('\n1\n', '\n2\n'), key)).toEqual({ ok: false, fault: 'not-signed' });
  expect(openCheckpoint(note.replaceAll('a.example', 'b.example'), key)).toEqual({ ok: false, fault: 'other-log' });
  expect(openCheckpoint(note, makeKey('a.example/record'))).toEqual({ ok: false, fault: 'not-signed' });
  expect(openCheckpoint('hello', key)).toEqual({ ok: false, fault: 'not-a-checkpoint' });
});
