import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { messagesOf, staffAreas } from './catalogue';
import {
  chooseConsoleLanguage,
  chooseLanguage,
  consoleLanguageCodes,
  formatAge,
  formatAmount,
  formatDate,
  formatDecimal,
  formatDay,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPercent,
  formatPeriod,
  isConsoleLanguage,
  labelField,
  labelOf,
  languageCodes,
  factsOf,
  translate,
  translateError,
  type Language,
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

const parse = (language: Language, message: string) =>
  new IntlMessageFormat(message, factsOf(language).tag, undefined, { ignoreTag: true }).getAst();

const parametersIn = (language: Language, message: string): string[] =>
  [...parametersOf(parse(language, message))].sort();

/** Each plural of a message that shows its number, by the names of its branches. */
function pluralsOf(elements: readonly object[]): string[][] {
  return (elements as { type: number; options?: Record<string, { value: { type: number }[] }> }[]).flatMap(
    (element) => {
      const branches = Object.entries(element.options ?? {});
      const inside = branches.flatMap(([, { value }]) => pluralsOf(value));
      // 6 is a plural, 7 the # in it.
      const counts =
        element.type === 6 && branches.some(([, { value }]) => value.some(({ type }) => type === 7));
      return counts ? [branches.map(([name]) => name), ...inside] : inside;
    },
  );
}

describe('messages', () => {
  const reference = messagesOf('tr');

  test.each(languageCodes)(
    'C16 X5 %s has the same keys as Turkish, but for what only our staff read',
    (language) => {
      const staffOnly = (key: string) => staffAreas.some((area) => key.startsWith(`${area}.`));
      const keys = [...reference.keys()].filter((key) => isConsoleLanguage(language) || !staffOnly(key));
      expect([...messagesOf(language).keys()].sort()).toEqual(keys.sort());
    },
  );

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

  test.each(languageCodes)(
    'X5 %s: a plural has a text for every form that the language counts with',
    (language) => {
      const { tag } = factsOf(language);
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      // German, English and Turkish write "1" with its noun; French has a form for millions, which nothing here reaches.
      const needed = language === 'ar' ? forms : ['other'];
      const lacking = [...messagesOf(language)].flatMap(([key, message]) =>
        pluralsOf(parse(language, message))
          // A text that says the one and the rest apart, and shows no number, needs no more.
          .filter((branches) => message.includes('#') && needed.some((form) => !branches.includes(form)))
          .map((branches) => `${key}: ${branches.join(' ')}`),
      );
      expect(lacking).toEqual([]);
    },
  );

  test('X5 Arabic counts in six forms', () => {
    const days = [0, 1, 2, 3, 11, 100].map((count) => translate('ar', 'portal.invoice.dueIn', { count }));
    expect(days).toEqual(['اليوم', 'بعد يوم واحد', 'بعد يومين', 'بعد 3 أيام', 'بعد 11 يومًا', 'بعد 100 يوم']);
    expect(translate('ar', 'errors.tooShort', { min: 8 })).toBe('يجب ألّا يقل عن 8 أحرف.');
    expect(new Set(new Intl.PluralRules('ar').resolvedOptions().pluralCategories).size).toBe(6);
  });

  test('C16 a text that a language has not is English, in Turkish only for want of both', () => {
    expect(translate('de', 'console.choices.right.view')).toBe(translate('en', 'console.choices.right.view'));
    expect(translate('ar', 'errors.required')).toBe('هذا الحقل مطلوب.');
  });

  test('C16 what people named themselves is called by its label, or English to strangers, or its name', () => {
    const labels = { tr: 'Bayi', en: 'Dealer', de: '' };
    expect(labelOf(labels, 'tr', 'bayi')).toBe('Bayi');
    expect(labelOf(labels, 'de', 'bayi')).toBe('Dealer');
    expect(labelOf({ tr: 'Bayi' }, 'fr', 'bayi')).toBe('bayi');
    expect(labelOf({ en: 'Dealer' }, 'tr', 'bayi')).toBe('bayi');
    expect(labelOf(null, 'ar', 'bayi')).toBe('bayi');
    expect(labelOf({ en: 7 }, 'en', 'bayi')).toBe('bayi');
  });

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
    expect(labelField('en', 'extra.hobby')).toBe('Extra information · hobby');
  });

  test('the language is the first wish that we have', () => {
    expect(chooseLanguage(undefined, 'es-ES,en;q=0.8')).toBe('en');
    expect(chooseLanguage('fr-FR,en;q=0.8')).toBe('fr');
    expect(chooseConsoleLanguage('fr-FR,en;q=0.8')).toBe('en');
    expect(consoleLanguageCodes).toEqual(['tr', 'en']);
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

  test('X5 German, French and Arabic figures; Arabic with the digits 0–9', () => {
    expect(formatAmount(-123456, 'EUR', 'de')).toBe('-1.234,56');
    expect(formatAmount(123456, 'EUR', 'fr')).toBe('1\u202f234,56');
    expect(formatMoney(123456, 'TRY', 'de')).toBe('1.234,56\u00a0₺');
    expect(formatAmount(123456, 'TRY', 'ar')).toBe('1,234.56');
    // The mark keeps the minus before its number where the text runs from right to left.
    expect(formatAmount(-123456, 'TRY', 'ar')).toBe('\u200e-1,234.56');
    expect(formatMoney(123456n, 'TRY', 'ar')).toBe('\u200f1,234.56\u00a0₺');
    expect(formatPercent('20', 'de')).toBe('20\u00a0%');
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

  test('X5 dates in every language', () => {
    const day = languageCodes.map((language) => formatDate('2026-10-01', language));
    expect(day).toEqual(['01.10.2026', '01 Oct 2026', '01.10.2026', '01/10/2026', '1 أكتوبر 2026']);
    expect(formatDate('2026-10-01', 'de', 'long')).toBe('1. Oktober 2026');
    expect(formatPeriod('2026-10-01', '2026-10-31', 'fr')).toBe('1–31 octobre 2026');
    expect(formatMonth('2026-10', 'ar')).toBe('أكتوبر 2026');
    expect(formatInstant('2026-10-31T21:30:00Z', 'de', 'UTC')).toBe('31.10.2026, 21:30');
  });

  test('how long ago, and after a week the day itself', () => {
    const now = Date.parse('2026-11-23T09:00:00Z');
    const age = (at: string, language: Language = 'tr') => formatAge(at, now, language);
    expect(age('2026-11-23T08:59:40Z')).toBe('şimdi');
    expect(age('2026-11-23T09:00:40Z')).toBe('şimdi');
    expect(age('2026-11-23T08:55:00Z')).toBe('5 dakika önce');
    expect(age('2026-11-23T06:30:00Z', 'en')).toBe('2 hours ago');
    expect(age('2026-11-22T08:00:00Z')).toBe('dün');
    expect(age('2026-11-18T08:00:00Z', 'fr')).toBe('il y a 5 jours');
    expect(age('2026-10-31T21:30:00Z')).toBe('01.11.2026');
  });

  test('periods, months and instants', () => {
    expect(formatPeriod('2026-10-01', '2026-10-31', 'tr')).toBe('1–31 Ekim 2026');
    expect(formatPeriod('2026-01-01', '2026-10-31', 'en')).toBe('1 January – 31 October 2026');
    expect(formatMonth('2026-10', 'tr')).toBe('Ekim 2026');
    expect(formatInstant('2026-10-31T21:30:00Z', 'tr')).toBe('01.11.2026 00:30');
    expect(formatDay('2026-10-31T21:30:00Z', 'tr')).toBe('01.11.2026');
    expect(formatDay('2026-10-31T21:30:00Z', 'en', 'UTC')).toBe('31 Oct 2026');
    expect(formatInstant('2026-10-31T21:30:00Z', 'en', 'UTC')).toBe('31 Oct 2026, 21:30');
  });
});
