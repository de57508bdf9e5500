import { conflictOf, firstChoice, mergeChoice, type Conflict } from './conflict';

const conflict: Conflict = {
  resource: 'members',
  id: 1,
  version: 5,
  saves: [],
  fields: [
    { field: 'name', base: 'A', theirs: 'B', mine: 'C', conflict: true },
    { field: 'phone', base: '1', theirs: '2', mine: '2', conflict: false },
    { field: 'city', base: 'X', theirs: 'X', mine: 'Y', conflict: false },
    { field: 'extra.floor', base: 1, theirs: 2, mine: 2, conflict: false },
  ],
};

test('C5 nothing that either typed is lost: theirs where only they changed, mine where I did, and as chosen where both', () => {
  const typed = { id: 1, version: 3, name: 'C', phone: '1', city: 'Y', extra: { floor: 1, colour: 'red' } };
  expect(firstChoice(conflict)).toEqual({
    name: 'mine',
    phone: 'theirs',
    city: 'mine',
    'extra.floor': 'theirs',
  });
  expect(mergeChoice(typed, conflict, { ...firstChoice(conflict), name: 'theirs' })).toEqual({
    id: 1,
    version: 5,
    name: 'B',
    phone: '2',
    city: 'Y',
    extra: { floor: 2, colour: 'red' },
  });
});

test('only a refused save with what changed is a conflict', () => {
  const body = { error: { details: { conflict } } };
  expect(conflictOf({ status: 409, body })).toBe(conflict);
  for (const error of [{ status: 400, body }, { status: 409 }, new Error('x')])
    expect(conflictOf(error)).toBeUndefined();
});
