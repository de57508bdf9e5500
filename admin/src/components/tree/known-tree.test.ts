import {
  childrenOf,
  isWithin,
  layOver,
  moreKey,
  moreOf,
  nothingKnown,
  type KnownTree,
  type TreeNode,
} from './known-tree';

const node = (key: string, parent: string | null, children = 0): TreeNode => ({
  key,
  parent,
  name: key,
  children,
});
const known: KnownTree<TreeNode> = layOver<TreeNode>(nothingKnown, {
  nodes: [node('a', null, 3), node('b', 'a'), node('c', 'b')],
  levels: [{ node: 'a', children: ['b'], total: 3 }],
});

describe('what is known of a tree', () => {
  test('a level that is not all there ends with a place for more', () => {
    expect(childrenOf(known, 'a')).toEqual(['b', moreKey('a')]);
    expect(moreOf(moreKey('a'))).toBe('a');
    expect(moreOf('a')).toBeUndefined();
    const rest = {
      nodes: [node('d', 'a'), node('e', 'a')],
      levels: [{ node: 'a', children: ['d', 'e'], total: 3 }],
    };
    expect(childrenOf(layOver(known, rest, true), 'a')).toEqual(['b', 'd', 'e']);
    expect(childrenOf(layOver(known, rest), 'a')).toEqual(['d', 'e', moreKey('a')]);
  });

  test('what stands below what is told by the parents, and a ring ends', () => {
    expect(isWithin(known, 'c', 'a')).toBe(true);
    expect(isWithin(known, 'a', 'c')).toBe(false);
    const ring = layOver<TreeNode>(nothingKnown, { nodes: [node('x', 'y'), node('y', 'x')], levels: [] });
    expect(isWithin(ring, 'x', 'z')).toBe(false);
  });
});
