import { rowOf, seenFrom, tiesOf, wordOf, type RelationshipKind } from './relationship';

const mother: RelationshipKind = {
  id: 1,
  name: 'Anne',
  reverseName: 'Çocuk',
  labels: { en: 'Mother' },
  reverseLabels: { en: 'Child' },
  between: 'individuals',
};
const partner: RelationshipKind = { id: 2, name: 'Ortak', reverseName: 'Ortak', between: 'anyone' };

describe('I17 relationships', () => {
  test('have a word for either side, in the language of who reads', () => {
    expect(wordOf(mother, 'name', 'en')).toBe('Mother');
    expect(wordOf(mother, 'reverse', 'tr')).toBe('Çocuk');
    expect(tiesOf([mother, partner], true, 'tr').map(({ word }) => word)).toEqual(['Anne', 'Çocuk', 'Ortak']);
    expect(tiesOf([mother, partner], false, 'tr').map(({ word }) => word)).toEqual(['Ortak']);
  });

  test('written from either page are seen rightly from both', () => {
    const [isMother, isChild] = tiesOf([mother], true, 'tr');
    for (const [tie, here, related] of [
      [isMother, 10, 20],
      [isChild, 20, 10],
    ] as const) {
      const row = { id: 1, ...rowOf(tie as NonNullable<typeof tie>, here, related) };
      // 20 is the mother of 10, whoever wrote it.
      expect(row).toMatchObject({ member: 20, other: 10, kind: 1 });
      expect(seenFrom(row, 10)).toEqual({ related: 20, side: 'name' });
      expect(seenFrom(row, 20)).toEqual({ related: 10, side: 'reverse' });
    }
  });
});
