import { expectNone, files, isTest, nameOf, textOf } from './house';

const glossary = textOf('docs/glossary.md');

/** The words of a list in the glossary, between its heading and the next. */
function listUnder(heading: string): Set<string> {
  const part = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(glossary)?.[1];
  if (part === undefined) throw new Error(`docs/glossary.md has no section "${heading}"`);
  return new Set([...part.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word as string));
}

describe('words', () => {
  test('services are named verb-noun, with a verb of the closed list', () => {
    const verbs = listUnder('Verbs');
    const things = listUnder('Services that are things');
    const services = files.filter(
      (file) =>
        /^(plugins\/[^/]+\/server\/src|cms\/src\/api\/[^/]+)\/services\/.*\.ts$/.test(file) && !isTest(file),
    );
    const wrong = services.filter((file) => {
      const name = nameOf(file);
      return name !== 'index' && !things.has(name) && !verbs.has(name.split('-')[0] ?? '');
    });
    expectNone(
      wrong,
      'Call a service after what it does, verb-noun.ts, with a verb of docs/glossary.md. A new verb needs a good reason and a line there; a service that is a thing (a clock, a registry) stands in the list below it.',
    );
  });

  test('no verb stands in the list for nothing', () => {
    const used = new Set(
      files.filter((file) => /\.(ts|tsx|mjs)$/.test(file)).map((file) => nameOf(file).split('-')[0]),
    );
    expectNone(
      [...listUnder('Verbs')].filter((verb) => !used.has(verb)),
      'Nothing is named with these verbs: take them off the list.',
    );
  });

  test('every content type has its Turkish and English word', () => {
    const nouns = files
      .filter((file) => file.endsWith('/schema.json') && file.includes('/content-types/'))
      .map((file) => file.split('/').at(-2) as string);
    const rows = new Set(
      [...glossary.matchAll(/^\| ([a-z -]+) \| [^|]+ \| [^|]+ \|/gm)].map(([, word]) =>
        (word as string).trim().replaceAll(' ', '-'),
      ),
    );
    expectNone(
      nouns.filter((noun) => !rows.has(noun)),
      'Add a row with both words to docs/glossary.md.',
    );
  });
});
