import { isolate, listParts } from './isolate';

test('X5 what runs the other way stands by itself in a text from right to left, and nowhere else', () => {
  expect(isolate('Poyraz A.Ş.', 'ar')).toBe('\u2068Poyraz A.Ş.\u2069');
  expect(isolate('Poyraz A.Ş.', 'tr')).toBe('Poyraz A.Ş.');
  expect(isolate('', 'ar')).toBe('');
});

test('parts of a line are joined, each by itself; what is empty leaves no point behind', () => {
  expect(listParts(['EFT 12', false, undefined, '', 'Ocak'], 'tr')).toBe('EFT 12 · Ocak');
  expect(listParts(['EFT 12', 'يناير'], 'ar')).toBe('\u2068EFT 12\u2069 · \u2068يناير\u2069');
});
