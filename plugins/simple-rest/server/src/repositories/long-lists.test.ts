import { LongLists, nameOfList } from './long-lists';

describe('lists that are longer than totals are counted', () => {
  const reader = { kind: 'staff', user: 1, session: 'a', companies: [1] };

  test('are remembered for half a minute', () => {
    let now = 0;
    const lists = new LongLists(() => now);
    lists.remember('members x', 12_000);
    now = 29_999;
    expect(lists.totalOf('members x')).toBe(12_000);
    now = 30_000;
    expect(lists.totalOf('members x')).toBeUndefined();
  });

  test('are forgotten when rows of theirs go, and only theirs', () => {
    const lists = new LongLists(() => 0);
    lists.remember('members x', 12_000);
    lists.remember('members-cards x', 20_000);
    lists.forget('members');
    expect([lists.totalOf('members x'), lists.totalOf('members-cards x')]).toEqual([undefined, 20_000]);
  });

  test('are told apart by filter and by what the reader may see, not by the session', () => {
    const one = nameOfList('members', { status: 'active' }, reader);
    expect(nameOfList('members', { status: 'active' }, { ...reader, session: 'b' })).toBe(one);
    expect(nameOfList('members', { status: 'passive' }, reader)).not.toBe(one);
    expect(nameOfList('members', { status: 'active' }, { ...reader, companies: [2] })).not.toBe(one);
  });
});
