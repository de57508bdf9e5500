import { expectNone, files, isCode, isTest, linesWith, nameOf, textOf } from './house';

const LONGEST = 400;
const written = files.filter(
  (file) => /\.(ts|tsx|mjs|cjs|sql)$/.test(file) && file !== 'database/structure.sql',
);
const readable = files.filter((file) =>
  /\.(ts|tsx|mjs|cjs|sql|json|md|css|html|svg|ya?ml)$|(^|\/)\.[a-z]+(\/run)?$/.test(file),
);

// Joined, so that this file does not contain what it looks for.
const word = (...parts: string[]) => parts.join('');

describe('files', () => {
  test(`none is longer than ${LONGEST} lines`, () => {
    const long = written.flatMap((file) => {
      const lines = textOf(file).split('\n').length - 1;
      return lines > LONGEST ? [`${file}: ${lines} lines`] : [];
    });
    expectNone(
      long,
      `A file that needs more than ${LONGEST} lines holds several things: give each its own file, named after what it is.`,
    );
  });

  test('none is named after nothing', () => {
    const vague = new Set([
      'util',
      'utils',
      'helper',
      'helpers',
      'common',
      'misc',
      'shared',
      'stuff',
      'lib',
      'functions',
      'manager',
    ]);
    const bad = written.filter(
      (file) =>
        file.split('/').some((part) => vague.has(part.replace(/\..*$/, ''))) &&
        !file.startsWith('database/objects/'),
    );
    expectNone(
      bad,
      'Name a file after what it holds, in the words of docs/glossary.md; these names say nothing.',
    );
  });

  test('file names are one of: verb-noun.ts, Component.tsx, camelCase of react-admin', () => {
    const bad = files.filter(
      (file) =>
        isCode(file) &&
        !/^(\.?[a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*|[a-z][A-Za-z0-9]*)(\.(test|config|bench|d|worker))*\.(ts|tsx|mjs|cjs)$/.test(
          file.split('/').at(-1) ?? '',
        ),
    );
    expectNone(
      bad,
      'Write file names with lower-case letters and hyphens; components of React with a capital.',
    );
  });

  test('nothing names a machine, a registry or who typed it', () => {
    const machine = new RegExp(
      [
        word('/wo', 'rk/(main|shared|\\.)'),
        word('["\'`( ]/tm', 'p/[a-z]'),
        word('/home/[a-z]+/'),
        word('/Users/[a-z]+/'),
        word('registry\\.np', 'mjs\\.org'),
        word('registry\\.yarn', 'pkg\\.com'),
        word('\\b(Clau', 'de|Chat', 'GPT|Anth', 'ropic|OpenA', 'I|Copi', 'lot)\\b'),
      ].join('|'),
    );
    expectNone(
      linesWith(readable, machine),
      'A path or host of one machine means nothing on another: use the data folder, os.tmpdir() or a setting.',
    );
  });

  test('nothing is left for later', () => {
    const later = new RegExp(word('\\b(TO', 'DO|FIX', 'ME|HA', 'CK)\\b'));
    expectNone(
      linesWith(
        files.filter((file) => /\.(ts|tsx|mjs|cjs|sql|css|html)$/.test(file)),
        later,
      ),
      'Do it now, or write it as an issue; code says what it does, not what it will do.',
    );
  });

  test('no test is focused, skipped or empty', () => {
    const focus = new RegExp(
      word('(?<!: )\\b(test|it|describe)\\.(on', 'ly|sk', 'ip|to', 'do)\\b|\\b[fx](it|test|describe)\\('),
    );
    expectNone(
      linesWith(
        files.filter((file) => isTest(file) && isCode(file)),
        focus,
      ),
      'Every test runs, every time.',
    );
    const empty = files.filter(
      (file) => /\.test\.tsx?$/.test(file) && !/\b(test|it)(\.each)?\b/.test(textOf(file)),
    );
    expectNone(empty, 'A test file without a test: write one or remove it.');
  });

  test('kernel and domain have tests beside them', () => {
    const folders = new Set(
      files
        .filter((file) => /^(kernel\/src\/[a-z-]+|plugins\/[a-z-]+\/server\/src\/domain)\//.test(file))
        .map((file) => file.slice(0, file.lastIndexOf('/'))),
    );
    const bare = [...folders].filter(
      (folder) =>
        !folder.includes('/locales') &&
        !files.some((file) => file.startsWith(`${folder}/`) && /\.test\.tsx?$/.test(file)),
    );
    expectNone(bare, 'Decisions are proved beside the code: add <name>.test.ts to these folders.');
  });

  test('every part of the house has a README or a description', () => {
    const bare = files
      .filter((file) => /^plugins\/[^/]+\/package\.json$/.test(file))
      .map((file) => file.replace('package.json', 'README.md'))
      .filter((file) => !files.includes(file));
    expectNone(
      bare,
      'Each engine says in its README what it owns, its words, its invariants and what each date means.',
    );
    expect(nameOf('AGENTS.md')).toBe('AGENTS');
    const agents = textOf('AGENTS.md').split('\n').length - 1;
    if (agents > 120)
      throw new Error(`AGENTS.md has ${agents} lines, at most 120 fit in a head: move details to docs/.`);
  });
});
