import { LongLists, nameOfList } from './long-lists';

describe('lists that are longer than totals are counted', () => {
  const reader = { kind: 'staff', user: 1, session: 'a', companies: [1] };

  test('are remembered for half a minute', () => {
    let now = 0;
    const lists = new LongLists(() => now);
    lists.remember('members x');
    now = 29_999;
    expect(lists.has('members x')).toBe(true);
    now = 30_000;
    expect(lists.has('members x')).toBe(false);
  });

  test('are forgotten when rows of theirs go, and only theirs', () => {
    const lists = new LongLists(() => 0);
    lists.remember('members x');
    lists.remember('members-cards x');
    lists.forget('members');
    expect([lists.has('members x'), lists.has('members-cards x')]).toEqual([false, true]);
  });

  test('are told apart by filter and by what the reader may see, not by the session', () => {
    const one = nameOfList('members', { status: 'active' }, reader);
    expect(nameOfList('members', { status: 'active' }, { ...reader, session: 'b' })).toBe(one);
    expect(nameOfList('members', { status: 'passive' }, reader)).not.toBe(one);
    expect(nameOfList('members', { status: 'active' }, { ...reader, companies: [2] })).not.toBe(one);
  });
});
