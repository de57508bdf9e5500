import { pathIn, searchTree, TOP, treeOf, type TierRecord } from './tiers';

const record = (id: number, parent: number | null, name: string, en?: string): TierRecord => ({
  id,
  parent,
  code: `K${id}`,
  name,
  labels: en ? { en } : null,
  colour: null,
  order: id * 10,
  version: 1,
});
const records = [
  record(1, null, 'Müşteri', 'Customer'),
  record(2, 1, 'Işık bayileri'),
  record(3, null, 'Tedarikçi'),
];

it('C3 makes a tree of records, in their order and in the language of the reader', () => {
  const tree = treeOf(records, 'en');
  expect(tree.levels.get(TOP)?.children).toEqual(['tier-1', 'tier-3']);
  expect(tree.nodes.get('tier-1')).toMatchObject({ name: 'Customer', children: 1, parent: TOP });
  expect(pathIn(tree, 'tier-2')).toBe('Customer › Işık bayileri');
});

it('C3 a search keeps the way to what it finds', () => {
  const { tree, found } = searchTree(treeOf(records, 'tr'), 'IŞIK', 'tr');
  expect([...found]).toEqual(['tier-2']);
  expect(tree.levels.get(TOP)?.children).toEqual(['tier-1']);
  expect(tree.levels.get('tier-1')?.children).toEqual(['tier-2']);
});
