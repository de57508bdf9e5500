import {
  changeCounts,
  forgottenCounts,
  normalizeIdentifier,
  resetCounts,
  signInCounts,
} from './attempt-limits';
import { readBearer } from './read-bearer';

describe('what an attempt counts against', () => {
  test('the pair, the name and the address; case and spaces make no new name', () => {
    const keys = signInCounts(' Ayse@Ortak.test ', '10.0.0.1').map(({ key }) => key);
    expect(keys).toEqual(signInCounts('ayse@ortak.test', '10.0.0.1').map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
    const elsewhere = signInCounts('ayse@ortak.test', '10.0.0.2').map(({ key }) => key);
    expect(elsewhere[1]).toBe(keys[1]);
    expect(elsewhere[0]).not.toBe(keys[0]);
    expect(normalizeIdentifier(' A@B ')).toBe('a@b');
  });

  test('no key carries a name or an address in the clear', () => {
    const forgotten = forgottenCounts('ayse@ortak.test', '10.0.0.1');
    const counts = [
      ...signInCounts('ayse@ortak.test', '10.0.0.1'),
      forgotten.silent,
      forgotten.loud,
      ...resetCounts('10.0.0.1'),
      ...changeCounts(7),
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
