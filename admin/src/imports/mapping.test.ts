import type { Mapping } from './import-api';
import { parseMapping, retarget, targetOf } from './mapping';

const mapping: Mapping = {
  steps: [
    { resource: 'members', match: ['code'], set: { code: '$No', name: { column: 'Title', map: {} } } },
    {
      resource: 'subscriptions',
      match: ['number'],
      set: { number: '$No2', lines: [{ unitPrice: '$Price' }] },
    },
  ],
};

it('tells where a column goes', () => {
  expect(targetOf(mapping, 'No')).toBe('members.code');
  expect(targetOf(mapping, 'Title')).toBe('members.name');
  expect(targetOf(mapping, 'Price')).toBe('subscriptions.lines.unitPrice');
  expect(targetOf(mapping, 'Note')).toBeNull();
});

it('moves a column, makes the step that it needs, and leaves the mapping given as it was', () => {
  const moved = retarget(mapping, 'Note', 'units.name');
  expect(moved.steps[2]).toEqual({ resource: 'units', match: ['name'], set: { name: '$Note' } });
  expect(retarget(mapping, 'Title', 'members.city').steps[0]?.set).toEqual({ code: '$No', city: '$Title' });
  expect(mapping.steps).toHaveLength(2);
});

it('leaves a column out, with what it was recognised by', () => {
  expect(retarget(mapping, 'No', null).steps[0]).toMatchObject({
    match: [],
    set: { name: { column: 'Title' } },
  });
  const one: Mapping = { steps: [{ resource: 'units', match: ['name'], set: { name: '$A' } }] };
  expect(retarget(one, 'A', null).steps).toEqual([]);
});

it('reads steps typed as JSON, and refuses what has none', () => {
  expect(parseMapping('{"steps": []}')).toEqual({ steps: [] });
  for (const text of ['{', '[]', '{"steps": 1}', 'null']) expect(parseMapping(text)).toBeNull();
});
