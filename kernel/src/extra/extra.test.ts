import { arrange, isShown, suggestKey, type Screen } from './index';

describe('C6 keys from names', () => {
  it.each([
    ['Risk sınıfı', 'riskSinifi'],
    ['İnternet Servisi', 'internetServisi'],
    ['Çağrı merkezi no', 'cagriMerkeziNo'],
    ['GÜVENLİK', 'guvenlik'],
    ['SeniorCitizen', 'seniorCitizen'],
    ['2. telefon', ''],
    ['???', ''],
  ])('%s → %s', (name, key) => expect(suggestKey(name)).toBe(key));

  it('takes the next free one', () => {
    expect(suggestKey('Risk', new Set(['risk']))).toBe('risk2');
    expect(suggestKey('Risk', new Set(['risk', 'risk2']))).toBe('risk3');
  });
});

describe('C6 what is shown', () => {
  it('waits for one of the values, also of several', () => {
    const field = { shownIf: { field: 'kind', in: ['car', 'bus'] } };
    expect(isShown(field, {})).toBe(false);
    expect(isShown(field, { kind: 'bus' })).toBe(true);
    expect(isShown(field, { kind: ['van', 'car'] })).toBe(true);
    expect(isShown({ shownIf: null }, {})).toBe(true);
  });
});

describe('C6 C15 where fields stand', () => {
  const field = (key: string, more: { section?: string; categories?: number[] } = {}) => ({
    key,
    section: null,
    categories: [],
    ...more,
  });
  const fields = [
    field('a'),
    field('b', { section: 'Sözleşme' }),
    field('c'),
    field('d', { categories: [7] }),
    field('e'),
  ];
  const screen = (id: number, categories: number[], tabs: string[][]): Screen => ({
    id,
    name: `Ekran ${id}`,
    labels: {},
    categories,
    tabs: tabs.map((keys, at) => ({
      key: `tab${at + 1}`,
      labels: { tr: `Sekme ${at + 1}` },
      sections: [{ key: 's1', labels: {}, columns: 3, fields: keys }],
    })),
  });
  const keysOf = (blocks: readonly { readonly fields: readonly { readonly key: string }[] }[]) =>
    blocks.map((block) => block.fields.map(({ key }) => key));

  it('by section where there is no screen, those without one first', () => {
    const { blocks, panes } = arrange(fields, [], new Set());
    expect(keysOf(blocks)).toEqual([['a', 'c', 'e'], ['b']]);
    expect(blocks.map(({ title }) => title)).toEqual([null, 'Sözleşme']);
    expect(panes).toEqual([]);
  });

  it('by screens that fit the categories; a screen of others keeps its fields off the page', () => {
    const screens = [screen(1, [], [['c', 'gone']]), screen(2, [7], [['d'], ['a']])];
    const plain = arrange(fields, screens, new Set());
    expect(keysOf(plain.blocks)).toEqual([['c'], ['e'], ['b']]);
    const dealer = arrange(fields, screens, new Set([7]));
    expect(keysOf(dealer.blocks)).toEqual([['c'], ['e'], ['b']]);
    expect(dealer.panes.map(({ key, blocks }) => [key, keysOf(blocks)])).toEqual([
      ['extra-2-tab1', [['d']]],
      ['extra-2-tab2', [['a']]],
    ]);
  });

  it('no field twice', () => {
    const twice = [screen(1, [], [['a', 'b']]), screen(2, [], [['b', 'c']])];
    expect(keysOf(arrange(fields, twice, new Set()).blocks)).toEqual([['a', 'b'], ['c'], ['e']]);
  });
});
