import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isConsoleLanguage, languageCodes } from '@ortak/kernel/i18n';
import { messagesOf, staffAreas } from '../../kernel/src/i18n/catalogue';
import { expectNone, files, isTest, root, textOf } from './house';

const keys = [...messagesOf('tr').keys()];
const known = new Set(keys);
const sources = files.filter(
  (file) =>
    /^(kernel|config|database|plugins|cms|admin|portal)\/.*\.(ts|tsx)$/.test(file) &&
    !file.includes('/i18n/locales/'),
);
const code = sources.filter((file) => !isTest(file));

/** Literals of code that could be the key of a text: whole ones, and the beginnings of computed ones. */
function literals(): { whole: Set<string>; begins: string[] } {
  const whole = new Set<string>();
  const begins = new Set<string>();
  for (const file of code) {
    const text = textOf(file);
    for (const match of text.matchAll(/'([\w.-]+)'|"([\w.-]+)"|`([\w.-]+)`/g))
      whole.add((match[1] ?? match[2] ?? match[3]) as string);
    for (const [, begin] of text.matchAll(/`([\w.-]+\.)\$\{/g)) begins.add(begin as string);
    // `console.choices.${kind}.${value}` begins in the middle of a template too.
    for (const [, begin] of text.matchAll(/\.([\w-]+\.)\$\{/g)) begins.add(begin as string);
  }
  return { whole, begins: [...begins].filter((begin) => begin.length > 3) };
}

describe('texts', () => {
  test('each area has a file in each language that needs it', () => {
    const filesOf = (language: string) =>
      readdirSync(join(root, 'kernel', 'src', 'i18n', 'locales', language)).sort();
    const all = filesOf('tr');
    const staffOnly = (name: string) => staffAreas.some((area) => name === area || name === `${area}.ts`);
    for (const language of languageCodes)
      expect([language, filesOf(language)]).toEqual([
        language,
        all.filter((name) => isConsoleLanguage(language) || !staffOnly(name)),
      ]);
  });

  test('every refusal that the server speaks has its text in every language', () => {
    const spoken = code
      .filter((file) => /^(plugins|cms|kernel)\//.test(file))
      .flatMap((file) => [
        ...[...textOf(file).matchAll(/new Refusal\(\s*\d+,\s*'([\w.-]+)'/g)].map(([, key]) => ({
          file,
          key: key as string,
        })),
        ...[...textOf(file).matchAll(/path: [^,}]+, code: '([\w.-]+)'/g)].map(([, key]) => ({
          file,
          key: key as string,
        })),
      ]);
    expect(spoken.length).toBeGreaterThan(20);
    expectNone(
      [
        ...new Set(
          spoken
            .filter(({ key }) => !known.has(`errors.${key}`) && !known.has(key))
            .map(({ file, key }) => `${file}: errors.${key}`),
        ),
      ],
      'Add the text to kernel/src/i18n/locales/*/errors.ts (or to its area): people read it.',
    );
  });

  test('every text that the console, the portal and the server name exists', () => {
    const areas = new Set(keys.map((key) => key.split('.')[0]));
    const missing = code.flatMap((file) =>
      [
        ...textOf(file).matchAll(
          /\b(?:t|text|translate|words)\(\s*(?:\w+,\s*)?'([a-z][\w-]*(?:\.[\w-]+)+)'/g,
        ),
      ].flatMap(([, key = '']) => {
        const inConsole = file.startsWith('admin/') && known.has(`console.${key}`);
        const ours = areas.has(key.split('.')[0] ?? '') || file.startsWith('admin/');
        return known.has(key) || inConsole || !ours || key.startsWith('ra.') ? [] : [`${file}: ${key}`];
      }),
    );
    expectNone(missing, 'Add the text to its area in each language under kernel/src/i18n/locales.');
  });

  test('no text is written for nobody', () => {
    const { whole, begins } = literals();
    const unused = keys.filter((key) => {
      const parts = key.split('.');
      // Codes of errors and names of fields are looked up by what the API sends.
      if (parts[0] === 'errors' || parts[0] === 'fields') return false;
      // A key may be named whole, without its area, or computed from its last parts.
      const tails = parts.map((_, index) => parts.slice(index).join('.'));
      if (tails.some((tail) => tail.includes('.') && whole.has(tail))) return false;
      return !tails.some((tail) => begins.some((begin) => tail.startsWith(begin)));
    });
    expectNone(unused, 'Nothing shows these texts: use them or remove them in every language.');
  });

  test('no code of an error and no part of a computed key is left over', () => {
    const words = new Set(
      files
        .filter((file) => /\.(ts|tsx|mjs|json|sql)$/.test(file) && !isTest(file))
        .filter((file) => !file.includes('/i18n/locales/') && !file.endsWith('structure.sql'))
        .flatMap((file) => textOf(file).match(/[\w-]+/g) ?? []),
    );
    // `extra.${asking}Title`: the last word is put together, of a word that somebody knows and an ending.
    const endings = [...new Set(code.flatMap((file) => textOf(file).match(/(?<=\})[A-Z]\w+(?=`)/g) ?? []))];
    const isKnown = (word: string) =>
      words.has(word) ||
      endings.some((ending) => word.endsWith(ending) && words.has(word.slice(0, -ending.length)));
    expectNone(
      keys.filter((key) => !isKnown(key.split('.').at(-1) as string)),
      'No program, schema or rule knows the last word of these keys: remove them in every language.',
    );
  });

  test('Turkish is written with its own letters', () => {
    const bare =
      /\b(uye|musteri|sozlesme|odeme|sifre|abonelik suresi|gecersiz|lutfen|urun|calisan|yonetici degil|guncelle|olustur)\b/i;
    const bad = [...messagesOf('tr')]
      .filter(([, text]) => bare.test(text))
      .map(([key, text]) => `${key}: ${text}`);
    expectNone(bad, 'Write ç, ğ, ı, İ, ö, ş and ü where they belong.');
  });

  test('each declared kind of job has a name', () => {
    const constants = new Map(
      code.flatMap((file) =>
        [...textOf(file).matchAll(/const (\w+) = '([a-z-]+)'/g)].map(
          ([, name, value]) => [name, value] as const,
        ),
      ),
    );
    const kinds = code
      .filter((file) => /^(plugins|cms)\//.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/\.declare\(\s*(?:'([a-z-]+)'|(\w+))\s*,/g)])
      .map(([, literal, constant]) => literal ?? constants.get(constant ?? '') ?? '')
      .filter((kind) => kind !== '');
    expect(kinds).toEqual(expect.arrayContaining(['bill-run', 'import', 'extra-indexes', 'analysis-due']));
    expectNone(
      kinds.filter((kind) => !known.has(`jobs.kinds.${kind}`)),
      'Jobs are seen by people under a name: kernel/src/i18n/locales/{tr,en}/jobs.ts',
    );
  });
});
