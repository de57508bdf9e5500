import {
  changeCounts,
  forgottenCounts,
  lockKeys,
  normalizeIdentifier,
  resetCounts,
  secondStepCounts,
  signInCounts,
} from './attempt-limits';
import { readBearer } from './read-bearer';

describe('what an attempt counts against', () => {
  test('the pair, the name and the address; case and spaces make no new name', () => {
    const keysOf = (name: string, address: string): string[] => {
      const { place, name: alone } = signInCounts(name, address);
      return [...alone, ...place].map(({ key }) => key);
    };
    const keys = keysOf(' Ayse@Ortak.test ', '10.0.0.1');
    expect(keys).toEqual(keysOf('ayse@ortak.test', '10.0.0.1'));
    expect(new Set(keys).size).toBe(3);
    const elsewhere = keysOf('ayse@ortak.test', '10.0.0.2');
    expect(elsewhere[0]).toBe(keys[0]);
    for (const place of [1, 2]) expect(elsewhere[place]).not.toBe(keys[place]);
    // Whoever unlocks a name takes all of its keys away, from whatever address.
    const [pair = '', name] = lockKeys('AYSE@ortak.test');
    expect(name).toBe(keys[0]);
    for (const key of [keys[1], elsewhere[1]]) expect(key?.startsWith(`${pair}:`)).toBe(true);
    expect(normalizeIdentifier(' A@B ')).toBe('a@b');
  });

  test('no key carries a name or an address in the clear', () => {
    const forgotten = forgottenCounts('ayse@ortak.test', '10.0.0.1');
    const counts = [
      ...signInCounts('ayse@ortak.test', '10.0.0.1').place,
      ...signInCounts('ayse@ortak.test', '10.0.0.1').name,
      forgotten.silent,
      forgotten.loud,
      ...resetCounts('10.0.0.1'),
      ...changeCounts(7),
      ...secondStepCounts(7),
    ];
    for (const { key } of counts) expect(key).not.toMatch(/ayse|10\.0/);
    expect(new Set(counts.map(({ key }) => key)).size).toBe(counts.length);
  });
});

describe('a bearer token', () => {
  test('is read from its header and from nothing else', () => {
    expect(readBearer('Bearer abc.def')).toBe('abc.def');
    expect(readBearer('bearer  abc')).toBe('abc');
    for (const header of [undefined, '', 'Basic abc', 'Bearer', 'Bearer ', 'Bearer a b', 'xBearer a'])
      expect(readBearer(header)).toBeUndefined();
  });
});
