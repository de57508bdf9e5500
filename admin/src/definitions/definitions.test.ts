import { countChanges, wordsOf } from './definitions';

it('X2 says what a file would change in words and figures', () => {
  expect(wordsOf({ tr: 'Bayi', en: 'Dealer' })).toBe('tr: Bayi, en: Dealer');
  expect(wordsOf(null)).toBe('–');
  expect(wordsOf(['a', 'b'])).toBe('a, b');
  expect(wordsOf({ min: 1 })).toBe('{"min":1}');
  const part = {
    name: 'x',
    added: [{ key: 'a' }],
    changed: [{ key: 'b', fields: [] }],
    onlyHere: [],
    unchanged: 3,
  };
  expect(countChanges({ dryRun: true, state: '', parts: [part, { ...part, added: [] }] })).toBe(3);
});
