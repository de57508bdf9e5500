import { csvLine, guardFormula } from './csv';
import { exportText } from './export-value';

const words = { language: 'tr', yes: 'Evet', no: 'Hayır' } as const;
const options: { value: string; labels: Record<string, string> }[] = [
  { value: 'a', labels: { tr: 'Düşük', en: 'Low' } },
  { value: '=b', labels: {} },
];

test.each(['=1+1', '+90 555', '-x', '@SUM(A1)', '\tx', '\rx'])(
  '%j is no formula in a spreadsheet',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);

test('what is no formula stays as it is', () => {
  for (const text of ['Işık A.Ş.', '', '5 = 5', 'a@b.example']) expect(guardFormula(text)).toBe(text);
});

test('cells with signs of csv are quoted', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', ''])).toBe('a,"b,c","d""e","f\ng",\r\n');
});

test.each([
  ['money', '123450', 'TRY', '1234.5'],
  ['money', '-5', 'TRY', '-0.05'],
  ['money', '1500', 'JPY', '1500'],
  ['money', '1500', 'KWD', '1.5'],
  ['money', '1500', null, '1500'],
  ['number', '-3.5', null, '-3.5'],
  ['boolean', true, null, 'Evet'],
  ['boolean', 'false', null, 'Hayır'],
  ['date', '2026-10-31', null, '2026-10-31'],
  ['text', '-5', null, `'-5`],
  ['choice', 'a', null, 'Düşük'],
  ['choice', 'gone', null, 'gone'],
  ['choices', ['a', '=b'], null, 'Düşük; =b'],
  ['choices', ['=b', 'a'], null, `'=b; Düşük`],
  ['text', null, null, ''],
] as const)('%s %j in %s is written as %j', (kind, value, currency, text) => {
  expect(exportText(kind, value, currency, words, options)).toBe(text);
});
