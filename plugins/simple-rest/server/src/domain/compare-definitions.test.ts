import { canonical, compareDefinitions } from './compare-definitions';

const here = [
  { key: 'a', name: 'A', colour: null, labels: { tr: 'A', en: 'A' } },
  { key: 'b', name: 'B', colour: 'red' },
];

it('X2 tells what is new, what is other with from and to, and what is only here', () => {
  const { added, changed, onlyHere, unchanged, whole } = compareDefinitions<{ key: string }>(here, [
    { key: 'a', name: 'Yeni', labels: { en: 'A', tr: 'A' } } as { key: string },
    { key: 'c', name: 'C' } as { key: string },
  ]);
  expect(added).toEqual([{ key: 'c', name: 'C' }]);
  expect(changed).toEqual([{ key: 'a', fields: [{ field: 'name', from: 'A', to: 'Yeni' }] }]);
  expect(onlyHere).toEqual(['b']);
  expect(unchanged).toBe(0);
  expect(whole).toEqual([{ ...here[0], name: 'Yeni' }]);
});

it('X2 what is empty and what is absent are one, and the order of keys says nothing', () => {
  expect(canonical({ b: null, a: { y: 1, x: '' } })).toBe(canonical({ a: { y: 1 } }));
  expect(compareDefinitions(here, here)).toMatchObject({
    added: [],
    changed: [],
    onlyHere: [],
    unchanged: 2,
  });
});
