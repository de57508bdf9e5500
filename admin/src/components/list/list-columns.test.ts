import { moveColumn, readColumns, sameColumns, shownOf } from './list-columns';

const all = ['name', 'code', 'city', 'extra.risk'];

it('C2 shows chosen columns in their order, the name first, and none that is gone', () => {
  expect(shownOf(all, ['name', 'code'], null, 'name')).toEqual(['name', 'code']);
  expect(shownOf(all, [], ['extra.risk', 'gone', 'code', 'name'], 'name')).toEqual([
    'name',
    'extra.risk',
    'code',
  ]);
});

it('C2 moves a column by a step, never before the name', () => {
  expect(moveColumn(['name', 'code', 'city'], 'city', -1)).toEqual(['name', 'city', 'code']);
  expect(moveColumn(['name', 'code', 'city'], 'code', -1)).toEqual(['name', 'code', 'city']);
  expect(moveColumn(['name', 'code', 'city'], 'name', 1)).toEqual(['name', 'code', 'city']);
});

it('C2 reads columns of a URL and takes nothing else for one', () => {
  expect(readColumns('name,extra.risk_level,<script>')).toEqual(['name', 'extra.risk_level']);
  expect(readColumns('')).toBeNull();
  expect(sameColumns(null, undefined)).toBe(true);
  expect(sameColumns(['a', 'b'], ['b', 'a'])).toBe(false);
});
