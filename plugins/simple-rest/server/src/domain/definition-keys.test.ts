import { composeKey, numberKeys, orderByNeed, readKey } from './definition-keys';

describe('X2 keys of definitions without a code', () => {
  it.each([
    [['members', 'risk'], 'members/risk'],
    [['people', 'Ölçüler / ~1'], 'people/Ölçüler ~1 ~01'],
  ])('%j is %s and back', (values, key) => {
    expect(composeKey(values)).toBe(key);
    expect(readKey(key, 2)).toEqual(values);
    expect(readKey(`${key}~~2`, 2)).toEqual(values);
  });

  it.each(['members', 'members/', 'a/b/c', ''])('%j names nothing', (key) =>
    expect(readKey(key, 2)).toBeNull(),
  );

  it('tells two of one name apart, always in the same way', () =>
    expect(numberKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a~~2', 'a~~3']));

  it('puts each behind what it needs; a circle ends', () => {
    const items = [
      { key: 'a', needs: 'c' },
      { key: 'b', needs: null },
      { key: 'c', needs: 'b' },
      { key: 'x', needs: 'y' },
      { key: 'y', needs: 'x' },
    ];
    expect(orderByNeed(items, ({ needs }) => needs).map(({ key }) => key)).toEqual(['b', 'c', 'a', 'y', 'x']);
  });
});
