import { treeOf } from './unit-tree';

const shape = (rows: { id: number; parent: number | null }[]) =>
  treeOf(rows).map(({ node, depth }) => `${'-'.repeat(depth)}${node.id}`);

test('C7 units stand below their parents, whatever order they come in', () => {
  expect(
    shape([
      { id: 3, parent: 2 },
      { id: 1, parent: null },
      { id: 2, parent: 1 },
      { id: 4, parent: 1 },
    ]),
  ).toEqual(['1', '-2', '--3', '-4']);
});

test('C14 a unit whose parent one does not see stands at the top, and no ring hangs the page', () => {
  expect(shape([{ id: 5, parent: 99 }])).toEqual(['5']);
  expect(
    shape([
      { id: 6, parent: 7 },
      { id: 7, parent: 6 },
    ]).sort(),
  ).toEqual(['6', '7']);
});
