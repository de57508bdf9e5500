import { freeSlug, isSlug, slugOf } from './page-slug';
import { languageFor, readTexts } from './page-texts';

describe('what a page says', () => {
  test('I18 texts are kept by language, harmless, with what they say as plain text', () => {
    const { texts, plain, errors } = readTexts({
      tr: {
        title: ' Bakım ',
        body: '<h1>Saat</h1><p onclick="x()">02.00<script>alert(1)</script></p><a href="javascript:x">y</a>',
      },
      en: { title: '', summary: '', body: '<p></p>' },
      de: null,
    });
    expect(errors).toEqual([]);
    expect(texts).toEqual({
      tr: {
        title: 'Bakım',
        summary: '',
        body: '<h2>Saat</h2><p>02.00</p><a target="_blank" rel="noopener noreferrer nofollow">y</a>',
      },
    });
    expect(plain).toBe('Bakım\nSaat\n02.00\ny');
  });

  test('I18 what cannot be read is named at its place', () => {
    const of = (value: unknown) => readTexts(value).errors.map(({ path, code }) => `${path} ${code}`);
    expect(of('metin')).toEqual(['texts notObject']);
    expect(of({})).toEqual(['texts required']);
    expect(of({ tr: { title: ' ' } })).toEqual(['texts required']);
    expect(of({ tr: { summary: 'Kısa' } })).toEqual(['texts.tr.title required']);
    expect(of({ xx: {}, tr: 7 })).toEqual(['texts.xx notLanguage', 'texts.tr notObject']);
    expect(of({ tr: { title: 'a'.repeat(201), body: 5, html: '' } })).toEqual([
      'texts.tr.html unknownKey',
      'texts.tr.title tooLong',
      'texts.tr.body notText',
    ]);
  });

  test('I18 who does not find their language reads Turkish, or English, or what there is', () => {
    const text = { title: 'x', summary: '', body: '' };
    expect(languageFor({ tr: text, en: text, ar: text }, 'ar')).toBe('ar');
    expect(languageFor({ tr: text, en: text }, 'ar')).toBe('tr');
    expect(languageFor({ en: text, fr: text }, 'ar')).toBe('en');
    expect(languageFor({ fr: text }, 'de')).toBe('fr');
    expect(languageFor({}, 'tr')).toBeUndefined();
  });

  test('I18 a page has an address of its own that can be read', () => {
    expect(slugOf('Bakım Çalışması: 3 Şubat!')).toBe('bakim-calismasi-3-subat');
    expect(slugOf('عطلة')).toBe('');
    expect(isSlug('bakim-2')).toBe(true);
    for (const bad of ['', '12', '-a', 'a--b', 'A', 'ş', 'a/b']) expect(isSlug(bad)).toBe(false);
    const taken = new Set(['bakim', 'bakim-2']);
    expect(freeSlug('bakim', taken)).toBe('bakim-3');
    expect(freeSlug('', taken)).toBe('sayfa');
    expect(freeSlug('2026', taken)).toBe('sayfa-2026');
    expect(freeSlug('', taken)).toBe('sayfa-2');
  });
});
