import { expectNone, files, jsonOf, textOf } from './house';

const migrations = [
  ...new Set(
    files
      .filter((file) => file.startsWith('database/migrations/'))
      .map((file) => file.split('/')[2] as string),
  ),
].sort();

/** Tables of the CMS by their content types, and tables of our own by their migrations. */
function tables(): Set<string> {
  const found = new Set<string>();
  for (const file of files.filter((path) => path.endsWith('/schema.json'))) {
    found.add(jsonOf<{ collectionName: string }>(file).collectionName);
  }
  for (const file of files.filter(
    (path) => path.startsWith('database/migrations/') && path.endsWith('up.sql'),
  )) {
    for (const [, schema, table] of textOf(file).matchAll(
      /create (?:unlogged )?table (?:if not exists )?([a-z_]+)\.([a-z_]+)/g,
    )) {
      found.add(table as string).add(schema as string);
    }
  }
  return found;
}

describe('database files', () => {
  test('migrations are numbered without gaps and named verb-noun', () => {
    const wrong = migrations.filter(
      (name, index) => !new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z]+(-[a-z]+)+$`).test(name),
    );
    expectNone(wrong, 'A migration is a folder NNNN-verb-noun, numbered on from the one before.');
  });

  test('every migration has a check.sql that looks at what it did', () => {
    const bad = migrations.flatMap((name) => {
      const folder = `database/migrations/${name}`;
      if (!files.includes(`${folder}/up.sql`)) return [`${folder}: up.sql is missing`];
      if (!files.includes(`${folder}/check.sql`)) return [`${folder}: check.sql is missing`];
      const text = textOf(`${folder}/check.sql`).replace(/--.*$/gm, '').trim();
      return /\b(raise|assert|select)\b/i.test(text) ? [] : [`${folder}/check.sql checks nothing`];
    });
    expectNone(bad, 'Beside up.sql stands check.sql, which fails when the migration did not do its work.');
  });

  test('every file of objects is named after a table or a schema of ours', () => {
    const known = tables();
    const rooms = ['functions', 'keys', 'triggers', 'indexes', 'policies', 'grants'];
    // Rights that belong to no single table.
    const general = new Set(['base', 'functions']);
    const bad = files
      .filter((file) => file.startsWith('database/objects/'))
      .filter((file) => {
        const [, , room, name = ''] = file.split('/');
        if (!rooms.includes(room ?? '') || !name.endsWith('.sql')) return true;
        if (room === 'functions' || general.has(name.slice(0, -4))) return false;
        const noun = name.slice(0, -4).replaceAll('-', '_');
        return !noun.split('_and_').every((part) => known.has(part) || known.has(`up_${part}`));
      });
    expectNone(
      bad,
      'Call a file of database/objects after the table that it is about: policies/invoices.sql. Known rooms: functions, keys, triggers, indexes, policies, grants.',
    );
  });

  test('objects can be applied again and again', () => {
    const bad = files
      .filter((file) => file.startsWith('database/objects/'))
      .flatMap((file) => {
        const text = textOf(file).replace(/--.*$/gm, '').toLowerCase();
        const once = [
          ...text.matchAll(
            /\bcreate (?!or replace)(unique index|index|policy|trigger|constraint trigger|function|table|sequence)\s+(?!if not exists|concurrently if not exists)(\S+)/g,
          ),
        ];
        return once.flatMap(([, kind = '', name = '']) => {
          const dropped = new RegExp(
            `drop ${kind === 'unique index' ? 'index' : kind === 'constraint trigger' ? 'trigger' : kind} if exists ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
          ).test(text);
          return dropped ? [] : [`${file}: create ${kind} ${name}`];
        });
      });
    expectNone(
      bad,
      'Objects are applied after every change of the schema: write "create or replace", "if not exists", or "drop … if exists" before.',
    );
  });
});
