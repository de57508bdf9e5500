import fc from 'fast-check';
import type { FieldError } from '../api';
import { fieldsOf, isMet, shownKeys, type Condition } from './condition';
import { findLoop } from './find-loop';
import { readCondition } from './read-condition';

const of =
  (values: Record<string, unknown>) =>
  (field: string): unknown =>
    values[field];

describe('a condition', () => {
  it('is met by one of its values, by one of several choices, and never without a value', () => {
    const condition: Condition = { field: 'kind', in: ['a', 'b'] };
    expect(isMet(condition, of({ kind: 'b' }))).toBe(true);
    expect(isMet(condition, of({ kind: ['x', 'a'] }))).toBe(true);
    expect(isMet(condition, of({ kind: 'c' }))).toBe(false);
    expect(isMet(condition, of({ kind: [] }))).toBe(false);
    expect(isMet(condition, of({}))).toBe(false);
  });

  it('compares numbers, written as numbers or as decimals, with both ends included', () => {
    const condition: Condition = { field: 'staff', from: 10, to: 50 };
    expect(
      [9.99, 10, '50', '50.01', 'ten', '', null].map((staff) => isMet(condition, of({ staff }))),
    ).toEqual([false, true, true, false, false, false, false]);
    expect(isMet({ field: 'staff', from: 10 }, of({ staff: 1e9 }))).toBe(true);
  });

  it('joins others with all and any', () => {
    const condition: Condition = {
      all: [
        { field: 'a', in: [1] },
        {
          any: [
            { field: 'b', in: [true] },
            { field: 'c', from: 1 },
          ],
        },
      ],
    };
    expect(fieldsOf(condition)).toEqual(['a', 'b', 'c']);
    expect(isMet(condition, of({ a: 1, c: 2 }))).toBe(true);
    expect(isMet(condition, of({ a: 1, c: 0 }))).toBe(false);
    expect(isMet({ any: [] }, of({}))).toBe(false);
  });
});

describe('what is shown', () => {
  it('follows a chain: what depends on something hidden is hidden, though its value stands there', () => {
    const items = [
      { key: 'a' },
      { key: 'b', shownIf: { field: 'a', in: ['yes'] } },
      { key: 'c', shownIf: { field: 'b', in: ['yes'] } },
    ];
    expect([...shownKeys(items, of({ a: 'yes', b: 'yes' }))]).toEqual(['a', 'b', 'c']);
    expect([...shownKeys(items, of({ a: 'no', b: 'yes', c: 'yes' }))]).toEqual(['a']);
  });

  it('ends on a circle', () => {
    const items = [
      { key: 'a', shownIf: { field: 'b', in: [1] } },
      { key: 'b', shownIf: { field: 'a', in: [1] } },
    ];
    expect(shownKeys(items, of({ a: 1, b: 1 })).size).toBe(0);
  });
});

describe('a loop', () => {
  it('is found and named, however long the chain before it', () => {
    const edges = new Map(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, [`k${n + 1}`]] as const));
    expect(findLoop(edges)).toBeUndefined();
    edges.set('k19999', ['k19998']);
    expect(findLoop(edges)?.sort()).toEqual(['k19998', 'k19999']);
    expect(findLoop(new Map([['a', ['a']]]))).toEqual(['a']);
  });

  it('is never found where every edge leads forward', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 4 }), { maxLength: 30 }),
        (steps) => {
          const edges = new Map(
            steps.map((ahead, index) => [String(index), ahead.map((by) => String(index + by))] as const),
          );
          expect(findLoop(edges)).toBeUndefined();
        },
      ),
    );
  });
});

describe('reading a condition', () => {
  const read = (value: unknown): string[] => {
    const errors: FieldError[] = [];
    readCondition(value, 'shownIf', errors);
    return errors.map(({ path, code }) => `${path} ${code}`);
  };

  it('takes what it knows and names what it does not', () => {
    expect(read({ field: 'a', in: ['x', 1, true] })).toEqual([]);
    expect(read({ field: 'a', from: 1, to: 2 })).toEqual([]);
    expect(read('a = 1')).toEqual(['shownIf notObject']);
    expect(read({ field: 'a', in: [] })).toEqual(['shownIf.in required']);
    expect(read({ field: '', in: ['x'] })).toEqual(['shownIf.field required']);
    expect(read({ field: 'a' })).toEqual(['shownIf.in required']);
    expect(read({ field: 'a', from: 3, to: 2 })).toEqual(['shownIf.from fromAfterTo']);
    expect(read({ field: 'a', in: ['x'], not: true })).toEqual(['shownIf.not unknownKey']);
    expect(read({ any: [{ field: 'a', in: [{}] }] })).toEqual(['shownIf.any.0.in.0 notText']);
  });

  it('is bounded in size and depth', () => {
    expect(read({ field: 'a', in: Array.from({ length: 201 }, () => 'x') })).toEqual(['shownIf.in tooMany']);
    let deep: unknown = { field: 'a', in: ['x'] };
    for (let n = 0; n < 5000; n += 1) deep = { all: [deep] };
    expect(read(deep)).toEqual(['shownIf.all.0.all.0.all.0.all.0 tooMany']);
  });
});
