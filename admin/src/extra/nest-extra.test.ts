import { flattenExtra, nestExtra } from './nest-extra';

test('C6 filters by extra fields pass through a form and come out as the API takes them', () => {
  const values = { q: 'a', status: 'active', 'extra.risk': ['a'], 'extra.limit_gte': 5, 'extra.ok': false };
  expect(nestExtra(values)).toEqual({
    q: 'a',
    status: 'active',
    extra: { risk: ['a'], limit_gte: 5, ok: false },
  });
  expect(flattenExtra(nestExtra(values))).toEqual(values);
  expect(flattenExtra({ extra: { risk: [], limit_gte: '', x: null } })).toEqual({});
});
