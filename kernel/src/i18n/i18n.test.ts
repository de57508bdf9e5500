import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { messagesOf } from './catalogue';
import {
  chooseLanguage,
  formatAmount,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPercent,
  formatPeriod,
  labelField,
  languageCodes,
  factsOf,
  translate,
  translateError,
} from './index';

/** The names of a message's parameters with their kinds; the branches of plurals included. */
function parametersOf(elements: readonly object[], into = new Set<string>()): Set<string> {
  for (const element of elements as {
    type: number;
    value?: string;
    options?: Record<string, { value: object[] }>;
  }[]) {
    // 0 is literal text, 7 the # of a plural.
    if (element.type !== 0 && element.type !== 7) into.add(String(element.value));
    for (const option of Object.values(element.options ?? {})) parametersOf(option.value, into);
  }
  return into;
}

function parametersIn(language: 'tr' | 'en', message: string): string[] {
  const format = new IntlMessageFormat(message, factsOf(language).tag, undefined, { ignoreTag: true });
  return [...parametersOf(format.getAst())].sort();
}

describe('messages', () => {
  const reference = messagesOf('tr');

  test.each(languageCodes)('C16 %s has the same keys as Turkish', (language) => {
    expect([...messagesOf(language).keys()].sort()).toEqual([...reference.keys()].sort());
  });

  test.each(languageCodes)(
    '%s: every message parses, is not empty, and has the parameters of the Turkish one',
    (language) => {
      for (const [key, message] of messagesOf(language)) {
        expect(message.trim()).toBe(message);
        expect(message).not.toBe('');
        expect([key, parametersIn(language, message)]).toEqual([
          key,
          parametersIn('tr', reference.get(key) ?? ''),
        ]);
      }
    },
  );

  test('a message takes its parameters; an error that cannot be told is still an error', () => {
    expect(translate('tr', 'statement.page', { page: 2, pages: 7 })).toBe('Sayfa 2 / 7');
    expect(translate('en', 'errors.tooManyRequests', { seconds: 1 })).toBe(
      'Too many attempts. Please try again in 1 second.',
    );
    expect(translateError('tr', 'required')).toBe('Bu alan zorunludur.');
    expect(translateError('en', 'statement.empty')).toBe('No movements in this period.');
    expect(translateError('tr', 'no-such-code')).toBe(translate('tr', 'errors.unexpected'));
    expect(translateError('en', 'tooLarge')).toBe('This can be at most {max}.');
  });

  test('a field has a name at any depth', () => {
    expect(labelField('tr', 'lines.0.unitPrice')).toBe('Satır 1 · Birim fiyat');
    expect(labelField('en', 'extra.hobby')).toBe('extra · hobby');
  });

  test('the language is the first wish that we have', () => {
    expect(chooseLanguage(undefined, 'fr-FR,en;q=0.8')).toBe('en');
    expect(chooseLanguage('TR')).toBe('tr');
    expect(chooseLanguage('toString', '__proto__')).toBe('tr');
  });
});

describe('numbers', () => {
  test('money is written as the language writes it', () => {
    expect(formatMoney(123456, 'TRY', 'tr')).toBe('₺1.234,56');
    expect(formatMoney(123456n, 'TRY', 'en')).toBe('₺1,234.56');
    expect(formatMoney(-50, 'TRY', 'tr')).toBe('-₺0,50');
    expect(formatMoney(1234, 'JPY', 'en')).toBe('JP¥1,234');
    expect(formatMoney(1234, 'KWD', 'en').replace(/\s/g, ' ')).toBe('KWD 1.234');
    expect(formatAmount(-5, 'TRY', 'tr')).toBe('-0,05');
    expect(formatAmount(0, 'TRY', 'tr')).toBe('0,00');
  });

  test('money is exact far beyond what a float can hold', () => {
    expect(formatAmount(9_007_199_254_740_993_07n, 'TRY', 'tr')).toBe('9.007.199.254.740.993,07');
    expect(formatAmount(-123_456_789_012_345_678_901n, 'TRY', 'en')).toBe('-1,234,567,890,123,456,789.01');
    fc.assert(
      fc.property(fc.bigInt(), (minor) => {
        const plain = formatAmount(minor, 'TRY', 'en').replace(/[,.]/g, '');
        expect(BigInt(plain)).toBe(minor);
      }),
    );
  });

  test('a fraction of a minor unit is refused, and so is what is no decimal', () => {
    expect(() => formatMoney(1.5, 'TRY', 'tr')).toThrow(RangeError);
    expect(() => formatDecimal('1e5', 'tr')).toThrow(RangeError);
  });

  test('decimals and rates keep every digit', () => {
    expect(formatDecimal('1234.50', 'tr')).toBe('1.234,50');
    expect(formatDecimal('-0.000000000001', 'en')).toBe('-0.000000000001');
    expect(formatDecimal('3', 'tr', 2)).toBe('3,00');
    expect(formatPercent('20', 'tr')).toBe('%20');
    expect(formatPercent('2.5', 'en')).toBe('2.5%');
  });
});

describe('dates', () => {
  test('a plain date is the same day in every time zone', () => {
    expect(formatDate('2026-10-31', 'tr')).toBe('31.10.2026');
    expect(formatDate('2026-10-31', 'en')).toBe('31 Oct 2026');
    expect(formatDate('2026-10-31', 'tr', 'long')).toBe('31 Ekim 2026');
    expect(formatDate('2024-02-29', 'en', 'long')).toBe('29 February 2024');
    expect(() => formatDate('31.10.2026', 'tr')).toThrow(RangeError);
  });

  test('periods, months and instants', () => {
    expect(formatPeriod('2026-10-01', '2026-10-31', 'tr')).toBe('1–31 Ekim 2026');
    expect(formatPeriod('2026-01-01', '2026-10-31', 'en')).toBe('1 January – 31 October 2026');
    expect(formatMonth('2026-10', 'tr')).toBe('Ekim 2026');
    expect(formatInstant('2026-10-31T21:30:00Z', 'tr')).toBe('01.11.2026 00:30');
    expect(formatInstant('2026-10-31T21:30:00Z', 'en', 'UTC')).toBe('31 Oct 2026, 21:30');
  });
});
